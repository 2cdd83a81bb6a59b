#include "app/reload/knowledge_change.hpp"

#include "evenhand/base/joined.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace evenhand::app {
namespace {

/// Each pair of values under a key of either map where they differ; an empty one where the key is missing.
template <typename Each>
void each_difference(const std::map<std::string, std::string>& before,
                     const std::map<std::string, std::string>& after, Each each) {
    std::set<std::string> keys;
    for (const auto* map : {&before, &after}) {
        for (const auto& [key, value] : *map) {
            keys.insert(key);
        }
    }
    const auto value_in = [](const auto& map, const std::string& key) {
        const auto found = map.find(key);
        return found == map.end() ? std::string() : found->second;
    };
    for (const std::string& key : keys) {
        const auto was = value_in(before, key);
        const auto is = value_in(after, key);
        if (was != is) {
            each(key, was, is);
        }
    }
}

/// The rules with the digest of the file that each stands in.
std::map<std::string, std::string> rules_of(const Known& known) {
    std::map<std::string, std::string> all;
    if (known.councils.empty()) {
        return all;
    }
    for (const rules::Rule& rule : known.councils.front()->library().rules.rules()) {
        const auto name = "lexicons/rules/" + std::filesystem::path(rule.file).filename().string();
        const auto file = known.files.find(name);
        all[rule.id] = file == known.files.end() ? name : file->second;
    }
    return all;
}

std::map<std::string, std::string> rulesets_of(const Known& known) {
    std::map<std::string, std::string> all;
    for (const auto& council : known.councils) {
        all[council->council().slug] = council->digest();
    }
    return all;
}

std::string or_none(const std::string& digest) {
    return digest.empty() ? "none" : digest;
}

std::string listed(const std::vector<std::string>& words) {
    return or_none(base::joined(words, ", "));
}

}  // namespace

KnowledgeChange change_between(const Known& before, const Known& after) {
    KnowledgeChange change;
    each_difference(before.files, after.files, [&](const auto& name, const auto& was, const auto& is) {
        change.files.push_back({name, was, is});
    });
    each_difference(rules_of(before), rules_of(after), [&](const auto& id, const auto& was, const auto& is) {
        auto& list = was.empty()  ? change.rules_added
                     : is.empty() ? change.rules_removed
                                  : change.rules_changed;
        list.push_back(id);
    });
    each_difference(rulesets_of(before), rulesets_of(after),
                    [&](const auto& slug, const auto& was, const auto& is) {
                        change.rulesets.push_back({slug, was, is});
                    });
    return change;
}

std::vector<std::string> lines_of(const KnowledgeChange& change) {
    std::vector<std::string> lines;
    for (const auto& file : change.files) {
        lines.push_back(file.name + ": " + or_none(file.before) + " before, " + or_none(file.after) + " now");
    }
    lines.push_back("rules added: " + listed(change.rules_added) + "; removed: " +
                    listed(change.rules_removed) + "; changed: " + listed(change.rules_changed));
    for (const auto& ruleset : change.rulesets) {
        lines.push_back("the ruleset of " + ruleset.council + ": " + or_none(ruleset.before) + " before, " +
                        or_none(ruleset.after) + " now");
    }
    return lines;
}

workflow::Fact fact_of(const KnowledgeChange& change, workflow::Instant at) {
    workflow::Fact fact{at, {}, {}, "reload", {}, {}};
    for (const auto& file : change.files) {
        add_detail(fact, "file " + file.name, or_none(file.before) + " " + or_none(file.after));
    }
    for (const auto& ruleset : change.rulesets) {
        add_detail(fact, "ruleset " + ruleset.council,
                   or_none(ruleset.before) + " " + or_none(ruleset.after));
    }
    const std::pair<const char*, const std::vector<std::string>*> lists[] = {
        {"rules-added", &change.rules_added},
        {"rules-changed", &change.rules_changed},
        {"rules-removed", &change.rules_removed}};
    for (const auto& [key, ids] : lists) {
        if (!ids->empty()) {
            add_detail(fact, key, listed(*ids));
        }
    }
    return fact;
}

}  // namespace evenhand::app
