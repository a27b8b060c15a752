-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The centre's journal of the queue on the PC that serves it. Stations add by the functions below and by nothing else:
-- they may read the journal, never change it. Every addition is made under one lock, so that `seq` has no gaps, grows in
-- the order of the commits, and a reader who has seen N can never miss what was before N.
CREATE SCHEMA queue;
DO $$ BEGIN
    CREATE ROLE motcua_station NOLOGIN;
EXCEPTION WHEN duplicate_object THEN NULL; -- roles belong to the cluster, not to the database
END $$;

CREATE TABLE queue.station (
    login        text PRIMARY KEY,
    station      text NOT NULL UNIQUE,
    title        text NOT NULL,
    admitted     timestamptz NOT NULL DEFAULT now(),
    last_contact timestamptz
);

-- A block of numbers for the time in which this server cannot be reached; a station keeps its slot for ever.
CREATE TABLE queue.slot (
    slot    integer PRIMARY KEY,
    station text UNIQUE REFERENCES queue.station (station)
);
INSERT INTO queue.slot (slot) SELECT generate_series(0, 78);

CREATE TABLE queue.event (
    seq             bigint PRIMARY KEY,
    id              uuid NOT NULL UNIQUE,
    day             date NOT NULL,
    ticket          uuid,
    kind            text NOT NULL,
    at              bigint NOT NULL, -- ms since 1970 UTC, by the clock of the station
    staff           uuid,
    staff_name      text NOT NULL,
    counter         integer NOT NULL,
    station         text NOT NULL,
    reason          text NOT NULL,
    series          text NOT NULL,
    number          integer NOT NULL,
    priority_reason text NOT NULL,
    procedure_code  text NOT NULL,
    procedure_name  text NOT NULL,
    undoes          uuid,
    details         text NOT NULL,
    sender          text NOT NULL, -- who added it, by its login
    late            boolean NOT NULL, -- told after the fact: made while the server was away
    taken_at        timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX event_day ON queue.event (day, seq);
CREATE UNIQUE INDEX number_once ON queue.event (day, series, number) WHERE kind = 'issued';
-- Two stations that were apart may both have taken the same step back: both events are kept, the second does nothing.
CREATE UNIQUE INDEX undone_once ON queue.event (undoes) WHERE undoes IS NOT NULL AND NOT late;

CREATE FUNCTION queue.stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events of the queue are never changed' USING ERRCODE = '23001';
END $$;
CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE ON queue.event
    FOR EACH ROW EXECUTE FUNCTION queue.stays();
CREATE TRIGGER event_remains BEFORE TRUNCATE ON queue.event
    FOR EACH STATEMENT EXECUTE FUNCTION queue.stays();

-- Who is asking; a login that was not admitted may do nothing.
CREATE FUNCTION queue.whose() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    found text;
BEGIN
    SELECT s.station INTO found FROM queue.station s WHERE s.login = session_user;
    IF found IS NULL THEN
        RAISE EXCEPTION 'not a station of this centre' USING ERRCODE = '42501';
    END IF;
    RETURN found;
END $$;

-- Takes the lock for the transaction under way and gives what the caller has not seen, of one day or of all (NULL).
CREATE FUNCTION queue.open(p_day date, p_seen bigint) RETURNS SETOF queue.event
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(7214632202);
    IF p_day IS NULL THEN
        RETURN QUERY SELECT * FROM queue.event e WHERE e.seq > p_seen ORDER BY e.seq;
    ELSE
        RETURN QUERY SELECT * FROM queue.event e WHERE e.day = p_day AND e.seq > p_seen ORDER BY e.seq;
    END IF;
END $$;

-- Adds events in their order; one whose id is there already is left as it is. Gives the place of each.
CREATE FUNCTION queue.add(p_events jsonb, p_late boolean) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_sender text := queue.whose();
    v_event  jsonb;
    v_seq    bigint;
    v_there  bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(7214632202);
    SELECT coalesce(max(e.seq), 0) INTO v_seq FROM queue.event e;
    FOR v_event IN SELECT * FROM jsonb_array_elements(p_events) LOOP
        INSERT INTO queue.event (seq, id, day, ticket, kind, at, staff, staff_name, counter, station, reason, series, number,
                                 priority_reason, procedure_code, procedure_name, undoes, details, sender, late)
        VALUES (v_seq + 1, (v_event->>'id')::uuid, (v_event->>'day')::date, (v_event->>'ticket')::uuid, v_event->>'kind',
                (v_event->>'at')::bigint, (v_event->>'staff')::uuid, v_event->>'staff_name', (v_event->>'counter')::integer,
                v_event->>'station', v_event->>'reason', v_event->>'series', (v_event->>'number')::integer,
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
    PERFORM pg_notify('queue_event', v_seq::text);
END $$;

-- A sign of life. Gives this station's slot, leased now if it has none (NULL: all are taken), and the last event.
CREATE FUNCTION queue.hello(OUT slot integer, OUT last bigint)
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
    SELECT coalesce(max(e.seq), 0) INTO last FROM queue.event e;
END $$;

-- For the one who runs the server: `p_login` (a role that exists) speaks for a station from now on.
CREATE FUNCTION queue.admit(p_login text, p_station text, p_title text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO queue.station (login, station, title) VALUES (p_login, p_station, p_title)
    ON CONFLICT (station) DO UPDATE SET login = excluded.login, title = excluded.title;
    EXECUTE format('GRANT motcua_station TO %I', p_login);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA queue FROM PUBLIC;
GRANT USAGE ON SCHEMA queue TO motcua_station;
GRANT SELECT ON queue.event TO motcua_station;
GRANT EXECUTE ON FUNCTION queue.open(date, bigint), queue.add(jsonb, boolean), queue.hello() TO motcua_station;
