#include "form_token.hpp"

#include "cookies.hpp"
#include "evenhand/secrets/signature.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/form.hpp"

namespace evenhand::web {
namespace {

/// Fetch metadata: a page that could hold the visitor's attention on another site says so, and cannot be made
/// not to.
bool says_it_is_from_elsewhere(const Request& request) {
    const std::string site = request.headers.value_or("sec-fetch-site", "same-origin");
    return site == "cross-site" || site == "same-site";
}

std::string given_token(const Request& request) {
    if (const auto header = request.headers.find(form_token_header)) {
        return std::string(*header);
    }
    const auto fields = form_fields(request);
    return fields.ok() ? fields->value_or(form_token_field, "") : std::string();
}

}  // namespace

std::string form_token_of(std::string_view secret) {
    const auto key = secrets::SigningKey::read(secret);
    return key.ok() ? key->sign("form token", "") : std::string();
}

bool has_right_form_token(const Request& request) {
    return !request.asker.form_token.empty() && !says_it_is_from_elsewhere(request) &&
           secrets::equal_in_constant_time(request.asker.form_token, given_token(request));
}

std::string form_token_for(const Request& request, Reply& reply) {
    if (!request.asker.form_token.empty()) {
        return request.asker.form_token;
    }
    const std::string secret = secrets::random_token();
    set_cookie(reply, Cookie::before, request.connection, secret);
    return form_token_of(secret);
}

}  // namespace evenhand::web
