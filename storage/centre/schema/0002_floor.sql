-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A database that was restored is behind what its stations have seen. What comes now stands behind all of that: else
-- they would take it for old, and never see it. The one gap there may be in `seq`.
CREATE TABLE queue.floor (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint NOT NULL
);
INSERT INTO queue.floor (seq) VALUES (0);

-- For the one who runs the server, once after a restore.
CREATE FUNCTION queue.lift() RETURNS void LANGUAGE sql AS $$
    UPDATE queue.floor SET seq = greatest(seq, (SELECT coalesce(max(e.seq), 0) FROM queue.event e)) + 1000000;
$$;
REVOKE ALL ON FUNCTION queue.lift() FROM PUBLIC;

-- Adds events in their order; one whose id is there already is left as it is. Gives the place of each.
CREATE OR REPLACE FUNCTION queue.add(p_events jsonb, p_late boolean) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_sender text := queue.whose();
    v_event  jsonb;
    v_seq    bigint;
    v_there  bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(7214632202);
    SELECT greatest(coalesce(max(e.seq), 0), (SELECT f.seq FROM queue.floor f)) INTO v_seq FROM queue.event e;
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
CREATE OR REPLACE FUNCTION queue.hello(OUT slot integer, OUT last bigint)
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
END $$;
