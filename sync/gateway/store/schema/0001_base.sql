-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 1: what the stations of a province send. Runs inside a transaction with search_path = motcua.

-- A one-time code for enrolling a station. Only its hash is kept.
CREATE TABLE enrolment_code (
    code_sha256 bytea PRIMARY KEY CHECK (octet_length(code_sha256) = 32),
    centre      text NOT NULL,
    station     text,                        -- NULL: any station of the centre
    created_at  timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz,
    device      text
);

-- One enrolled key. A station enrolled anew is another device.
CREATE TABLE device (
    id                text PRIMARY KEY,
    centre            text NOT NULL,
    station           text NOT NULL,
    fingerprint       bytea NOT NULL UNIQUE, -- SHA-256 of the certificate's DER
    public_key_sha256 bytea NOT NULL,
    certificate       text NOT NULL,         -- PEM
    enrolled_at       timestamptz NOT NULL DEFAULT now(),
    revoked_at        timestamptz,
    last_contact      timestamptz
);

-- Every operation that was accepted, for ever: its id is what makes a repeated batch change nothing.
CREATE TABLE operation (
    op          uuid PRIMARY KEY,
    device      text NOT NULL REFERENCES device,
    seq         bigint NOT NULL,
    batch       uuid NOT NULL,
    kind        text NOT NULL,
    subject     uuid NOT NULL,
    body_sha256 bytea NOT NULL,
    body        text NOT NULL,               -- as hashed by the station, byte for byte
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX operation_device ON operation (device, seq);

CREATE TABLE dossier (
    id             uuid PRIMARY KEY,
    code           text NOT NULL UNIQUE,
    operation      uuid NOT NULL UNIQUE REFERENCES operation DEFERRABLE INITIALLY DEFERRED,
    device         text NOT NULL REFERENCES device,
    procedure_code text NOT NULL,
    state          text NOT NULL,
    received_at    timestamptz NOT NULL,
    due_at         timestamptz,              -- NULL: the procedure states no limit
    stored_at      timestamptz NOT NULL DEFAULT now()
);

-- Each file a dossier refers to, whether its bytes are here yet or not.
CREATE TABLE attachment (
    dossier   uuid NOT NULL REFERENCES dossier,
    position  integer NOT NULL,
    role      text NOT NULL,
    component integer NOT NULL,              -- index in the procedure's list, -1: none
    sha256    bytea NOT NULL,
    size      bigint NOT NULL,
    mime      text NOT NULL,
    PRIMARY KEY (dossier, position)
);
CREATE INDEX attachment_sha256 ON attachment (sha256);

-- Files that are whole, verified and synced to disk under blobs/<ab>/<sha256>.
CREATE TABLE blob (
    sha256    bytea PRIMARY KEY,
    size      bigint NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT now()
);

-- A resumable upload belongs to one device. The offset is the size of uploads/<id>, not a column.
-- A finished one stays: its last answer may have been lost, and HEAD must still say so.
CREATE TABLE upload (
    id         text PRIMARY KEY,
    device     text NOT NULL REFERENCES device,
    sha256     bytea NOT NULL,
    size       bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (device, sha256)
);

CREATE SCHEMA IF NOT EXISTS report;

-- Stable for readers outside (docs/protocol.md): columns are only ever added.
CREATE VIEW report.dossiers AS
    SELECT d.code AS dossier_code,
           d.procedure_code,
           d.state,
           d.received_at,
           d.due_at,
           f.expected AS papers_expected,
           f.received AS papers_received,
           f.received = f.expected AS complete,
           v.station
      FROM dossier d
      JOIN device v ON v.id = d.device
      CROSS JOIN LATERAL (SELECT count(*)::integer AS expected,
                                 count(b.sha256)::integer AS received
                            FROM attachment a
                            LEFT JOIN blob b USING (sha256)
                           WHERE a.dossier = d.id) f;
