# The description of the API against the running service. The validators come from npm, into the build folder.
set(api_source ${CMAKE_CURRENT_SOURCE_DIR}/web/api)
set(api_build ${PROJECT_BINARY_DIR}/api-tests)
file(GLOB api_files CONFIGURE_DEPENDS ${api_source}/*.mjs ${api_source}/package*.json ${api_source}/.npmrc)
list(APPEND api_files ${browser_source}/service.mjs)
add_custom_command(
  OUTPUT ${api_build}/node_modules/.package-lock.json
  COMMAND ${CMAKE_COMMAND} -E make_directory ${api_build}
  COMMAND ${CMAKE_COMMAND} -E copy ${api_source}/package.json ${api_source}/package-lock.json ${api_source}/.npmrc
          ${api_build}
  COMMAND ${CMAKE_COMMAND} -E chdir ${api_build} ${NPM_PROGRAM} ci --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch ${api_build}/node_modules/.package-lock.json
  DEPENDS ${api_source}/package.json ${api_source}/package-lock.json
  COMMENT "Taking the API tests' validators from npm"
  VERBATIM)
add_custom_command(
  OUTPUT ${api_build}/copied
  COMMAND ${CMAKE_COMMAND} -E copy ${api_files} ${api_build}
  COMMAND ${CMAKE_COMMAND} -E touch ${api_build}/copied
  DEPENDS ${api_files}
  VERBATIM)
add_custom_target(evenhand_api_tests ALL DEPENDS ${api_build}/node_modules/.package-lock.json ${api_build}/copied)
add_test(NAME "api: the service answers as its description says"
         COMMAND ${NODE_PROGRAM} ${api_build}/contract.mjs $<TARGET_FILE:evenhand>
                 ${PROJECT_SOURCE_DIR}/docs/example/council.toml)
set_tests_properties("api: the service answers as its description says" PROPERTIES TIMEOUT 120)
