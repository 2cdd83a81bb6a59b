#pragma once

#include "evenhand/web/routes.hpp"
#include "web/support/site.hpp"

#include <string>

namespace evenhand::tests {

/// What the example site answers to a GET by nobody in particular.
inline web::Reply get(const std::string& path, const std::string& query = "") {
    static const auto site = example_site();
    web::Request request;
    request.method = "GET";
    request.path = path;
    request.query = web::parse_form(query).value();
    request.id = "t";
    return web::answer(request, *site);
}

}  // namespace evenhand::tests
