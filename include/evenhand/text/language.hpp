#pragma once

#include <string_view>

namespace evenhand::text {

/// "cy" where the commonest words are plainly Welsh, else "en": the two languages that councils publish in at
/// length. A guess for the reader of a report; nothing is judged by it.
std::string_view language_of(std::string_view text);

}  // namespace evenhand::text
