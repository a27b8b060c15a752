-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What must be the same at all stations: the rules of queue, kiosk, appointments and voice, and the key of the day that
-- marks persons. Stations ask by the functions below and by nothing else.

-- Each change is a row, so that a station that was away sees all of them, its own too if it never heard the answer.
CREATE TABLE queue.shared (
    version  bigint PRIMARY KEY,
    name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
    value    text NOT NULL CHECK (length(value) <= 65536),
    station  text NOT NULL, -- who changed it
    entry    text NOT NULL CHECK (length(entry) <= 65536), -- what its audit trail says of it; told to that station alone
    taken_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX shared_name ON queue.shared (name, version);
CREATE TRIGGER shared_stays BEFORE UPDATE OR DELETE ON queue.shared
    FOR EACH ROW EXECUTE FUNCTION queue.stays();
CREATE TRIGGER shared_remains BEFORE TRUNCATE ON queue.shared
    FOR EACH STATEMENT EXECUTE FUNCTION queue.stays();
ALTER TABLE queue.floor ADD COLUMN shared bigint NOT NULL DEFAULT 0;

CREATE FUNCTION queue.shared_since(p_version bigint)
RETURNS TABLE (version bigint, name text, value text, own boolean, entry text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_station text := queue.whose();
BEGIN
    RETURN QUERY SELECT s.version, s.name, s.value, s.station = v_station,
                        CASE WHEN s.station = v_station THEN s.entry ELSE '' END
                 FROM queue.shared s WHERE s.version > p_version ORDER BY s.version;
END $$;

-- A change by somebody who has seen everything up to `p_seen`. Gives its version; NULL: another change of the same came
-- first, and nothing was changed.
CREATE FUNCTION queue.share(p_name text, p_seen bigint, p_value text, p_entry text) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_station text := queue.whose();
    v_version bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(7214632203);
    IF EXISTS (SELECT 1 FROM queue.shared s WHERE s.name = p_name AND s.version > p_seen) THEN
        RETURN NULL;
    END IF;
    SELECT greatest(coalesce(max(s.version), 0), (SELECT f.shared FROM queue.floor f)) + 1 INTO v_version
    FROM queue.shared s;
    INSERT INTO queue.shared (version, name, value, station, entry)
    VALUES (v_version, p_name, p_value, v_station, p_entry);
    PERFORM pg_notify('queue_shared', v_version::text);
    RETURN v_version;
END $$;

-- The first station of a centre brings what it has, as {name: value}. Nothing once anybody has.
CREATE FUNCTION queue.share_first(p_values jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_station text := queue.whose();
BEGIN
    PERFORM pg_advisory_xact_lock(7214632203);
    IF EXISTS (SELECT 1 FROM queue.shared) THEN
        RETURN;
    END IF;
    INSERT INTO queue.shared (version, name, value, station, entry)
    SELECT row_number() OVER (ORDER BY v.key), v.key, v.value, v_station, '' FROM jsonb_each_text(p_values) v;
    PERFORM pg_notify('queue_shared', '');
END $$;

-- Unlogged: no log of the server ever has a key, dumps leave the table out, and emptying it drops its pages unwritten. A
-- crash empties it, too; then a station offers the one it has.
CREATE UNLOGGED TABLE queue.day_key (
    day date PRIMARY KEY,
    key bytea NOT NULL CHECK (octet_length(key) = 32)
);
-- Days whose key is gone for good.
CREATE TABLE queue.day_closed (
    day date PRIMARY KEY
);

-- The day of the centre by the server's clock; the zone knows no summer time.
CREATE FUNCTION queue.today() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT (now() AT TIME ZONE 'UTC' + interval '7 hours')::date
$$;

-- Destroys the keys of days before `p_before`: a deleted row would stay in its page, a new file has none.
CREATE FUNCTION queue.forget_keys(p_before date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_days date[];
    v_keys bytea[];
BEGIN
    IF NOT EXISTS (SELECT 1 FROM queue.day_key k WHERE k.day < p_before) THEN
        RETURN;
    END IF;
    LOCK TABLE queue.day_key IN ACCESS EXCLUSIVE MODE;
    SELECT array_agg(k.day), array_agg(k.key) INTO v_days, v_keys FROM queue.day_key k WHERE k.day >= p_before;
    TRUNCATE queue.day_key;
    IF v_days IS NOT NULL THEN
        INSERT INTO queue.day_key (day, key) SELECT * FROM unnest(v_days, v_keys);
    END IF;
END $$;

-- The key of a day: the one that is there, else the one that is offered. NULL: the day is closed. One clock that is
-- ahead, the station's or the server's, does not destroy the key the others work with.
CREATE FUNCTION queue.day_key(p_day date, p_offered bytea) RETURNS bytea
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_station text := queue.whose();
    v_key     bytea;
BEGIN
    PERFORM pg_advisory_xact_lock(7214632204);
    IF EXISTS (SELECT 1 FROM queue.day_closed c WHERE c.day = p_day) THEN
        RETURN NULL;
    END IF;
    PERFORM queue.forget_keys(least(p_day, queue.today()));
    SELECT k.key INTO v_key FROM queue.day_key k WHERE k.day = p_day;
    IF v_key IS NULL THEN
        INSERT INTO queue.day_key (day, key) VALUES (p_day, p_offered);
        v_key := p_offered;
    END IF;
    RETURN v_key;
END $$;

-- The day is over: its key and all before it are destroyed, and it gets no other.
CREATE FUNCTION queue.close_day(p_day date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_station text := queue.whose();
BEGIN
    PERFORM pg_advisory_xact_lock(7214632204);
    IF p_day > queue.today() THEN
        RETURN; -- a station's clock that is ahead closes nothing
    END IF;
    INSERT INTO queue.day_closed (day) VALUES (p_day) ON CONFLICT (day) DO NOTHING;
    DELETE FROM queue.day_closed c WHERE c.day < queue.today() - 31;
    PERFORM queue.forget_keys(p_day + 1);
END $$;

-- For the one who runs the server, once after a restore: what comes now stands behind all the stations have seen, and
-- what holds now is told to them anew, since they may have later rules than the backup.
CREATE OR REPLACE FUNCTION queue.lift() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_version bigint;
BEGIN
    UPDATE queue.floor SET seq = greatest(seq, (SELECT coalesce(max(e.seq), 0) FROM queue.event e)) + 1000000,
                           shared = greatest(shared, (SELECT coalesce(max(s.version), 0) FROM queue.shared s)) + 1000000;
    SELECT f.shared INTO v_version FROM queue.floor f;
    INSERT INTO queue.shared (version, name, value, station, entry)
    SELECT v_version + row_number() OVER (ORDER BY l.name), l.name, l.value, '', ''
    FROM (SELECT DISTINCT ON (s.name) s.name, s.value FROM queue.shared s ORDER BY s.name, s.version DESC) l;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue.shared_since(bigint), queue.share(text, bigint, text, text), queue.share_first(jsonb),
    queue.day_key(date, bytea), queue.close_day(date) TO motcua_station;
