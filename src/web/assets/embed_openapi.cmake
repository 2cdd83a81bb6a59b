# Makes a C++ source that holds the API's description. Run as: cmake -DOUT=… -DDOCUMENT=… -P embed_openapi.cmake
cmake_minimum_required(VERSION 3.25)
file(READ ${DOCUMENT} document)
string(LENGTH "${document}" size)
# A raw literal may hold 64 kB everywhere; pieces join.
set(literal "")
set(at 0)
while(at LESS size)
  string(SUBSTRING "${document}" ${at} 12000 piece)
  string(APPEND literal "    R\"json(${piece})json\"\n")
  math(EXPR at "${at} + 12000")
endwhile()
file(WRITE ${OUT} "#include \"evenhand/web/assets.hpp\"

namespace evenhand::web {

std::string_view openapi_document() {
    static constexpr std::string_view document =
${literal};
    return document;
}

}  // namespace evenhand::web
")
