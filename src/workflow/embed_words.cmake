# Makes a C++ source that holds a list of words, one a line. Run as: cmake -DOUT=… -DWORDS=… -P embed_words.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../raw_literal.cmake)
file(READ ${WORDS} text)
# Remarks begin with "# "; no word holds a space.
string(REGEX REPLACE "# [^\n]*\n" "" text "${text}")
raw_literal("${text}" words literal)
file(WRITE ${OUT} "#include \"workflow/common_words.hpp\"

namespace evenhand::workflow {

std::string_view embedded_common_words() {
    return
${literal};
}

}  // namespace evenhand::workflow
")
