#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/extract/charset.hpp"
#include "evenhand/text/web_encoding.hpp"

#include <string_view>

namespace evenhand::extract {

/// The bytes of a page as UTF-8. ErrorCode::too_large: over page_limit, before or after.
base::Result<text::WebText> decoded_page(std::string_view bytes, const Charset& charset);

}  // namespace evenhand::extract
