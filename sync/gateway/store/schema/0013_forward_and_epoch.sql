-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 13: choosing where dossiers are forwarded to stops nobody, and cursors of before a restore are known. Runs
-- inside a transaction with search_path = motcua.

-- What came before an adapter is noted in pieces after it; until that is done nothing is handed on, so that no change
-- overtakes its dossier.
ALTER TABLE adapter ADD COLUMN backfilled boolean NOT NULL DEFAULT true;
ALTER TABLE adapter ALTER COLUMN backfilled DROP DEFAULT;
CREATE UNIQUE INDEX operation_order ON operation (arrival);

-- Stands in every cursor of the feed. After a restore the numbers are given a second time: the epoch changes, and the
-- stations begin anew.
CREATE TABLE feed_epoch (number bigint NOT NULL);
INSERT INTO feed_epoch (number) VALUES (1);
