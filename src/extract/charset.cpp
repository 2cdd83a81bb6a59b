#include "evenhand/extract/charset.hpp"

#include "ascii.hpp"
#include "evenhand/extract/utf8_count.hpp"
#include "evenhand/text/utf8.hpp"
#include "evenhand/text/web_encoding.hpp"

#include <optional>

namespace evenhand::extract {
namespace {

constexpr std::size_t furthest_meta = 16384;

struct Attribute {
    std::string name;
    std::string value;
};

/// Looks for what a page says of its own encoding, as the HTML standard does it (13.2.3.2), but further: some
/// templates begin with kilobytes of comment.
class MetaScan {
  public:
    explicit MetaScan(std::string_view bytes) : bytes_(bytes.substr(0, furthest_meta)) {}

    std::string run() {
        while (at_ < bytes_.size()) {
            if (bytes_[at_] != '<') {
                ++at_;
                continue;
            }
            if (starts("<!--")) {
                const std::size_t end = bytes_.find("-->", at_ + 2);
                at_ = end == std::string_view::npos ? bytes_.size() : end + 3;
            } else if (starts("<meta") && at_ + 5 < bytes_.size() &&
                       (is_space(bytes_[at_ + 5]) || bytes_[at_ + 5] == '/')) {
                at_ += 5;
                const std::string found = meta();
                if (!found.empty()) {
                    return found;
                }
            } else if (!other()) {
                return {};
            }
        }
        return {};
    }

  private:
    [[nodiscard]] bool starts(std::string_view with) const {
        return lowered(bytes_.substr(at_, with.size())) == with;
    }

    /// A tag that is no <meta>; false where the page's head is over.
    bool other() {
        const bool end_tag = at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '/';
        const std::size_t name = at_ + (end_tag ? 2 : 1);
        if (name < bytes_.size() && is_letter(bytes_[name])) {
            if (starts("<body") && (at_ + 5 >= bytes_.size() || !is_letter(bytes_[at_ + 5]))) {
                return false;
            }
            at_ = name;
            while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '>') {
                ++at_;
            }
            while (attribute().has_value()) {
            }
        } else if (end_tag || starts("<!") || starts("<?")) {
            at_ = std::min(bytes_.find('>', at_), bytes_.size());
        } else {
            ++at_;
        }
        return true;
    }

    std::string meta() {
        std::string content;
        std::string charset;
        bool is_content_type = false;
        std::string seen = "|";
        while (const auto found = attribute()) {
            if (contains(seen, "|" + found->name + "|")) {
                continue;
            }
            seen += found->name + "|";
            is_content_type =
                is_content_type || (found->name == "http-equiv" && found->value == "content-type");
            if (found->name == "charset") {
                charset = found->value;
            } else if (found->name == "content") {
                content = charset_in(found->value);
            }
        }
        // A tag that the bytes end in is none.
        if (at_ >= bytes_.size()) {
            return {};
        }
        return std::string(text::encoding_of_label(charset.empty() && is_content_type ? content : charset));
    }

    std::optional<Attribute> attribute() {
        while (at_ < bytes_.size() && (is_space(bytes_[at_]) || bytes_[at_] == '/')) {
            ++at_;
        }
        if (at_ >= bytes_.size() || bytes_[at_] == '>') {
            return std::nullopt;
        }
        Attribute out;
        while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '/' && bytes_[at_] != '>' &&
               (bytes_[at_] != '=' || out.name.empty())) {
            out.name += lower(bytes_[at_++]);
        }
        const std::size_t after_name = at_;
        skip_spaces();
        if (at_ >= bytes_.size() || bytes_[at_] != '=') {
            at_ = after_name;
            return out;
        }
        ++at_;
        skip_spaces();
        out.value = value();
        return out;
    }

    std::string value() {
        const bool quoted = at_ < bytes_.size() && (bytes_[at_] == '"' || bytes_[at_] == '\'');
        const std::size_t begin = at_ + (quoted ? 1 : 0);
        std::size_t end = begin;
        if (quoted) {
            end = std::min(bytes_.find(bytes_[at_], begin), bytes_.size());
        } else {
            while (end < bytes_.size() && !is_space(bytes_[end]) && bytes_[end] != '>') {
                ++end;
            }
        }
        at_ = std::min(end + (quoted ? 1 : 0), bytes_.size());
        return lowered(bytes_.substr(begin, end - begin));
    }

    void skip_spaces() {
        while (at_ < bytes_.size() && is_space(bytes_[at_])) {
            ++at_;
        }
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
};

bool is_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// What the page says of itself, held against its bytes.
std::string plausible(const std::string& named, std::string_view bytes) {
    const bool single_byte = named.starts_with("windows-125") || named.starts_with("iso-8859-");
    if (single_byte && !is_ascii(bytes) && text::is_utf8(bytes)) {
        return "utf-8";
    }
    if (named == "utf-8" && !text::is_utf8(bytes)) {
        const Utf8Count count = utf8_in(bytes);
        return count.characters == 0 ? "windows-1252" : named;
    }
    return named;
}

}  // namespace

std::string_view word(CharsetSource source) {
    constexpr std::string_view words[] = {"byte-order-mark", "http",         "meta",
                                          "valid-utf-8",     "mostly-utf-8", "fallback"};
    return words[static_cast<std::size_t>(source)];
}

std::string charset_in(std::string_view content_type) {
    const std::string text = lowered(content_type);
    for (std::size_t at = text.find("charset"); at != std::string::npos; at = text.find("charset", at + 1)) {
        std::size_t begin = at + 7;
        const auto skip = [&] {
            while (begin < text.size() && is_space(text[begin])) {
                ++begin;
            }
        };
        skip();
        if (begin >= text.size() || text[begin] != '=') {
            continue;
        }
        ++begin;
        skip();
        if (begin >= text.size()) {
            return {};
        }
        if (text[begin] == '"' || text[begin] == '\'') {
            const std::size_t end = text.find(text[begin], begin + 1);
            return end == std::string::npos ? std::string() : text.substr(begin + 1, end - begin - 1);
        }
        return text.substr(begin, std::min(text.find_first_of("; \t\r\n\f", begin), text.size()) - begin);
    }
    return {};
}

Charset charset_of(std::string_view bytes, std::string_view http) {
    if (bytes.substr(0, 3) == "\xef\xbb\xbf") {
        return {"utf-8", CharsetSource::byte_order_mark};
    }
    if (bytes.substr(0, 2) == "\xfe\xff" || bytes.substr(0, 2) == "\xff\xfe") {
        return {bytes[0] == '\xfe' ? "utf-16be" : "utf-16le", CharsetSource::byte_order_mark};
    }
    if (const auto named = text::encoding_of_label(http); !named.empty()) {
        return {plausible(std::string(named), bytes), CharsetSource::http};
    }
    std::string named = MetaScan(bytes).run();
    if (!named.empty()) {
        // The tag could not be read if it were true.
        named = named.starts_with("utf-16") ? "utf-8" : named == "x-user-defined" ? "windows-1252" : named;
        return {plausible(named, bytes), CharsetSource::meta};
    }
    // Browsers guess as well where nobody says; one wrong byte must not spoil every other letter.
    if (const Utf8Count count = utf8_in(bytes); count.mostly()) {
        return {"utf-8", count.bad == 0 ? CharsetSource::valid_utf8 : CharsetSource::mostly_utf8};
    }
    return {"windows-1252", CharsetSource::fallback};
}

}  // namespace evenhand::extract
