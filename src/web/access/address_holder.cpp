#include "evenhand/web/address_holder.hpp"

#include "cookies.hpp"
#include "evenhand/secrets/token.hpp"

namespace evenhand::web {

base::Result<AddressHolder> address_holder(std::string_view secret, workflow::AddressToken::Use use,
                                           const Site& site) {
    const base::Error refused{
        base::ErrorCode::refused, "the token is not valid for this", "use another one", {}};
    if (!site.office || !looks_like_secret(secret)) {
        return refused;
    }
    workflow::Door door(*site.office->records, *site.office->passwords, site.clock);
    EVENHAND_TRY(auto holder, door.holder_of(secrets::token_digest(secret)));
    auto label = workflow::address_label(holder.label);
    const bool valid = label && label->token.use == use && site.find(label->token.council) != nullptr &&
                       !workflow::roles_in(holder.who, label->token.council).empty();
    if (!valid) {
        return refused;
    }
    return AddressHolder{std::move(holder.who), std::move(label->token)};
}

}  // namespace evenhand::web
