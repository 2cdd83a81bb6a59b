#include "refusals.hpp"

#include "evenhand/web/access.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/html.hpp"
#include "evenhand/web/pages.hpp"
#include "web/pages/frame.hpp"

namespace evenhand::web {
namespace {

bool from_program(const Request& request) {
    return request.path.starts_with("/api/");
}

Reply page(int status, std::string body) {
    return Reply{status, "text/html; charset=utf-8", std::move(body), {}};
}

Reply say(const Request& request, int status, std::string_view title, std::string_view message) {
    return from_program(request) ? problem(status, title, message)
                                 : page(status, message_page(title, message));
}

/// A page that turns away a form, with the text that was in it to be copied.
Reply turned_away(const Request& request, std::string_view title, std::string_view message) {
    if (from_program(request)) {
        return problem(403, title, message);
    }
    const auto fields = form_fields(request);
    const std::string text = fields.ok() ? fields->value_or("text", "") : std::string();
    Html html;
    open_page(html, title);
    html.leaf("h1", {{"class", "govuk-heading-l"}}, title).leaf("p", {{"class", "govuk-body"}}, message);
    if (!text.empty()) {
        html.leaf("label", {{"class", "govuk-label"}, {"for", "text"}}, "Your text, to copy");
        html.leaf("textarea",
                  {{"class", "govuk-textarea"}, {"id", "text"}, {"rows", "15"}, {"readonly", "readonly"}},
                  text);
    }
    html.open("p", {{"class", "govuk-body"}});
    html.leaf("a", {{"class", "govuk-link"}, {"href", "/sign-in"}}, "Sign in").close();
    close_page(html);
    return page(403, html.take());
}

/// A page that asks for itself again, as our own page does.
Reply once_more(const std::string& path) {
    Html html;
    html.doctype().open("html", {{"lang", "en"}}).open("head").lone("meta", {{"charset", "utf-8"}});
    html.leaf("title", {}, "Evenhand");
    html.lone("meta", {{"http-equiv", "refresh"}, {"content", "0; url=" + path}}).close();
    html.open("body").leaf("a", {{"href", path}}, "Go on to Evenhand").close().close();
    return page(200, html.take());
}

}  // namespace

Reply no_such_page(const Request& request) {
    return from_program(request)
               ? problem(404, "There is nothing at this address", "see the README for what is offered")
               : page(404, message_page("Page not found", "There is nothing at this address."));
}

Reply no_such_method(const Request& request, std::string_view offered) {
    const std::string list(offered);
    Reply reply =
        from_program(request)
            ? problem(405, "This method is not offered here", "offered: " + list)
            : page(405, message_page("That is not possible here", "This address offers: " + list + "."));
    reply.headers.emplace_back("Allow", list);
    return reply;
}

Reply no_office(const Request& request) {
    return say(request, 404, "There is no queue here",
               "This service was started without a store, so it has no accounts and no queue.");
}

Reply store_unreachable(const Request& request) {
    Reply reply = say(request, 503, "The queue cannot be reached just now",
                      "Try again in a minute. Tell your IT support this number: " + request.id);
    reply.headers.emplace_back("Retry-After", "60");
    return reply;
}

Reply must_sign_in(const Request& request) {
    if (from_program(request)) {
        Reply reply = problem(401, "This needs a token", "send Authorization: Bearer TOKEN");
        reply.headers.emplace_back("WWW-Authenticate", "Bearer");
        return reply;
    }
    if (request.method != "GET" && request.method != "HEAD") {
        return turned_away(request, "You are not signed in any more",
                           "Nothing was changed. Sign in, go back to where you were and do it again.");
    }
    const std::string sign_in = sign_in_path(request);
    const bool from_elsewhere = request.headers.value_or("sec-fetch-site", "") == "cross-site" &&
                                request.headers.value_or("sec-fetch-mode", "") == "navigate";
    return from_elsewhere ? once_more(local_path_or_home(own_path(request))) : go_to(sign_in);
}

Reply token_refused(const base::Error& why) {
    Reply reply = problem(401, "The token is refused", base::one_line(why));
    reply.headers.emplace_back("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return reply;
}

Reply scope_refused(const Request& request, workflow::Scope needed) {
    const std::string scope(workflow::word(needed));
    Reply reply = say(request, 403, "The token is not good for this", "it lacks the scope " + scope);
    reply.headers.emplace_back("WWW-Authenticate",
                               "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
    return reply;
}

Reply form_refused(const Request& request) {
    return turned_away(request, "This page was open for too long",
                       "Nothing was changed. You have signed in or out since the page was opened, or it was "
                       "not one of ours. Go back, load the page again and do it once more.");
}

}  // namespace evenhand::web
