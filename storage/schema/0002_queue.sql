-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The queue's journal: events are only ever added, and undoing is another event. One number is issued once a
-- day in a series, whatever processes take part: the index below is the last guard.
-- oldest-program: 2
CREATE TABLE queue_event (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT    NOT NULL UNIQUE,
    day             TEXT    NOT NULL,
    ticket          TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    at              INTEGER NOT NULL,
    staff           TEXT    NOT NULL,
    staff_name      TEXT    NOT NULL,
    counter         INTEGER NOT NULL,
    station         TEXT    NOT NULL,
    reason          TEXT    NOT NULL,
    series          TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    priority_reason TEXT    NOT NULL,
    procedure_code  TEXT    NOT NULL,
    procedure_name  TEXT    NOT NULL,
    undoes          TEXT
) STRICT;
CREATE INDEX queue_event_day ON queue_event (day, seq);
CREATE UNIQUE INDEX queue_number_once ON queue_event (day, series, number) WHERE kind = 'issued';
CREATE UNIQUE INDEX queue_undone_once ON queue_event (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER queue_event_stays BEFORE UPDATE ON queue_event
BEGIN
    SELECT raise(ABORT, 'events of the queue are never changed');
END;
CREATE TRIGGER queue_event_remains BEFORE DELETE ON queue_event
BEGIN
    SELECT raise(ABORT, 'events of the queue are never deleted');
END;
