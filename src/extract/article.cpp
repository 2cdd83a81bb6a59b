#include "evenhand/extract/article.hpp"

namespace evenhand::extract {

std::string_view word(DateSource source) {
    constexpr std::string_view words[] = {"json-ld", "markup",  "label",     "meta", "dublin-core",
                                          "address", "heading", "last-line", "text"};
    return words[static_cast<std::size_t>(source)];
}

std::string_view word(Confidence confidence) {
    constexpr std::string_view words[] = {"low", "medium", "high"};
    return words[static_cast<std::size_t>(confidence)];
}

}  // namespace evenhand::extract
