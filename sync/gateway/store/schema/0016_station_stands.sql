-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 16: what a station said of itself last, for the other stations of its centre. Runs inside a transaction with
-- search_path = motcua.

-- A JSON object, empty text: nothing yet.
ALTER TABLE device ADD COLUMN stands text NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN stands_at timestamptz;
