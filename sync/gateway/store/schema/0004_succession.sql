-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 4: a station that takes over from another of its centre, and an audit chain that is compared with all that was
-- told of it, by whatever device. Runs inside a transaction with search_path = motcua.

-- The name of the station whose records, files and audit chain this one goes on with; NULL: of none.
ALTER TABLE enrolment_code ADD COLUMN succeeds text;
ALTER TABLE device ADD COLUMN succeeds text;

-- A station and those before it, of one centre: itself, whom any of its devices succeeds, and so on. UNION, so that
-- two that name each other end, too.
CREATE FUNCTION station_line(of_centre text, of_station text) RETURNS TABLE (station text)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE line AS (
        SELECT of_station AS station
        UNION
        SELECT v.succeeds FROM line
          JOIN motcua.device v ON v.centre = of_centre AND v.station = line.station
         WHERE v.succeeds IS NOT NULL
    )
    SELECT line.station FROM line
$$;

-- restored: the chain goes back to a backup, and says so by its entry data.restored, which stands at restored_seq.
ALTER TABLE device_audit_breach DROP CONSTRAINT device_audit_breach_kind_check;
ALTER TABLE device_audit_breach ADD CONSTRAINT device_audit_breach_kind_check
    CHECK (kind IN ('went_back', 'differs', 'restored'));
ALTER TABLE device_audit_breach ADD COLUMN restored_seq bigint;

-- Columns are only ever added, at the end.
CREATE OR REPLACE VIEW report.audit_breaches AS
    SELECT v.centre, v.station, b.device, b.kind, b.seq, b.known_seq, b.received_at, b.restored_seq
      FROM device_audit_breach b
      JOIN device v ON v.id = b.device;
