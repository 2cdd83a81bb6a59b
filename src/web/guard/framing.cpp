#include "framing.hpp"

#include <Poco/String.h>

#include <algorithm>
#include <string>

namespace evenhand::web {
namespace {

using Poco::Net::HTTPServerRequest;

std::size_t times(const HTTPServerRequest& request, const std::string& name) {
    return static_cast<std::size_t>(std::count_if(request.begin(), request.end(), [&](const auto& header) {
        return Poco::icompare(header.first, name) == 0;
    }));
}

std::optional<Reply> refuse(int status, std::string_view why) {
    return Reply{status, "text/plain; charset=utf-8", std::string(why) + "\n", {}};
}

std::optional<Reply> head_fault(HeadWatch::State head) {
    switch (head) {
    case HeadWatch::State::too_large: return refuse(431, "The head of the request is too large");
    case HeadWatch::State::malformed: return refuse(400, "The head of the request is malformed");
    case HeadWatch::State::reading: return refuse(400, "The head of the request ends early");
    case HeadWatch::State::whole: break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Reply> framing_fault(const HTTPServerRequest& request, HeadWatch::State head) {
    if (auto fault = head_fault(head)) {
        return fault;
    }
    if (request.getVersion() != "HTTP/1.1" && request.getVersion() != "HTTP/1.0") {
        return refuse(505, "HTTP/1.0 and HTTP/1.1 are spoken here");
    }
    if (times(request, "Host") > 1 || (request.getVersion() == "HTTP/1.1" && times(request, "Host") == 0)) {
        return refuse(400, "Exactly one Host is needed");
    }
    const std::size_t lengths = times(request, "Content-Length");
    const std::size_t encodings = times(request, "Transfer-Encoding");
    if (lengths > 1 || encodings > 1 || (lengths == 1 && encodings == 1)) {
        return refuse(400, "The length of the body is stated twice");
    }
    if (encodings == 1 && Poco::icompare(request.get("Transfer-Encoding"), std::string("chunked")) != 0) {
        return refuse(501, "No transfer encoding but chunked is known here");
    }
    if (lengths == 1) {
        const std::string length = request.get("Content-Length");
        if (length.empty() || length.size() > 18 ||
            length.find_first_not_of("0123456789") != std::string::npos) {
            return refuse(400, "Content-Length is no number");
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::web
