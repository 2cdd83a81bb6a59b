#pragma once

#include "evenhand/base/data.hpp"
#include "web/support/office.hpp"

#include <string>
#include <utility>
#include <vector>

namespace evenhand::tests {

/// A program with somebody's token, or with none.
class Program {
  public:
    Program(const Service& service, std::string token) : service_(service), token_(std::move(token)) {}

    using Headers = std::vector<std::pair<std::string, std::string>>;
    web::Reply ask(const std::string& method, const std::string& target, const std::string& body = "",
                   Headers headers = {}, const std::string& type = "application/json") const {
        web::Request request;
        request.method = method;
        request.path = target.substr(0, target.find('?'));
        if (target.find('?') != std::string::npos) {
            request.query = web::parse_form(target.substr(target.find('?') + 1)).value();
        }
        request.content_type = type;
        request.body = body;
        request.id = "t";
        if (!token_.empty()) {
            headers.emplace_back("authorization", "Bearer " + token_);
        }
        request.headers = web::Fields(std::move(headers));
        return web::answer(request, *service_.site);
    }
    web::Reply get(const std::string& target) const { return ask("GET", target); }
    web::Reply post(const std::string& target, const std::string& body, Headers headers = {}) const {
        return ask("POST", target, body, std::move(headers));
    }

  private:
    const Service& service_;
    std::string token_;
};

/// A service with programs of its people.
struct Programs {
    Service service;
    Program ann{service, service.token(service.scene.ann, {workflow::Scope::write, workflow::Scope::decide})};
    Program al{service, service.token(service.scene.al, {workflow::Scope::write, workflow::Scope::decide})};
    Program rea{service, service.token(service.scene.rea, {workflow::Scope::write})};
    Program nobody{service, ""};

    static constexpr const char* draft =
        R"({"council": "exampleshire", "text": "The library opens", "day": "2027-03-27"})";

    /// The id of a new submission of ann's, submitted.
    std::string submitted() const {
        const auto begun = ann.post("/api/v1/submissions", draft);
        REQUIRE(begun.status == 201);
        const std::string path = header_of(begun, "Location");
        REQUIRE(ann.post(path + "/decisions", R"({"act": "submit"})").status == 200);
        return path;
    }
};

inline base::Node json_of(const web::Reply& reply) {
    auto root = base::parse_json(reply.body, "reply");
    REQUIRE(root.ok());
    return std::move(root).value();
}

inline std::string text_in(const web::Reply& reply, const char* key) {
    const auto root = json_of(reply);
    const auto* node = root.find(key);
    REQUIRE(node != nullptr);
    REQUIRE(node->text() != nullptr);
    return *node->text();
}

}  // namespace evenhand::tests
