-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Safety: keys of the files apart from the key of the database (so that a change of key need not rewrite them),
-- files found damaged or handed over to the province, people's lock-outs, changes made to a dossier after its
-- acceptance, and a search that walks by number: nothing is ordered by a clock.
-- oldest-program: 5

-- Keys for the files under blobs/. Generation 0 is derived from the first database key; each change of key adds one.
CREATE TABLE blob_key (
    generation INTEGER PRIMARY KEY,
    content    BLOB    NOT NULL CHECK (length(content) = 32),
    name       BLOB    NOT NULL CHECK (length(name) = 32),
    made_at    INTEGER NOT NULL
) STRICT;

-- damaged_at: found missing or damaged; a damaged file lies under blobs/quarantine. purged_at: the province has it and
-- only this row, with the hash, stays here.
ALTER TABLE blob ADD COLUMN key_generation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE blob ADD COLUMN damaged_at INTEGER;
ALTER TABLE blob ADD COLUMN purged_at INTEGER;
CREATE INDEX blob_damaged ON blob (damaged_at) WHERE damaged_at IS NOT NULL;

-- Files somebody wanted to open and that only the province has: fetched back in this order when there is a link.
CREATE TABLE blob_fetch (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 BLOB    NOT NULL UNIQUE REFERENCES blob (sha256)
) STRICT;
CREATE INDEX blob_at_gateway ON blob (at_gateway) WHERE at_gateway IS NOT NULL AND purged_at IS NULL;

-- lockouts: how often in a row the account was locked, for a pause that grows. must_change: the secret was given by
-- somebody else and is changed at the next sign-in. lock_boot, lock_end: the start of the computer in which the lock is
-- measured and its uptime (ms) when the lock ends, since the clock on the wall can be set (app/core/access/lock_out.h).
ALTER TABLE staff ADD COLUMN lockouts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN secret_kind TEXT NOT NULL DEFAULT 'pin' CHECK (secret_kind IN ('pin', 'password'));
ALTER TABLE staff ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1));
ALTER TABLE staff ADD COLUMN lock_boot TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD COLUMN lock_end INTEGER NOT NULL DEFAULT 0;

-- What happened to a dossier after its acceptance: rows are only ever added, the accepted body stays as it was.
CREATE TABLE dossier_change (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT    NOT NULL UNIQUE,
    dossier     INTEGER NOT NULL REFERENCES dossier (number),
    kind        TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    staff       TEXT    NOT NULL,
    staff_name  TEXT    NOT NULL,
    approved_by TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    body        TEXT    NOT NULL
) STRICT;
CREATE INDEX dossier_change_dossier ON dossier_change (dossier, seq);
CREATE TRIGGER dossier_change_stays BEFORE UPDATE ON dossier_change
BEGIN
    SELECT raise(ABORT, 'changes of a dossier are never changed');
END;
CREATE TRIGGER dossier_change_remains BEFORE DELETE ON dossier_change
BEGIN
    SELECT raise(ABORT, 'changes of a dossier are never deleted');
END;

-- What became of the communes before 1 July 2025, as the province pack says; each pack replaces the whole of it.
CREATE TABLE commune_map (
    old_code TEXT NOT NULL,
    new_code TEXT NOT NULL,
    old_name TEXT NOT NULL,
    folded   TEXT NOT NULL,
    new_name TEXT NOT NULL,
    decree   TEXT NOT NULL,
    PRIMARY KEY (old_code, new_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX commune_map_folded ON commune_map (folded);

DROP INDEX dossier_search;
CREATE INDEX dossier_search ON dossier (number, folded);

CREATE INDEX audit_action ON audit (action, seq);
CREATE INDEX audit_staff ON audit (staff, seq);

-- What is asked at every start and after every batch must not walk through what the province has long had: the first
-- index holds all that a summary of the outbox needs, the second the files that are not there yet.
DROP INDEX outbox_open;
CREATE INDEX outbox_open ON outbox (seq, state, at) WHERE state <> 'acknowledged';
CREATE INDEX blob_not_there ON blob (sha256) WHERE at_gateway IS NULL;
