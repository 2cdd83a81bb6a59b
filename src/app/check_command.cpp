#include "app/check_command.hpp"

#include "app/document_text.hpp"
#include "app/knowing.hpp"
#include "app/options.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/report/waiving.hpp"

#include <algorithm>
#include <ostream>

namespace evenhand::app {
namespace {

enum class Format : std::uint8_t { text, json, sarif, html, waivers };
constexpr std::pair<std::string_view, Format> formats[] = {{"text", Format::text},
                                                           {"json", Format::json},
                                                           {"sarif", Format::sarif},
                                                           {"html", Format::html},
                                                           {"waivers", Format::waivers}};

constexpr Option known[] = {
    {"council"}, {"kind"}, {"author"}, {"on"}, {"format"}, {"explain", Option::Takes::nothing}, {"waivers"}};

/// What the command line asks for, understood.
struct Order {
    std::vector<std::string> files;
    std::string council;
    text::DocumentKind kind = text::DocumentKind::press_release;
    text::Author author = text::Author::officer;
    base::Day on{};
    Format format = Format::text;
    rules::Explain explain = rules::Explain::no;
    std::optional<std::string> waivers;  ///< the file of them
    base::Day today{};
};

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, "evenhand check: " + std::move(message), std::move(mend), {}};
}

base::Result<base::Done> understand_words(const Options& options, Order& order) {
    if (const auto kind = options.value("kind")) {
        const auto named = text::document_kind_named(*kind);
        if (!named) {
            return usage("--kind: '" + *kind + "' is no kind of document",
                         "use press-release, web-news, statement or letter");
        }
        order.kind = *named;
    }
    if (const auto author = options.value("author")) {
        const auto named = text::author_named(*author);
        if (!named) {
            return usage("--author: '" + *author + "' is no author", "use officer or member");
        }
        order.author = *named;
    }
    if (const auto format = options.value("format")) {
        const auto named = std::ranges::find(formats, *format, &std::pair<std::string_view, Format>::first);
        if (named == std::end(formats)) {
            return usage("--format: '" + *format + "' is no format",
                         "use text, json, sarif, html or waivers");
        }
        order.format = named->second;
    }
    return base::Done{};
}

base::Result<Order> understand(std::span<const std::string> arguments, const base::Clock& clock) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand check"));
    Order order;
    order.files = options.words();
    if (order.files.empty()) {
        return usage("no document is named", "name a file, or - for standard input");
    }
    const auto council = options.value("council");
    if (!council) {
        return usage("no council is named", "add --council FILE");
    }
    order.council = *council;
    EVENHAND_TRY_DONE(understand_words(options, order));
    order.today = calendar::london_day(clock.now());
    if (const auto on = options.value("on")) {
        const auto day = base::parse_day(*on);
        if (!day.ok()) {
            return usage("--on: " + day.error().message, day.error().mend);
        }
        order.on = *day;
    } else {
        order.on = order.today;
    }
    order.explain = options.has("explain") ? rules::Explain::yes : rules::Explain::no;
    order.waivers = options.value("waivers");
    return order;
}

base::Result<report::Report> check_file(const std::string& file, const Order& order,
                                        const check::Knowledge& knowledge, std::istream& in) {
    const std::string name = file == "-" ? "standard input" : file;
    EVENHAND_TRY(text::FileText read, read_document(file, name, in));
    EVENHAND_TRY(report::Report report, check::check({std::move(read.text), order.kind, order.author}, name,
                                                     knowledge, order.on, order.explain));
    if (!read.remark.empty()) {
        report.remarks.insert(report.remarks.begin(), std::move(read.remark));
    }
    return report;
}

base::Result<policy::Waivers> waivers_of(const Order& order, const check::Knowledge& knowledge) {
    if (!order.waivers) {
        return policy::Waivers{};
    }
    std::vector<std::string> rules;
    for (const rules::Rule& rule : knowledge.library().rules.rules()) {
        rules.push_back(rule.id);
    }
    return policy::Waivers::load(*order.waivers, rules);
}

/// SARIF is one run over all documents, and so are waivers; the other forms follow one another.
std::string written(const std::vector<report::Report>& reports, const Order& order, const Console& console) {
    const Format format = order.format;
    if (format == Format::sarif || format == Format::waivers) {
        return format == Format::sarif ? report::to_sarif(reports) : report::to_waivers(reports, order.today);
    }
    std::string out;
    for (const report::Report& report : reports) {
        out += format == Format::json   ? report::to_json(report)
               : format == Format::html ? report::to_html(report)
                                        : report::to_text(report, console.colour, console.width);
    }
    return out;
}

}  // namespace

int check_command(std::span<const std::string> arguments, const Console& console) {
    const auto fail = [&](const base::Error& error) {
        console.err << base::one_line(error) << '\n';
        return not_done;
    };
    const auto order = understand(arguments, console.clock);
    if (!order.ok()) {
        return fail(order.error());
    }
    const auto knowledge = knowledge_of(order->council);
    if (!knowledge.ok()) {
        return fail(knowledge.error());
    }
    const auto waivers = waivers_of(*order, **knowledge);
    if (!waivers.ok()) {
        return fail(waivers.error());
    }
    int status = nothing_found;
    std::vector<report::Report> reports;
    for (const std::string& file : order->files) {
        auto report = check_file(file, *order, **knowledge, console.in);
        if (report.ok()) {
            reports.push_back(std::move(report).value());
        } else {
            status = fail(report.error());
        }
    }
    report::waive(reports, *waivers);
    const bool found = std::ranges::any_of(
        reports, [](const report::Report& report) { return report.verdict != policy::Verdict::clear; });
    if (!reports.empty()) {
        console.out << written(reports, *order, console);
    }
    return status == nothing_found && found ? something_found : status;
}

}  // namespace evenhand::app
