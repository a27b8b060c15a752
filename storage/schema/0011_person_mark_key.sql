-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The random key of the day with which the kiosk turns a card's number into a mark (app/core/queue/person_mark.h). An empty
-- key: that day is closed. At most one day is kept, and backups leave the row out.
-- oldest-program: 1
CREATE TABLE person_mark_key (
    day TEXT PRIMARY KEY,
    key BLOB NOT NULL
) STRICT;
