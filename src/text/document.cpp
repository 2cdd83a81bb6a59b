#include "evenhand/text/document.hpp"

#include "evenhand/base/bug.hpp"

#include <array>
#include <utility>

namespace evenhand::text {
namespace {

constexpr std::array<std::pair<DocumentKind, std::string_view>, 4> kinds{{
    {DocumentKind::press_release, "press-release"},
    {DocumentKind::web_news, "web-news"},
    {DocumentKind::statement, "statement"},
    {DocumentKind::letter, "letter"},
}};

constexpr std::array<std::pair<Author, std::string_view>, 2> authors{{
    {Author::officer, "officer"},
    {Author::member, "member"},
}};

template <typename Table, typename Value>
std::string_view word_in(const Table& table, Value value) {
    for (const auto& [entry, word] : table) {
        if (entry == value) {
            return word;
        }
    }
    base::ensure(false, "an enumerator without a word");
    return {};
}

template <typename Value, typename Table>
std::optional<Value> named_in(const Table& table, std::string_view name) {
    for (const auto& [entry, word] : table) {
        if (word == name) {
            return entry;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view word(DocumentKind kind) {
    return word_in(kinds, kind);
}

std::optional<DocumentKind> document_kind_named(std::string_view word) {
    return named_in<DocumentKind>(kinds, word);
}

std::string_view word(Author author) {
    return word_in(authors, author);
}

std::optional<Author> author_named(std::string_view word) {
    return named_in<Author>(authors, word);
}

}  // namespace evenhand::text
