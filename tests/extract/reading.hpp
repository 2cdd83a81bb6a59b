#pragma once

#include "evenhand/extract/extract.hpp"
#include "extract/linked_data.hpp"
#include "extract/meta_tags.hpp"
#include "extract/page.hpp"

#include <string>

namespace evenhand::tests {

/// The day of the fetch in these tests.
inline base::Day fetch_day() {
    return base::day_of(2026, 9, 30);
}

/// A page that should be readable.
inline extract::Article article_of(const std::string& html, const std::string& url = {}) {
    return extract::extract({html, "utf-8", url, fetch_day()}).value();
}

/// The first element with the tag; there should be one.
inline extract::Page::Index element(const extract::Page& page, GumboTag tag) {
    const auto at = page.first(tag);
    base::ensure(at != extract::Page::none, "the page of a test lacks an element");
    return at;
}

/// Paragraphs of prose, long enough to be told from furniture.
inline std::string prose(int paragraphs) {
    std::string out;
    for (int at = 1; at <= paragraphs; ++at) {
        out += "<p>Paragraph " + std::to_string(at) +
               " tells of the bridge over the river, which is to be painted in the spring, and of the roads "
               "round it, which stay open all the time.</p>";
    }
    return out;
}

}  // namespace evenhand::tests
