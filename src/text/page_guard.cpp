#include "page_guard.hpp"

#include "file_errors.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace evenhand::text {
namespace {

constexpr std::size_t deepest_tag = 512;
/// Formatting that stays open is repeated in each following paragraph. Tags times open formatting may not
/// pass this.
constexpr std::size_t most_repeated = 1000000;
/// For many tags the parser looks through all elements that are open: tags times depth may not pass this.
constexpr std::size_t most_walked = 60000000;

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}
char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}
bool is_letter(char byte) {
    return lower(byte) >= 'a' && lower(byte) <= 'z';
}

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements whose content is no markup, or markup of another kind. None of it is words of a release.
bool is_cut(std::string_view name) {
    constexpr std::array<std::string_view, 11> cut{"script", "style",  "textarea", "title",
                                                   "xmp",    "iframe", "noembed",  "noframes",
                                                   "svg",    "math",   "template"};
    return is_in(cut, name);
}

/// Elements without an end tag, and those that the next of their kind ends: they do not nest by themselves.
bool nests(std::string_view name) {
    constexpr std::array<std::string_view, 28> flat{
        "area",   "base",  "body", "br",    "col", "colgroup", "dd",   "dt",     "embed", "head",
        "hr",     "html",  "img",  "input", "li",  "link",     "meta", "option", "p",     "param",
        "source", "tbody", "td",   "tfoot", "th",  "thead",    "tr",   "wbr"};
    return !is_in(flat, name);
}

bool is_formatting(std::string_view name) {
    constexpr std::array<std::string_view, 14> formatting{
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
    return is_in(formatting, name);
}

class PageGuard {
  public:
    explicit PageGuard(std::string_view page) : page_(page) { out_.reserve(page.size()); }

    base::Result<std::string> run() {
        while (at_ < page_.size()) {
            const std::size_t open = std::min(page_.find('<', at_), page_.size());
            out_.append(page_, at_, open - at_);
            at_ = open;
            if (at_ < page_.size()) {
                markup();
            }
            if (open_.size() > deepest_tag || repeated_ > most_repeated || walked_ > most_walked) {
                return file_error(base::ErrorCode::too_large, "its parts are nested too deeply",
                                  "copy the text into a plain file");
            }
        }
        return std::move(out_);
    }

  private:
    void markup() {
        const char next = at_ + 1 < page_.size() ? page_[at_ + 1] : '\0';
        const bool end = next == '/';
        const char first = end && at_ + 2 < page_.size() ? page_[at_ + 2] : next;
        if (is_letter(first)) {
            tag(end);
        } else if (next == '!' || next == '?' || end) {
            comment();
        } else {
            // A lone "<" is a word's sign: "fewer than < 5".
            out_ += "&lt;";
            ++at_;
        }
    }

    /// Comments, declarations and what browsers take for comments.
    void comment() {
        const bool real = page_.compare(at_, 4, "<!--") == 0;
        const std::string_view close = real ? "-->" : ">";
        const std::size_t end = page_.find(close, at_ + (real ? 2 : 1));
        at_ = end == std::string_view::npos ? page_.size() : end + close.size();
        out_ += ' ';
    }

    void tag(bool end) {
        const std::size_t begin = at_ + (end ? 2 : 1);
        const std::size_t name_end = past_name(begin);
        std::string name(page_.substr(begin, name_end - begin));
        std::transform(name.begin(), name.end(), name.begin(), lower);
        const std::size_t past = past_attributes(name_end);
        if (!end && is_cut(name)) {
            cut(name, past);
            return;
        }
        at_ = past;
        walked_ += open_.size();
        out_ += end ? "</" : "<";
        out_ += name;
        out_ += hidden_ ? " hidden>" : ">";
        if (end) {
            close(name);
        } else {
            repeated_ += formatting_;
            if (nests(name)) {
                formatting_ += is_formatting(name) ? 1 : 0;
                open_.push_back(std::move(name));
            }
        }
    }

    /// Only the end of the innermost element is sure to be one: browsers pass over an end tag without its
    /// beginning.
    void close(const std::string& name) {
        if (!open_.empty() && open_.back() == name) {
            formatting_ -= is_formatting(name) ? 1 : 0;
            open_.pop_back();
        }
    }

    void cut(const std::string& name, std::size_t past) {
        out_ += ' ';
        at_ = past;
        const std::size_t end = find_end_tag(name, past);
        if (end != std::string_view::npos) {
            at_ = past_attributes(end + 2 + name.size());
        }
    }

    [[nodiscard]] std::size_t find_end_tag(const std::string& name, std::size_t from) {
        // Without one for this name from here on there is none further on either.
        if (is_in_missing(name)) {
            return std::string_view::npos;
        }
        for (std::size_t at = page_.find("</", from); at != std::string_view::npos;
             at = page_.find("</", at + 2)) {
            const std::string_view there = page_.substr(at + 2, name.size());
            if (there.size() == name.size() && std::equal(there.begin(), there.end(), name.begin(),
                                                          [](char a, char b) { return lower(a) == b; })) {
                return at;
            }
        }
        missing_.push_back(name);
        return std::string_view::npos;
    }

    [[nodiscard]] bool is_in_missing(const std::string& name) const {
        return std::find(missing_.begin(), missing_.end(), name) != missing_.end();
    }

    [[nodiscard]] std::size_t past_name(std::size_t at) const {
        while (at < page_.size() && !is_space(page_[at]) && page_[at] != '/' && page_[at] != '>') {
            ++at;
        }
        return at;
    }

    /// Past the ">" of a tag, by the states of the HTML standard (13.2.5.32 and on): a ">" in a quoted value
    /// is no end, and quotes count only behind "=".
    [[nodiscard]] std::size_t past_attributes(std::size_t at) {
        hidden_ = false;
        while (at < page_.size()) {
            if (page_[at] == '>') {
                return at + 1;
            }
            if (is_space(page_[at]) || page_[at] == '/') {
                ++at;
                continue;
            }
            const std::size_t name_end = past_attribute_name(at);
            hidden_ = hidden_ || page_.substr(at, name_end - at) == "hidden";
            at = past_value(name_end);
        }
        return page_.size();
    }

    [[nodiscard]] std::size_t past_attribute_name(std::size_t at) const {
        ++at;
        while (at < page_.size() && !is_space(page_[at]) && page_[at] != '/' && page_[at] != '>' &&
               page_[at] != '=') {
            ++at;
        }
        return at;
    }

    [[nodiscard]] std::size_t past_spaces(std::size_t at) const {
        while (at < page_.size() && is_space(page_[at])) {
            ++at;
        }
        return at;
    }

    [[nodiscard]] std::size_t past_value(std::size_t at) const {
        const std::size_t sign = past_spaces(at);
        if (sign >= page_.size() || page_[sign] != '=') {
            return at;
        }
        std::size_t value = past_spaces(sign + 1);
        if (value >= page_.size() || page_[value] == '>') {
            return value;
        }
        if (page_[value] == '"' || page_[value] == '\'') {
            const std::size_t end = page_.find(page_[value], value + 1);
            return end == std::string_view::npos ? page_.size() : end + 1;
        }
        while (value < page_.size() && !is_space(page_[value]) && page_[value] != '>') {
            ++value;
        }
        return value;
    }

    std::string_view page_;
    std::string out_;
    std::size_t at_ = 0;
    std::vector<std::string> open_;
    std::size_t formatting_ = 0;
    std::size_t repeated_ = 0;
    std::size_t walked_ = 0;
    bool hidden_ = false;
    std::vector<std::string> missing_;
};

}  // namespace

base::Result<std::string> guard_page(std::string_view utf8) {
    return PageGuard(utf8).run();
}

}  // namespace evenhand::text
