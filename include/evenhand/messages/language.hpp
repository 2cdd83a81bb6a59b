#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace evenhand::messages {

/// The languages that the pages speak: those of public bodies in Wales (Welsh Language (Wales) Measure 2011).
enum class Language : std::uint8_t { english, welsh };

std::string_view code(Language language);  ///< "en", "cy": the value of a lang attribute
std::optional<Language> language_named(std::string_view code);

/// The one of ours that an Accept-Language header (RFC 9110 section 12.5.4) weighs highest; English where it
/// names neither or is empty. What cannot be read of it is passed over.
Language preferred(std::string_view accept_language);

}  // namespace evenhand::messages
