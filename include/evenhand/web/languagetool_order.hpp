#pragma once

#include "evenhand/report/languagetool.hpp"
#include "evenhand/text/annotated_text.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"
#include "evenhand/workflow/address_token.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace evenhand::web {

/// The longest text that a LanguageTool client may send, in UTF-16 code units of what it sent.
inline constexpr std::size_t languagetool_limit = 100'000;

/// What a client of /v2/check asks for: which document of whom on which day, and what of the report it wants.
struct LanguageToolOrder {
    text::AnnotatedText text;
    text::DocumentKind kind = text::DocumentKind::press_release;
    text::Author author = text::Author::officer;
    const check::Knowledge* council = nullptr;
    base::Day on{};
    report::LanguageToolChoice choice;
};

/// The pairs of the query, then those of the body, so that the query wins; the body is read as a form
/// whatever its content type says, because clients of LanguageTool say application/json over one. A pair
/// without "=" is dropped.
base::Result<Fields> languagetool_fields(const Request& request);

/// The order, or an error whose message is LanguageTool's own for that fault. too_large: beyond the limit.
/// Without a token the text is taken as an officer's press release of the first council; x_council, x_kind
/// and x_author say otherwise. What a token is bound to, no field can say otherwise.
base::Result<LanguageToolOrder> languagetool_order(const Fields& fields, const Site& site,
                                                   report::LanguageToolChoice::Scope scope,
                                                   const std::optional<workflow::AddressToken>& fixed);

/// What a client shows of a token: the secret in its address ("/lt/SECRET/v2"), or else username and apiKey
/// (or password) in its fields, because no client of LanguageTool can send a header.
struct ShownToken {
    std::string secret;
    std::optional<std::string> username;  ///< none: it stood in the address
};
std::optional<ShownToken> shown_token(const Request& request, const Fields& fields);

/// What the token is bound to. ErrorCode::refused: it is not valid, not for editors, of another person than
/// the username, or of a council that is not served; which of them is not told.
base::Result<workflow::AddressToken> document_of_token(const ShownToken& shown, const Site& site);

/// "en-GB" or "cy-GB" for every form of the two languages and for "auto"; empty for another language.
std::string_view languagetool_language(std::string_view code);

}  // namespace evenhand::web
