#include "refusals.hpp"

#include "evenhand/web/access.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/html.hpp"
#include "evenhand/web/pages.hpp"
#include "evenhand/web/problem.hpp"
#include "web/pages/frame.hpp"

namespace evenhand::web {
namespace {

bool from_program(const Request& request) {
    return request.path.starts_with("/api/");
}

Reply page(int status, std::string body) {
    return Reply{status, "text/html; charset=utf-8", std::move(body), {}};
}

/// In the reader's language; programs are spoken to in English.
Reply say(const Request& request, ProblemKind kind, std::string_view title_key, const std::string& message) {
    if (from_program(request)) {
        return reply_of({kind, message}, request.id);
    }
    const View view = view_of(request);
    return page(status_of(kind), message_page(view, view.words.say(title_key), message));
}

const messages::Catalogue& words_for(const Request& request) {
    return from_program(request) ? messages::catalogue(messages::Language::english) : view_of(request).words;
}

/// A page that turns away a form, with the text that was in it to be kept.
Reply turned_away(const Request& request, ProblemKind kind, std::string_view title_key,
                  const std::string& message) {
    const auto& words = words_for(request);
    if (from_program(request)) {
        return reply_of({kind, message}, request.id);
    }
    std::string text;
    if (const auto fields = form_fields(request); fields.ok()) {
        for (const std::string_view name : {"text", "reason", "note"}) {
            text = text.empty() ? fields->value_or(name, "") : text;
        }
    }
    View view = view_of(request);
    view.here = "/";
    return page(status_of(kind), message_page(view, words.say(title_key), message, text));
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
    return say(request, ProblemKind::not_found, "refusal.no_page",
               words_for(request).say("refusal.no_page_why"));
}

Reply no_such_method(const Request& request, std::string_view offered) {
    const std::string list(offered);
    Reply reply = say(request, ProblemKind::wrong_method, "refusal.no_method",
                      words_for(request).say("refusal.no_method_why", {{"methods", list}}));
    reply.headers.emplace_back("Allow", list);
    return reply;
}

Reply no_office(const Request& request) {
    return say(request, ProblemKind::no_queue, "refusal.no_office",
               words_for(request).say("refusal.no_office_why"));
}

Reply store_unreachable(const Request& request) {
    Reply reply = say(request, ProblemKind::unavailable, "refusal.store_away",
                      words_for(request).say("refusal.store_away_why", {{"number", request.id}}));
    if (!from_program(request)) {
        reply.headers.emplace_back("Retry-After", "60");
    }
    return reply;
}

Reply must_sign_in(const Request& request) {
    if (from_program(request)) {
        Reply reply = reply_of({ProblemKind::not_signed_in, "send Authorization: Bearer TOKEN"}, request.id);
        reply.headers.emplace_back("WWW-Authenticate", "Bearer");
        return reply;
    }
    if (request.method != "GET" && request.method != "HEAD") {
        return turned_away(request, ProblemKind::form_refused, "refusal.signed_out",
                           words_for(request).say("refusal.signed_out_why"));
    }
    const std::string sign_in = sign_in_path(request);
    const bool from_elsewhere = request.headers.value_or("sec-fetch-site", "") == "cross-site" &&
                                request.headers.value_or("sec-fetch-mode", "") == "navigate";
    return from_elsewhere ? once_more(local_path_or_home(own_path(request))) : go_to(sign_in);
}

Reply token_refused(const Request& request, const base::Error& why) {
    Reply reply = reply_of({ProblemKind::token_refused, base::one_line(why)}, request.id);
    reply.headers.emplace_back("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return reply;
}

Reply scope_refused(const Request& request, workflow::Scope needed) {
    const std::string scope(workflow::word(needed));
    Reply reply = say(request, ProblemKind::scope_missing, "refusal.narrow_token",
                      words_for(request).say("refusal.narrow_token_why", {{"scope", scope}}));
    reply.headers.emplace_back("WWW-Authenticate",
                               "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
    return reply;
}

Reply too_fast(const Request& request, std::chrono::seconds wait) {
    const std::string seconds = std::to_string(wait.count());
    Reply reply = say(request, ProblemKind::too_fast, "refusal.too_fast",
                      words_for(request).say("refusal.too_fast_why", {{"seconds", seconds}}));
    reply.headers.emplace_back("Retry-After", seconds);
    return reply;
}

Reply being_verified(const Request& request) {
    return too_fast(request, std::chrono::seconds(10));
}

Reply form_refused(const Request& request) {
    return turned_away(request, ProblemKind::form_refused, "refusal.old_form",
                       words_for(request).say("refusal.old_form_why"));
}

Reply our_fault(const Request& request) {
    return turned_away(request, ProblemKind::internal, "refusal.fault",
                       words_for(request).say("refusal.fault_why", {{"number", request.id}}));
}

}  // namespace evenhand::web
