-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A station of a centre keeps a copy of the centre's journal (journal = 1, told by `sender`) beside what it wrote when it
-- was alone (journal = 0), so that it can go on when the centre's server is away. What it does then waits in
-- queue_pending and comes back as part of the copy. docs/centre.md.
-- oldest-program: 10
ALTER TABLE queue_event ADD COLUMN journal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE queue_event ADD COLUMN sender TEXT NOT NULL DEFAULT '';
-- The copy may bear the numbers of a morning before this PC joined; and stations that were apart may both have taken the
-- same step back.
DROP INDEX queue_number_once;
CREATE UNIQUE INDEX queue_number_once ON queue_event (day, series, number, journal) WHERE kind = 'issued';
DROP INDEX queue_undone_once;
CREATE UNIQUE INDEX queue_undone_once ON queue_event (undoes) WHERE undoes IS NOT NULL AND journal = 0;
-- Each station tells the province its own.
CREATE INDEX queue_event_sender ON queue_event (sender, seq);
CREATE TABLE queue_centre (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    place        INTEGER NOT NULL, -- of the last event of the centre that is here
    generation   INTEGER NOT NULL, -- grows when events came before ones already read
    slot         INTEGER NOT NULL, -- of the block of numbers leased to this station; -1: none yet
    joined       INTEGER NOT NULL, -- whether the server was ever reached
    adopted_day  TEXT    NOT NULL, -- the day whose own events became the centre's; empty: none
    island_since INTEGER,          -- NULL: the server is there
    island_base  INTEGER NOT NULL  -- the place when it went away
) STRICT;
INSERT INTO queue_centre VALUES (1, 0, 0, -1, 0, '', NULL, 0);
CREATE TABLE queue_pending (
    n      INTEGER PRIMARY KEY AUTOINCREMENT,
    id     TEXT    NOT NULL UNIQUE,
    day    TEXT    NOT NULL,
    kind   TEXT    NOT NULL,
    series TEXT    NOT NULL,
    number INTEGER NOT NULL,
    event  TEXT    NOT NULL
) STRICT;
CREATE INDEX queue_pending_day ON queue_pending (day, n);
CREATE UNIQUE INDEX queue_pending_number ON queue_pending (day, series, number) WHERE kind = 'issued';
CREATE TRIGGER queue_pending_stays BEFORE UPDATE ON queue_pending
BEGIN
    SELECT raise(ABORT, 'events of the queue are never changed');
END;
CREATE TRIGGER queue_pending_remains BEFORE DELETE ON queue_pending
WHEN NOT EXISTS (SELECT 1 FROM queue_event WHERE id = OLD.id)
BEGIN
    SELECT raise(ABORT, 'events of the queue are never deleted');
END;
-- What may be at the centre although nobody was told so: the line went while it was being saved.
CREATE TABLE queue_ghost (
    id     TEXT PRIMARY KEY,
    day    TEXT NOT NULL,
    ticket TEXT NOT NULL
) STRICT;
