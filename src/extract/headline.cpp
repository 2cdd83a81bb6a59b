#include "headline.hpp"

#include "ascii.hpp"
#include "evenhand/base/utf8.hpp"
#include "furniture.hpp"

#include <array>

namespace evenhand::extract {
namespace {

constexpr std::size_t longest_title = 400;
/// Of what a page says its title is; hostile pages say much.
constexpr std::size_t longest_said = 1000;

/// What stands between a title and the name of a site, the plainest first.
constexpr std::array<std::string_view, 12> separators{" | ",  " :: ", " » ", " « ", " · ", " • ",
                                                      " // ", " – ",  " — ", " - ", " ~ ", " / "};

/// Letters and digits only, so that marks and case do not tell two titles apart.
std::string folded(std::string_view text) {
    std::string out;
    for (const char byte : text) {
        if (is_letter(byte) || is_digit(byte) || (static_cast<unsigned char>(byte) >= 0x80)) {
            out += lower(byte);
        }
    }
    // Quotes and dashes differ between the title of a page and its heading.
    for (std::size_t at = out.find("\xe2\x80"); at != std::string::npos; at = out.find("\xe2\x80", at)) {
        out.erase(at, 3);
    }
    return out;
}

std::size_t words_in(std::string_view text) {
    std::size_t count = 0;
    bool word = false;
    for (const char byte : text) {
        count += !word && !is_space(byte) ? 1 : 0;
        word = !is_space(byte);
    }
    return count;
}

class HeadlineSearch {
  public:
    HeadlineSearch(const Page& page, const MetaTags& meta, const LinkedData& linked, std::string_view tail)
        : page_(page), aside_(furniture(page)), site_(meta.value("og:site_name|application-name")) {
        const Page::Index title = page.first(GUMBO_TAG_TITLE);
        document_ = title == Page::none ? std::string() : page.words(title);
        if (!tail.empty() && document_.size() > tail.size() && document_.ends_with(tail)) {
            document_.resize(document_.size() - tail.size());
        }
        graph_ = meta.value("og:title|twitter:title|dc.title|dcterms.title|title|sailthru.title|headline|"
                            "parsely-title");
        headline_ = linked.headline;
        for (std::string* said : {&document_, &graph_, &headline_}) {
            said->resize(base::character_begin(*said, longest_said));
            folded_.push_back(folded(*said));
        }
    }

    Headline run() {
        Headline out = by_heading();
        if (!out.title.empty()) {
            return out;
        }
        for (const std::string& candidate : {graph_, headline_, document_}) {
            if (!candidate.empty()) {
                out.title = without_site_name(candidate, site_);
                break;
            }
        }
        if (out.heading != Page::none && out.title.empty()) {
            out.title = page_.words(out.heading, longest_title);
        }
        return out;
    }

  private:
    Headline by_heading() {
        Headline repeated;
        std::size_t longest = 0;
        Page::Index only = Page::none;
        std::size_t firsts = 0;
        for (Page::Index at = 0; at < page_.size(); ++at) {
            const GumboTag tag = page_[at].tag;
            if (!is_heading(tag) && page_.attribute(at, "itemprop") != "headline") {
                continue;
            }
            const std::string words = page_.words(at, longest_title);
            const std::string key = folded(words);
            if (key.size() < 3) {
                continue;
            }
            if (tag == GUMBO_TAG_H1 && !aside_[at]) {
                ++firsts;
                only = only == Page::none ? at : only;
            }
            const bool named = key == folded(site_);
            const std::size_t weight = key.size() * repetition(key) *
                                       (tag == GUMBO_TAG_H1 ? 3
                                        : aside_[at]        ? 1
                                                            : 2);
            if (!named && weight > longest) {
                longest = weight;
                repeated = {words, at};
            }
        }
        if (!repeated.title.empty()) {
            return repeated;
        }
        if (firsts == 1 && folded(page_.words(only)) != folded(site_)) {
            return {graph_.empty() && headline_.empty() ? page_.words(only, longest_title) : std::string(),
                    only};
        }
        return {{}, only};
    }

    /// Whether the page says it in its title or metadata too, as the greater part of it: 3 where that begins
    /// with it, 0 where nothing does.
    [[nodiscard]] std::size_t repetition(const std::string& key) const {
        std::size_t most = 0;
        for (const std::string& whole : folded_) {
            if (key.size() * 10 >= whole.size() * 4) {
                most = std::max<std::size_t>(most, whole.starts_with(key) ? 3 : contains(whole, key) ? 1 : 0);
            }
        }
        return most;
    }

    const Page& page_;
    std::vector<bool> aside_;
    std::string site_;
    std::string document_;
    std::string graph_;
    std::string headline_;
    std::vector<std::string> folded_;
};

}  // namespace

std::string without_site_name(std::string_view title, std::string_view site_name) {
    const std::string site = folded(site_name);
    std::string out = squeezed(title);
    for (const std::string_view separator : separators) {
        const std::size_t last = out.rfind(separator);
        if (last == std::string::npos) {
            continue;
        }
        const std::size_t first = out.find(separator);
        const std::string_view whole(out);
        const std::string_view head = whole.substr(0, first);
        const std::string_view front = whole.substr(0, last);
        const std::string_view tail = whole.substr(last + separator.size());
        if (!site.empty() && folded(head) == site) {
            return std::string(trimmed(whole.substr(first + separator.size())));
        }
        const bool named = !site.empty() && contains(folded(tail), site);
        const bool short_tail =
            words_in(tail) <= 5 && words_in(front) >= words_in(tail) && words_in(front) > 1;
        if (named || short_tail) {
            out = std::string(trimmed(front));
        } else if (words_in(head) <= 2 && words_in(tail) > 3) {
            return std::string(trimmed(whole.substr(first + separator.size())));
        }
        break;
    }
    return out;
}

Headline find_headline(const Page& page, const MetaTags& meta, const LinkedData& linked,
                       std::string_view site_tail) {
    return HeadlineSearch(page, meta, linked, site_tail).run();
}

}  // namespace evenhand::extract
