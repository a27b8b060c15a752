-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Reception: the catalogue with its versions, drafts, dossiers, their components and files, printing, and the
-- serial numbers given on each day. `folded` columns hold text without accents for searching; `body` is the
-- whole thing as frozen JSON, and the columns beside it are what lists and searches need of it.
-- oldest-program: 3
CREATE TABLE procedure (
    code       TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    valid_from TEXT    NOT NULL,
    valid_to   TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    folded     TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    PRIMARY KEY (code, version)
) STRICT;
CREATE TRIGGER procedure_stays BEFORE UPDATE ON procedure
BEGIN
    SELECT raise(ABORT, 'a released version is never edited');
END;

-- A file under blobs/, encrypted on its own. at_gateway: when the province had it whole.
CREATE TABLE blob (
    sha256     BLOB    PRIMARY KEY CHECK (length(sha256) = 32),
    size       INTEGER NOT NULL,
    mime       TEXT    NOT NULL,
    file       TEXT    NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    at_gateway INTEGER,
    wanted     INTEGER NOT NULL DEFAULT 0 CHECK (wanted IN (0, 1)),
    upload_url TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX blob_to_send ON blob (size) WHERE wanted = 1 AND at_gateway IS NULL;

CREATE TABLE draft (
    id         TEXT    PRIMARY KEY,
    ticket     TEXT    NOT NULL,
    started_at INTEGER NOT NULL,
    saved_at   INTEGER NOT NULL,
    body       TEXT    NOT NULL
) STRICT;

CREATE TABLE serial (
    day  TEXT    PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier (
    number            INTEGER PRIMARY KEY,
    id                TEXT    NOT NULL UNIQUE,
    code              TEXT    NOT NULL UNIQUE,
    draft             TEXT    NOT NULL UNIQUE,
    state             TEXT    NOT NULL,
    ticket            TEXT    NOT NULL,
    procedure_code    TEXT    NOT NULL,
    procedure_version INTEGER NOT NULL,
    procedure_name    TEXT    NOT NULL,
    owner_name        TEXT    NOT NULL,
    personal_id       TEXT    NOT NULL,
    received_at       INTEGER NOT NULL,
    due_at            INTEGER,
    folded            TEXT    NOT NULL,
    body              TEXT    NOT NULL
) STRICT;
-- Covers the search: newest first without touching the wide rows.
CREATE INDEX dossier_search ON dossier (received_at, folded);
CREATE INDEX dossier_ticket ON dossier (ticket) WHERE ticket <> '';

CREATE TABLE dossier_component (
    dossier  INTEGER NOT NULL REFERENCES dossier (number),
    position INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    PRIMARY KEY (dossier, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    dossier   INTEGER NOT NULL REFERENCES dossier (number),
    position  INTEGER NOT NULL,
    role      TEXT    NOT NULL,
    component INTEGER NOT NULL,
    blob      BLOB    NOT NULL REFERENCES blob (sha256),
    PRIMARY KEY (dossier, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_blob ON attachment (blob);

CREATE TABLE print (
    code   TEXT    PRIMARY KEY,
    state  TEXT    NOT NULL,
    copies INTEGER NOT NULL,
    at     INTEGER
) STRICT, WITHOUT ROWID;
