# Makes a C++ source that holds the API's description. Run as: cmake -DOUT=… -DDOCUMENT=… -P embed_openapi.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../../raw_literal.cmake)
file(READ ${DOCUMENT} document)
raw_literal("${document}" json literal)
file(WRITE ${OUT} "#include \"evenhand/web/assets.hpp\"

namespace evenhand::web {

std::string_view openapi_document() {
    static constexpr std::string_view document =
${literal};
    return document;
}

}  // namespace evenhand::web
")
