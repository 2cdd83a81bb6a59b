#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/text/document.hpp"
#include "evenhand/workflow/account.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::workflow {

struct ApiToken;

/// What a token is bound to whose secret stands in an address or in a form, because its client cannot send
/// anything else. Addresses end up in histories and logs, so such a token opens this and nothing else: it has
/// no scope, and no door that asks for one, not even to read, lets it in.
struct AddressToken {
    enum class Use : std::uint8_t {
        editor,  ///< checks in an editor (LanguageTool's interface), as a document of this kind and author
        feed,    ///< the council's calendar and queue, for diaries and feed readers
    };
    Use use = Use::editor;
    CouncilId council;
    text::DocumentKind kind = text::DocumentKind::press_release;
    text::Author author = text::Author::officer;
    friend bool operator==(const AddressToken&, const AddressToken&) = default;
};
std::string_view word(AddressToken::Use use);  ///< "editor", "feed"
std::optional<AddressToken::Use> use_named(std::string_view word);

/// The label under which such a token is kept: "[editor exampleshire press-release officer] Writer". A label
/// never changes, so neither does what the token is bound to.
std::string label_of(const AddressToken& token, std::string_view purpose);

/// What a kept label says, and the purpose behind it; nothing for the label of any other token.
struct AddressLabel {
    AddressToken token;
    std::string purpose;
};
std::optional<AddressLabel> address_label(std::string_view label);

/// ErrorCode::refused where a label begins as such a one and is none, where the token has a scope beside it,
/// or the person has no role in its council.
base::Result<base::Done> check_address(const Account& who, const ApiToken& token);

}  // namespace evenhand::workflow
