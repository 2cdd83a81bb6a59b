#include "evenhand/rules/rule_parts.hpp"

#include "evenhand/base/joined.hpp"
#include "evenhand/people/person.hpp"
#include "evenhand/rules/level_names.hpp"

#include <algorithm>

namespace evenhand::rules {
namespace {

using base::Error;
using base::ErrorCode;
using base::Place;
using base::Result;
using base::TableReader;

constexpr std::pair<std::string_view, LevelRow::Period> period_names[] = {
    {"inside", LevelRow::Period::inside},
    {"outside", LevelRow::Period::outside},
    {"referendum", LevelRow::Period::referendum}};
constexpr std::pair<std::string_view, Stance> refuse_or_allow[] = {{"refuse", Stance::refuse},
                                                                   {"allow", Stance::allow}};
constexpr std::pair<std::string_view, Stance> any_stance[] = {
    {"refuse", Stance::refuse}, {"allow", Stance::allow}, {"require", Stance::require}};
constexpr std::pair<std::string_view, Within> within_names[] = {{"phrase", Within::phrase},
                                                                {"sentence", Within::sentence},
                                                                {"paragraph", Within::paragraph},
                                                                {"neighbours", Within::neighbours},
                                                                {"document", Within::document}};
constexpr std::pair<std::string_view, Voice> voice_names[] = {
    {"author", Voice::author},  {"member", Voice::member},       {"officer", Voice::officer},
    {"mp", Voice::mp},          {"candidate", Voice::candidate}, {"other", Voice::other},
    {"unknown", Voice::unknown}};
constexpr std::pair<std::string_view, Tense> tense_names[] = {{"present", Tense::present},
                                                              {"past", Tense::past},
                                                              {"future", Tense::future},
                                                              {"conditional", Tense::conditional}};
constexpr std::pair<std::string_view, quotes::Form> form_names[] = {{"direct", quotes::Form::direct},
                                                                    {"reported", quotes::Form::reported}};
constexpr std::string_view nations[] = {"england", "wales", "scotland", "northern-ireland"};

TableReader inner(TableReader& outer, const base::Node& table, std::string_view key) {
    return TableReader(table, outer.file(), "[[" + std::string(key) + "]]");
}

Result<Nearby> read_one_nearby(TableReader& reader, const base::Node& table, PhraseBook& phrases) {
    Nearby nearby;
    nearby.within = reader.choice("within", within_names);
    EVENHAND_TRY(nearby.phrases, phrases.add(reader, table, "phrases"));
    nearby.why = reader.optional_text("why").value_or("");
    return nearby;
}

Scope scope_keys(TableReader& reader) {
    return Scope{read_choice(reader, "authors", author_names), read_choice(reader, "kinds", kind_names),
                 read_choice(reader, "parts", part_names)};
}

/// The [[exception]]s of a rule by their names, which stand in the order of Plan::exceptions.
class Exceptions {
  public:
    Result<base::Done> read(TableReader& rule, PhraseBook& phrases, std::vector<Nearby>& all) {
        for (const base::Node* table : rule.tables("exception")) {
            auto reader = inner(rule, *table, "exception");
            names_.push_back(reader.text("name"));
            EVENHAND_TRY(all.emplace_back(), read_one_nearby(reader, *table, phrases));
            if (std::ranges::count(names_, names_.back()) > 1) {
                reader.complain("name", "'" + names_.back() + "' stands twice", "give each its own name");
            }
            EVENHAND_TRY_DONE(reader.finish());
        }
        used_.resize(names_.size());
        return base::Done{};
    }

    /// Those that the list `exceptions` of a table names.
    std::vector<std::uint32_t> named(TableReader& reader) {
        std::vector<std::uint32_t> places;
        for (const std::string& name : reader.optional_texts("exceptions")) {
            const auto found = std::ranges::find(names_, name);
            if (found == names_.end()) {
                reader.complain("exceptions", "'" + name + "' is no [[exception]] of the rule",
                                "use some of: " + base::joined(names_, ", "));
                return {};
            }
            places.push_back(static_cast<std::uint32_t>(found - names_.begin()));
            used_[places.back()] = true;
        }
        return places;
    }

    /// One that nobody names excuses nothing, and whoever wrote it would think that it does.
    void complain_of_unused(TableReader& rule) const {
        const auto unused = std::ranges::find(used_, false);
        if (unused != used_.end() && !rule.failed()) {
            rule.complain("exception",
                          "'" + names_[static_cast<std::size_t>(unused - used_.begin())] +
                              "' is named by no [[when]] and no [[frame]]",
                          "name it in their exceptions, or take it out");
        }
    }

  private:
    std::vector<std::string> names_;
    std::vector<bool> used_;
};

/// What a [[when]] and a [[frame]] have in common.
Result<base::Done> read_circumstances(TableReader& reader, PhraseBook& phrases, Exceptions& exceptions,
                                      When& when) {
    when.scope = scope_keys(reader);
    when.certainty = reader.optional_choice("certainty", certainty_names).value_or(Certainty::certain);
    when.voices = read_choice(reader, "voices", voice_names);
    when.negation = reader.optional_choice("negation", any_stance).value_or(Stance::refuse);
    when.question = reader.optional_choice("question", refuse_or_allow).value_or(Stance::refuse);
    when.condition = reader.optional_choice("condition", refuse_or_allow).value_or(Stance::allow);
    when.reported = reader.optional_choice("reported", refuse_or_allow).value_or(Stance::allow);
    when.hedge = reader.optional_choice("hedge", refuse_or_allow).value_or(Stance::allow);
    when.tenses = read_choice(reader, "tenses", tense_names);
    EVENHAND_TRY(when.needs, read_nearby(reader, "needs", phrases));
    EVENHAND_TRY(when.unless, read_nearby(reader, "unless", phrases));
    when.exceptions = exceptions.named(reader);
    when.traits = read_words(reader, "traits", trait_names);
    return reader.finish();
}

Result<people::Person> read_person(TableReader& reader) {
    people::Person person;
    person.name = reader.text("name");
    person.role = reader.choice("role", role_names);
    person.party = reader.optional_text("party").value_or("");
    person.ward = reader.optional_text("ward").value_or("");
    person.office = reader.optional_text("office").value_or("");
    person.standing = reader.optional_flag("standing").value_or(false);
    EVENHAND_TRY_DONE(reader.finish());
    return person;
}

Result<Example> read_example(TableReader& reader, Example::Sort sort) {
    Example example;
    example.sort = sort;
    example.line = reader.line("text");
    example.text = reader.text("text");
    example.mark = reader.optional_text("mark").value_or("");
    example.kind = reader.optional_choice("kind", kind_names).value_or(text::DocumentKind::press_release);
    example.author = reader.optional_choice("author", author_names).value_or(text::Author::officer);
    for (const base::Node* table : reader.tables("people")) {
        auto person = inner(reader, *table, "people");
        EVENHAND_TRY(example.people.emplace_back(), read_person(person));
    }
    if (!reader.failed() && example.text.find(example.mark) == std::string::npos) {
        reader.complain("mark", "'" + example.mark + "' does not stand in the example's text",
                        "copy it from there");
    }
    EVENHAND_TRY_DONE(reader.finish());
    return example;
}

Result<Satisfied> read_one_satisfied(TableReader& reader, const base::Node& table, PhraseBook& phrases) {
    constexpr std::pair<std::string_view, Satisfied::Of> of_names[] = {
        {"author-of-document", Satisfied::Of::author}};
    Satisfied satisfied;
    EVENHAND_TRY(satisfied.phrases, phrases.add(reader, table, "phrases"));
    satisfied.parts = read_choice(reader, "parts", part_names);
    satisfied.voices = read_choice(reader, "voices", voice_names);
    satisfied.of = reader.optional_choice("of", of_names).value_or(Satisfied::Of::anybody);
    satisfied.negation = reader.optional_choice("negation", refuse_or_allow).value_or(Stance::refuse);
    EVENHAND_TRY_DONE(reader.finish());
    return satisfied;
}

Result<const base::Node*> only_table(TableReader& rule, std::string_view key) {
    const base::Node* table = rule.optional_table(key);
    if (table == nullptr && !rule.failed()) {
        return Error{ErrorCode::invalid,
                     "a rule of kind " + std::string(key) + " has no [" + std::string(key) + "]",
                     "add the table", Place{rule.file(), rule.line("kind")}};
    }
    return table;
}

}  // namespace

Result<std::vector<Source>> read_sources(TableReader& rule) {
    std::vector<Source> sources;
    for (const base::Node* table : rule.tables("source")) {
        auto reader = inner(rule, *table, "source");
        Source source{reader.text("ref"), reader.text("title"), reader.optional_text("url").value_or(""),
                      reader.optional_texts("nations")};
        for (const std::string& nation : source.nations) {
            if (std::find(std::begin(nations), std::end(nations), nation) == std::end(nations)) {
                reader.complain("nations", "'" + nation + "' is no nation",
                                "use some of: england, wales, scotland, northern-ireland");
            }
        }
        EVENHAND_TRY_DONE(reader.finish());
        sources.push_back(std::move(source));
    }
    if (sources.empty() && !rule.failed()) {
        rule.complain({}, "the rule cites no source", "add a [[source]] with the law or the code behind it");
    }
    return sources;
}

Result<std::vector<LevelRow>> read_levels(TableReader& rule) {
    std::vector<LevelRow> levels;
    for (const base::Node* table : rule.tables("level")) {
        auto reader = inner(rule, *table, "level");
        LevelRow row;
        row.level = reader.choice("level", level_names);
        row.period = reader.optional_choice("period", period_names).value_or(LevelRow::Period::any);
        row.author = reader.optional_choice("author", author_names);
        row.kinds = read_words(reader, "kinds", kind_names);
        row.traits = read_words(reader, "traits", trait_names);
        row.protocols = reader.optional_texts("protocols");
        row.certainty = reader.optional_choice("certainty", certainty_names);
        EVENHAND_TRY_DONE(reader.finish());
        levels.push_back(std::move(row));
    }
    if (levels.empty() && !rule.failed()) {
        rule.complain({}, "the rule has no level", "add a [[level]]");
    }
    return levels;
}

Result<std::vector<Example>> read_examples(TableReader& rule) {
    constexpr struct {
        std::string_view key;
        Example::Sort sort;
        std::size_t least;
    } sorts[] = {{"bad", Example::Sort::bad, 3},
                 {"good", Example::Sort::good, 3},
                 {"tempting", Example::Sort::tempting, 2}};
    std::vector<Example> examples;
    for (const auto& [key, sort, least] : sorts) {
        const auto tables = rule.tables(key);
        for (const base::Node* table : tables) {
            auto reader = inner(rule, *table, key);
            EVENHAND_TRY(examples.emplace_back(), read_example(reader, sort));
        }
        if (tables.size() < least && !rule.failed()) {
            rule.complain({},
                          "the rule has " + std::to_string(tables.size()) + " [[" + std::string(key) +
                              "]] examples, and needs " + std::to_string(least),
                          "add examples of that sort");
        }
    }
    return examples;
}

Result<Scope> read_scope(TableReader& rule) {
    Scope scope;
    if (const base::Node* table = rule.optional_table("scope")) {
        TableReader reader(*table, rule.file(), "[scope]");
        scope = scope_keys(reader);
        EVENHAND_TRY_DONE(reader.finish());
    }
    return scope;
}

Result<base::Done> read_whens(TableReader& rule, PhraseBook& phrases, Plan& plan) {
    Exceptions exceptions;
    EVENHAND_TRY_DONE(exceptions.read(rule, phrases, plan.exceptions));
    for (const base::Node* table : rule.tables("when")) {
        auto reader = inner(rule, *table, "when");
        When& when = plan.whens.emplace_back();
        EVENHAND_TRY(when.phrases, phrases.add(reader, *table, "phrases"));
        EVENHAND_TRY_DONE(read_circumstances(reader, phrases, exceptions, when));
    }
    for (const base::Node* table : rule.tables("frame")) {
        auto reader = inner(rule, *table, "frame");
        When& when = plan.whens.emplace_back();
        EVENHAND_TRY_DONE(read_frame_keys(reader, phrases, when));
        EVENHAND_TRY_DONE(read_circumstances(reader, phrases, exceptions, when));
    }
    if (plan.whens.empty() && !rule.failed()) {
        rule.complain("kind", "a rule of kind phrase has no [[when]] and no [[frame]]", "add one");
    }
    exceptions.complain_of_unused(rule);
    return base::Done{};
}

Result<std::vector<Nearby>> read_nearby(TableReader& table, std::string_view key, PhraseBook& phrases) {
    std::vector<Nearby> all;
    for (const base::Node* node : table.tables(key)) {
        auto reader = inner(table, *node, key);
        EVENHAND_TRY(all.emplace_back(), read_one_nearby(reader, *node, phrases));
        EVENHAND_TRY_DONE(reader.finish());
    }
    return all;
}

Result<std::vector<TraitRow>> read_traits(TableReader& rule, PhraseBook& phrases) {
    std::vector<TraitRow> rows;
    for (const base::Node* table : rule.tables("trait")) {
        auto reader = inner(rule, *table, "trait");
        TraitRow row;
        row.trait = reader.choice("name", trait_names);
        EVENHAND_TRY(row.where, read_one_nearby(reader, *table, phrases));
        EVENHAND_TRY_DONE(reader.finish());
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<Satisfied>> read_satisfied(TableReader& rule, PhraseBook& phrases) {
    std::vector<Satisfied> all;
    for (const base::Node* table : rule.tables("satisfied")) {
        auto reader = inner(rule, *table, "satisfied");
        EVENHAND_TRY(all.emplace_back(), read_one_satisfied(reader, *table, phrases));
    }
    if (all.empty() && !rule.failed()) {
        rule.complain("kind", "a rule of kind absence has no [[satisfied]]", "add one with its phrases");
    }
    return all;
}

Result<QuotePlan> read_quote(TableReader& rule) {
    QuotePlan plan;
    EVENHAND_TRY(const base::Node* table, only_table(rule, "quote"));
    if (table != nullptr) {
        TableReader reader(*table, rule.file(), "[quote]");
        plan.roles = read_choice(reader, "roles", role_names);
        plan.forms = read_choice(reader, "forms", form_names);
        EVENHAND_TRY_DONE(reader.finish());
    }
    return plan;
}

Result<MentionPlan> read_mention(TableReader& rule, PhraseBook& phrases) {
    MentionPlan plan;
    EVENHAND_TRY(const base::Node* table, only_table(rule, "mention"));
    if (table != nullptr) {
        TableReader reader(*table, rule.file(), "[mention]");
        plan.roles = read_choice(reader, "roles", role_names);
        EVENHAND_TRY_DONE(reader.finish());
    }
    for (const base::Node* row : rule.tables("also")) {
        auto reader = inner(rule, *row, "also");
        Also also;
        also.roles = read_choice(reader, "roles", role_names);
        EVENHAND_TRY(also.where, read_one_nearby(reader, *row, phrases));
        EVENHAND_TRY_DONE(reader.finish());
        plan.also.push_back(std::move(also));
    }
    return plan;
}

Result<ProminencePlan> read_prominence(TableReader& rule) {
    ProminencePlan plan;
    EVENHAND_TRY(const base::Node* table, only_table(rule, "prominence"));
    if (table != nullptr) {
        TableReader reader(*table, rule.file(), "[prominence]");
        plan.mentions = static_cast<std::uint32_t>(reader.integer("mentions", 2, 1000));
        plan.share = reader.optional_number("share", 0.01, 1).value_or(1);
        EVENHAND_TRY_DONE(reader.finish());
    }
    return plan;
}

}  // namespace evenhand::rules
