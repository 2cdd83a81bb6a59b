# The program behind scripts/bench. Not among the tests: it needs Hyperscan, which nothing else does.
option(EVENHAND_BENCH "Build what scripts/bench runs" OFF)
if(EVENHAND_BENCH)
  find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
  pkg_check_modules(HYPERSCAN REQUIRED IMPORTED_TARGET libhs)
  file(GLOB bench_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/bench/*.cpp)
  add_executable(evenhand_bench ${bench_sources})
  target_include_directories(evenhand_bench PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(evenhand_bench PRIVATE evenhand_app evenhand_options PkgConfig::HYPERSCAN ICU::uc ICU::i18n
                                               ICU::data)
endif()
