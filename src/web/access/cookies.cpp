#include "cookies.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

std::string attributes(Connection connection) {
    return std::string("; Path=/; HttpOnly; SameSite=Strict") +
           (connection == Connection::secure ? "; Secure" : "");
}

}  // namespace

std::string cookie_name(Cookie cookie, Connection connection) {
    return std::string(connection == Connection::secure ? "__Host-" : "") +
           (cookie == Cookie::session ? "evenhand" : "evenhand-before");
}

bool looks_like_secret(std::string_view text) {
    constexpr std::size_t length = 43;
    return text.size() == length && std::all_of(text.begin(), text.end(), [](unsigned char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_';
           });
}

std::string cookie_secret(Cookie cookie, const Request& request) {
    const std::string secret = request.cookies.value_or(cookie_name(cookie, request.connection), "");
    return looks_like_secret(secret) ? secret : std::string();
}

void set_cookie(Reply& reply, Cookie cookie, Connection connection, std::string_view secret) {
    reply.headers.emplace_back("Set-Cookie", cookie_name(cookie, connection) + "=" + std::string(secret) +
                                                 attributes(connection));
}

void clear_cookie(Reply& reply, Cookie cookie, Connection connection) {
    reply.headers.emplace_back("Set-Cookie",
                               cookie_name(cookie, connection) + "=; Max-Age=0" + attributes(connection));
}

}  // namespace evenhand::web
