#include "evenhand/policy/waivers.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/rules/level_names.hpp"

#include <algorithm>

namespace evenhand::policy {

namespace {

constexpr std::size_t file_limit = std::size_t{4} * 1024 * 1024;
constexpr std::size_t key_digits = 32;

bool is_key(std::string_view text) {
    return text.size() == key_digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool same_finding(const Waiver& a, const Waiver& b) {
    return a.document == b.document && a.rule == b.rule && a.finding == b.finding;
}

void check_waiver(const Waiver& waiver, const std::vector<Waiver>& earlier,
                  const std::vector<std::string>& known_rules, base::TableReader& reader) {
    if (std::find(known_rules.begin(), known_rules.end(), waiver.rule) == known_rules.end()) {
        reader.complain("rule", "there is no rule '" + waiver.rule + "'",
                        "see evenhand rules for their names");
    }
    if (!is_key(waiver.finding)) {
        reader.complain("finding", "this is not the key of a finding",
                        "copy it from evenhand check --format waivers");
    }
    if (waiver.until && *waiver.until < waiver.on) {
        reader.complain("until", "the waiver ends before it begins", "give a day that is not before 'on'");
    }
    const auto twin = std::find_if(earlier.begin(), earlier.end(),
                                   [&](const Waiver& other) { return same_finding(other, waiver); });
    if (twin != earlier.end()) {
        reader.complain("finding",
                        "this finding is waived already on line " + std::to_string(twin->place.line),
                        "keep one of the two");
    }
}

base::Result<Waiver> read_waiver(const base::Node& table, const std::string& file,
                                 const std::vector<Waiver>& earlier,
                                 const std::vector<std::string>& known_rules) {
    base::TableReader reader(table, file, "[[waiver]]");
    Waiver waiver;
    waiver.document = reader.text("document");
    waiver.rule = reader.text("rule");
    waiver.level = reader.choice("level", rules::level_names);
    waiver.words = reader.optional_text("words").value_or("");
    waiver.finding = reader.text("finding");
    waiver.reason = reader.text("reason");
    waiver.by = reader.text("by");
    waiver.on = reader.day("on");
    waiver.until = reader.optional_day("until");
    waiver.place = {file, reader.line()};
    if (!reader.failed()) {
        check_waiver(waiver, earlier, known_rules, reader);
    }
    EVENHAND_TRY_DONE(reader.finish());
    return waiver;
}

}  // namespace

base::Result<Waivers> Waivers::parse(std::string_view toml, const std::string& file,
                                     const std::vector<std::string>& known_rules) {
    EVENHAND_TRY(const auto root, base::parse_toml(toml, file));
    base::TableReader reader(root, file, "the waivers");
    Waivers waivers;
    for (const auto* table : reader.tables("waiver")) {
        EVENHAND_TRY(auto waiver, read_waiver(*table, file, waivers.all_, known_rules));
        waivers.all_.push_back(std::move(waiver));
    }
    EVENHAND_TRY_DONE(reader.finish());
    return waivers;
}

base::Result<Waivers> Waivers::load(const std::filesystem::path& file,
                                    const std::vector<std::string>& known_rules) {
    EVENHAND_TRY(const auto toml, base::read_file(file, file_limit));
    return parse(toml, file.string(), known_rules);
}

bool names_document(const Waiver& waiver, std::string_view name) {
    if (!name.ends_with(waiver.document)) {
        return false;
    }
    const auto before = name.size() - waiver.document.size();
    return before == 0 || waiver.document.front() == '/' || name[before - 1] == '/';
}

}  // namespace evenhand::policy
