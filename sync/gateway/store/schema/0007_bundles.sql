-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 7: what comes on sticks. Runs inside a transaction with search_path = motcua.

CREATE TABLE bundle (
    id         uuid PRIMARY KEY,
    device     text NOT NULL REFERENCES device,
    made_at    timestamptz NOT NULL,         -- the station's clock
    volumes    integer NOT NULL CHECK (volumes > 0),
    first_seen timestamptz NOT NULL DEFAULT now()
);

-- taken: everything in it was handed over. held: its station is revoked, a person decides. seen: under way, or cut off.
CREATE TABLE bundle_volume (
    bundle     uuid NOT NULL REFERENCES bundle,
    volume     integer NOT NULL CHECK (volume > 0),
    sha256     bytea NOT NULL CHECK (octet_length(sha256) = 32),
    previous   bytea,                        -- of the volume before, as this one says
    state      text NOT NULL CHECK (state IN ('seen', 'taken', 'held')),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (bundle, volume)
);

-- What was answered, for the receipt; the newest answer of a batch that came more than once.
CREATE TABLE bundle_batch (
    bundle uuid NOT NULL REFERENCES bundle,
    number integer NOT NULL,
    answer text NOT NULL,                    -- JSON as it stands in the receipt
    PRIMARY KEY (bundle, number)
);

CREATE TABLE bundle_file (
    bundle uuid NOT NULL REFERENCES bundle,
    sha256 bytea NOT NULL,
    PRIMARY KEY (bundle, sha256)
);
