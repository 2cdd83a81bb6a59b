#include "evenhand/web/form.hpp"

#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace evenhand::web {
namespace {

constexpr std::size_t most_parts = 200;

base::Error no_form(std::string what) {
    return {base::ErrorCode::malformed, std::move(what), "send it as a browser sends a form", {}};
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    const auto end = text.find_last_not_of(" \t");
    return begin == text.size() ? std::string_view() : text.substr(begin, end - begin + 1);
}

/// The value of `name=…` in a header's parameters, with or without quotes. Browsers write %22 for a quotation
/// mark inside (HTML, "multipart/form-data encoding algorithm"), so a quoted value ends at the next one.
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
    while (true) {
        const auto semicolon = header.find(';');
        if (semicolon == std::string_view::npos) {
            return std::nullopt;
        }
        header = trimmed(header.substr(semicolon + 1));
        const auto equals = header.find('=');
        if (equals == std::string_view::npos) {
            return std::nullopt;
        }
        const std::string_view key = header.substr(0, equals);
        header.remove_prefix(equals + 1);
        std::string_view value;
        if (header.starts_with('"')) {
            value = header.substr(1, header.find('"', 1) - 1);
            header.remove_prefix(std::min(value.size() + 2, header.size()));
        } else {
            value = trimmed(header.substr(0, header.find(';')));
        }
        if (lower(key) == name) {
            return std::string(value);
        }
    }
}

base::Result<FormPart> read_part(std::string_view piece) {
    FormPart part;
    const auto end_of_head = piece.find("\r\n\r\n");
    if (end_of_head == std::string_view::npos) {
        return no_form("a part of the form has no end of its header");
    }
    std::string_view head = piece.substr(0, end_of_head);
    while (!head.empty()) {
        const auto end = std::min(head.find("\r\n"), head.size());
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 2, head.size()));
        const auto colon = std::min(line.find(':'), line.size());
        const std::string name = lower(line.substr(0, colon));
        const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
        if (name == "content-disposition") {
            part.name = parameter(value, "name").value_or("");
            part.file_name = parameter(value, "filename").value_or("");
        } else if (name == "content-type") {
            part.content_type = lower(trimmed(value.substr(0, value.find(';'))));
        }
    }
    if (!text::is_utf8(part.name) || !text::is_utf8(part.file_name)) {
        return no_form("a name in the form is not UTF-8");
    }
    part.body = piece.substr(end_of_head + 4);
    return part;
}

}  // namespace

base::Result<std::vector<FormPart>> parse_multipart(const Request& request) {
    const auto boundary = parameter(request.headers.value_or("content-type", ""), "boundary");
    if (request.content_type != "multipart/form-data" || !boundary || boundary->empty() ||
        boundary->size() > 70) {
        return no_form("the body is no form of several parts");
    }
    const std::string mark = "\r\n--" + *boundary;
    // The first mark may stand at the very beginning.
    std::string_view rest = request.body;
    if (rest.starts_with(std::string_view(mark).substr(2))) {
        rest.remove_prefix(mark.size() - 2);
    } else if (const auto first = rest.find(mark); first != std::string_view::npos) {
        rest.remove_prefix(first + mark.size());
    } else {
        return no_form("the form's first part is not there");
    }
    std::vector<FormPart> parts;
    while (!rest.starts_with("--")) {
        const auto end = rest.find(mark);
        if (!rest.starts_with("\r\n") || end == std::string_view::npos || parts.size() == most_parts) {
            return no_form("the form is cut, or has more than 200 parts");
        }
        EVENHAND_TRY(parts.emplace_back(), read_part(rest.substr(2, end - 2)));
        rest.remove_prefix(end + mark.size());
    }
    return parts;
}

base::Result<Fields> form_fields(const Request& request) {
    if (request.content_type != "multipart/form-data") {
        return parse_form(request.body);
    }
    EVENHAND_TRY(auto parts, parse_multipart(request));
    std::vector<std::pair<std::string, std::string>> fields;
    for (FormPart& part : parts) {
        if (!part.file_name.empty() || part.content_type == "application/octet-stream") {
            continue;
        }
        if (!text::is_utf8(part.body)) {
            return no_form("a value that is not UTF-8");
        }
        fields.emplace_back(std::move(part.name), std::move(part.body));
    }
    return Fields(std::move(fields));
}

}  // namespace evenhand::web
