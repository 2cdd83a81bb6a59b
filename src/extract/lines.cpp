#include "lines.hpp"

#include "ascii.hpp"

namespace evenhand::extract {

std::vector<Line> lines_of(const Page& page) {
    std::vector<std::string> words(page.size());
    for (Page::Index at = 0; at < page.size(); ++at) {
        if (page[at].text && page[page[at].parent].tag != GUMBO_TAG_TITLE) {
            words[page[at].block] += page.text(at);
        }
    }
    std::vector<Line> lines;
    for (Page::Index at = 0; at < page.size(); ++at) {
        if (std::string line = squeezed(words[at]); !line.empty()) {
            lines.push_back({at, std::move(line)});
        }
    }
    return lines;
}

std::uint64_t digest_of(std::string_view words) {
    // FNV-1a.
    std::uint64_t digest = 14695981039346656037U;
    for (const char byte : words) {
        digest ^= static_cast<unsigned char>(is_digit(byte) ? '0' : lower(byte));
        digest *= 1099511628211U;
    }
    return digest;
}

}  // namespace evenhand::extract
