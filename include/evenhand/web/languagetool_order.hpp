#pragma once

#include "evenhand/report/languagetool.hpp"
#include "evenhand/text/annotated_text.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <cstddef>
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
base::Result<LanguageToolOrder> languagetool_order(const Fields& fields, const Site& site,
                                                   report::LanguageToolChoice::Scope scope);

/// "en-GB" or "cy-GB" for every form of the two languages and for "auto"; empty for another language.
std::string_view languagetool_language(std::string_view code);

}  // namespace evenhand::web
