# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The Debian package `motcua-centre`: `ninja motcua-centre && cpack -G DEB` in the build folder (docs/centre.md). The
# program brings its private SQLite along in a folder of its own, so that it never meets another package's.
set(motcua_centre_home lib/motcua-centre)
install(TARGETS motcua-centre RUNTIME DESTINATION ${motcua_centre_home}/bin COMPONENT centre)
install(FILES "${CMAKE_BINARY_DIR}/lib/motcua/libsqlite3.so.0"
    DESTINATION ${motcua_centre_home}/lib/motcua COMPONENT centre)
install(CODE "
    file(MAKE_DIRECTORY \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin\")
    file(CREATE_LINK ../${motcua_centre_home}/bin/motcua-centre
         \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin/motcua-centre\" SYMBOLIC)"
    COMPONENT centre)
install(FILES "${CMAKE_SOURCE_DIR}/resources/centre/motcua-centre.service"
    DESTINATION lib/systemd/system COMPONENT centre)
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION share/doc/motcua-centre
    RENAME copyright COMPONENT centre)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "Một Cửa contributors")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL centre)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_CENTRE_PACKAGE_NAME motcua-centre)
set(CPACK_DEBIAN_CENTRE_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${CMAKE_BINARY_DIR}/lib/motcua")
# What it starts or loads by name.
set(CPACK_DEBIAN_CENTRE_PACKAGE_DEPENDS "adduser, postgresql-15 | postgresql, libqt6sql6-psql")
set(CPACK_COMPONENT_CENTRE_DESCRIPTION
    "Serves the shared queue of a centre
 A private PostgreSQL cluster with its own authority, joining by a one-time
 code, backups and upgrades, for the one computer of a commune's one-stop
 counter that keeps the queue of the others.")
set(CPACK_DEBIAN_CENTRE_PACKAGE_CONTROL_EXTRA
    "${CMAKE_SOURCE_DIR}/resources/centre/postinst;${CMAKE_SOURCE_DIR}/resources/centre/prerm")
set(CPACK_DEBIAN_CENTRE_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
include(CPack)
