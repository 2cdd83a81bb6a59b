# Makes a C++ source that holds a list of words, one a line. Run as: cmake -DOUT=… -DWORDS=… -P embed_words.cmake
cmake_minimum_required(VERSION 3.25)
file(READ ${WORDS} text)
# Remarks begin with "# "; no word holds a space.
string(REGEX REPLACE "# [^\n]*\n" "" text "${text}")
string(LENGTH "${text}" size)
set(literal "")
set(at 0)
# A raw literal may hold 64 kB everywhere; pieces join.
while(at LESS size)
  string(SUBSTRING "${text}" ${at} 12000 piece)
  string(APPEND literal "    R\"words(${piece})words\"\n")
  math(EXPR at "${at} + 12000")
endwhile()
file(WRITE ${OUT} "#include \"workflow/common_words.hpp\"

namespace evenhand::workflow {

std::string_view embedded_common_words() {
    return
${literal};
}

}  // namespace evenhand::workflow
")
