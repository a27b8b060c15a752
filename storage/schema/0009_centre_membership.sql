-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The centre this station has joined: where its server is, and what the two know each other by. No row: it works alone.
-- oldest-program: 1
CREATE TABLE centre_membership (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    centre        TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    join_port     INTEGER NOT NULL,
    database_port INTEGER NOT NULL,
    database_name TEXT    NOT NULL,
    login         TEXT    NOT NULL,
    verify_name   TEXT    NOT NULL,
    authority     BLOB    NOT NULL,
    certificate   BLOB    NOT NULL,
    private_key   BLOB    NOT NULL,
    joined_at     INTEGER NOT NULL
) STRICT;
