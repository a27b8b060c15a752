-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The centre and its people: what stands above every sheet, service groups, counters, staff, and the audit chain.
-- schema_step says which steps have been applied and which programs may still work on the result.
-- Instants are milliseconds since 1970 UTC, days ISO text, ids text, structures compact JSON, none is NULL.
-- oldest-program: 1
CREATE TABLE schema_step (
    number         INTEGER PRIMARY KEY,
    name           TEXT    NOT NULL,
    oldest_program INTEGER NOT NULL,
    applied_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE service_group (
    position    INTEGER PRIMARY KEY,
    series      TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    description TEXT NOT NULL,
    icon        TEXT NOT NULL,
    fields      TEXT NOT NULL
) STRICT;

CREATE TABLE priority_group (
    position INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL
) STRICT;

CREATE TABLE counter (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    name   TEXT NOT NULL,
    series TEXT NOT NULL
) STRICT;

-- pin_hash is libsodium's own text: algorithm, parameters, salt and hash of Argon2id.
CREATE TABLE staff (
    position      INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    name          TEXT    NOT NULL,
    role          TEXT    NOT NULL,
    usual_counter INTEGER NOT NULL,
    active        INTEGER NOT NULL CHECK (active IN (0, 1)),
    pin_hash      TEXT    NOT NULL,
    wrong_pins    INTEGER NOT NULL DEFAULT 0,
    locked_until  INTEGER
) STRICT;

-- Each row's hash covers the row before it (storage/audit_store.h says exactly how). AUTOINCREMENT remembers the
-- last number given, so that rows cut off at the end are noticed, too.
CREATE TABLE audit (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    at       INTEGER NOT NULL,
    staff    TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    counter  INTEGER NOT NULL,
    station  TEXT    NOT NULL,
    action   TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    detail   TEXT    NOT NULL,
    previous BLOB    NOT NULL CHECK (length(previous) = 32),
    hash     BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_subject ON audit (subject);
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN
    SELECT raise(ABORT, 'audit entries are never changed');
END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit
BEGIN
    SELECT raise(ABORT, 'audit entries are never deleted');
END;
