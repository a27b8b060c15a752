-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The copy of the centre's journal takes every row that is there: the server sees to it that a number is given once, and
-- a server that was restored may give one again that this PC saw before. A row that did not come in would stop the copy,
-- and with it the station, for good.
-- oldest-program: 10
DROP INDEX queue_number_once;
CREATE UNIQUE INDEX queue_number_once ON queue_event (day, series, number) WHERE kind = 'issued' AND journal = 0;
