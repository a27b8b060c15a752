-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 12: each service of the province has ids of its own, and messages to citizens are counted. Runs inside a
-- transaction with search_path = motcua.

-- Tokens of one source share ids and files; a new token's is its name unless it says otherwise. Those from before this
-- step shared one ('') and go on.
ALTER TABLE portal_token ADD COLUMN source text NOT NULL DEFAULT '';
ALTER TABLE portal_token ALTER COLUMN source DROP DEFAULT;

-- The feed's key is <id> for the source '' and <source>/<id> for the others.
ALTER TABLE portal_item ADD COLUMN source text NOT NULL DEFAULT '';
ALTER TABLE portal_item ALTER COLUMN source DROP DEFAULT;
ALTER TABLE portal_item DROP CONSTRAINT portal_item_pkey;
ALTER TABLE portal_item ADD PRIMARY KEY (source, scope, id);

-- online_paper.dossier is that key.
CREATE INDEX online_paper_dossier ON online_paper (dossier);

-- Files a source has sent itself: naming the hash of somebody else's neither publishes it nor tells that it is there.
CREATE TABLE portal_file (
    source text NOT NULL,
    sha256 bytea NOT NULL REFERENCES blob,
    PRIMARY KEY (source, sha256)
);
INSERT INTO portal_file (source, sha256) SELECT DISTINCT '', sha256 FROM online_paper;

-- How many of a day, of a device and of a dossier.
CREATE INDEX operation_message_device ON operation (device, received_at) WHERE kind = 'message.request';
CREATE INDEX operation_message_dossier ON operation ((body::jsonb ->> 'dossier_code'), received_at)
    WHERE kind = 'message.request';
