-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a station of a centre has to tell people: the centre's program is newer, this PC's clock is not the server's, and
-- what was done while the server was away and was not taken afterwards. Such events are kept here; nobody counts them.
-- oldest-program: 10
ALTER TABLE queue_centre ADD COLUMN server_step INTEGER NOT NULL DEFAULT 0; -- of the centre's schema; 0: not known
ALTER TABLE queue_centre ADD COLUMN clock_off_minutes INTEGER NOT NULL DEFAULT 0; -- the server's minus ours
CREATE TABLE queue_refused (
    n     INTEGER PRIMARY KEY AUTOINCREMENT,
    id    TEXT    NOT NULL UNIQUE,
    at    INTEGER NOT NULL, -- when it was refused, ms
    why   TEXT    NOT NULL, -- the server's state
    event TEXT    NOT NULL
) STRICT;
DROP TRIGGER queue_pending_remains;
CREATE TRIGGER queue_pending_remains BEFORE DELETE ON queue_pending
WHEN NOT EXISTS (SELECT 1 FROM queue_event WHERE id = OLD.id) AND NOT EXISTS (SELECT 1 FROM queue_refused WHERE id = OLD.id)
BEGIN
    SELECT raise(ABORT, 'events of the queue are never deleted');
END;
