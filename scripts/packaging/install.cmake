# What is installed where, and the Debian package of it. scripts/package builds it; tests/packaging holds it.
include(GNUInstallDirs)

# bin/evenhand finds lib/evenhand/evenhand-full and share/evenhand from where it lies; see src/app/quick.hpp
# and src/app/data_folder.hpp.
install(TARGETS evenhand RUNTIME DESTINATION bin)
install(TARGETS evenhand-full RUNTIME DESTINATION lib/evenhand)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/lexicons ${PROJECT_SOURCE_DIR}/calendars DESTINATION share/evenhand
        FILES_MATCHING PATTERN "*.toml" PATTERN "*.json")

set(manual ${PROJECT_BINARY_DIR}/manual/man1)
add_custom_command(
  OUTPUT ${manual}/evenhand.1
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${manual}
  COMMAND evenhand-full help --man-pages ${manual}
  DEPENDS evenhand-full
  COMMENT "Writing the manual pages")
add_custom_target(manual ALL DEPENDS ${manual}/evenhand.1)
install(DIRECTORY ${manual} DESTINATION share/man)

# What is linked is known once it is linked.
find_program(DPKG_QUERY dpkg-query)
if(DPKG_QUERY)
  add_custom_command(
    OUTPUT ${PROJECT_BINARY_DIR}/sbom.json ${PROJECT_BINARY_DIR}/third-party-notices.txt
    COMMAND ${CMAKE_CURRENT_LIST_DIR}/sbom ${PROJECT_VERSION} ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/sbom.json
            ${PROJECT_BINARY_DIR}/third-party-notices.txt $<TARGET_FILE:evenhand> $<TARGET_FILE:evenhand-full>
    DEPENDS evenhand evenhand-full ${CMAKE_CURRENT_LIST_DIR}/sbom
    COMMENT "Listing what the programs are made of"
    VERBATIM)
  add_custom_target(sbom ALL DEPENDS ${PROJECT_BINARY_DIR}/sbom.json)
  install(FILES ${PROJECT_BINARY_DIR}/sbom.json ${PROJECT_BINARY_DIR}/third-party-notices.txt
          DESTINATION share/doc/evenhand)
endif()

install(FILES ${PROJECT_SOURCE_DIR}/docs/example/council.toml ${PROJECT_SOURCE_DIR}/docs/example/release.txt
        DESTINATION share/doc/evenhand/examples)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION share/doc/evenhand RENAME copyright)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/evenhand.service ${CMAKE_CURRENT_LIST_DIR}/evenhand-scan.service
              ${CMAKE_CURRENT_LIST_DIR}/evenhand-scan.timer
        DESTINATION lib/systemd/system)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/evenhand.toml DESTINATION ${CMAKE_INSTALL_FULL_SYSCONFDIR}/evenhand)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME evenhand)
set(CPACK_PACKAGE_VENDOR "The maintainers of Evenhand")
set(CPACK_PACKAGE_CONTACT "The maintainers of Evenhand <maintainers@evenhand.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# A user for the service, and what TLS is trusted by; the library of PostgreSQL only where a queue lies there.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libpq5")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_LIST_DIR}/debian/postinst
    ${CMAKE_CURRENT_LIST_DIR}/debian/prerm ${CMAKE_CURRENT_LIST_DIR}/debian/postrm
    ${CMAKE_CURRENT_LIST_DIR}/debian/conffiles)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
# /etc is not under the prefix.
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
include(CPack)
