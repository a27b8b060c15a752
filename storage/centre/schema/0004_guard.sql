-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What one broken or hostile station cannot do to the others: hold the journal's lock for long, give a wrong date, speak
-- as another, put in what no program can carry. docs/centre.md, docs/threat-model.md.

-- The lock of the journal stands here alone. Stations have no right to the table: they take it by queue.lock().
CREATE TABLE queue.turn ();
CREATE FUNCTION queue.lock() RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
BEGIN
    LOCK TABLE queue.turn IN EXCLUSIVE MODE;
END $$;
DROP FUNCTION queue.open(date, bigint);

-- For the one who runs the server, every few seconds: a station sets its own time limits, so somebody else ends what
-- holds the lock for longer than any gesture. Gives who it was.
CREATE FUNCTION queue.end_holders(p_seconds integer) RETURNS SETOF text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_holder record;
BEGIN
    FOR v_holder IN
        SELECT l.pid, a.usename FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'relation' AND l.relation = 'queue.turn'::regclass AND l.granted
          AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
          AND a.xact_start < clock_timestamp() - make_interval(secs => p_seconds)
    LOOP
        IF pg_terminate_backend(v_holder.pid) THEN
            RETURN NEXT v_holder.usename::text;
        END IF;
    END LOOP;
END $$;

-- What a station brings along is its first word: a day it had alone, or that of a centre that was lost.
ALTER TABLE queue.station ADD COLUMN told boolean NOT NULL DEFAULT false;
UPDATE queue.station s SET told = EXISTS (SELECT 1 FROM queue.event e WHERE e.sender = s.station);

CREATE FUNCTION queue.clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp() $$;
CREATE FUNCTION queue.day_at(p_at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT (p_at AT TIME ZONE INTERVAL '7 hours')::date -- the day of Viet Nam, as every station counts it
$$;

-- 22M01: a date or a time that is not this server's. Ten minutes are what clocks may differ by (clock_guard.h). What was
-- made while the server was away may be of any day but one to come.
CREATE FUNCTION queue.check_time(p_day date, p_at bigint, p_late boolean, p_estimated boolean) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_now     timestamptz := queue.clock();
    v_ms      bigint := (extract(epoch FROM v_now) * 1000)::bigint;
    v_minutes constant interval := INTERVAL '10 minutes';
    v_slack   constant bigint := 600000;
    v_long    constant bigint := 86400000;
BEGIN
    IF p_day > queue.day_at(v_now + v_minutes) OR (NOT p_late AND p_day < queue.day_at(v_now - v_minutes))
       OR p_at < 0 OR p_at > v_ms + (CASE WHEN p_late THEN v_long ELSE v_slack END)
       OR (NOT p_late AND p_at < v_ms - (CASE WHEN p_estimated THEN v_long ELSE v_slack END)) THEN
        RAISE EXCEPTION 'the clock of the station' USING ERRCODE = '22M01';
    END IF;
END $$;

-- 22M02: no event that a program of this centre makes. Kinds and details of a later program pass, within the measures.
CREATE FUNCTION queue.check_event(p_event jsonb, p_details jsonb, p_late boolean) RETURNS void
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF p_event->>'kind' !~ '^[a-z][a-z_]{0,39}$'
       OR (p_event->>'counter')::integer NOT BETWEEN 0 AND 999
       OR (p_event->>'number')::integer NOT BETWEEN 0 AND 999999
       OR (p_event->>'kind' = 'issued' AND (p_event->>'number' = '0' OR p_event->>'series' = ''))
       OR length(p_event->>'station') > 80 OR length(p_event->>'staff_name') > 200
       OR length(p_event->>'reason') > 2000 OR length(p_event->>'series') > 8
       OR length(p_event->>'priority_reason') > 80 OR length(p_event->>'procedure_code') > 100
       OR length(p_event->>'procedure_name') > 2000 OR length(p_event->>'details') > 8000
       OR jsonb_typeof(p_details) <> 'object'
       OR coalesce((p_details->>'lane_run')::integer, 0) NOT BETWEEN 0 AND 9999
       OR coalesce((p_details->>'counter_run')::integer, 0) NOT BETWEEN 0 AND 9999
       OR coalesce((p_details->>'to_counter')::integer, 0) NOT BETWEEN 0 AND 999
       OR (NOT p_late AND p_details ? 'island') THEN
        RAISE EXCEPTION 'not an event of this centre' USING ERRCODE = '22M02';
    END IF;
END $$;

-- 22M03: a number that is kept for another station (app/core/queue/number_blocks.h). Those of a paper roll are of series
-- no machine gives.
CREATE FUNCTION queue.check_number(p_number integer, p_slot integer) RETURNS void LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_owner integer := CASE WHEN p_number BETWEEN 2001 AND 9900 THEN (p_number - 2001) / 100
                            WHEN p_number BETWEEN 10001 AND 800000 THEN (p_number - 10001) / 10000 END;
BEGIN
    IF v_owner IS NOT NULL AND v_owner IS DISTINCT FROM p_slot THEN
        RAISE EXCEPTION 'a number of another station' USING ERRCODE = '22M03';
    END IF;
END $$;

-- Adds events in their order; one whose id is there already is left as it is. Gives the place of each.
CREATE OR REPLACE FUNCTION queue.add(p_events jsonb, p_late boolean) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_sender    text := queue.whose();
    v_brings    boolean;
    v_slot      integer;
    v_event     jsonb;
    v_details   jsonb;
    v_station   text;
    v_estimated boolean;
    v_seq       bigint;
    v_there     bigint;
BEGIN
    IF p_late IS NULL OR jsonb_array_length(p_events) > (CASE WHEN p_late THEN 50000 ELSE 200 END) THEN
        RAISE EXCEPTION 'too many at once' USING ERRCODE = '22M02';
    END IF;
    PERFORM queue.lock();
    SELECT p_late AND NOT s.told INTO v_brings FROM queue.station s WHERE s.station = v_sender;
    SELECT l.slot INTO v_slot FROM queue.slot l WHERE l.station = v_sender;
    SELECT greatest(coalesce(max(e.seq), 0), (SELECT f.seq FROM queue.floor f)) INTO v_seq FROM queue.event e;
    FOR v_event IN SELECT * FROM jsonb_array_elements(p_events) LOOP
        v_details := (v_event->>'details')::jsonb;
        v_estimated := v_details @> '{"estimated": true}';
        PERFORM queue.check_event(v_event, v_details, p_late);
        PERFORM queue.check_time((v_event->>'day')::date, (v_event->>'at')::bigint, p_late, v_estimated);
        v_station := v_event->>'station';
        IF NOT v_brings THEN
            -- Whoever speaks, speaks as who they are.
            IF v_station <> '' THEN
                v_station := v_sender;
            END IF;
            IF v_details ? 'island' AND v_details->'island'->>'station' IS DISTINCT FROM v_sender THEN
                RAISE EXCEPTION 'the island of another station' USING ERRCODE = '22M02';
            END IF;
            IF v_event->>'kind' = 'issued' AND NOT v_estimated THEN
                PERFORM queue.check_number((v_event->>'number')::integer, v_slot);
            END IF;
        END IF;
        INSERT INTO queue.event (seq, id, day, ticket, kind, at, staff, staff_name, counter, station, reason, series, number,
                                 priority_reason, procedure_code, procedure_name, undoes, details, sender, late)
        VALUES (v_seq + 1, (v_event->>'id')::uuid, (v_event->>'day')::date, (v_event->>'ticket')::uuid, v_event->>'kind',
                (v_event->>'at')::bigint, (v_event->>'staff')::uuid, v_event->>'staff_name', (v_event->>'counter')::integer,
                v_station, v_event->>'reason', v_event->>'series', (v_event->>'number')::integer,
                v_event->>'priority_reason', v_event->>'procedure_code', v_event->>'procedure_name',
                (v_event->>'undoes')::uuid, v_event->>'details', v_sender, p_late)
        ON CONFLICT (id) DO NOTHING;
        IF FOUND THEN
            v_seq := v_seq + 1;
            RETURN NEXT v_seq;
        ELSE
            SELECT e.seq INTO v_there FROM queue.event e WHERE e.id = (v_event->>'id')::uuid;
            RETURN NEXT v_there;
        END IF;
    END LOOP;
    UPDATE queue.station s SET told = true WHERE s.station = v_sender AND NOT s.told;
    PERFORM pg_notify('queue_event', v_seq::text);
END $$;

-- A sign of life. Gives this station's slot, leased now if it has none (NULL: all are taken), the last event, the step
-- this schema is at, and what time it is here (ms since 1970 UTC).
DROP FUNCTION queue.hello();
CREATE FUNCTION queue.hello(OUT slot integer, OUT last bigint, OUT step integer, OUT now_ms bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_station text := queue.whose();
BEGIN
    UPDATE queue.station s SET last_contact = now() WHERE s.station = v_station;
    SELECT l.slot INTO slot FROM queue.slot l WHERE l.station = v_station;
    IF slot IS NULL THEN
        -- Two stations that ask at once get different slots, and neither waits for the other.
        UPDATE queue.slot l SET station = v_station
        WHERE l.slot = (SELECT f.slot FROM queue.slot f WHERE f.station IS NULL ORDER BY f.slot LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING l.slot INTO slot;
    END IF;
    SELECT greatest(coalesce(max(e.seq), 0), (SELECT f.seq FROM queue.floor f)) INTO last FROM queue.event e;
    SELECT max(c.step) INTO step FROM public.centre_step c;
    now_ms := (extract(epoch FROM queue.clock()) * 1000)::bigint;
END $$;

-- For the one who runs the server: `p_login` (a role that exists) speaks for a station from now on.
CREATE OR REPLACE FUNCTION queue.admit(p_login text, p_station text, p_title text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO queue.station (login, station, title) VALUES (p_login, p_station, p_title)
    ON CONFLICT (station) DO UPDATE SET login = excluded.login, title = excluded.title, told = false;
    EXECUTE format('GRANT motcua_station TO %I', p_login);
    EXECUTE format('ALTER ROLE %I CONNECTION LIMIT 24', p_login);
END $$;

-- What a role of PostgreSQL may do by itself and no station needs: tables and objects of its own, locks with which it
-- could stop others, bytes in the log. For the one who runs the server, at each start (a restored or upgraded cluster has
-- its usual rights again).
CREATE FUNCTION queue.secure() RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_name text;
BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC, motcua_station', current_database());
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    FOR v_name IN
        SELECT p.oid::regprocedure::text FROM pg_proc p
        WHERE p.pronamespace = 'pg_catalog'::regnamespace
          AND p.proname ~ '^(pg_(try_)?advisory_|lo_|loread$|lowrite$|pg_logical_emit_message$)'
          AND has_function_privilege('motcua_station', p.oid, 'EXECUTE')
    LOOP
        EXECUTE 'REVOKE EXECUTE ON FUNCTION ' || v_name || ' FROM PUBLIC';
    END LOOP;
    FOR v_name IN
        SELECT r.rolname FROM pg_roles r JOIN queue.station s ON s.login = r.rolname WHERE r.rolconnlimit = -1
    LOOP
        EXECUTE format('ALTER ROLE %I CONNECTION LIMIT 24', v_name);
    END LOOP;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue.clock(), queue.lock(), queue.add(jsonb, boolean), queue.hello() TO motcua_station;
SELECT queue.secure();
