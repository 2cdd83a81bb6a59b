#include "api.hpp"
#include "evenhand/base/json_writer.hpp"
#include "field_reader.hpp"

namespace evenhand::web {
namespace {

using base::JsonWriter;

void pair(JsonWriter& json, std::string_view key, std::string_view value) {
    json.key(key).text(value);
}

template <typename Values, typename Word>
void list(JsonWriter& json, std::string_view key, const Values& values, Word word) {
    json.key(key).begin_array();
    for (const auto& value : values) {
        json.text(word(value));
    }
    json.end_array();
}

constexpr auto itself = [](const std::string& text) { return std::string_view(text); };

std::string_view word(rules::LevelRow::Period period) {
    switch (period) {
    case rules::LevelRow::Period::any: break;
    case rules::LevelRow::Period::inside: return "inside";
    case rules::LevelRow::Period::outside: return "outside";
    case rules::LevelRow::Period::referendum: return "referendum";
    }
    return "any";
}

std::string_view word(rules::Example::Sort sort) {
    switch (sort) {
    case rules::Example::Sort::bad: break;
    case rules::Example::Sort::good: return "good";
    case rules::Example::Sort::tempting: return "tempting";
    }
    return "bad";
}

void write_head(JsonWriter& json, const rules::Rule& rule) {
    pair(json, "id", rule.id);
    pair(json, "title", rule.title);
    pair(json, "message", rule.message);
    pair(json, "why", rule.why);
    pair(json, "advice", rule.advice);
    json.key("sources").begin_array();
    for (const rules::Source& source : rule.sources) {
        json.begin_object();
        pair(json, "ref", source.ref);
        pair(json, "title", source.title);
        pair(json, "url", source.url);
        list(json, "nations", source.nations, itself);
        json.end_object();
    }
    json.end_array();
}

void write_levels(JsonWriter& json, const rules::Rule& rule) {
    json.key("levels").begin_array();
    for (const rules::LevelRow& row : rule.levels) {
        json.begin_object();
        pair(json, "level", rules::word(row.level));
        pair(json, "period", word(row.period));
        json.key("author");
        row.author ? json.text(text::word(*row.author)) : json.null();
        list(json, "kinds", row.kinds, [](text::DocumentKind kind) { return text::word(kind); });
        list(json, "traits", row.traits, [](rules::Trait trait) { return rules::word(trait); });
        list(json, "protocols", row.protocols, itself);
        json.key("certainty");
        row.certainty ? json.text(rules::word(*row.certainty)) : json.null();
        json.end_object();
    }
    json.end_array();
}

void write_examples(JsonWriter& json, const rules::Rule& rule) {
    json.key("examples").begin_array();
    for (const rules::Example& example : rule.examples) {
        json.begin_object();
        pair(json, "sort", word(example.sort));
        pair(json, "text", example.text);
        pair(json, "mark", example.mark);
        pair(json, "kind", text::word(example.kind));
        pair(json, "author", text::word(example.author));
        json.end_object();
    }
    json.end_array();
}

void write_clauses(JsonWriter& json, const rules::Rule& rule, const policy::Protocols& protocols) {
    json.key("clauses").begin_array();
    for (const policy::Protocol& protocol : protocols.all()) {
        for (const policy::Clause& clause : protocol.clauses) {
            if (clause.rule == rule.id) {
                json.begin_object();
                pair(json, "protocol", protocol.name);
                pair(json, "ref", clause.ref);
                pair(json, "gist", clause.gist);
                json.end_object();
            }
        }
    }
    json.end_array();
}

}  // namespace

Reply list_rules(const Request& request, const Site& site) {
    if (const auto problem = FieldReader::of_query(request).finish()) {
        return reply_of(*problem, request.id);
    }
    JsonWriter json;
    json.begin_object().key("rules").begin_array();
    for (const rules::Rule& rule : site.councils.front()->library().rules.rules()) {
        json.begin_object();
        write_head(json, rule);
        json.end_object();
    }
    json.end_array().end_object();
    return Reply{200, "application/json", json.take(), {}};
}

Reply give_rule(const Request& request, const Site& site) {
    if (const auto problem = FieldReader::of_query(request).finish()) {
        return reply_of(*problem, request.id);
    }
    const check::Library& library = site.councils.front()->library();
    const rules::Rule* rule = library.rules.find(request.captured.value_or("id", ""));
    if (rule == nullptr) {
        return reply_of({ProblemKind::not_found, "there is no such rule; /api/v1/rules lists them"},
                        request.id);
    }
    JsonWriter json;
    json.begin_object();
    write_head(json, *rule);
    write_levels(json, *rule);
    write_examples(json, *rule);
    write_clauses(json, *rule, library.protocols);
    json.end_object();
    return Reply{200, "application/json", json.take(), {}};
}

}  // namespace evenhand::web
