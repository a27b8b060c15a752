-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 8: what the province's portal hands in, and packs for the stations. Runs inside a transaction with
-- search_path = motcua.

-- A service of the province. Only the hash of its secret is kept.
CREATE TABLE portal_token (
    name          text PRIMARY KEY,
    secret_sha256 bytea NOT NULL UNIQUE CHECK (octet_length(secret_sha256) = 32),
    may           text[] NOT NULL,           -- bookings, online, results, identity
    created_at    timestamptz NOT NULL DEFAULT now(),
    revoked_at    timestamptz,
    last_used_at  timestamptz
);

-- A request that is repeated gets its answer again. A convenience for some days; portal_item is what counts once.
CREATE TABLE portal_request (
    token       text NOT NULL REFERENCES portal_token,
    key         text NOT NULL,
    body_sha256 bytea NOT NULL,
    answer      text NOT NULL,
    answered_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (token, key)
);
CREATE INDEX portal_request_age ON portal_request (answered_at);

-- The newest version of each thing by the portal's own id.
CREATE TABLE portal_item (
    scope       text NOT NULL,
    id          text NOT NULL,
    version     bigint NOT NULL,
    body_sha256 bytea NOT NULL,
    centre      text NOT NULL,
    number      bigint NOT NULL REFERENCES feed,
    PRIMARY KEY (scope, id)
);

-- The files of online dossiers: a centre may fetch those of its own.
CREATE TABLE online_paper (
    sha256  bytea NOT NULL REFERENCES blob,
    centre  text NOT NULL,
    dossier text NOT NULL,
    PRIMARY KEY (sha256, centre, dossier)
);

-- Province packs as files; the feed names the newest.
CREATE TABLE pack (
    serial       bigint PRIMARY KEY,
    sha256       bytea NOT NULL REFERENCES blob,
    published_at timestamptz NOT NULL DEFAULT now()
);
