#pragma once

#include "evenhand/base/percent.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/office.hpp"
#include "evenhand/web/routes.hpp"
#include "evenhand/web/watch.hpp"
#include "support/notebook_in_memory.hpp"
#include "support/queue_scene.hpp"
#include "web/support/site.hpp"

#include <memory>
#include <string>

namespace evenhand::tests {

/// "hashed:" and the password: quick, and as strict as the real one. Counts how often it was asked, because
/// each time costs a tenth of a second in earnest.
class ToyPasswords final : public workflow::Passwords {
  public:
    base::Result<std::string> hashed(const std::string& password) const override {
        return "hashed:" + password;
    }
    bool match(const std::optional<std::string>& hash, const std::string& password) const override {
        ++asked;
        return hash && *hash == "hashed:" + password;
    }
    base::Result<bool> is_breached(const std::string& password) const override {
        return password.starts_with("stolen");
    }
    mutable int asked = 0;
};

/// The pointer to something that a test owns.
template <typename T>
std::shared_ptr<T> borrowed(T& owned) {
    return std::shared_ptr<T>(std::shared_ptr<void>(), &owned);
}

/// A site with a queue, at ten in the morning of 27 March 2027, and a browser's way of asking it. Everybody's
/// password is "correct horse".
struct Service {
    QueueScene scene;
    ToyPasswords passwords;
    NotebookInMemory notebook;
    std::shared_ptr<const web::Site> site;

    Service() {
        for (const auto* who : {&scene.ann, &scene.abe, &scene.al, &scene.bo, &scene.mo, &scene.rea}) {
            write(workflow::PutPassword{who->id, "hashed:correct horse"});
        }
        dynamic_cast<RecordsInMemory&>(scene.records).note_acted = [this](const auto& note) {
            return notebook.note_acted(note);
        };
        const web::Office office{borrowed(scene.records), borrowed<const workflow::Rulebook>(scene.rules),
                                 borrowed<const workflow::Passwords>(passwords),
                                 borrowed<workflow::Notebook>(notebook)};
        site = std::make_shared<const web::Site>(web::Site{example_site()->councils, scene.clock, "test",
                                                           std::make_shared<const web::Office>(office)});
    }
    void write(workflow::Write one) {
        REQUIRE(scene.records.record({{std::move(one)}, {{scene.clock.at, {}, {}, "x", {}, {}}}}).ok());
    }
    /// From here on it counts who asks how often, with the paces of the real service.
    void watch() {
        web::Site counting = *site;
        counting.watch = std::make_shared<web::Watch>(web::WatchSettings{}, counting.clock);
        site = std::make_shared<const web::Site>(std::move(counting));
    }
    /// A token of the person; what is shown is the secret.
    std::string token(const workflow::Account& who, std::vector<workflow::Scope> scopes,
                      std::optional<workflow::Instant> expires = {}) {
        const std::string secret = secrets::random_token();
        write(workflow::AddToken{
            {secrets::token_digest(secret), who.id, "CMS", std::move(scopes), scene.clock.at, expires, {}}});
        return secret;
    }
};

inline std::string header_of(const web::Reply& reply, std::string_view name) {
    for (const auto& [header, value] : reply.headers) {
        if (header == name) {
            return value;
        }
    }
    return "";
}

/// A browser: keeps cookies, and takes the form token from the page it last saw.
class Browser {
  public:
    explicit Browser(const Service& service, web::Connection connection = web::Connection::plain)
        : service_(service), connection_(connection) {}

    web::Reply get(const std::string& path) { return ask("GET", path, ""); }
    /// `fields` as a form writes them, without the token.
    web::Reply post(const std::string& path, const std::string& fields) {
        return ask("POST", path, fields + (fields.empty() ? "" : "&") + "form-token=" + form_token);
    }
    /// As it stands, without a token.
    web::Reply post_as_is(const std::string& path, const std::string& body) {
        return ask("POST", path, body);
    }
    web::Reply sign_in(const std::string& name, const std::string& password = "correct horse") {
        get("/sign-in");
        return post("/sign-in", "name=" + name + "&password=" + evenhand::base::percent_encoded(password));
    }

    std::map<std::string, std::string> cookies;
    std::map<std::string, std::string> headers;
    std::string form_token;

  private:
    web::Reply ask(const std::string& method, const std::string& target, const std::string& body) {
        web::Request request;
        request.method = method;
        request.path = target.substr(0, target.find('?'));
        if (target.find('?') != std::string::npos) {
            request.query = web::parse_form(target.substr(target.find('?') + 1)).value();
        }
        request.content_type = body.empty() ? "" : "application/x-www-form-urlencoded";
        request.body = body;
        request.id = "t";
        request.from = "192.0.2.7";
        request.connection = connection_;
        request.headers = web::Fields({headers.begin(), headers.end()});
        request.cookies = web::Fields({cookies.begin(), cookies.end()});
        const web::Reply reply = web::answer(request, *service_.site);
        for (const auto& [name, value] : reply.headers) {
            if (name == "Set-Cookie") {
                keep(value);
            }
        }
        const std::string field = "name=\"form-token\" value=\"";
        if (const auto at = reply.body.find(field); at != std::string::npos) {
            const auto begin = at + field.size();
            form_token = reply.body.substr(begin, reply.body.find('"', begin) - begin);
        }
        return reply;
    }
    void keep(const std::string& cookie) {
        const auto equals = cookie.find('=');
        const std::string name = cookie.substr(0, equals);
        if (cookie.find("Max-Age=0") != std::string::npos) {
            cookies.erase(name);
        } else {
            cookies[name] = cookie.substr(equals + 1, cookie.find(';') - equals - 1);
        }
    }

    const Service& service_;
    web::Connection connection_;
};

}  // namespace evenhand::tests
