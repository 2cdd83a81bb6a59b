#include "evenhand/text/page_guard.hpp"

#include "file_errors.hpp"
#include "page_names.hpp"

#include <algorithm>
#include <vector>

namespace evenhand::text {
namespace {

constexpr std::size_t deepest_tag = 512;
/// Formatting that stays open is repeated in each following paragraph. Tags times open formatting may not
/// pass this.
constexpr std::size_t most_repeated = 1000000;
/// For many tags the parser looks through all elements that are open: tags times depth may not pass this.
constexpr std::size_t most_walked = 60000000;
/// For who keeps the markup: pages of newspapers leave more than a thousand tags open.
constexpr std::size_t deepest_markup = 4000;
/// There the parser makes every open formatting anew, since attributes tell them apart, and each copy is an
/// element of the page: so many to begin with, and so many for each byte. Of 2,231 real pages none came to
/// 0.2 for each byte, nor to 30 steps among open elements.
constexpr std::size_t first_repeated_markup = 10000;
constexpr std::size_t repeated_markup_a_byte = 1;
constexpr std::size_t first_walked_markup = 1000000;
constexpr std::size_t walked_markup_a_byte = 100;
constexpr std::size_t longest_value = 16384;

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}
char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}
bool is_letter(char byte) {
    return lower(byte) >= 'a' && lower(byte) <= 'z';
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

enum class Keep : std::uint8_t { words, markup };

struct Limits {
    std::size_t deepest = 0;
    std::size_t repeated = 0;
    std::size_t walked = 0;
};

Limits limits_of(Keep keep, std::size_t bytes) {
    if (keep == Keep::words) {
        return {deepest_tag, most_repeated, most_walked};
    }
    return {deepest_markup, std::min(most_repeated, first_repeated_markup + repeated_markup_a_byte * bytes),
            first_walked_markup + walked_markup_a_byte * bytes};
}

class PageGuard {
  public:
    PageGuard(std::string_view page, Keep keep)
        : page_(page), keep_(keep), limits_(limits_of(keep, page.size())) {
        out_.reserve(page.size());
    }

    base::Result<std::string> words() {
        while (step()) {
            if (too_much()) {
                return file_error(base::ErrorCode::too_large, "its parts are nested too deeply",
                                  "copy the text into a plain file");
            }
        }
        return std::move(out_);
    }

    GuardedPage markup_kept() {
        while (step()) {
            shorten_if_too_much();
        }
        return {std::move(out_), std::move(data_), shortened_};
    }

  private:
    /// The words up to the next tag and that tag; false at the end of the page.
    bool step() {
        if (at_ >= page_.size()) {
            return false;
        }
        const std::size_t open = std::min(page_.find('<', at_), page_.size());
        // For each letter behind an open formatting the parser looks for that among all that is open.
        if (keep_ == Keep::markup && formatting_ > 0) {
            walked_ += (open - at_) * open_.size();
            shorten_if_too_much();
        }
        out_.append(page_, at_, open - at_);
        at_ = open;
        if (at_ < page_.size()) {
            markup();
        }
        return true;
    }

    [[nodiscard]] bool too_much() const {
        return open_.size() > limits_.deepest || repeated_ > limits_.repeated || walked_ > limits_.walked;
    }

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
        std::string name = lowered(page_.substr(begin, name_end - begin));
        const std::size_t past = past_attributes(name_end);
        if (!end && is_cut(name)) {
            cut(name, past);
            return;
        }
        at_ = past;
        if (shortened_) {
            out_ += ' ';
            return;
        }
        walked_ += open_.size();
        out_ += end ? "</" : "<";
        out_ += name;
        if (keep_ == Keep::markup && !end) {
            out_ += attributes_;
        } else if (hidden_) {
            out_ += " hidden";
        }
        out_ += '>';
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
    /// beginning. The end of a block ends what is open within it; formatting in there stays to be repeated.
    void close(const std::string& name) {
        if (!open_.empty() && open_.back() == name) {
            formatting_ -= is_formatting(name) ? 1 : 0;
            open_.pop_back();
            return;
        }
        if (keep_ == Keep::words || !ends_others(name)) {
            return;
        }
        for (std::size_t at = open_.size(); at > 0 && !bounds_scope(open_[at - 1]); --at) {
            if (open_[at - 1] == name) {
                open_.resize(at - 1);
                return;
            }
        }
    }

    /// Closes what is open, so that the words that follow are cheap.
    void shorten_if_too_much() {
        if (shortened_ || !too_much()) {
            return;
        }
        shortened_ = true;
        for (auto name = open_.rbegin(); name != open_.rend(); ++name) {
            out_ += "</" + *name + ">";
        }
        open_.clear();
        formatting_ = 0;
    }

    void cut(const std::string& name, std::size_t past) {
        out_ += ' ';
        at_ = past;
        const bool data = keep_ == Keep::markup && name == "script" && data_script_;
        const bool title = keep_ == Keep::markup && name == "title" && !titled_;
        const std::size_t end = find_end_tag(name, past);
        if (end == std::string_view::npos) {
            return;
        }
        if (data) {
            data_.emplace_back(page_.substr(past, end - past));
        } else if (title) {
            titled_ = true;
            out_ += "<title>";
            out_ += page_.substr(past, end - past);
            out_ += "</title>";
        }
        at_ = past_attributes(end + 2 + name.size());
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
        data_script_ = false;
        attributes_.clear();
        kept_.clear();
        while (at < page_.size()) {
            if (page_[at] == '>') {
                return at + 1;
            }
            if (is_space(page_[at]) || page_[at] == '/') {
                ++at;
                continue;
            }
            const std::size_t name_end = past_attribute_name(at);
            const std::string_view name = page_.substr(at, name_end - at);
            hidden_ = hidden_ || name == "hidden";
            at = past_value(name_end);
            if (keep_ == Keep::markup && name.size() <= 16) {
                keep_attribute(lowered(name));
            }
        }
        return page_.size();
    }

    /// Each name once, as the parser would do it; what stands beyond a great length is of no use to anybody.
    void keep_attribute(const std::string& name) {
        if (!is_telling(name) || std::find(kept_.begin(), kept_.end(), name) != kept_.end()) {
            return;
        }
        kept_.push_back(name);
        const std::string_view value = value_.substr(0, longest_value);
        attributes_ += ' ';
        attributes_ += name;
        attributes_ += "=\"";
        for (const char byte : value) {
            if (byte == '"') {
                attributes_ += "&quot;";
            } else {
                attributes_ += byte;
            }
        }
        attributes_ += '"';
        data_script_ =
            data_script_ || (name == "type" && lowered(value).find("ld+json") != std::string::npos);
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

    /// The value itself is kept in value_.
    [[nodiscard]] std::size_t past_value(std::size_t at) {
        value_ = {};
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
            value_ = page_.substr(value + 1, end == std::string_view::npos ? 0 : end - value - 1);
            return end == std::string_view::npos ? page_.size() : end + 1;
        }
        const std::size_t begin = value;
        while (value < page_.size() && !is_space(page_[value]) && page_[value] != '>') {
            ++value;
        }
        value_ = page_.substr(begin, value - begin);
        return value;
    }

    std::string_view page_;
    Keep keep_;
    Limits limits_;
    std::string out_;
    std::size_t at_ = 0;
    std::vector<std::string> open_;
    std::size_t formatting_ = 0;
    std::size_t repeated_ = 0;
    std::size_t walked_ = 0;
    bool hidden_ = false;
    std::string_view value_;
    std::string attributes_;
    std::vector<std::string> kept_;
    std::vector<std::string> data_;
    bool data_script_ = false;
    bool titled_ = false;
    bool shortened_ = false;
    std::vector<std::string> missing_;
};

}  // namespace

base::Result<std::string> guard_page(std::string_view utf8) {
    return PageGuard(utf8, Keep::words).words();
}

GuardedPage guard_markup(std::string_view utf8) {
    return PageGuard(utf8, Keep::markup).markup_kept();
}

}  // namespace evenhand::text
