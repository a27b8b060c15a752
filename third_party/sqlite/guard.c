// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// References that only the private SQLite can satisfy; see ../CMakeLists.txt.
extern int sqlite3_key_v2(void *, const char *, const void *, int);
extern const char *sqlite3mc_version(void);

typedef void (*motcua_symbol)(void);
__attribute__((used)) static const motcua_symbol motcua_needs_private_sqlite[] = {
    (motcua_symbol)&sqlite3_key_v2,
    (motcua_symbol)&sqlite3mc_version,
};
