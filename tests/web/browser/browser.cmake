# The pages in headless Chromium. Playwright and axe come from npm, into the build folder.
find_program(NODE_PROGRAM node REQUIRED)
find_program(NPM_PROGRAM npm REQUIRED)
set(browser_source ${CMAKE_CURRENT_SOURCE_DIR}/web/browser)
set(browser_build ${PROJECT_BINARY_DIR}/browser)
file(GLOB browser_files CONFIGURE_DEPENDS ${browser_source}/*.mjs ${browser_source}/package*.json ${browser_source}/.npmrc)
add_custom_command(
  OUTPUT ${browser_build}/node_modules/.package-lock.json
  COMMAND ${CMAKE_COMMAND} -E make_directory ${browser_build}
  COMMAND ${CMAKE_COMMAND} -E copy ${browser_source}/package.json ${browser_source}/package-lock.json
          ${browser_source}/.npmrc ${browser_build}
  COMMAND ${CMAKE_COMMAND} -E chdir ${browser_build} ${NPM_PROGRAM} ci --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch ${browser_build}/node_modules/.package-lock.json
  DEPENDS ${browser_source}/package.json ${browser_source}/package-lock.json
  COMMENT "Taking the browser tests' tools from npm"
  VERBATIM)
add_custom_command(
  OUTPUT ${browser_build}/copied
  COMMAND ${CMAKE_COMMAND} -E copy ${browser_files} ${browser_build}
  COMMAND ${CMAKE_COMMAND} -E touch ${browser_build}/copied
  DEPENDS ${browser_files}
  VERBATIM)
add_custom_target(evenhand_browser_tests ALL
                  DEPENDS ${browser_build}/node_modules/.package-lock.json ${browser_build}/copied)
add_test(NAME "browser: a comms officer checks a draft"
         COMMAND ${NODE_PROGRAM} ${browser_build}/check_page.mjs $<TARGET_FILE:evenhand>
                 ${PROJECT_SOURCE_DIR}/docs/example/council.toml ${PROJECT_SOURCE_DIR}/docs/example/release.txt
                 ${PROJECT_BINARY_DIR}/screenshot-check.png)
set_tests_properties("browser: a comms officer checks a draft" PROPERTIES TIMEOUT 300)
add_test(NAME "browser: from sign-in to decision, with and without a script, on a small screen, by keyboard"
         COMMAND ${NODE_PROGRAM} ${browser_build}/queue_journey.mjs $<TARGET_FILE:evenhand>
                 ${PROJECT_SOURCE_DIR}/docs/example/council.toml ${PROJECT_BINARY_DIR})
set_tests_properties("browser: from sign-in to decision, with and without a script, on a small screen, by keyboard"
                     PROPERTIES TIMEOUT 900)
add_test(NAME "browser: what stands on the website is decided on, with and without a script, on a small screen, by keyboard"
         COMMAND ${NODE_PROGRAM} ${browser_build}/website_journey.mjs $<TARGET_FILE:evenhand>
                 ${PROJECT_SOURCE_DIR}/docs/example/council.toml ${PROJECT_BINARY_DIR})
set_tests_properties("browser: what stands on the website is decided on, with and without a script, on a small screen, by keyboard"
                     PROPERTIES TIMEOUT 600)
add_test(NAME "SARIF is valid against its schema"
         COMMAND ${NODE_PROGRAM} ${browser_build}/sarif_schema.mjs $<TARGET_FILE:evenhand>
                 ${PROJECT_SOURCE_DIR}/docs/example/council.toml ${PROJECT_SOURCE_DIR}/docs/example/release.txt
                 ${CMAKE_CURRENT_SOURCE_DIR}/report/schema/sarif-2.1.0.json)
