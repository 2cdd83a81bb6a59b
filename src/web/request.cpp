#include "evenhand/web/request.hpp"

#include "evenhand/text/utf8.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>

namespace evenhand::web {
namespace {

base::Error not_decodable(std::string_view what) {
    return base::Error{base::ErrorCode::malformed, std::string(what), "send it as a form does, in UTF-8", {}};
}

base::Result<std::string> decoded(std::string_view piece) {
    std::string spaced(piece);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    std::string plain;
    try {
        Poco::URI::decode(spaced, plain);
    } catch (const Poco::Exception&) {
        return not_decodable("a percent sign without its two digits");
    }
    if (!text::is_utf8(plain)) {
        return not_decodable("a value that is not UTF-8");
    }
    return plain;
}

}  // namespace

std::optional<std::string_view> Fields::find(std::string_view name) const {
    const auto found =
        std::find_if(all_.begin(), all_.end(), [&](const auto& field) { return field.first == name; });
    return found == all_.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

std::string Fields::value_or(std::string_view name, std::string_view otherwise) const {
    return std::string(find(name).value_or(otherwise));
}

base::Result<Fields> parse_form(std::string_view encoded) {
    std::vector<std::pair<std::string, std::string>> fields;
    while (!encoded.empty()) {
        const auto end = std::min(encoded.find('&'), encoded.size());
        const std::string_view pair = encoded.substr(0, end);
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
        if (pair.empty()) {
            continue;
        }
        const auto equals = std::min(pair.find('='), pair.size());
        EVENHAND_TRY(std::string name, decoded(pair.substr(0, equals)));
        EVENHAND_TRY(std::string value, decoded(pair.substr(std::min(equals + 1, pair.size()))));
        fields.emplace_back(std::move(name), std::move(value));
    }
    return Fields(std::move(fields));
}

Fields parse_cookies(std::string_view header) {
    std::vector<std::pair<std::string, std::string>> all;
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        std::string_view pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos) {
            all.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
        }
    }
    std::vector<std::pair<std::string, std::string>> clear;
    for (const auto& cookie : all) {
        if (std::ranges::count(all, cookie.first, &std::pair<std::string, std::string>::first) == 1) {
            clear.push_back(cookie);
        }
    }
    return Fields(std::move(clear));
}

}  // namespace evenhand::web
