#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::text {

/// What a document is, in the words of the command line: "press-release", "web-news", "statement", "letter".
enum class DocumentKind : std::uint8_t { press_release, web_news, statement, letter };
std::string_view word(DocumentKind kind);
std::optional<DocumentKind> document_kind_named(std::string_view word);

/// In whose name a document goes out. An officer's document is official publicity (Local Government Act 1986
/// s.6).
enum class Author : std::uint8_t { officer, member };
std::string_view word(Author author);
std::optional<Author> author_named(std::string_view word);

/// What came in: the text as it was given, whose it is and what it is. The day is nobody's business here.
struct Document {
    std::string text;
    DocumentKind kind = DocumentKind::press_release;
    Author author = Author::officer;
};

}  // namespace evenhand::text
