#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace evenhand::web {

/// Each handler parses the request, calls one function and turns the value into a reply.
using Handler = Reply (*)(const Request&, const Site&);

/// Who may call. The strictest is what a row says that says nothing.
enum class Needs : std::uint8_t {
    sign_in,  ///< Request::asker.who is there, and with it Site::office
    nobody,   ///< everybody; who asks is there all the same where somebody is signed in
};

/// Whether a POST that a browser sends of itself, cookie and all, must prove that our own page sent it.
enum class Forged : std::uint8_t {
    refused,   ///< the form token must be right. A token in a header needs no proof: no browser adds it
    harmless,  ///< the POST changes nothing and shows nothing of a person's: a check of a text
};

/// One path and what is offered there; a row names its members.
struct Route {
    /// "/queue/{id}": what stands in braces is one part of the path, given as Request::captured. A path that
    /// ends in '/' is everything below it.
    std::string_view path;
    Needs needs = Needs::sign_in;
    Forged forged = Forged::refused;
    Handler get = nullptr;
    Handler post = nullptr;
    Handler remove = nullptr;                        ///< DELETE
    workflow::Scope scope = workflow::Scope::write;  ///< what a token needs for anything but GET
};

/// The parts of the path that the route's braces stand for; none where the path is another.
std::optional<Fields> captured_by(const Route& route, std::string_view path);

/// "GET, HEAD, POST"
std::string methods_of(const Route& route);
/// The handler for the method, or null.
Handler handler_of(const Route& route, std::string_view method);

/// The rows, in the order in which they are tried: of the service itself and its editors, of the pages for
/// people, of the interface for programs.
std::span<const Route> service_routes();
std::span<const Route> page_routes();
std::span<const Route> api_routes();

}  // namespace evenhand::web
