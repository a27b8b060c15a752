-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 14: how far each station took what comes down, as it last said with a batch or on a stick. What goes down by
-- stick begins there. Runs inside a transaction with search_path = motcua.
CREATE TABLE device_feed (
    device  text PRIMARY KEY REFERENCES device ON DELETE CASCADE,
    cursors text NOT NULL,                   -- a JSON object: scope -> cursor
    told_at timestamptz NOT NULL DEFAULT now()
);
