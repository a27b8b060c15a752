# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# ccache, told what it needs to know to cache precompiled headers, and to let two checkouts of the
# same commit share their results (paths below the checkout are made relative).
if(MOTCUA_CCACHE)
    find_program(MOTCUA_CCACHE_PROGRAM ccache)
    find_program(MOTCUA_ENV_PROGRAM env)
    mark_as_advanced(MOTCUA_CCACHE_PROGRAM MOTCUA_ENV_PROGRAM)
    if(MOTCUA_CCACHE_PROGRAM AND MOTCUA_ENV_PROGRAM)
        set(motcua_launcher
            "${MOTCUA_ENV_PROGRAM}"
            "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
            "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
            "CCACHE_NOHASHDIR=1"
            "${MOTCUA_CCACHE_PROGRAM}")
        set(CMAKE_C_COMPILER_LAUNCHER "${motcua_launcher}")
        set(CMAKE_CXX_COMPILER_LAUNCHER "${motcua_launcher}")
    endif()
endif()
