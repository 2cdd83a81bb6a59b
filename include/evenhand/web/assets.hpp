#pragma once

#include <string_view>

namespace evenhand::web {

/// A file that was embedded at build time.
struct Asset {
    std::string_view name;  ///< with the digest of its content, so that it may be cached for ever
    std::string_view content_type;
    std::string_view body;
};

/// The asset of that name, or null.
const Asset* find_asset(std::string_view name);

/// "/assets/…" of the style sheet and of the script, for links.
std::string_view style_sheet_path();
std::string_view script_path();

/// The description of the API (OpenAPI 3.1), as JSON.
std::string_view openapi_document();

/// What a rule came to on the labelled documents of tests/cases, as docs/accuracy.md had it when the program
/// was built.
struct MeasuredRule {
    std::string_view rule;
    int found = 0;
    int wrong = 0;
    int missed = 0;
};
/// Null for a rule that was not measured.
const MeasuredRule* find_measured(std::string_view rule);

}  // namespace evenhand::web
