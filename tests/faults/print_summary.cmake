# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# After a run of ctest: what the fault tests of this run tried and saw. ctest keeps the output of tests that pass to itself.
file(GLOB summaries LIST_DIRECTORIES false "${FOLDER}/*")
if(summaries AND NOT DEFINED ENV{MOTCUA_NO_FAULT_SUMMARY})
    execute_process(COMMAND ${CMAKE_COMMAND} -E cat ${summaries})
endif()
