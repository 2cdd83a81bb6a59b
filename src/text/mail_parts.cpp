#include "mail_parts.hpp"

#include "encodings.hpp"

#include <algorithm>

namespace evenhand::text {
namespace {

constexpr std::size_t most_fields = 1000;

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(blank), text.size());
    const std::size_t end = text.find_last_not_of(blank);
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

/// Takes one line off the front, its end included; gives it back without.
std::string_view take_line(std::string_view& bytes) {
    const std::size_t end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (!line.empty() && line.back() == '\r') {
        line.remove_suffix(1);
    }
    return line;
}

int hexadecimal(char digit) {
    const char low = lower(digit);
    return low >= '0' && low <= '9' ? low - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

void decode_escapes(std::string_view line, std::string& out) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool escape = line[at] == '=' && at + 2 < line.size() && hexadecimal(line[at + 1]) >= 0 &&
                            hexadecimal(line[at + 2]) >= 0;
        out +=
            escape ? static_cast<char>(hexadecimal(line[at + 1]) * 16 + hexadecimal(line[at + 2])) : line[at];
        at += escape ? 2 : 0;
    }
}

/// One encoded word without its =? and ?=: charset?B or Q?text.
bool decode_word(std::string_view word, std::string& out) {
    const std::size_t first = word.find('?');
    const std::size_t second = first == std::string_view::npos ? first : word.find('?', first + 1);
    if (second != first + 2) {
        return false;
    }
    std::string text(word.substr(second + 1));
    std::string bytes;
    if (lower(word[first + 1]) == 'b') {
        bytes = decode_base64(text);
    } else {
        std::replace(text.begin(), text.end(), '_', ' ');
        decode_escapes(text, bytes);
    }
    auto utf8 = convert(bytes, std::string(word.substr(0, first)));
    if (utf8.ok()) {
        out += *utf8;
    }
    return utf8.ok();
}

}  // namespace

FieldValue MailPart::field(const std::string& name) const {
    FieldValue value;
    const auto found = fields.find(name);
    if (found == fields.end()) {
        return value;
    }
    std::string_view rest = found->second;
    std::size_t end = std::min(rest.find(';'), rest.size());
    value.value = lowered(trimmed(rest.substr(0, end)));
    while (end < rest.size()) {
        rest.remove_prefix(end + 1);
        end = std::min(rest.find(';'), rest.size());
        const std::size_t equals = rest.substr(0, end).find('=');
        if (equals == std::string_view::npos) {
            continue;
        }
        const std::string key = lowered(trimmed(rest.substr(0, equals)));
        std::string_view parameter = trimmed(rest.substr(equals + 1, end - equals - 1));
        const std::size_t quote = rest.find_first_not_of(" \t", equals + 1);
        if (quote != std::string_view::npos && rest[quote] == '"') {
            // A boundary in quotation marks may hold a semicolon.
            const std::size_t close = std::min(rest.find('"', quote + 1), rest.size());
            parameter = rest.substr(quote + 1, close - quote - 1);
            end = std::min(rest.find(';', close), rest.size());
        }
        value.parameters.emplace(key, std::string(parameter));
    }
    return value;
}

MailPart parse_part(std::string_view bytes) {
    MailPart part;
    std::string name;
    while (!bytes.empty() && part.fields.size() < most_fields) {
        const std::string_view line = take_line(bytes);
        if (line.empty()) {
            break;
        }
        if (line.front() == ' ' || line.front() == '\t') {
            if (!name.empty()) {
                part.fields[name] += ' ' + std::string(trimmed(line));
            }
            continue;
        }
        const std::size_t colon = line.find(':');
        name = colon == std::string_view::npos ? std::string() : lowered(trimmed(line.substr(0, colon)));
        if (name.empty() || !part.fields.emplace(name, std::string(trimmed(line.substr(colon + 1)))).second) {
            name.clear();
        }
    }
    part.body = bytes;
    return part;
}

std::string decode_quoted_printable(std::string_view body) {
    std::string out;
    out.reserve(body.size());
    while (!body.empty()) {
        const bool last = body.find('\n') == std::string_view::npos;
        std::string_view line = take_line(body);
        const std::size_t end = line.find_last_not_of(" \t");
        line = line.substr(0, end == std::string_view::npos ? 0 : end + 1);
        const bool soft = !line.empty() && line.back() == '=';
        decode_escapes(soft ? line.substr(0, line.size() - 1) : line, out);
        if (!soft && !last) {
            out += '\n';
        }
    }
    return out;
}

std::string decode_base64(std::string_view body) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve(body.size() * 3 / 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char byte : body) {
        if (byte == '=') {
            break;
        }
        const std::size_t digit = digits.find(byte);
        if (digit == std::string_view::npos) {
            continue;
        }
        bits = (bits << 6U | static_cast<std::uint32_t>(digit)) & 0xffffffU;
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>(bits >> static_cast<unsigned int>(count) & 0xffU);
        }
    }
    return out;
}

std::string decode_words(std::string_view field) {
    std::string out;
    bool after_word = false;
    while (!field.empty()) {
        const std::size_t begin = field.find("=?");
        const std::size_t charset = begin == std::string_view::npos ? begin : field.find('?', begin + 2);
        const std::size_t text = charset == std::string_view::npos ? charset : field.find('?', charset + 1);
        const std::size_t end = text == std::string_view::npos ? text : field.find("?=", text + 1);
        if (end == std::string_view::npos) {
            break;
        }
        const std::string_view between = field.substr(0, begin);
        // Space between two encoded words is not part of the text.
        if (!after_word || !trimmed(between).empty()) {
            out += between;
        }
        after_word = decode_word(field.substr(begin + 2, end - begin - 2), out);
        if (!after_word) {
            out += field.substr(begin, end + 2 - begin);
        }
        field.remove_prefix(end + 2);
    }
    out += field;
    return out;
}

}  // namespace evenhand::text
