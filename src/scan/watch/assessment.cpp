#include "evenhand/scan/assessment.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/rules/level_names.hpp"

namespace evenhand::scan {
namespace {

using base::JsonWriter;

constexpr std::string_view name = "the findings of an item";

/// A text that is empty is not written: readers of tables take an empty one for a slip.
void write_text(JsonWriter& json, std::string_view key, const std::string& value) {
    if (!value.empty()) {
        json.key(key).text(value);
    }
}

void write(JsonWriter& json, const WebFinding& finding) {
    json.begin_object();
    write_text(json, "mark", finding.mark);
    write_text(json, "rule", finding.rule);
    write_text(json, "title", finding.title);
    json.key("level").text(word(finding.level));
    json.key("stood_before").flag(finding.stood_before);
    write_text(json, "words", finding.words);
    write_text(json, "message", finding.message);
    write_text(json, "why", finding.why);
    write_text(json, "advice", finding.advice);
    json.key("sources").begin_array();
    for (const auto& source : finding.sources) {
        json.begin_object();
        write_text(json, "ref", source.ref);
        write_text(json, "title", source.title);
        write_text(json, "url", source.url);
        json.end_object();
    }
    json.end_array().end_object();
}

base::Result<rules::Source> read_source(const base::Node& node) {
    base::TableReader reader(node, std::string(name), "a source");
    rules::Source source;
    source.ref = reader.optional_text("ref").value_or("");
    source.title = reader.optional_text("title").value_or("");
    source.url = reader.optional_text("url").value_or("");
    EVENHAND_TRY_DONE(reader.finish());
    return source;
}

base::Result<WebFinding> read_finding(const base::Node& node) {
    base::TableReader reader(node, std::string(name), "a finding");
    WebFinding finding;
    finding.mark = reader.text("mark");
    finding.rule = reader.text("rule");
    finding.title = reader.optional_text("title").value_or("");
    finding.level = reader.choice("level", rules::level_names);
    finding.stood_before = reader.optional_flag("stood_before").value_or(false);
    finding.words = reader.optional_text("words").value_or("");
    finding.message = reader.optional_text("message").value_or("");
    finding.why = reader.optional_text("why").value_or("");
    finding.advice = reader.optional_text("advice").value_or("");
    for (const auto* source : reader.tables("sources")) {
        EVENHAND_TRY(auto read, read_source(*source));
        finding.sources.push_back(std::move(read));
    }
    EVENHAND_TRY_DONE(reader.finish());
    return finding;
}

}  // namespace

std::string findings_json(const Assessment& assessment) {
    JsonWriter json(JsonWriter::Layout::one_line);
    json.begin_object();
    json.key("findings").begin_array();
    for (const auto& finding : assessment.findings) {
        write(json, finding);
    }
    json.end_array();
    json.key("remarks").begin_array();
    for (const auto& remark : assessment.remarks) {
        json.text(remark);
    }
    json.end_array().end_object();
    return json.take();
}

base::Result<base::Done> read_findings(std::string_view json, Assessment& into) {
    EVENHAND_TRY(const auto root, base::parse_json(json, std::string(name)));
    base::TableReader reader(root, std::string(name), "what was found");
    for (const auto* finding : reader.tables("findings")) {
        EVENHAND_TRY(auto read, read_finding(*finding));
        into.findings.push_back(std::move(read));
    }
    into.remarks = reader.optional_texts("remarks");
    return reader.finish();
}

}  // namespace evenhand::scan
