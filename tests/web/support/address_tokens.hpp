#pragma once

#include "evenhand/workflow/address_token.hpp"
#include "web/support/program.hpp"

#include <string>

namespace evenhand::tests {

/// A new token of the person that stands in addresses, at the example council; the secret.
inline std::string address_token(Service& service, const workflow::Account& who,
                                 workflow::AddressToken::Use use,
                                 text::DocumentKind kind = text::DocumentKind::press_release,
                                 text::Author author = text::Author::officer) {
    const std::string secret = secrets::random_token();
    const std::string label = workflow::label_of({use, {"exampleshire"}, kind, author}, "test");
    service.write(workflow::AddToken{
        {secrets::token_digest(secret), who.id, label, {}, service.scene.clock.at, {}, {}}});
    return secret;
}

}  // namespace evenhand::tests
