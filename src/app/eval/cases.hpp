#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/people/person.hpp"
#include "evenhand/text/document.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::app {

struct LabelledQuote {
    std::string quote;    ///< a substring of the text, without its marks
    std::string speaker;  ///< a substring of the text; empty: nobody is named
    people::Role role = people::Role::unknown;
    bool direct = true;
};

struct LabelledFinding {
    std::string rule;
    std::string span;  ///< a substring of the text; empty: the whole document
    bool must = true;  ///< false: arguable, counted neither for nor against
};

/// A document with what a careful Monitoring Officer would expect of it.
struct Case {
    std::string id;
    text::Document document;
    base::Day date{};                 ///< the day it is to appear
    std::string council;              ///< the council it is checked for, as a council file (TOML)
    bool quotes_are_labelled = true;  ///< or nothing is said of quotes, and they are not scored
    std::vector<LabelledQuote> quotes;
    std::vector<LabelledFinding> findings;
};

/// Reads one case (JSON). Keys that scoring does not need are left alone: labelled cases travel between
/// tools.
base::Result<Case> parse_case(std::string_view json, const std::string& file);

/// One case, or a list of them.
base::Result<std::vector<Case>> parse_cases(std::string_view json, const std::string& file);

/// One file, or every .json file of a folder in the order of their names; a folder without any is an error.
base::Result<std::vector<Case>> load_cases(const std::filesystem::path& path);

}  // namespace evenhand::app
