#include "app/scan/discover_command.hpp"

#include "app/options.hpp"
#include "app/scan/fetching.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/scan/discover.hpp"
#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <ostream>

namespace evenhand::app {
namespace {

/// What a server wrote, as one line of a terminal: valid, without controls.
std::string line_of(std::string_view words) {
    std::string out(text::is_utf8(words) ? words.substr(0, 300) : std::string_view("?"));
    while (!text::is_utf8(out)) {
        out.pop_back();  // cut within a character
    }
    std::ranges::replace_if(
        out, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7f; }, ' ');
    return out;
}

std::string to_json(const scan::Discovery& found) {
    base::JsonWriter json;
    json.begin_object();
    json.key("home").text(found.home);
    json.key("requests").number(static_cast<std::int64_t>(found.requests));
    json.key("sources").begin_array();
    for (const scan::FoundSource& source : found.sources) {
        json.begin_object();
        json.key("kind").text(word(source.kind));
        json.key("url").text(source.url);
        json.key("how").text(source.how);
        json.key("title").text(line_of(source.title));
        json.key("items").number(static_cast<std::int64_t>(source.items));
        json.key("newest");
        source.newest ? json.text(base::iso(*source.newest)) : json.null();
        json.key("remark").text(source.remark);
        json.end_object();
    }
    json.end_array();
    json.key("unseen").begin_array();
    for (const scan::UnseenSource& unseen : found.unseen) {
        json.begin_object();
        json.key("url").text(unseen.url);
        json.key("why").text(line_of(unseen.why));
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

std::string to_text(const scan::Discovery& found) {
    std::string out;
    for (const scan::FoundSource& source : found.sources) {
        out += std::string(word(source.kind)) + "  " + source.url + "\n    " + source.how;
        out += source.title.empty() ? "" : "; it calls itself \"" + line_of(source.title) + "\"";
        out += "\n    " + std::to_string(source.items) +
               (source.kind == scan::SourceKind::sitemap ? " pages" : " items");
        if (source.newest) {
            out += source.kind == scan::SourceKind::sitemap ? ", the last change of " : ", the newest of ";
            out += base::in_short_words(*source.newest);
        }
        out += (source.remark.empty() ? "" : "; " + source.remark) + "\n";
    }
    if (found.sources.empty()) {
        out += "No feed, no listing and no sitemap was found from " + found.home + "\n";
    }
    for (const scan::UnseenSource& unseen : found.unseen) {
        out += "not read  " + unseen.url + "\n    " + line_of(unseen.why) + "\n";
    }
    return out;
}

base::Result<int> tell(std::span<const std::string> arguments, const Console& console) {
    const auto known = with_fetching({{"format"}});
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand scan discover"));
    const std::string format = options.value("format").value_or("text");
    if (options.words().size() != 1 || (format != "text" && format != "json")) {
        return base::Error{base::ErrorCode::usage,
                           "evenhand scan discover takes the address of one home page",
                           "write: scan discover URL [--format text|json]",
                           {}};
    }
    std::string url = options.words().front();
    url = url.find("://") == std::string::npos ? "https://" + url : url;
    EVENHAND_TRY(scan::FetchSettings settings, fetch_settings(options));
    settings.hosts.push_back(scan::host_of(url));  // links lead anywhere; nothing else is asked
    const auto fetcher = scan::open_fetcher(settings, console.clock);
    EVENHAND_TRY(const scan::Discovery found,
                 scan::discover(*fetcher, url, {calendar::london_day(console.clock.now())}));
    console.out << (format == "json" ? to_json(found) : to_text(found));
    return found.sources.empty() ? something_found : nothing_found;
}

}  // namespace

int discover_command(std::span<const std::string> arguments, const Console& console) {
    const auto told = tell(arguments, console);
    if (!told.ok()) {
        console.err << "evenhand: " << base::one_line(told.error()) << '\n';
        return not_done;
    }
    return *told;
}

}  // namespace evenhand::app
