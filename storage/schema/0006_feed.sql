-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What comes down from the province. A scope's cursor says how far it was taken, and moves in the transaction that
-- takes a page. What this program does not know is kept as it came (feed_item), so that a later one finds it.
-- oldest-program: 1
CREATE TABLE feed_cursor (
    scope    TEXT    PRIMARY KEY,
    cursor   TEXT    NOT NULL,
    taken_at INTEGER NOT NULL,
    items    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The newest of each id. subject: what it is about (a dossier's code, a check's id), to be found by it.
CREATE TABLE feed_item (
    scope        TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    rev          INTEGER NOT NULL,
    kind         TEXT    NOT NULL,
    subject      TEXT    NOT NULL DEFAULT '',
    published_at INTEGER NOT NULL,
    body         TEXT    NOT NULL,
    PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_item_subject ON feed_item (scope, subject, rev);

-- Dossiers filed on the portal for this commune. state is this centre's own and outlives a newer revision.
CREATE TABLE online_dossier (
    id             TEXT    PRIMARY KEY,
    rev            INTEGER NOT NULL,
    portal_code    TEXT    NOT NULL DEFAULT '',
    procedure_code TEXT    NOT NULL DEFAULT '',
    applicant      TEXT    NOT NULL DEFAULT '',
    submitted_at   INTEGER,
    withdrawn_at   INTEGER,
    body           TEXT    NOT NULL,
    state          TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'opened', 'accepted', 'returned')),
    dossier_code   TEXT    NOT NULL DEFAULT '',
    state_at       INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX online_dossier_open ON online_dossier (submitted_at, id) WHERE state IN ('new', 'opened');

CREATE TABLE online_paper (
    dossier   TEXT    NOT NULL REFERENCES online_dossier (id),
    position  INTEGER NOT NULL,
    component INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    sha256    BLOB    NOT NULL REFERENCES blob (sha256),
    PRIMARY KEY (dossier, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX online_paper_sha ON online_paper (sha256);

-- Bookings of the province's portal; day is the centre's. state as above.
CREATE TABLE booking (
    id             TEXT    PRIMARY KEY,
    rev            INTEGER NOT NULL,
    day            TEXT    NOT NULL,
    starts_at      INTEGER NOT NULL,
    procedure_code TEXT    NOT NULL DEFAULT '',
    name           TEXT    NOT NULL DEFAULT '',
    phone          TEXT    NOT NULL DEFAULT '',
    cancelled_at   INTEGER,
    body           TEXT    NOT NULL,
    state          TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'arrived', 'served', 'missed')),
    ticket         TEXT    NOT NULL DEFAULT '',
    state_at       INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_day ON booking (day, starts_at, id);
