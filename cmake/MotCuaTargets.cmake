# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The functions each CMakeLists.txt of the tree is written with:
#
#   motcua_add_library(NAME core SOURCES a.h a.cpp PUBLIC Qt6::Core PRIVATE motcua::sodium)
#       static library motcua_core, alias motcua::core
#   motcua_add_program(NAME motcua-admin SOURCES main.cpp PRIVATE motcua::core)
#       build/bin/motcua-admin
#   motcua_add_test(NAME tst_core_calendar LABEL core SOURCES tst_core_calendar.cpp LINK motcua::core)
#       build/tests/tst_core_calendar, run by ctest with an own HOME
#   motcua_add_folders(core devices)
#       add_subdirectory for those that exist
#
# PCH core|widgets|none may be added to each; the default is guessed from the link list.

set(motcua_pch_core_headers
    <algorithm> <array> <functional> <memory> <optional> <string> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray>
    <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QSet> <QString> <QStringList> <QTimer>
    <QUrl> <QUuid> <QVariant>)
set(motcua_pch_widgets_headers
    ${motcua_pch_core_headers} <QApplication> <QBoxLayout> <QLabel> <QPainter> <QPushButton>
    <QWidget>)

# One precompiled header for everything that links Qt Core, one for what draws widgets. Shared, since
# a header of its own for each of some hundred test programs would cost more than it saves.
function(_motcua_make_pch kind)
    add_library(motcua_pch_${kind} OBJECT "${CMAKE_SOURCE_DIR}/cmake/pch.cpp")
    target_link_libraries(motcua_pch_${kind} PRIVATE motcua_options ${ARGN})
    target_precompile_headers(motcua_pch_${kind} PRIVATE ${motcua_pch_${kind}_headers})
endfunction()
if(MOTCUA_PCH)
    _motcua_make_pch(core Qt6::Core)
    _motcua_make_pch(widgets Qt6::Widgets)
endif()

function(_motcua_use_pch target kind links)
    if(NOT MOTCUA_PCH)
        return()
    endif()
    if(NOT kind)
        set(kind core)
        if(links MATCHES "motcua::ui|Qt6::Widgets|Qt6::PrintSupport")
            set(kind widgets)
        endif()
    endif()
    if(NOT kind STREQUAL "none")
        target_precompile_headers(${target} REUSE_FROM motcua_pch_${kind})
    endif()
endfunction()

function(motcua_add_folders)
    foreach(folder IN LISTS ARGN)
        if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
            add_subdirectory(${folder})
        endif()
    endforeach()
endfunction()

function(motcua_add_library)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;PCH" "SOURCES;PUBLIC;PRIVATE")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "motcua_add_library(${arg_NAME}): unknown ${arg_UNPARSED_ARGUMENTS}")
    endif()
    string(REPLACE "-" "_" id "${arg_NAME}")
    set(target motcua_${id})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(motcua::${id} ALIAS ${target})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE motcua_options ${arg_PRIVATE})
    _motcua_use_pch(${target} "${arg_PCH}" "${arg_PUBLIC};${arg_PRIVATE}")
endfunction()

function(motcua_add_program)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;PCH" "SOURCES;PRIVATE")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "motcua_add_program(${arg_NAME}): unknown ${arg_UNPARSED_ARGUMENTS}")
    endif()
    add_executable(${arg_NAME} ${arg_SOURCES})
    set_target_properties(${arg_NAME} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${arg_NAME} PRIVATE MOTCUA_VERSION="${PROJECT_VERSION}")
    target_link_libraries(${arg_NAME} PRIVATE motcua_options ${arg_PRIVATE})
    _motcua_use_pch(${arg_NAME} "${arg_PCH}" "${arg_PRIVATE}")
    # What scripts/run builds: the programs without the tests.
    if(NOT TARGET programs)
        add_custom_target(programs)
    endif()
    add_dependencies(programs ${arg_NAME})
endfunction()

# The test runs with a fresh HOME, XDG folders and no session bus, and finds in its environment
#   MOTCUA_SOURCE_DIR  the checkout (for data files of tests)
#   MOTCUA_BIN_DIR     the programs (name those it starts in NEEDS, so that they are built first)
# Neither is compiled in: an absolute path in a -D would keep two checkouts from sharing ccache.
function(motcua_add_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "SERIAL" "NAME;LABEL;TIMEOUT;PCH"
        "SOURCES;LINK;NEEDS;ENV;ARGS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "motcua_add_test(${arg_NAME}): unknown ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${arg_NAME} ${arg_SOURCES})
    set_target_properties(${arg_NAME} PROPERTIES
        AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${arg_NAME} PRIVATE motcua_options ${arg_LINK} Qt6::Test)
    _motcua_use_pch(${arg_NAME} "${arg_PCH}" "${arg_LINK}")
    if(arg_NEEDS)
        add_dependencies(${arg_NAME} ${arg_NEEDS})
    endif()
    motcua_register_test(NAME ${arg_NAME} LABEL "${arg_LABEL}" TIMEOUT "${arg_TIMEOUT}"
        COMMAND $<TARGET_FILE:${arg_NAME}> ${arg_ARGS} ENV ${arg_ENV})
    if(arg_SERIAL)
        set_tests_properties(${arg_NAME} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()

# Registers any command as a test, in the same surroundings as motcua_add_test.
function(motcua_register_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;LABEL;TIMEOUT" "COMMAND;ENV")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_test(NAME ${arg_NAME}
        COMMAND "${CMAKE_SOURCE_DIR}/cmake/fresh-home" "${CMAKE_BINARY_DIR}/tests/home/${arg_NAME}"
                ${arg_COMMAND})
    set_tests_properties(${arg_NAME} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABEL}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;MOTCUA_SOURCE_DIR=${CMAKE_SOURCE_DIR};MOTCUA_BIN_DIR=${CMAKE_BINARY_DIR}/bin;${arg_ENV}")
endfunction()
