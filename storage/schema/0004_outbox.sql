-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What travels: the outbox in the order of record, the one batch under way as immutable bytes, and the station's
-- identity at the gateway. States: waiting, sent, acknowledged, deferred, needs_attention.
-- oldest-program: 4
CREATE TABLE outbox (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    op              TEXT    NOT NULL UNIQUE,
    kind            TEXT    NOT NULL,
    subject         TEXT    NOT NULL,
    at              INTEGER NOT NULL,
    body            BLOB    NOT NULL,
    body_sha256     BLOB    NOT NULL CHECK (length(body_sha256) = 32),
    state           TEXT    NOT NULL DEFAULT 'waiting'
                    CHECK (state IN ('waiting', 'sent', 'acknowledged', 'deferred', 'needs_attention')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    last_problem    TEXT    NOT NULL DEFAULT '',
    settled_at      INTEGER
) STRICT;
CREATE INDEX outbox_open ON outbox (seq) WHERE state <> 'acknowledged';
CREATE INDEX outbox_blocking ON outbox (subject, seq) WHERE state IN ('deferred', 'needs_attention');

CREATE TABLE outbox_blob (
    seq      INTEGER NOT NULL REFERENCES outbox (seq),
    position INTEGER NOT NULL,
    sha256   BLOB    NOT NULL REFERENCES blob (sha256),
    PRIMARY KEY (seq, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_blob_sha ON outbox_blob (sha256);

CREATE TABLE batch (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    id        TEXT    NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq  INTEGER NOT NULL,
    bytes     BLOB    NOT NULL
) STRICT;

CREATE TABLE device (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    device      TEXT NOT NULL,
    gateway_url TEXT NOT NULL,
    certificate BLOB NOT NULL,
    private_key BLOB NOT NULL,
    gateway_ca  BLOB NOT NULL
) STRICT;
