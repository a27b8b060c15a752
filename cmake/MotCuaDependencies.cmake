# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything the tree may link, found in one place. `scripts/setup` installs it. Imported targets are
# system headers to the compiler, so our warnings never fire inside them.
find_package(Qt6 6.4 REQUIRED COMPONENTS
    Core Gui Widgets Sql Network Multimedia PrintSupport Svg Test LinguistTools DBus)
find_package(Qt6Keychain REQUIRED)
find_package(ZXing REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(CURL 7.87 REQUIRED) # Debian's with OpenSSL: keys and authorities come from memory
find_package(PostgreSQL REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sane REQUIRED IMPORTED_TARGET sane-backends)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(archive REQUIRED IMPORTED_TARGET libarchive)

# Debian's fontTools belongs to Debian's Python, which need not be the first one on the PATH.
find_program(MOTCUA_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(MOTCUA_PYTHON NAMES python3 REQUIRED)
mark_as_advanced(MOTCUA_PYTHON)

# Qt6::Test would compile the folder of each test in (for QFINDTESTDATA, which nothing here uses).
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

# One spelling for all of them in the link lists below `app`, `storage` and `sync`.
add_library(motcua::sane ALIAS PkgConfig::sane)
add_library(motcua::sodium ALIAS PkgConfig::sodium)
add_library(motcua::zstd ALIAS PkgConfig::zstd)
add_library(motcua::qpdf ALIAS PkgConfig::qpdf)
add_library(motcua::archive ALIAS PkgConfig::archive)
