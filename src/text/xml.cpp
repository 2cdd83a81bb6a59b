#include "xml.hpp"

#include "file_errors.hpp"

namespace evenhand::text {

base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(const std::string& content) {
    auto document = std::make_unique<pugi::xml_document>();
    const auto result =
        document->load_buffer(content.data(), content.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!result) {
        return file_error(base::ErrorCode::malformed, "its text is broken XML",
                          "open and save it again in its program");
    }
    return document;
}

base::Error nested_too_deep() {
    return file_error(base::ErrorCode::too_large, "its parts are nested too deeply",
                      "copy the text into a plain file");
}

}  // namespace evenhand::text
