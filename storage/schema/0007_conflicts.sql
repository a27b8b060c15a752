-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Changes that crossed with another at the province: how the dossier stands there, beside the operation that was refused,
-- until a person decides, and how they did. A resolved operation counts as acknowledged in the outbox: what was decided
-- travels as an operation of its own.
-- oldest-program: 1
CREATE TABLE outbox_conflict (
    seq         INTEGER PRIMARY KEY REFERENCES outbox (seq),
    theirs      TEXT    NOT NULL,
    noted_at    INTEGER NOT NULL,
    resolved    TEXT    NOT NULL DEFAULT '' CHECK (resolved IN ('', 'ours', 'theirs')),
    resolved_at INTEGER
) STRICT;
