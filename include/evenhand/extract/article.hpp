#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/extract/charset.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::extract {

/// Where on a page its date was found.
enum class DateSource : std::uint8_t {
    linked_data,  ///< datePublished in JSON-LD
    markup,       ///< a time element, or one whose markup says datePublished, at the heading
    label,        ///< "Published 9 April 2024" at the heading or at the end
    meta,         ///< article:published_time and its like
    dublin_core,  ///< DC.date and its like, which templates fill with one day for all pages
    address,      ///< /2024/04/09/ in the address
    heading,      ///< a date without a label beside the heading
    last_line,    ///< a date that stands alone behind the last paragraph
    text          ///< some date in the text
};
std::string_view word(DateSource source);

enum class Confidence : std::uint8_t { low, medium, high };
std::string_view word(Confidence confidence);

/// A day on which an article may have been published.
struct FoundDate {
    base::Day day{};
    DateSource source = DateSource::text;
    Confidence confidence = Confidence::low;

    friend bool operator==(const FoundDate&, const FoundDate&) = default;
};

/// What a page says, without what stands round it.
struct Article {
    std::string title;                ///< without the name of the site; may be empty
    std::optional<FoundDate> date;    ///< when it was published
    std::vector<FoundDate> dates;     ///< all that were found, the most trusted first, each day once
    std::optional<base::Day> edited;  ///< when the page says it was changed, if that is another day
    std::string author;               ///< names, apart by "; "; may be empty
    std::string text;  ///< paragraphs and headings apart by a blank line, items as "• " lines; may be empty
    std::vector<std::string> captions;  ///< of its pictures, which are not in the text
    std::string language;               ///< "en", "cy", …: what the page says, else what its words say
    Charset charset;
    std::size_t replaced = 0;  ///< bytes that were no characters
    double kept = 0;           ///< which part of the words in the page's main element came into the text
    std::vector<std::string> remarks;  ///< what a reader should know of how it was read: sentences
};

}  // namespace evenhand::extract
