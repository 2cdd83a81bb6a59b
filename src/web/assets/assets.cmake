# The style sheet: govuk-frontend from npm, taken at build time, joined with our own. It and the script are embedded.
find_program(NPM_PROGRAM npm REQUIRED)
set(assets_source ${CMAKE_CURRENT_SOURCE_DIR}/web/assets)
set(assets_build ${PROJECT_BINARY_DIR}/assets)
set(govuk_css ${assets_build}/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css)
add_custom_command(
  OUTPUT ${govuk_css}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${assets_build}
  COMMAND ${CMAKE_COMMAND} -E copy ${assets_source}/package.json ${assets_source}/package-lock.json
          ${assets_source}/.npmrc ${assets_build}
  COMMAND ${CMAKE_COMMAND} -E chdir ${assets_build} ${NPM_PROGRAM} ci --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch ${govuk_css}
  DEPENDS ${assets_source}/package.json ${assets_source}/package-lock.json
  COMMENT "Taking govuk-frontend from npm"
  VERBATIM)
add_custom_command(
  OUTPUT ${assets_build}/assets.cpp
  COMMAND ${CMAKE_COMMAND} -DOUT=${assets_build}/assets.cpp -DGOVUK=${govuk_css} -DOWN=${assets_source}/evenhand.css
          -DSCRIPT=${assets_source}/evenhand.js -DACCURACY=${PROJECT_SOURCE_DIR}/docs/accuracy.md
          -P ${assets_source}/embed.cmake
  DEPENDS ${govuk_css} ${assets_source}/evenhand.css ${assets_source}/evenhand.js ${assets_source}/embed.cmake
          ${PROJECT_SOURCE_DIR}/docs/accuracy.md ${CMAKE_CURRENT_SOURCE_DIR}/raw_literal.cmake
  COMMENT "Embedding the style sheet and the script"
  VERBATIM)
target_sources(evenhand_web PRIVATE ${assets_build}/assets.cpp)
add_custom_command(
  OUTPUT ${assets_build}/openapi.cpp
  COMMAND ${CMAKE_COMMAND} -DOUT=${assets_build}/openapi.cpp -DDOCUMENT=${assets_source}/openapi.json
          -P ${assets_source}/embed_openapi.cmake
  DEPENDS ${assets_source}/openapi.json ${assets_source}/embed_openapi.cmake ${CMAKE_CURRENT_SOURCE_DIR}/raw_literal.cmake
  COMMENT "Embedding the API's description"
  VERBATIM)
target_sources(evenhand_web PRIVATE ${assets_build}/openapi.cpp)
