#include "evenhand/text/readers.hpp"

#include "archive.hpp"
#include "docx.hpp"
#include "encodings.hpp"
#include "file_errors.hpp"
#include "html.hpp"
#include "mail.hpp"
#include "odt.hpp"

#include <algorithm>

namespace evenhand::text {
namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    });
    return out;
}

std::string extension_of(std::string_view name) {
    const std::size_t slash = name.find_last_of('/');
    const std::string_view last = slash == std::string_view::npos ? name : name.substr(slash + 1);
    const std::size_t dot = last.find_last_of('.');
    return dot == std::string_view::npos ? std::string() : lowered(last.substr(dot));
}

bool begins(std::string_view bytes, std::string_view with) {
    return bytes.substr(0, with.size()) == with;
}

bool looks_like_html(std::string_view bytes) {
    if (begins(bytes, "\xef\xbb\xbf")) {
        bytes.remove_prefix(3);
    }
    const std::size_t first = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
    const std::string head = lowered(bytes.substr(first, 15));
    return begins(head, "<!doctype html") || begins(head, "<html");
}

base::Result<std::string> read_office(std::string_view bytes) {
    EVENHAND_TRY(Archive archive, Archive::open(bytes));
    if (archive.holds("word/document.xml")) {
        return read_docx(archive);
    }
    if (archive.holds("content.xml") && archive.holds("mimetype")) {
        EVENHAND_TRY(const std::string type, archive.read("mimetype"));
        if (begins(type, "application/vnd.oasis.opendocument.text")) {
            return read_odt(archive);
        }
    }
    return file_error(base::ErrorCode::refused, "it is an archive, but no .docx or .odt text",
                      "give the text as .docx, .odt or .txt");
}

/// A file that has to be taken apart for its words.
base::Result<FileText> taken_apart(base::Result<std::string> words) {
    EVENHAND_TRY(std::string text, std::move(words));
    return FileText{std::move(text), {}};
}

std::string remark_on(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
    case Encoding::utf16: break;
    case Encoding::unmarked_utf16:
        return "the file is not UTF-8 and was read as UTF-16; save it as UTF-8 to be sure of its letters";
    case Encoding::windows_1252:
        return "the file is not UTF-8 and was read as Windows-1252; save it as UTF-8 to be sure of its "
               "letters "
               "and quotation marks";
    }
    return {};
}

base::Result<FileText> read_by_content(std::string_view bytes, const std::string& extension) {
    if (bytes.size() > file_limit) {
        return file_error(base::ErrorCode::too_large,
                          "it is over the limit of " + std::to_string(file_limit) + " bytes",
                          "copy the text into a plain file");
    }
    if (begins(bytes, "PK\x03\x04")) {
        return taken_apart(read_office(bytes));
    }
    // The container of old Office files, in which new ones are put when a password protects them.
    if (begins(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
        return file_error(base::ErrorCode::refused, "it is an old .doc file or protected by a password",
                          "save it as .docx without a password");
    }
    if (begins(bytes, "%PDF-") || begins(bytes, "{\\rtf")) {
        return file_error(base::ErrorCode::refused,
                          begins(bytes, "%PDF-") ? "it is a PDF" : "it is a rich-text (RTF) file",
                          "give the text as .docx, .odt or .txt");
    }
    if (extension == ".docx" || extension == ".odt") {
        return file_error(base::ErrorCode::malformed, "it is no " + extension + " file in spite of its name",
                          "open and save it again in its program");
    }
    if (extension == ".eml") {
        return taken_apart(read_mail(bytes));
    }
    const bool page = extension == ".html" || extension == ".htm" || extension == ".xhtml";
    if (page || (extension != ".txt" && looks_like_html(bytes))) {
        return taken_apart(read_html(bytes));
    }
    EVENHAND_TRY(Decoded decoded, decode(bytes));
    return FileText{std::move(decoded.text), remark_on(decoded.encoding)};
}

}  // namespace

base::Result<FileText> read_file_text(std::string_view bytes, const std::string& file_name) {
    auto text = read_by_content(bytes, extension_of(file_name));
    if (!text.ok()) {
        base::Error error = std::move(text).error();
        error.place.file = file_name;
        return error;
    }
    return text;
}

base::Result<std::string> plain_text_of(std::string_view bytes, const std::string& file_name) {
    EVENHAND_TRY(FileText read, read_file_text(bytes, file_name));
    return std::move(read.text);
}

}  // namespace evenhand::text
