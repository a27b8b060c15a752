-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The checks of 0004_guard.sql in one piece. All stations wait while one adds: an event comes as typed values, all that is
-- asked of it is asked in one function, and what is seldom needed is not read.

-- A station brings along in one transaction what it brings (see 0004_guard.sql): the one in which it was first heard.
ALTER TABLE queue.station ADD COLUMN told_in xid8;

-- Adds an event; one whose id is there already is left as it is. Gives its place. p_late: it was made while this server
-- was away.
-- 22M01: a date or a time that is not this server's. Ten minutes are what clocks may differ by (clock_guard.h). What was
-- made while the server was away may be of any day but one to come.
-- 22M02: no event that a program of this centre makes. Kinds and details of a later program pass, within the measures.
-- 22M03: a number that is kept for another station (app/core/queue/number_blocks.h). Those of a paper roll are of series
-- no machine gives.
CREATE FUNCTION queue.add_one(
    p_late boolean, p_id uuid, p_day date, p_ticket uuid, p_kind text, p_at bigint, p_staff uuid, p_staff_name text,
    p_counter integer, p_station text, p_reason text, p_series text, p_number integer, p_priority_reason text,
    p_procedure_code text, p_procedure_name text, p_undoes uuid, p_details text) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_slack     constant bigint := 600000;
    v_long      constant bigint := 86400000;
    v_now       timestamptz := queue.clock();
    v_ms        bigint := (extract(epoch FROM v_now) * 1000)::bigint;
    v_sender    text;
    v_told      boolean;
    v_brings    boolean := false;
    v_details   jsonb;
    v_estimated boolean := false;
    v_owner     integer;
    v_seq       bigint;
BEGIN
    LOCK TABLE queue.turn IN EXCLUSIVE MODE;
    -- After the lock: what a statement sees was committed before it began.
    SELECT s.station, s.told, p_late AND (NOT s.told OR coalesce(s.told_in = pg_current_xact_id(), false))
    INTO v_sender, v_told, v_brings FROM queue.station s WHERE s.login = session_user;
    IF v_sender IS NULL THEN
        RAISE EXCEPTION 'not a station of this centre' USING ERRCODE = '42501';
    END IF;
    -- Told again because the answer was lost: it was taken, whatever is asked of new ones.
    IF p_late THEN
        SELECT e.seq INTO v_seq FROM queue.event e WHERE e.id = p_id;
        IF v_seq IS NOT NULL THEN
            RETURN v_seq;
        END IF;
    END IF;
    IF NOT v_told THEN
        UPDATE queue.station s SET told = true, told_in = pg_current_xact_id() WHERE s.station = v_sender;
    END IF;

    IF p_details IS DISTINCT FROM '{}' THEN
        v_details := p_details::jsonb;
        v_estimated := v_details @> '{"estimated": true}';
        IF jsonb_typeof(v_details) IS DISTINCT FROM 'object' OR length(p_details) > 8000
           OR coalesce((v_details->>'lane_run')::integer, 0) NOT BETWEEN 0 AND 9999
           OR coalesce((v_details->>'counter_run')::integer, 0) NOT BETWEEN 0 AND 9999
           OR coalesce((v_details->>'to_counter')::integer, 0) NOT BETWEEN 0 AND 999
           OR (v_details ? 'island' AND (NOT p_late
               OR (NOT v_brings AND v_details->'island'->>'station' IS DISTINCT FROM v_sender))) THEN
            RAISE EXCEPTION 'not an event of this centre' USING ERRCODE = '22M02';
        END IF;
    END IF;
    IF p_late IS NULL OR p_kind !~ '^[a-z][a-z_]{0,39}$' OR p_counter NOT BETWEEN 0 AND 999
       OR p_number NOT BETWEEN 0 AND 999999 OR (p_kind = 'issued' AND (p_number = 0 OR p_series = ''))
       OR length(p_station) > 80 OR length(p_staff_name) > 200 OR length(p_reason) > 2000 OR p_series !~ '^[A-Z]{0,8}$'
       OR (p_undoes IS NOT NULL AND p_kind <> 'undone')
       OR length(p_priority_reason) > 80 OR length(p_procedure_code) > 100 OR length(p_procedure_name) > 2000 THEN
        RAISE EXCEPTION 'not an event of this centre' USING ERRCODE = '22M02';
    END IF;

    IF p_day > queue.day_at(v_now + INTERVAL '10 minutes') OR p_day < DATE '2020-01-01' OR p_at < 0
       OR p_at > v_ms + (CASE WHEN p_late THEN v_long ELSE v_slack END)
       OR (NOT p_late AND (p_day < queue.day_at(v_now - INTERVAL '10 minutes') OR p_at < v_ms - (CASE WHEN v_estimated THEN v_long ELSE v_slack END))) THEN
        RAISE EXCEPTION 'the clock of the station' USING ERRCODE = '22M01';
    END IF;

    -- Whoever speaks, speaks as who they are.
    IF NOT v_brings AND p_kind = 'issued' AND p_number > 2000 AND NOT v_estimated THEN
        v_owner := CASE WHEN p_number BETWEEN 2001 AND 9900 THEN (p_number - 2001) / 100
                        WHEN p_number BETWEEN 10001 AND 800000 THEN (p_number - 10001) / 10000 END;
        IF v_owner IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM queue.slot l WHERE l.slot = v_owner AND l.station = v_sender) THEN
            RAISE EXCEPTION 'a number of another station' USING ERRCODE = '22M03';
        END IF;
    END IF;
    INSERT INTO queue.event (seq, id, day, ticket, kind, at, staff, staff_name, counter, station, reason, series, number,
                             priority_reason, procedure_code, procedure_name, undoes, details, sender, late)
    VALUES (greatest((SELECT max(e.seq) FROM queue.event e), (SELECT f.seq FROM queue.floor f)) + 1, p_id, p_day, p_ticket,
            p_kind, p_at, p_staff, p_staff_name, p_counter,
            CASE WHEN v_brings OR p_station = '' THEN p_station ELSE v_sender END, p_reason, p_series, p_number,
            p_priority_reason, p_procedure_code, p_procedure_name, p_undoes, p_details, v_sender, p_late)
    ON CONFLICT (id) DO NOTHING RETURNING seq INTO v_seq;
    IF v_seq IS NULL THEN
        SELECT e.seq INTO v_seq FROM queue.event e WHERE e.id = p_id;
    END IF;
    -- What says the same is announced once a transaction: of many at once, the last place is of no use.
    PERFORM pg_notify('queue_event', CASE WHEN p_late THEN '' ELSE v_seq::text END);
    RETURN v_seq;
END $$;

-- Many in their order. Gives the place of each.
CREATE OR REPLACE FUNCTION queue.add(p_events jsonb, p_late boolean) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
BEGIN
    PERFORM queue.whose();
    IF p_late IS NULL OR jsonb_array_length(p_events) > (CASE WHEN p_late THEN 50000 ELSE 200 END) THEN
        RAISE EXCEPTION 'too many at once' USING ERRCODE = '22M02';
    END IF;
    RETURN QUERY
        SELECT queue.add_one(p_late, t.id, t.day, t.ticket, t.kind, t.at, t.staff, t.staff_name, t.counter, t.station,
                             t.reason, t.series, t.number, t.priority_reason, t.procedure_code, t.procedure_name, t.undoes,
                             t.details)
        FROM ROWS FROM (jsonb_to_recordset(p_events) AS (
            id uuid, day date, ticket uuid, kind text, at bigint, staff uuid, staff_name text, counter integer,
            station text, reason text, series text, number integer, priority_reason text, procedure_code text,
            procedure_name text, undoes uuid, details text)) WITH ORDINALITY
            AS t (id, day, ticket, kind, at, staff, staff_name, counter, station, reason, series, number, priority_reason,
                  procedure_code, procedure_name, undoes, details, place)
        ORDER BY t.place;
END $$;
-- A number of a paper roll is entered as it stands on the paper, whoever's block it is of: it takes none away.
DROP INDEX queue.number_once;
CREATE UNIQUE INDEX number_once ON queue.event (day, series, number)
    WHERE kind = 'issued' AND NOT (details::jsonb @> '{"estimated": true}');

-- For the one who runs the server: `p_login` (a role that exists) speaks for a station from now on. What a station brings
-- along is asked for anew when it joins, and then alone: not when this server was restored or upgraded.
CREATE OR REPLACE FUNCTION queue.admit(p_login text, p_station text, p_title text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO queue.station (login, station, title) VALUES (p_login, p_station, p_title)
    ON CONFLICT (station) DO UPDATE SET login = excluded.login, title = excluded.title;
    UPDATE queue.slot SET left_on = NULL WHERE station = p_station;
    EXECUTE format('GRANT motcua_station TO %I', p_login);
    EXECUTE format('ALTER ROLE %I CONNECTION LIMIT 24', p_login);
END $$;
CREATE FUNCTION queue.hear_anew(p_station text) RETURNS void LANGUAGE sql AS $$
    UPDATE queue.station SET told = false WHERE station = p_station;
$$;

DROP FUNCTION queue.check_event(jsonb, jsonb, boolean);
DROP FUNCTION queue.check_time(date, bigint, boolean, boolean);
DROP FUNCTION queue.check_number(integer, integer);
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue.add_one(
    boolean, uuid, date, uuid, text, bigint, uuid, text, integer, text, text, text, integer, text, text, text, uuid, text)
    TO motcua_station;
