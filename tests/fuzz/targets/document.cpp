#include "evenhand/text/readers.hpp"
#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

/// The first byte chooses what the file is called.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr const char* names[] = {"a.docx", "a.odt", "a.eml", "a.html", "a.txt"};
    const auto bytes = fuzz::view(data, size);
    if (bytes.empty()) {
        return 0;
    }
    const auto kind = static_cast<std::size_t>(bytes.front() - '0') % std::size(names);
    const auto read = evenhand::text::read_file_text(bytes.substr(1), names[kind]);
    fuzz::must(!read.ok() || fuzz::is_utf8(read->text), "what comes out of a document is UTF-8");
    return 0;
}
