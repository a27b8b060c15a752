-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 6: a device has several certificates, one after the other. Runs inside a transaction with search_path = motcua.

-- A renewed one waits (first_used_at NULL) beside the one in use, since the answer that brings it may be lost; its
-- first use ends those before it. device.fingerprint, .certificate and .public_key_sha256 are those of the one in use.
CREATE TABLE device_certificate (
    fingerprint       bytea PRIMARY KEY CHECK (octet_length(fingerprint) = 32),
    device            text NOT NULL REFERENCES device ON DELETE CASCADE,
    public_key_sha256 bytea NOT NULL,
    certificate       text NOT NULL,             -- PEM
    issued_at         timestamptz NOT NULL DEFAULT now(),
    first_used_at     timestamptz,
    superseded_at     timestamptz
);
CREATE INDEX device_certificate_device ON device_certificate (device);

INSERT INTO device_certificate (fingerprint, device, public_key_sha256, certificate, issued_at, first_used_at)
SELECT fingerprint, id, public_key_sha256, certificate, enrolled_at, enrolled_at FROM device;
