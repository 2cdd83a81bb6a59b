#include "safety_headers.hpp"

namespace evenhand::web {

std::vector<std::pair<std::string_view, std::string_view>> safety_headers(Connection connection) {
    std::vector<std::pair<std::string_view, std::string_view>> headers{
        // Nothing inline and nothing of anybody else's: a text that got through as markup would still do
        // nothing.
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
         "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
         "frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy",
         "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"},
        {"Cache-Control", "no-store"},
    };
    if (connection == Connection::secure) {
        headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
    }
    return headers;
}

}  // namespace evenhand::web
