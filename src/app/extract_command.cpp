#include "app/extract_command.hpp"

#include "app/batch.hpp"
#include "app/options.hpp"
#include "app/scan/fetching.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/extract/extract.hpp"

#include <istream>
#include <ostream>

namespace evenhand::app {
namespace {

/// A page as it was read or fetched, and what came with it.
struct FoundPage {
    std::string bytes;
    std::string charset;
    std::string url;
};

constexpr Option charset_options[] = {{"charset"}};

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

base::Result<std::string> bytes_of(const std::string& file, std::istream& in) {
    if (is_web_address(file)) {
        return base::Error{base::ErrorCode::refused,
                           "pages are not fetched here",
                           "save the page and name the file, with --url for its address",
                           {file, 0}};
    }
    return file == "-" ? base::read_stream(in, "standard input", extract::page_limit)
                       : base::read_file(file, extract::page_limit);
}

base::Result<FoundPage> page_of(const Options& options, const Console& console) {
    const std::string& name = options.words().front();
    const std::string charset = options.value("charset").value_or("");
    const std::string url = options.value("url").value_or("");
    if (!is_web_address(name)) {
        EVENHAND_TRY(std::string bytes, bytes_of(name, console.in));
        return FoundPage{std::move(bytes), charset, url};
    }
    EVENHAND_TRY(const scan::FetchSettings settings, fetch_settings(options));
    EVENHAND_TRY(scan::Answer answer, fetched_page(name, settings, console.clock));
    return FoundPage{std::move(answer.body),
                     charset.empty() ? extract::charset_in(answer.content_type) : charset,
                     url.empty() ? answer.final_url : url};
}

void write_dates(base::JsonWriter& json, const extract::Article& article) {
    json.key("dates").begin_array();
    for (const extract::FoundDate& date : article.dates) {
        json.begin_object();
        json.key("date").text(base::iso(date.day));
        json.key("source").text(word(date.source));
        json.key("confidence").text(word(date.confidence));
        json.end_object();
    }
    json.end_array();
}

void write_texts(base::JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).begin_array();
    for (const std::string& text : texts) {
        json.text(text);
    }
    json.end_array();
}

void write_article(base::JsonWriter& json, const extract::Article& article) {
    json.key("title").text(article.title);
    json.key("date");
    if (article.date) {
        json.text(base::iso(article.date->day));
        json.key("date_source").text(word(article.date->source));
        json.key("date_confidence").text(word(article.date->confidence));
    } else {
        json.null();
    }
    json.key("edited");
    if (article.edited) {
        json.text(base::iso(*article.edited));
    } else {
        json.null();
    }
    json.key("author").text(article.author);
    json.key("text").text(article.text);
    json.key("language").text(article.language);
    json.key("charset").text(article.charset.name);
    json.key("charset_source").text(word(article.charset.source));
    write_dates(json, article);
    write_texts(json, "captions", article.captions);
    write_texts(json, "remarks", article.remarks);
}

std::string to_json(const extract::Article& article) {
    base::JsonWriter json;
    json.begin_object();
    write_article(json, article);
    json.end_object();
    return json.take();
}

std::string to_text(const extract::Article& article) {
    std::string out = article.title.empty() ? std::string() : article.title + "\n";
    if (article.date) {
        out += base::in_short_words(article.date->day) + " (" + std::string(word(article.date->source)) +
               ", " + std::string(word(article.date->confidence)) + " confidence)\n";
    }
    out += article.author.empty() ? std::string() : article.author + "\n";
    out += (out.empty() ? "" : "\n") + article.text;
    for (const std::string& remark : article.remarks) {
        out += "\nNote: " + remark + ".\n";
    }
    return out;
}

int batch(const Console& console, base::Day today) {
    const auto step = [&](const BatchLine& line, base::JsonWriter& json) -> base::Result<base::Done> {
        EVENHAND_TRY(const std::string bytes, bytes_of(line.file, console.in));
        EVENHAND_TRY(const extract::Article article,
                     extract::extract({bytes, line.charset, line.url, today}));
        write_article(json, article);
        return base::Done{};
    };
    return run_batch(console.in, console.out, step);
}

base::Result<std::string> one(const Options& options, base::Day today, const Console& console) {
    const std::string format = options.value("format").value_or("text");
    if (format != "text" && format != "json") {
        return usage("evenhand extract: '" + format.substr(0, 40) + "' is no format",
                     "use one of: text, json");
    }
    if (options.words().size() != 1) {
        return usage("evenhand extract: it needs one page",
                     "name a file, - for standard input, or an address");
    }
    EVENHAND_TRY(const FoundPage page, page_of(options, console));
    EVENHAND_TRY(const extract::Article article,
                 extract::extract({page.bytes, page.charset, page.url, today}));
    return format == "json" ? to_json(article) : to_text(article);
}

int fail(const base::Error& error, const Console& console) {
    console.err << base::one_line(error) << '\n';
    return not_done;
}

}  // namespace

int extract_command(std::span<const std::string> arguments, const Console& console) {
    const auto known =
        with_fetching({{"format"}, {"url"}, {"charset"}, {"fetched"}, {"batch", Option::Takes::nothing}});
    const auto options = Options::parse(arguments, known, "evenhand extract");
    if (!options.ok()) {
        return fail(options.error(), console);
    }
    base::Day today = calendar::london_day(console.clock.now());
    if (const auto fetched = options->value("fetched")) {
        const auto day = base::parse_day(*fetched);
        if (!day.ok()) {
            return fail(day.error(), console);
        }
        today = *day;
    }
    if (options->has("batch")) {
        return batch(console, today);
    }
    const auto out = one(*options, today, console);
    if (!out.ok()) {
        return fail(out.error(), console);
    }
    console.out << *out;
    return nothing_found;
}

int charset_command(std::span<const std::string> arguments, const Console& console) {
    const auto options = Options::parse(arguments, charset_options, "evenhand charset");
    if (!options.ok()) {
        return fail(options.error(), console);
    }
    if (options->words().size() != 1) {
        return fail(usage("evenhand charset: it needs one page", "name a file, or - for standard input"),
                    console);
    }
    const auto bytes = bytes_of(options->words().front(), console.in);
    if (!bytes.ok()) {
        return fail(bytes.error(), console);
    }
    const auto found = extract::charset_of(*bytes, options->value("charset").value_or(""));
    base::JsonWriter json;
    json.begin_object();
    json.key("charset").text(found.name);
    json.key("source").text(word(found.source));
    json.end_object();
    console.out << json.take();
    return nothing_found;
}

}  // namespace evenhand::app
