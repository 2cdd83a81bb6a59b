#include "app/document_text.hpp"

#include "evenhand/base/files.hpp"
#include "evenhand/text/utf8.hpp"

#include <istream>

namespace evenhand::app {

base::Result<text::FileText> read_document(const std::string& file, const std::string& name,
                                           std::istream& in) {
    if (file == "-") {
        EVENHAND_TRY(std::string bytes, base::read_stream(in, name, text::document_limit));
        return text::FileText{std::move(bytes), {}};
    }
    EVENHAND_TRY(const std::string bytes, base::read_file(file, text::file_limit));
    return text::read_file_text(bytes, name);
}

base::Result<std::string> document_text(const std::string& file, const std::string& name, std::istream& in) {
    EVENHAND_TRY(text::FileText read, read_document(file, name, in));
    return std::move(read.text);
}

}  // namespace evenhand::app
