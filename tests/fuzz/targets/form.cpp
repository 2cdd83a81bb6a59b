#include "evenhand/web/form.hpp"

#include "fuzz/bytes.hpp"

namespace fuzz = evenhand::fuzz;

/// The first line is the content type, the rest the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::view(data, size);
    const auto line = bytes.substr(0, bytes.find('\n'));
    evenhand::web::Request request;
    request.method = "POST";
    request.path = "/";
    request.headers = evenhand::web::Fields({{"content-type", std::string(line)}});
    request.body = std::string(bytes.substr(std::min(line.size() + 1, bytes.size())));
    const auto parts = evenhand::web::parse_multipart(request);
    if (parts.ok()) {
        std::size_t all = 0;
        for (const auto& part : *parts) {
            all += part.body.size();
        }
        fuzz::must(all <= request.body.size(), "the parts of a body are no larger than the body");
    }
    static_cast<void>(evenhand::web::form_fields(request));
    return 0;
}
