#pragma once

#include "app/reload/known.hpp"
#include "evenhand/workflow/audit.hpp"

#include <string>
#include <vector>

namespace evenhand::app {

/// What a reload changed.
struct KnowledgeChange {
    struct File {
        std::string name;
        std::string before;  ///< its digest; empty: it was not there
        std::string after;   ///< empty: it is there no more
    };
    std::vector<File> files;                 ///< by name
    std::vector<std::string> rules_added;    ///< by id
    std::vector<std::string> rules_removed;  ///< by id
    std::vector<std::string> rules_changed;  ///< by id: those whose own file says something else
    struct Ruleset {
        std::string council;  ///< the slug
        std::string before;   ///< what reports named; empty: it was not served
        std::string after;    ///< what reports name now; empty: it is served no more
    };
    std::vector<Ruleset> rulesets;  ///< by slug, those that are others

    [[nodiscard]] bool none() const noexcept { return files.empty(); }
};

KnowledgeChange change_between(const Known& before, const Known& after);

/// A line for each file and one of the rules and councils, for the log.
std::vector<std::string> lines_of(const KnowledgeChange& change);

/// "reload" for the audit: nobody signed in, the installation as a whole.
workflow::Fact fact_of(const KnowledgeChange& change, workflow::Instant at);

}  // namespace evenhand::app
