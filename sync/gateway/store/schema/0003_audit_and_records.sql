-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 3: what a station says of its audit chain, and the way back: what a station sent, in the order it came. Runs
-- inside a transaction with search_path = motcua.

-- The head of a station's audit chain, one a batch. `number` is the order of arrival.
CREATE TABLE device_audit_head (
    number      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    device      text NOT NULL REFERENCES device,
    batch       uuid NOT NULL,               -- a batch that comes twice says nothing new
    seq         bigint NOT NULL CHECK (seq > 0),
    hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (device, batch)
);
CREATE INDEX device_audit_head_seq ON device_audit_head (device, seq);

-- A chain that went back or is another than the one it was. What came before `head` is no longer compared with.
CREATE TABLE device_audit_breach (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device      text NOT NULL REFERENCES device,
    head        bigint NOT NULL REFERENCES device_audit_head (number),
    kind        text NOT NULL CHECK (kind IN ('went_back', 'differs')),
    seq         bigint NOT NULL,             -- the place that was told
    known_seq   bigint NOT NULL,             -- the place it contradicts
    known_hash  bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX device_audit_breach_device ON device_audit_breach (device, head);

-- The order in which operations came, over all devices: a cursor for GET /v1/records.
ALTER TABLE operation ADD COLUMN arrival bigint GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX operation_arrival ON operation (device, arrival);
CREATE INDEX device_station ON device (centre, station);
CREATE INDEX dossier_device ON dossier (device);

-- Stable for readers outside (docs/protocol.md): columns are only ever added.
CREATE VIEW report.audit_breaches AS
    SELECT v.centre, v.station, b.device, b.kind, b.seq, b.known_seq, b.received_at
      FROM device_audit_breach b
      JOIN device v ON v.id = b.device;
