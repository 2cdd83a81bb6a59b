#include "web/handlers/told.hpp"

#include "evenhand/web/pages.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/routing/refusals.hpp"

#include <spdlog/spdlog.h>

namespace evenhand::web {

Reply page_reply(int status, std::string body) {
    return Reply{status, "text/html; charset=utf-8", std::move(body), {}};
}

std::string as_sentence(std::string_view words, std::string_view mend) {
    std::string sentence(words);
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z') {
        sentence.front() = static_cast<char>(sentence.front() - ('a' - 'A'));
    }
    return sentence + (mend.empty() ? "" : ": " + std::string(mend)) + ".";
}

std::string as_sentence(const base::Error& error) {
    return as_sentence(error.message, error.mend);
}

Reply told(const Request& request, const Site& site, const base::Error& error) {
    const View view = view_of(request, site);
    if (error.code == base::ErrorCode::not_found) {
        return page_reply(
            404, message_page(view, view.words.say("refusal.no_page"), why_sentence(view.words, error)));
    }
    if (error.code == base::ErrorCode::refused || error.code == base::ErrorCode::invalid) {
        return page_reply(
            403, message_page(view, view.words.say("refusal.may_not"), why_sentence(view.words, error)));
    }
    spdlog::error("request {}: {}", request.id, base::one_line(error));
    return store_unreachable(request);
}

}  // namespace evenhand::web
