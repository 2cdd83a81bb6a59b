#include "app/document_text.hpp"

#include "evenhand/base/files.hpp"
#include "evenhand/text/readers.hpp"
#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>

namespace evenhand::app {

base::Result<std::string> document_text(const std::string& file, const std::string& name, std::istream& in) {
    if (file == "-") {
        return base::read_stream(in, name, text::document_limit);
    }
    constexpr std::string_view read_for_words[] = {".docx", ".odt", ".html", ".htm", ".eml"};
    const std::string extension = std::filesystem::path(file).extension().string();
    if (std::ranges::find(read_for_words, extension) == std::end(read_for_words)) {
        return base::read_file(file, text::document_limit);
    }
    EVENHAND_TRY(const std::string bytes, base::read_file(file, text::file_limit));
    return text::plain_text_of(bytes, name);
}

}  // namespace evenhand::app
