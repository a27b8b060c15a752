// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements of PostgreSQL as places at which a process may die: right before one is sent, and right after its answer
// came. The types of libpq are not needed: pointers pass through.
#include "tests/faults/shim/shim.h"

#include <cstdio>
#include <dlfcn.h>

using namespace motcua::fault;

namespace {

using Execute = void *(void *, const char *);
using ExecutePrepared = void *(void *, const char *, int, const char *const *, const int *,
                               const int *, int);

// Counted by itself, so that no lock is held while the database works.
void place(const char *when, const char *sql)
{
    if (!countsDatabase())
        return;
    char verb[32];
    std::size_t bytes = 0;
    for (; bytes < 30 && sql[bytes] != '\0' && sql[bytes] != ' ' && sql[bytes] != '\n'; ++bytes)
        verb[bytes] = sql[bytes];
    verb[bytes] = '\0';
    char name[64];
    ::snprintf(name, sizeof name, "%s %s", verb, when);
    Call call(CallKind::Query);
    call.setPath(name);
    call.done(0);
}

} // namespace

extern "C" {

void *PQexec(void *connection, const char *sql)
{
    static auto *const real = reinterpret_cast<Execute *>(::dlsym(RTLD_NEXT, "PQexec"));
    place("before", sql);
    void *result = real(connection, sql);
    place("after", sql);
    return result;
}

void *PQexecPrepared(void *connection, const char *name, int count, const char *const *values,
                     const int *lengths, const int *formats, int format)
{
    static auto *const real =
        reinterpret_cast<ExecutePrepared *>(::dlsym(RTLD_NEXT, "PQexecPrepared"));
    place("before", "statement");
    void *result = real(connection, name, count, values, lengths, formats, format);
    place("after", "statement");
    return result;
}

} // extern "C"
