#include "decoding.hpp"

#include "evenhand/extract/extract.hpp"

namespace evenhand::extract {
namespace {

base::Error too_large() {
    return {base::ErrorCode::too_large,
            "the page is over the limit of 5 MB",
            "copy its text into a plain file",
            {}};
}

}  // namespace

base::Result<text::WebText> decoded_page(std::string_view bytes, const Charset& charset) {
    if (bytes.size() > page_limit) {
        return too_large();
    }
    text::WebText decoded = text::decode_web(bytes, charset.name);
    if (decoded.utf8.size() > page_limit) {
        return too_large();
    }
    return decoded;
}

}  // namespace evenhand::extract
