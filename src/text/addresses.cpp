#include "addresses.hpp"

#include "characters.hpp"

#include <algorithm>
#include <array>

namespace evenhand::text {
namespace {

constexpr std::size_t longest_host = 253;
constexpr std::size_t longest_address = 1000;

bool is_ascii_alnum(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The ends of host names that councils' texts name. A closed list: "scheme.The" is a missing space.
bool is_top_domain(std::string_view label) {
    constexpr std::array<std::string_view, 30> known{
        "app",     "be",   "biz",  "church", "co",     "coop",   "com", "cymru", "edu",    "eu",
        "gov",     "ie",   "info", "int",    "io",     "london", "ly",  "me",    "mobi",   "net",
        "network", "news", "org",  "scot",   "social", "tv",     "uk",  "wales", "online", "energy"};
    std::array<char, 8> lower{};
    if (label.size() > lower.size()) {
        return false;
    }
    const bool capitalised = label.size() > 1 && label[0] < 'a' && label[1] >= 'a';
    std::transform(label.begin(), label.end(), lower.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    });
    const std::string_view folded(lower.data(), label.size());
    return !capitalised && std::find(known.begin(), known.end(), folded) != known.end();
}

bool is_trailing_punctuation(char byte) {
    constexpr std::string_view trailing = ".,;:!?'-_*";
    return trailing.find(byte) != std::string_view::npos;
}

}  // namespace

std::size_t Addresses::run_end(std::size_t begin) {
    if (begin < run_begin_ || begin >= run_end_) {
        constexpr std::string_view also = "._%+-";
        run_begin_ = begin;
        run_end_ = begin;
        while (run_end_ < text_.size() &&
               (is_ascii_alnum(text_[run_end_]) || also.find(text_[run_end_]) != std::string_view::npos)) {
            ++run_end_;
        }
    }
    return run_end_;
}

std::size_t Addresses::host_end(std::size_t begin) const {
    std::size_t end = begin;
    std::size_t label = begin;
    std::size_t dots = 0;
    while (end < text_.size() && end - begin <= longest_host) {
        const char byte = text_[end];
        if (byte == '.') {
            if (end == label || end + 1 >= text_.size() || !is_ascii_alnum(text_[end + 1])) {
                break;
            }
            ++dots;
            label = end + 1;
        } else if (!is_ascii_alnum(byte) && byte != '-') {
            break;
        }
        ++end;
    }
    return dots > 0 && is_top_domain(text_.substr(label, end - label)) ? end : begin;
}

std::size_t Addresses::path_end(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && end - begin < longest_address) {
        const Character character = character_at(text_, end);
        constexpr std::string_view never = " \n\"<>()[]{}|\\^`,";
        const bool ends = character.code < 0x80 ? never.find(text_[end]) != std::string_view::npos
                                                : class_of(character.code) != CharacterClass::letter;
        if (ends) {
            break;
        }
        end += character.size;
    }
    while (end > begin && is_trailing_punctuation(text_[end - 1])) {
        --end;
    }
    return end;
}

std::size_t Addresses::end_from(std::size_t begin) {
    const std::size_t local = run_end(begin);
    if (local < text_.size() && text_[local] == '@' && local > begin) {
        const std::size_t end = host_end(local + 1);
        return end > local + 1 ? end : begin;
    }
    if (text_.substr(local, 3) == "://") {
        const std::string_view scheme = text_.substr(begin, local - begin);
        const bool known = scheme == "http" || scheme == "https" || scheme == "ftp" || scheme == "HTTP" ||
                           scheme == "Http" || scheme == "Https" || scheme == "HTTPS";
        const std::size_t end = known ? path_end(local + 3) : begin;
        return end > local + 3 ? end : begin;
    }
    // A run without a dot is no host; a longer one cannot be either.
    if (local - begin > longest_host) {
        return begin;
    }
    const std::size_t end = host_end(begin);
    if (end == begin || end >= text_.size() || text_[end] == ' ') {
        return end;
    }
    const char next = text_[end];
    return next == '/' || next == '?' || next == '#' || next == ':' ? path_end(end) : end;
}

std::size_t Addresses::handle_end_from(std::size_t begin) const {
    std::size_t end = begin + 1;
    bool named = false;
    while (end < text_.size() && end - begin < longest_address) {
        const Character character = character_at(text_, end);
        const CharacterClass kind = class_of(character.code);
        if (!is_letter_or_digit(kind) && character.code != '_') {
            break;
        }
        named = named || kind == CharacterClass::letter;
        end += character.size;
    }
    return named ? end : begin;
}

}  // namespace evenhand::text
