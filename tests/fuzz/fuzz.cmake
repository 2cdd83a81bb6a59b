# A target for every reader of foreign bytes. With EVENHAND_FUZZ (clang, scripts/fuzz) each becomes a fuzzer; without, a
# test that runs its seeds and a few hundred changed copies of them, the same on every run.
find_package(simdjson REQUIRED)
find_package(Poco 1.11 REQUIRED COMPONENTS Foundation)
option(EVENHAND_FUZZ "Build the fuzzers, with clang" OFF)
set(fuzz_folder ${CMAKE_CURRENT_SOURCE_DIR}/fuzz)
set(fuzz_copies 400)
if(NOT EVENHAND_FUZZ)
  add_library(evenhand_fuzz_replay OBJECT ${fuzz_folder}/replay.cpp)
  target_link_libraries(evenhand_fuzz_replay PRIVATE evenhand_options)
endif()
# target : the rooms and libraries that it needs | files of higher rooms, which would be long in building for what it
# reads.
set(fuzz_rooms
  "address:notify"
  "dates:calendar scan"
  "document:text"
  "feed:scan"
  "form:text Poco::Foundation|web/form.cpp web/request.cpp"
  "identifiers:workflow calendar"
  "json:people text|app/eval/cases.cpp"
  "page:extract"
  "robots:scan"
  "sitemap:scan"
  "text:check"
  "toml:council")
file(GLOB fuzz_targets CONFIGURE_DEPENDS ${fuzz_folder}/targets/*.cpp)
add_custom_target(fuzzers)
foreach(file IN LISTS fuzz_targets)
  get_filename_component(name ${file} NAME_WE)
  add_executable(fuzz_${name} ${file} support/places.cpp)
  target_compile_definitions(fuzz_${name} PRIVATE EVENHAND_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  EVENHAND_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_include_directories(fuzz_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
  set(rooms ${fuzz_rooms})
  list(FILTER rooms INCLUDE REGEX "^${name}:")
  if(NOT rooms)
    message(FATAL_ERROR "tests/fuzz/fuzz.cmake does not say which rooms ${name} needs")
  endif()
  string(REGEX MATCH "^[a-z]+:([^|]*)[|]?(.*)$" _ "${rooms}")
  separate_arguments(rooms UNIX_COMMAND "${CMAKE_MATCH_1}")
  separate_arguments(files UNIX_COMMAND "${CMAKE_MATCH_2}")
  list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/src/)
  target_sources(fuzz_${name} PRIVATE ${files})
  list(TRANSFORM rooms PREPEND evenhand_ REGEX "^[a-z]+$")
  target_link_libraries(fuzz_${name} PRIVATE ${rooms} evenhand_options simdjson::simdjson)
  add_dependencies(fuzzers fuzz_${name})
  if(EVENHAND_FUZZ)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_link_libraries(fuzz_${name} PRIVATE evenhand_fuzz_replay)
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz/${name})
    add_test(NAME "fuzz: ${name}" COMMAND fuzz_${name} ${fuzz_folder}/seeds/${name} ${fuzz_copies}
             WORKING_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz/${name})
    set_tests_properties("fuzz: ${name}" PROPERTIES TIMEOUT 300)
  endif()
endforeach()
