-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What only some events of the queue have (a transfer's target, an appointment, the lanes a counter opened with), as one
-- JSON object. An older program would not know the new kinds of events.
-- oldest-program: 8
ALTER TABLE queue_event ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
-- Print states and returns are looked for by ticket.
CREATE INDEX queue_event_ticket ON queue_event (ticket, seq);
-- The law or the centre's own rule that a precedence rests on.
ALTER TABLE priority_group ADD COLUMN basis TEXT NOT NULL DEFAULT '';
UPDATE priority_group SET basis = 'Luật Người cao tuổi 39/2009/QH12' WHERE code = 'elderly';
UPDATE priority_group SET basis = 'Luật Người khuyết tật 51/2010/QH12' WHERE code = 'disability';
UPDATE priority_group SET basis = 'Pháp lệnh Ưu đãi người có công 02/2020/UBTVQH14' WHERE code = 'merit';
UPDATE priority_group SET basis = 'Luật Trẻ em 102/2016/QH13' WHERE code = 'young_child';
UPDATE priority_group SET basis = 'Quy chế của trung tâm' WHERE basis = '';
