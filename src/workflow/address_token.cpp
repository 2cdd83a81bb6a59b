#include "evenhand/workflow/address_token.hpp"

#include "evenhand/base/words.hpp"
#include "evenhand/workflow/access.hpp"
#include "evenhand/workflow/saying.hpp"

#include <algorithm>
#include <array>

namespace evenhand::workflow {
namespace {

constexpr std::pair<AddressToken::Use, std::string_view> use_words[] = {
    {AddressToken::Use::editor, "editor"},
    {AddressToken::Use::feed, "feed"},
};

base::Error refused(std::string_view key, Details details = {}) {
    return saying(base::ErrorCode::refused, key, std::move(details));
}

}  // namespace

std::string_view word(AddressToken::Use use) {
    return base::word_in(use_words, use);
}

std::optional<AddressToken::Use> use_named(std::string_view word) {
    return base::named_in(use_words, word);
}

std::string label_of(const AddressToken& token, std::string_view purpose) {
    return "[" + std::string(word(token.use)) + " " + token.council.value + " " +
           std::string(text::word(token.kind)) + " " + std::string(text::word(token.author)) + "] " +
           std::string(purpose);
}

std::optional<AddressLabel> address_label(std::string_view label) {
    const auto end = label.find("] ");
    if (!label.starts_with('[') || end == std::string_view::npos) {
        return std::nullopt;
    }
    std::array<std::string_view, 4> words;
    std::string_view inside = label.substr(1, end - 1);
    for (std::string_view& one : words) {
        const auto space = std::min(inside.find(' '), inside.size());
        one = inside.substr(0, space);
        inside.remove_prefix(std::min(space + 1, inside.size()));
    }
    const auto use = use_named(words[0]);
    const auto kind = text::document_kind_named(words[2]);
    const auto author = text::author_named(words[3]);
    if (!use || words[1].empty() || !kind || !author || !inside.empty()) {
        return std::nullopt;
    }
    return AddressLabel{{*use, {std::string(words[1])}, *kind, *author}, std::string(label.substr(end + 2))};
}

base::Result<base::Done> check_address(const Account& who, const ApiToken& token) {
    const auto label = address_label(token.label);
    if (!label) {
        return token.label.starts_with('[') ? base::Result<base::Done>(refused("why.label_bracket"))
                                            : base::Result<base::Done>(base::Done{});
    }
    if (!token.scopes.empty() || label->purpose.empty()) {
        return refused("why.address_purpose");
    }
    if (roles_in(who, label->token.council).empty()) {
        return refused("why.no_role_there", {{"council", label->token.council.value}});
    }
    return base::Done{};
}

}  // namespace evenhand::workflow
