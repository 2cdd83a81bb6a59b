#include "evenhand/web/view.hpp"

#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"

namespace evenhand::web {
namespace {

messages::Language language_of(const Request& request) {
    if (const auto cookie = request.cookies.find(language_cookie)) {
        if (const auto language = messages::language_named(*cookie)) {
            return *language;
        }
    }
    return messages::preferred(request.headers.value_or("accept-language", ""));
}

}  // namespace

std::string_view View::foreign() const {
    return words.language() == messages::Language::english ? std::string_view() : "en";
}

std::string address_of(const Request& request) {
    std::string address = request.path;
    char before = '?';
    for (const auto& [name, value] : request.query.all()) {
        address += before + base::percent_encoded(name) + "=" + base::percent_encoded(value);
        before = '&';
    }
    return address;
}

View view_of(const Request& request) {
    return View{messages::catalogue(language_of(request)), nullptr, address_of(request),
                request.asker.form_token, request.asker.who};
}

View view_of(const Request& request, const Site& site) {
    View view = view_of(request);
    view.site = &site;
    return view;
}

}  // namespace evenhand::web
