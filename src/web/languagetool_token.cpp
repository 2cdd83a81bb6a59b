#include "evenhand/web/address_holder.hpp"
#include "evenhand/web/languagetool_order.hpp"

namespace evenhand::web {

std::optional<ShownToken> shown_token(const Request& request, const Fields& fields) {
    if (const auto secret = request.captured.find("secret")) {
        return ShownToken{std::string(*secret), std::nullopt};
    }
    const auto user = fields.find("username");
    for (const std::string_view name : {"apiKey", "password", "tokenV2"}) {
        if (const auto secret = fields.find(name); user && secret) {
            return ShownToken{std::string(*secret), std::string(*user)};
        }
    }
    return std::nullopt;
}

base::Result<workflow::AddressToken> document_of_token(const ShownToken& shown, const Site& site) {
    EVENHAND_TRY(auto holder, address_holder(shown.secret, workflow::AddressToken::Use::editor, site));
    if (shown.username && *shown.username != holder.who.id.value) {
        return base::Error{
            base::ErrorCode::refused, "the token is not valid for this", "use another one", {}};
    }
    return std::move(holder.token);
}

}  // namespace evenhand::web
