#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::text {

/// The most bytes of a file that are looked at; a .docx may carry pictures.
inline constexpr std::size_t file_limit = std::size_t{32} * 1024 * 1024;

/// The words of a file as UTF-8 text: paragraphs apart by a blank line, items of a list as "• " lines, rows
/// of a table as lines with " / " between the cells, footnotes at the end.
///
/// Told by content first, then by the extension of `file_name`, which is also what errors call it: .docx,
/// .odt, .html, .eml, else plain text in UTF-8, UTF-16 or Windows-1252 (told apart strictly: a text that is
/// none of them is not_utf8). Plain UTF-8 text comes back byte for byte, and a .txt is never taken for a
/// page.
///
/// Time and memory are bounded whatever the bytes are. Errors: too_large (over a limit: file, entries and
/// ratio of an archive, nesting of a page or mail, document_limit of what comes out), malformed (corrupt, or
/// no file of its kind), refused (protected by a password, or a format that is not read), not_utf8. Any
/// thread.
base::Result<std::string> plain_text_of(std::string_view bytes, const std::string& file_name);

/// In which encoding a plain text came. The last two are concluded from its bytes: somebody should look at
/// its accented letters and marks.
enum class Encoding : std::uint8_t { utf8, utf16, unmarked_utf16, windows_1252 };

/// What was read from a file, and how.
struct FileText {
    std::string text;
    std::string remark;  ///< what the reader of a report should know of it: a sentence, or empty
};

/// The same, with a remark where the encoding had to be guessed.
base::Result<FileText> read_file_text(std::string_view bytes, const std::string& file_name);

}  // namespace evenhand::text
