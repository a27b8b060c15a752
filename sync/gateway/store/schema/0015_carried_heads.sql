-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 15: heads of audit chains that came on a stick. Runs inside a transaction with search_path = motcua.

-- carried: it may be older than what the network brought before. `batch` is then the bundle, and `under_way` a batch
-- made before this head that the network may bring after it.
ALTER TABLE device_audit_head ADD COLUMN carried boolean NOT NULL DEFAULT false;
ALTER TABLE device_audit_head ADD COLUMN under_way uuid;
