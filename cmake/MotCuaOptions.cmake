# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours is compiled with. `motcua_options` is linked privately by the functions
# of MotCuaTargets.cmake, so third-party code is not held to it.
add_library(motcua_options INTERFACE)

target_compile_definitions(motcua_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

target_compile_options(motcua_options INTERFACE
    -Wall -Wextra -Wpedantic -Werror
    $<$<COMPILE_LANGUAGE:CXX>:-Wshadow>
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
    $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>
    # The same code for libraries and programs, so that both can use one precompiled header.
    -fPIC
    # No path of the build machine inside the programs.
    "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")

target_include_directories(motcua_options INTERFACE "${CMAKE_SOURCE_DIR}")

# The bundled SQLite stays outside: its authors accept what UBSan reports.
if(MOTCUA_ASAN)
    set(motcua_sanitize -fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    target_compile_options(motcua_options INTERFACE ${motcua_sanitize})
    target_link_options(motcua_options INTERFACE -fsanitize=address,undefined)
endif()
