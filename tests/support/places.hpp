#pragma once

#include <string>
#include <string_view>

namespace evenhand::tests {

/// The folder of the sources with `path` after it, which is empty or begins with '/': source("/lexicons").
std::string source(std::string_view path = {});

/// The program that the build has made.
std::string program();

}  // namespace evenhand::tests
