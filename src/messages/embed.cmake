# Makes a C++ source that holds the messages. Run as: cmake -DOUT=… -DSOURCE=… -P embed.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../raw_literal.cmake)

file(READ ${SOURCE}/en.toml english)
file(READ ${SOURCE}/cy.toml welsh)
raw_literal("${english}" toml english)
raw_literal("${welsh}" toml welsh)
file(WRITE ${OUT} "#include \"messages/embedded.hpp\"

namespace evenhand::messages {

std::string_view embedded_english() {
    return
${english};
}

std::string_view embedded_welsh() {
    return
${welsh};
}

}  // namespace evenhand::messages
")
