-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A station that has left, or was taken off the list, needs its block of numbers no more. Another one may have it, but
-- not on a day on which papers with its numbers are out: nobody could tell two of them apart.
ALTER TABLE queue.slot ADD COLUMN left_on date; -- the day on which its station was dismissed

-- For the one who runs the server: this station is gone. It keeps its slot until another needs one.
CREATE FUNCTION queue.dismiss(p_station text) RETURNS void LANGUAGE sql AS $$
    UPDATE queue.slot SET left_on = queue.day_at(queue.clock()) WHERE station = p_station AND left_on IS NULL;
$$;

-- A slot for a station without one; NULL: all are taken. Those nobody ever had come first, then those that have been
-- free for longest. Two stations that ask at once get different slots, and neither waits for the other.
CREATE FUNCTION queue.lease(p_station text) RETURNS integer LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    v_today date := queue.day_at(queue.clock());
    v_slot  integer;
BEGIN
    UPDATE queue.slot l SET station = p_station, left_on = NULL
    WHERE l.slot = (
        SELECT f.slot FROM queue.slot f
        WHERE f.station IS NULL
           OR (f.left_on < v_today AND NOT EXISTS (
                SELECT 1 FROM queue.event e
                WHERE e.day >= v_today AND e.kind = 'issued'
                  AND (e.number BETWEEN 2001 + 100 * f.slot AND 2100 + 100 * f.slot
                       OR e.number BETWEEN 10001 + 10000 * f.slot AND 20000 + 10000 * f.slot)))
        ORDER BY f.station IS NOT NULL, f.left_on, f.slot LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING l.slot INTO v_slot;
    RETURN v_slot;
END $$;

-- A sign of life. Gives this station's slot, leased now if it has none (NULL: all are taken), the last event, the step
-- this schema is at, and what time it is here (ms since 1970 UTC).
CREATE OR REPLACE FUNCTION queue.hello(OUT slot integer, OUT last bigint, OUT step integer, OUT now_ms bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = queue, pg_temp AS $$
DECLARE
    v_station text := queue.whose();
BEGIN
    UPDATE queue.station s SET last_contact = now() WHERE s.station = v_station;
    SELECT l.slot INTO slot FROM queue.slot l WHERE l.station = v_station;
    IF slot IS NULL THEN
        slot := queue.lease(v_station);
    END IF;
    SELECT greatest(coalesce(max(e.seq), 0), (SELECT f.seq FROM queue.floor f)) INTO last FROM queue.event e;
    SELECT max(c.step) INTO step FROM public.centre_step c;
    now_ms := (extract(epoch FROM queue.clock()) * 1000)::bigint;
END $$;

-- For the one who runs the server: `p_login` (a role that exists) speaks for a station from now on. One that comes back
-- has its slot again as long as no other needed it.
CREATE OR REPLACE FUNCTION queue.admit(p_login text, p_station text, p_title text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO queue.station (login, station, title) VALUES (p_login, p_station, p_title)
    ON CONFLICT (station) DO UPDATE SET login = excluded.login, title = excluded.title, told = false;
    UPDATE queue.slot SET left_on = NULL WHERE station = p_station;
    EXECUTE format('GRANT motcua_station TO %I', p_login);
    EXECUTE format('ALTER ROLE %I CONNECTION LIMIT 24', p_login);
END $$;

REVOKE ALL ON FUNCTION queue.dismiss(text), queue.lease(text) FROM PUBLIC;
