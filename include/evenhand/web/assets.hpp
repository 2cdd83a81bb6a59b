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

}  // namespace evenhand::web
