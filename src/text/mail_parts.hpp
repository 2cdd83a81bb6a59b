#pragma once

#include <map>
#include <string>
#include <string_view>

namespace evenhand::text {

/// One header field's value and its parameters: text/plain; charset="utf-8".
struct FieldValue {
    std::string value;  ///< in lower case
    std::map<std::string, std::string> parameters;
};

/// A part of a mail: header fields by lower-case name, unfolded, and the body as it stands.
struct MailPart {
    std::map<std::string, std::string> fields;
    std::string_view body;

    [[nodiscard]] FieldValue field(const std::string& name) const;
};

/// Keeps a view of the bytes. The first of several fields of one name counts.
MailPart parse_part(std::string_view bytes);

std::string decode_quoted_printable(std::string_view body);
std::string decode_base64(std::string_view body);
/// "=?utf-8?Q?caf=C3=A9?=" in a header field (RFC 2047); what cannot be decoded stays as it is.
std::string decode_words(std::string_view field);

}  // namespace evenhand::text
