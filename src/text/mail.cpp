#include "mail.hpp"

#include "encodings.hpp"
#include "evenhand/text/utf8.hpp"
#include "file_errors.hpp"
#include "html.hpp"
#include "mail_parts.hpp"
#include "utf8_bytes.hpp"

#include <vector>

namespace evenhand::text {
namespace {

constexpr int deepest_part = 8;
constexpr std::size_t most_parts = 200;

base::Error too_many() {
    return file_error(base::ErrorCode::too_large, "it holds too many parts within parts",
                      "copy the text into a plain file");
}

/// The parts between the lines "--boundary" (RFC 2046 section 5.1).
std::vector<std::string_view> split_parts(std::string_view body, const std::string& boundary) {
    std::vector<std::string_view> parts;
    const std::string mark = "--" + boundary;
    std::size_t begin = std::string_view::npos;
    std::size_t line = 0;
    while (line < body.size() && parts.size() <= most_parts) {
        const std::size_t end = body.find('\n', line);
        const std::size_t next = end == std::string_view::npos ? body.size() : end + 1;
        if (body.compare(line, mark.size(), mark) == 0) {
            if (begin != std::string_view::npos) {
                parts.push_back(body.substr(begin, line - begin));
            }
            begin = next;
            if (body.compare(line + mark.size(), 2, "--") == 0) {
                return parts;
            }
        }
        line = next;
    }
    // A mail that was cut short has no last boundary.
    if (begin != std::string_view::npos && begin < body.size()) {
        parts.push_back(body.substr(begin));
    }
    return parts;
}

/// Lines that end in a space go on in the next (RFC 3676).
std::string unflowed(std::string_view text, bool drop_space) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        const bool flows = !line.empty() && line.back() == ' ' && line != "-- ";
        out += flows && drop_space ? line.substr(0, line.size() - 1) : line;
        out += flows ? "" : "\n";
    }
    return out;
}

class MailReader {
  public:
    base::Result<std::string> run(std::string_view bytes) {
        EVENHAND_TRY_DONE(message(bytes, 0));
        if (!found_text_) {
            return file_error(base::ErrorCode::malformed, "it holds no text",
                              "save the text of the mail as a plain file");
        }
        return std::move(text_);
    }

  private:
    base::Result<base::Done> message(std::string_view bytes, int depth) {
        const MailPart mail = parse_part(bytes);
        const auto subject = mail.fields.find("subject");
        if (depth == 0 &&
            mail.fields.count("from") + mail.fields.count("subject") + mail.fields.count("date") == 0) {
            return file_error(base::ErrorCode::malformed, "it is no mail: it has no header",
                              "save the mail again as .eml");
        }
        if (subject != mail.fields.end()) {
            // Some programs write letters beyond ASCII as they are.
            EVENHAND_TRY(const std::string field, decoded_text(subject->second));
            EVENHAND_TRY_DONE(add(decode_words(field)));
        }
        return part(mail, depth);
    }

    base::Result<base::Done> part(const MailPart& part, int depth) {
        if (depth > deepest_part || ++parts_ > most_parts) {
            return too_many();
        }
        const FieldValue type = part.field("content-type");
        if (type.value.compare(0, 10, "multipart/") == 0) {
            return multipart(part, type, depth);
        }
        if (part.field("content-disposition").value == "attachment") {
            return base::Done{};
        }
        if (type.value == "message/rfc822") {
            return message(part.body, depth + 1);
        }
        const bool html = type.value == "text/html";
        if (!html && !type.value.empty() && type.value != "text/plain") {
            return base::Done{};
        }
        return text(part, type, html);
    }

    base::Result<base::Done> multipart(const MailPart& whole, const FieldValue& type, int depth) {
        const auto boundary = type.parameters.find("boundary");
        if (boundary == type.parameters.end() || boundary->second.empty()) {
            return file_error(base::ErrorCode::malformed, "its parts have no boundary",
                              "save the mail again as .eml");
        }
        std::vector<MailPart> parts;
        for (const std::string_view piece : split_parts(whole.body, boundary->second)) {
            parts.push_back(parse_part(piece));
        }
        if (type.value == "multipart/alternative") {
            for (const MailPart& piece : parts) {
                const std::string kind = piece.field("content-type").value;
                if (kind == "text/plain" || kind.empty()) {
                    return part(piece, depth + 1);
                }
            }
            // The last is the richest that its writer made.
            return parts.empty() ? base::Result<base::Done>(base::Done{}) : part(parts.back(), depth + 1);
        }
        for (const MailPart& piece : parts) {
            EVENHAND_TRY_DONE(part(piece, depth + 1));
        }
        return base::Done{};
    }

    base::Result<base::Done> text(const MailPart& part, const FieldValue& type, bool html) {
        const std::string encoding = part.field("content-transfer-encoding").value;
        const std::string bytes = encoding == "base64"             ? decode_base64(part.body)
                                  : encoding == "quoted-printable" ? decode_quoted_printable(part.body)
                                                                   : std::string(part.body);
        const auto charset = type.parameters.find("charset");
        const bool named = charset != type.parameters.end() && first_invalid_byte(bytes).has_value();
        EVENHAND_TRY(std::string utf8, named ? convert(bytes, charset->second) : decoded_text(bytes));
        found_text_ = true;
        if (html) {
            EVENHAND_TRY(const std::string words, read_html_utf8(utf8));
            return add(words);
        }
        const auto format = type.parameters.find("format");
        if (format != type.parameters.end() && format->second == "flowed") {
            const auto drop = type.parameters.find("delsp");
            utf8 = unflowed(utf8, drop != type.parameters.end() && drop->second == "yes");
        }
        return add(utf8);
    }

    base::Result<base::Done> add(std::string_view words) {
        if (text_.size() + words.size() > document_limit) {
            return file_error(base::ErrorCode::too_large,
                              "its text is over the limit of " + std::to_string(document_limit) + " bytes",
                              "check its parts one by one");
        }
        if (!text_.empty()) {
            text_ += text_.back() == '\n' ? "\n" : "\n\n";
        }
        text_ += words;
        return base::Done{};
    }

    std::string text_;
    std::size_t parts_ = 0;
    bool found_text_ = false;
};

}  // namespace

base::Result<std::string> read_mail(std::string_view bytes) {
    return MailReader().run(bytes);
}

}  // namespace evenhand::text
