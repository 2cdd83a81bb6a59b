#include "evenhand/web/record_pages.hpp"

namespace evenhand::web {

std::string csv_field(std::string_view value) {
    std::string field = "\"";
    // Spreadsheets run what begins so: https://owasp.org/www-community/attacks/CSV_Injection
    if (!value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos) {
        field += '\'';
    }
    for (const char c : value) {
        field += c;
        if (c == '"') {
            field += c;
        }
    }
    return field + "\"";
}

}  // namespace evenhand::web
