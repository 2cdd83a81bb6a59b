#include "app/manual.hpp"

namespace evenhand::app {
namespace {

/// As roff shows it: hyphens that can be copied, no backslash of its own, no line that looks like a macro.
std::string shown(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '\\') {
            out += "\\e";
        } else if (letter == '-') {
            out += "\\-";
        } else if (letter == '|') {
            out += "|\\:";  // a line may end there
        } else {
            out += letter;
        }
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string head(std::string_view name, std::string_view about, std::string_view version) {
    return ".TH " + std::string(name) + " 1 \"\" \"Evenhand " + std::string(version) + "\"\n.SH NAME\n" +
           shown(name) + " \\- " + shown(about) + '\n';
}

constexpr std::string_view foot =
    ".SH EXIT STATUS\n"
    "0 nothing found, 1 something found, 2 not done: then one line on standard error says "
    "why and how to mend it.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.B EVENHAND_DATA\n"
    "The folder that holds lexicons/ and calendars/, in place of those installed.\n";

}  // namespace

std::string manual_page(const Command& command, std::string_view version) {
    const std::string name(command.name);
    return head("evenhand-" + name, command.about, version) + ".SH SYNOPSIS\n.B evenhand " + shown(name) +
           "\n" + (command.usage.empty() ? "" : shown(command.usage) + '\n') + ".SH DESCRIPTION\nTo " +
           shown(command.about) + ".\n" + std::string(foot) +
           ".SH SEE ALSO\n.BR evenhand (1), and the pages in /usr/share/doc/evenhand\n";
}

std::string manual_overview(std::span<const Command> all, std::string_view version) {
    std::string page =
        head("evenhand", "check council publicity against the law, the calendar and the protocol", version);
    page += ".SH SYNOPSIS\n.B evenhand\n.I COMMAND\n[\\fIARGUMENT\\fR ...]\n.SH COMMANDS\n";
    for (const Command& command : all) {
        page += ".TP\n.B " + shown(command.name) + '\n' + shown(command.about) + '\n';
    }
    page += foot;
    page += ".SH FILES\n.TP\n.I /etc/evenhand/evenhand.toml\nThe configuration of the service; each key is "
            "explained "
            "there.\n.TP\n.I /usr/share/evenhand\nRules, vocabularies, protocols and calendars.\n.TP\n"
            ".I /var/lib/evenhand\nThe queue of the service.\n";
    return page;
}

}  // namespace evenhand::app
