-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 9: what the gateway hands on: messages to citizens, questions about an identity, dossiers for the province's own
-- system. Runs inside a transaction with search_path = motcua.

-- Where each goes; a channel without a row waits.
CREATE TABLE adapter (
    channel       text PRIMARY KEY CHECK (channel IN ('message', 'identity', 'forward')),
    url           text NOT NULL,
    secret        text NOT NULL,             -- sent as a bearer token; '': none
    unit          text NOT NULL,             -- forward: the province's code of itself
    retry_base_ms integer NOT NULL
);

-- One thing to hand on. It is told by the operation's id, whatever number of times.
CREATE TABLE delivery (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel    text NOT NULL,
    op         uuid NOT NULL REFERENCES operation,
    subject    uuid NOT NULL,
    state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'aside')),
    attempts   integer NOT NULL DEFAULT 0,
    next_at    timestamptz NOT NULL DEFAULT now(),
    reason     text NOT NULL DEFAULT '',     -- a stable name, of the last failure
    created_at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    UNIQUE (channel, op)
);
CREATE INDEX delivery_due ON delivery (channel, next_at) WHERE state = 'waiting';
CREATE INDEX delivery_subject ON delivery (channel, subject, number) WHERE state = 'waiting';

CREATE FUNCTION channel_of(of_kind text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN of_kind = 'message.request' THEN 'message'
                WHEN of_kind = 'identity.check' THEN 'identity'
                WHEN of_kind LIKE 'dossier.%' THEN 'forward' END
$$;

-- In the transaction that takes the operations, so that none is forgotten. Dossiers only where the province forwards
-- them: choosing an adapter later hands on what came before.
CREATE FUNCTION hand_on() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO motcua.delivery (channel, op, subject)
    SELECT motcua.channel_of(kind), op, subject
      FROM came
     WHERE motcua.channel_of(kind) IN ('message', 'identity')
        OR (motcua.channel_of(kind) = 'forward'
            AND EXISTS (SELECT FROM motcua.adapter WHERE channel = 'forward'))
     ORDER BY arrival;
    RETURN NULL;
END
$$;
CREATE TRIGGER operation_handed_on AFTER INSERT ON operation
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION hand_on();

-- The journal of the queues, for the communes' indicators. No names and no numbers of citizens.
CREATE TABLE queue_event (
    centre     text NOT NULL,
    id         uuid NOT NULL,
    station    text NOT NULL,
    day        date NOT NULL,
    ticket     uuid NOT NULL,
    kind       text NOT NULL,
    at         timestamptz NOT NULL,
    counter    integer NOT NULL,
    series     text NOT NULL,
    undoes     uuid,
    operation  uuid NOT NULL REFERENCES operation,
    PRIMARY KEY (centre, id)
);
CREATE INDEX queue_event_day ON queue_event (centre, day);

-- Stable for readers outside (docs/protocol.md): columns are only ever added. What was undone does not count.
CREATE VIEW report.queue_days AS
    SELECT e.centre, e.day,
           count(*) FILTER (WHERE e.kind = 'issued')::integer AS issued,
           count(DISTINCT e.ticket) FILTER (WHERE e.kind = 'called')::integer AS called,
           count(*) FILTER (WHERE e.kind = 'finished')::integer AS finished,
           count(*) FILTER (WHERE e.kind = 'no_show')::integer AS no_show,
           count(*) FILTER (WHERE e.kind = 'cancelled')::integer AS cancelled,
           avg(extract(epoch FROM e.at - i.at)) FILTER (WHERE e.kind = 'called' AND e.first)
               AS wait_seconds
      FROM (SELECT q.*, row_number() OVER (PARTITION BY centre, ticket, kind ORDER BY at, id) = 1 AS first
              FROM motcua.queue_event q
             WHERE NOT EXISTS (SELECT FROM motcua.queue_event u
                                WHERE u.centre = q.centre AND u.undoes = q.id)) e
      LEFT JOIN motcua.queue_event i
             ON i.centre = e.centre AND i.ticket = e.ticket AND i.kind = 'issued'
     GROUP BY e.centre, e.day;
