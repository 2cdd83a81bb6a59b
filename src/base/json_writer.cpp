#include "evenhand/base/json_writer.hpp"

#include "evenhand/base/bug.hpp"

#include <cmath>
#include <cstdio>
#include <cstring>

namespace evenhand::base {

namespace {

bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != '<';
}

/// Whether each of the eight bytes is plain; all at once, because most of a report is words.
bool are_plain(std::uint64_t bytes) {
    constexpr std::uint64_t ones = ~std::uint64_t{0} / 255;
    constexpr std::uint64_t tops = ones * 0x80;
    const auto none_is = [&](char c) {
        const std::uint64_t apart = bytes ^ (ones * static_cast<unsigned char>(c));
        return ((apart - ones) & ~apart & tops) == 0;
    };
    const bool no_control = ((bytes - ones * 0x20) & ~bytes & tops) == 0;
    return no_control && none_is('"') && none_is('\\') && none_is('<');
}

/// Where the bytes end that need no escape.
std::size_t plain_end(std::string_view text, std::size_t at) {
    std::uint64_t eight = 0;
    for (; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (!are_plain(eight)) {
            break;
        }
    }
    while (at < text.size() && is_plain(text[at])) {
        ++at;
    }
    return at;
}

void append_escaped(std::string& out, char c) {
    static constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    if (byte < 0x20) {
        out += "\\u00";
        out += hex[byte >> 4U];
        out += hex[byte & 15U];
        return;
    }
    out += '\\';
    out += c;
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
    out += '"';
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = plain_end(text, at);
        out.append(text, at, end - at);
        if (end == text.size()) {
            break;
        }
        at = end + 1;
        if (text[end] != '<') {
            append_escaped(out, text[end]);
            continue;
        }
        out += '<';
        if (at < text.size() && text[at] == '/') {
            out += "\\/";
            ++at;
        }
    }
    out += '"';
}

void JsonWriter::new_line() {
    if (layout_ == Layout::one_line) {
        return;
    }
    out_ += '\n';
    out_.append(levels_.size() * 2, ' ');
}

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) {
        ensure(out_.empty(), "JsonWriter: a second root value");
        return;
    }
    ensure(!levels_.back().object, "JsonWriter: a value without a key");
    if (!levels_.back().empty) {
        out_ += ',';
    }
    levels_.back().empty = false;
    new_line();
}

void JsonWriter::open(char mark) {
    before_value();
    out_ += mark;
    levels_.push_back(Level{mark == '{', true});
}

void JsonWriter::close(char mark) {
    ensure(!levels_.empty() && !after_key_ && levels_.back().object == (mark == '}'),
           "JsonWriter: closes what is not open");
    const bool empty = levels_.back().empty;
    levels_.pop_back();
    if (!empty) {
        new_line();
    }
    out_ += mark;
}

JsonWriter& JsonWriter::begin_object() {
    open('{');
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    close('}');
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    open('[');
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    close(']');
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    ensure(!levels_.empty() && levels_.back().object && !after_key_, "JsonWriter: a key outside an object");
    if (!levels_.back().empty) {
        out_ += ',';
    }
    levels_.back().empty = false;
    new_line();
    append_json_text(out_, name);
    out_ += ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    before_value();
    append_json_text(out_, value);
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    before_value();
    out_ += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::real(double value) {
    if (!std::isfinite(value)) {
        return null();
    }
    before_value();
    char digits[32];
    const int length = std::snprintf(digits, sizeof digits, "%.6g", value);
    out_.append(digits, static_cast<std::size_t>(length));
    return *this;
}

JsonWriter& JsonWriter::flag(bool value) {
    before_value();
    out_ += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    before_value();
    out_ += "null";
    return *this;
}

std::string JsonWriter::take() {
    ensure(levels_.empty() && !after_key_, "JsonWriter: taken while something is open");
    return std::move(out_) + "\n";
}

}  // namespace evenhand::base
