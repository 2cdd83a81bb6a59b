#pragma once

#include <string>
#include <string_view>

namespace evenhand::workflow {

/// `name=bytes:value` and a line feed: what digests are made of, so that no value can pass for another field.
inline void append_field(std::string& bytes, std::string_view name, std::string_view value) {
    bytes.append(name)
        .append("=")
        .append(std::to_string(value.size()))
        .append(":")
        .append(value)
        .append("\n");
}

}  // namespace evenhand::workflow
