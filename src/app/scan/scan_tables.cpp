#include "app/scan/scan_tables.hpp"

#include "app/queue/moments.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/scan/sources_json.hpp"

namespace evenhand::app {

std::string sources_text(const std::vector<scan::SourceRow>& rows) {
    std::string text;
    for (const auto& [source, state] : rows) {
        text += std::to_string(source.id) + "  " + source.council + "  " + std::string(word(source.kind)) +
                "  " + source.url + '\n';
        text += source.standing == scan::SourceStanding::ended ? "    ended\n" : "";
        text += "    last good scan: " + (state.last_good ? london_moment(*state.last_good) : "never") +
                "; next: " + london_moment(state.next_due) + '\n';
        text += state.why.empty() ? "" : "    could not be looked at: " + state.why + '\n';
    }
    return text;
}

std::string sources_json(const std::vector<scan::SourceRow>& rows, scan::Instant now) {
    return scan::sources_json(rows, now, {});
}

std::string items_text(const scan::ItemPage& page) {
    std::string text;
    for (const auto& item : page.rows) {
        text += std::to_string(item.id) + "  " + std::string(word(item.state)) + "  " +
                std::string(policy::word(item.verdict)) + "  " +
                (item.day ? base::iso(*item.day) : "no day yet") + "  " +
                (item.title.empty() ? item.link : item.title) + "\n    " + item.link + '\n';
        text += item.why.empty() ? "" : "    " + item.why + '\n';
    }
    return text;
}

std::string items_json(const scan::ItemPage& page) {
    base::JsonWriter json;
    json.begin_object();
    json.key("schema").text("evenhand/items/1");
    json.key("total").number(page.total);
    json.key("items").begin_array();
    for (const auto& item : page.rows) {
        json.begin_object();
        json.key("id").number(item.id);
        json.key("source").number(item.source);
        json.key("title").text(item.title);
        json.key("url").text(item.link);
        json.key("date");
        item.day ? json.text(base::iso(*item.day)) : json.null();
        json.key("state").text(word(item.state));
        json.key("verdict").text(policy::word(item.verdict));
        json.key("recognised").text(word(item.recognition));
        json.key("why").text(item.why);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

}  // namespace evenhand::app
