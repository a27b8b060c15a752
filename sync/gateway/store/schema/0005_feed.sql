-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 5: what comes down to the stations. Rows are only ever added: what was withdrawn is another row. Runs inside a
-- transaction with search_path = motcua.

CREATE TABLE feed (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scope        text NOT NULL,
    centre       text NOT NULL,              -- '': every centre
    station      text NOT NULL,              -- '': every station of the centre
    key          text NOT NULL,              -- a later row of the same key replaces this one
    kind         text NOT NULL,
    body         text NOT NULL,              -- a JSON object
    published_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX feed_reach ON feed (scope, centre, number);
CREATE INDEX feed_key ON feed (scope, key, number);

-- The only way in. Stations remember the last number they saw, so a lower one must never become visible after a higher
-- one: whoever publishes waits here until the one before has committed.
CREATE FUNCTION publish(to_scope text, to_centre text, to_station text, item_key text, item_kind text,
                        item_body text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    given bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(7214632202);
    INSERT INTO motcua.feed (scope, centre, station, key, kind, body)
    VALUES (to_scope, to_centre, to_station, item_key, item_kind, item_body)
    RETURNING number INTO given;
    RETURN given;
END
$$;

-- The certificates of a centre's stations and their revocations, whichever way they come about.
CREATE FUNCTION tell_of_device() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.fingerprint <> OLD.fingerprint THEN
        PERFORM motcua.publish('keys', NEW.centre, '', encode(NEW.fingerprint, 'hex'), 'key.issued',
            jsonb_build_object('device', NEW.id, 'station', NEW.station,
                               'sha256', encode(NEW.fingerprint, 'hex'),
                               'certificate', NEW.certificate)::text);
    END IF;
    IF NEW.revoked_at IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.revoked_at IS NULL) THEN
        PERFORM motcua.publish('revocations', NEW.centre, '', NEW.id, 'device.revoked',
            jsonb_build_object('device', NEW.id, 'station', NEW.station,
                               'sha256', encode(NEW.fingerprint, 'hex'),
                               'at', to_char(NEW.revoked_at AT TIME ZONE 'UTC',
                                             'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER device_told AFTER INSERT OR UPDATE OF fingerprint, revoked_at ON device
    FOR EACH ROW EXECUTE FUNCTION tell_of_device();

-- Those that were there before this step.
SELECT publish('keys', centre, '', encode(fingerprint, 'hex'), 'key.issued',
               jsonb_build_object('device', id, 'station', station,
                                  'sha256', encode(fingerprint, 'hex'),
                                  'certificate', certificate)::text)
  FROM device ORDER BY enrolled_at, id;
SELECT publish('revocations', centre, '', id, 'device.revoked',
               jsonb_build_object('device', id, 'station', station,
                                  'sha256', encode(fingerprint, 'hex'),
                                  'at', to_char(revoked_at AT TIME ZONE 'UTC',
                                                'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text)
  FROM device WHERE revoked_at IS NOT NULL ORDER BY revoked_at, id;
