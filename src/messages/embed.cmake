# Makes a C++ source that holds the messages. Run as: cmake -DOUT=… -DSOURCE=… -P embed.cmake
cmake_minimum_required(VERSION 3.25)

# A raw literal may hold 64 kB everywhere; pieces join.
function(literal_of file result)
  file(READ ${file} text)
  string(LENGTH "${text}" size)
  set(literal "")
  set(at 0)
  while(at LESS size)
    string(SUBSTRING "${text}" ${at} 12000 piece)
    string(APPEND literal "    R\"toml(${piece})toml\"\n")
    math(EXPR at "${at} + 12000")
  endwhile()
  set(${result} "${literal}" PARENT_SCOPE)
endfunction()

literal_of(${SOURCE}/en.toml english)
literal_of(${SOURCE}/cy.toml welsh)
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
