# What the pages say, embedded: src/messages/en.toml and cy.toml.
set(words_source ${CMAKE_CURRENT_SOURCE_DIR}/messages)
set(words_build ${PROJECT_BINARY_DIR}/messages)
add_custom_command(
  OUTPUT ${words_build}/embedded.cpp
  COMMAND ${CMAKE_COMMAND} -DOUT=${words_build}/embedded.cpp -DSOURCE=${words_source} -P ${words_source}/embed.cmake
  DEPENDS ${words_source}/en.toml ${words_source}/cy.toml ${words_source}/embed.cmake
          ${CMAKE_CURRENT_SOURCE_DIR}/raw_literal.cmake
  COMMENT "Embedding what the pages say"
  VERBATIM)
target_sources(evenhand_messages PRIVATE ${words_build}/embedded.cpp)
