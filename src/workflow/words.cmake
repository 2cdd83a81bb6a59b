# What passwords are made of, embedded: src/workflow/common_words.txt.
set(passwords_source ${CMAKE_CURRENT_SOURCE_DIR}/workflow)
set(passwords_build ${PROJECT_BINARY_DIR}/workflow)
add_custom_command(
  OUTPUT ${passwords_build}/common_words.cpp
  COMMAND ${CMAKE_COMMAND} -DOUT=${passwords_build}/common_words.cpp -DWORDS=${passwords_source}/common_words.txt
          -P ${passwords_source}/embed_words.cmake
  DEPENDS ${passwords_source}/common_words.txt ${passwords_source}/embed_words.cmake
          ${CMAKE_CURRENT_SOURCE_DIR}/raw_literal.cmake
  COMMENT "Embedding what passwords are made of"
  VERBATIM)
target_sources(evenhand_workflow PRIVATE ${passwords_build}/common_words.cpp)
