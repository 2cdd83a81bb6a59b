# The statements of src/store/sql and the steps of src/store/migrations, embedded by name. A statement that is misspelt
# or that one database lacks does not compile.
file(GLOB sql_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/store/sql/*.sql
     ${CMAKE_CURRENT_SOURCE_DIR}/store/sql/parts/*.sql
     ${CMAKE_CURRENT_SOURCE_DIR}/store/migrations/*.sql)
set(sql_build ${PROJECT_BINARY_DIR}/sql)
add_custom_command(
  OUTPUT ${sql_build}/store/statements.hpp ${sql_build}/statements.cpp
  COMMAND ${CMAKE_COMMAND} -DOUT=${sql_build} -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/store
          -P ${CMAKE_CURRENT_SOURCE_DIR}/store/embed.cmake
  DEPENDS ${sql_files} ${CMAKE_CURRENT_SOURCE_DIR}/store/embed.cmake
  COMMENT "Embedding the statements"
  VERBATIM)
target_sources(evenhand_store PRIVATE ${sql_build}/statements.cpp ${sql_build}/store/statements.hpp)
target_include_directories(evenhand_store PUBLIC $<BUILD_INTERFACE:${sql_build}>)
