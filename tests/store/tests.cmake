pkg_check_modules(SQLITE3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET libpq)
# What needs a PostgreSQL server runs in one process, so that one cluster serves all of it.
target_link_libraries(store_tests PRIVATE PkgConfig::LIBPQ PkgConfig::SQLITE3)
catch_discover_tests(store_tests TEST_SPEC "~[postgresql]" TEST_PREFIX "store: "
                     EXTRA_ARGS --order rand --rng-seed time --warn NoTests)
add_test(NAME "store: everything that needs PostgreSQL"
         COMMAND store_tests [postgresql] --order rand --rng-seed time --warn NoTests)
