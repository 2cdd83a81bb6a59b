#include "evenhand/extract/extract.hpp"
#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

/// Whatever a website sends: an article in UTF-8 or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    evenhand::extract::PageInput input;
    input.bytes = fuzz::view(data, size);
    input.url = "https://www.example.gov.uk/news/item";
    input.fetched = evenhand::base::day_of(2027, 4, 8);
    const auto article = evenhand::extract::extract(input);
    if (article.ok()) {
        fuzz::must(fuzz::is_utf8(article->title) && fuzz::is_utf8(article->text), "an article is UTF-8");
        fuzz::must(!article->date || article->date->day <= input.fetched, "no article is from tomorrow");
    }
    static_cast<void>(evenhand::extract::traits_of(input));
    return 0;
}
