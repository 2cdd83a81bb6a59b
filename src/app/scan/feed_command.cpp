#include "app/scan/feed_command.hpp"

#include "app/batch.hpp"
#include "app/options.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/scan/feed.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

constexpr std::size_t most_bytes = std::size_t{10} * 1024 * 1024;
constexpr Option known[] = {{"url"}, {"batch", Option::Takes::nothing}};

void write_texts(base::JsonWriter& json, std::string_view key, const std::vector<std::string>& values) {
    json.key(key).begin_array();
    for (const std::string& value : values) {
        json.text(value);
    }
    json.end_array();
}

void write_moment(base::JsonWriter& json, const std::string& key,
                  const std::optional<scan::FeedMoment>& moment) {
    const bool understood = moment && moment->at;
    json.key(key);
    understood ? json.text(workflow::iso(*moment->at)) : json.null();
    json.key(key + "_raw");
    moment ? json.text(moment->written) : json.null();
}

void write_entry(base::JsonWriter& json, const scan::FeedEntry& entry) {
    json.key("title").text(entry.title);
    json.key("link");
    entry.link.empty() ? json.null() : json.text(entry.link);
    json.key("id").text(entry.id);
    json.key("author").text(entry.author);
    write_moment(json, "published", entry.published);
    write_moment(json, "updated", entry.updated);
}

void write_feed(base::JsonWriter& json, const scan::Feed& feed, std::string_view encoding) {
    json.key("format").text(feed.format);
    json.key("bozo").flag(feed.damaged);
    json.key("encoding").text(encoding);
    json.key("feed").begin_object();
    write_entry(json, feed.about);
    json.key("subtitle").text(feed.about.summary);
    json.key("language").text(feed.language);
    json.end_object();
    json.key("entries").begin_array();
    for (const scan::FeedEntry& item : feed.items) {
        json.begin_object();
        write_entry(json, item);
        json.key("summary").text(item.summary);
        write_texts(json, "content", item.content);
        write_texts(json, "categories", item.categories);
        write_texts(json, "enclosures", item.enclosures);
        json.end_object();
    }
    json.end_array();
}

base::Result<base::Done> read_into(base::JsonWriter& json, const BatchLine& line) {
    EVENHAND_TRY(const std::string bytes, base::read_file(line.file, most_bytes));
    EVENHAND_TRY(const auto feed, scan::read_feed(bytes, line.charset, line.url));
    write_feed(json, feed.feed, feed.encoding);
    return base::Done{};
}

base::Result<int> tell(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand feed"));
    if (options.has("batch")) {
        return run_batch(console.in, console.out,
                         [](const BatchLine& line, base::JsonWriter& json) { return read_into(json, line); });
    }
    if (options.words().size() != 1) {
        return base::Error{
            base::ErrorCode::usage, "evenhand feed takes one file", "write: feed FILE [--url ADDRESS]", {}};
    }
    base::JsonWriter json;
    json.begin_object();
    EVENHAND_TRY_DONE(read_into(json, {"", options.words().front(), options.value("url").value_or(""), ""}));
    json.end_object();
    console.out << json.take();
    return nothing_found;
}

}  // namespace

int feed_command(std::span<const std::string> arguments, const Console& console) {
    const auto told = tell(arguments, console);
    if (!told.ok()) {
        console.err << "evenhand: " << base::one_line(told.error()) << '\n';
        return not_done;
    }
    return *told;
}

}  // namespace evenhand::app
