-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER audit_remains BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit entries are never deleted'); END
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit entries are never changed'); END
CREATE TRIGGER dossier_change_remains BEFORE DELETE ON dossier_change BEGIN SELECT raise(ABORT, 'changes of a dossier are never deleted'); END
CREATE TRIGGER dossier_change_stays BEFORE UPDATE ON dossier_change BEGIN SELECT raise(ABORT, 'changes of a dossier are never changed'); END
CREATE TRIGGER procedure_stays BEFORE UPDATE ON procedure BEGIN SELECT raise(ABORT, 'a released version is never edited'); END
CREATE TRIGGER queue_event_remains BEFORE DELETE ON queue_event BEGIN SELECT raise(ABORT, 'events of the queue are never deleted'); END
CREATE TRIGGER queue_event_stays BEFORE UPDATE ON queue_event BEGIN SELECT raise(ABORT, 'events of the queue are never changed'); END
CREATE TRIGGER queue_pending_remains BEFORE DELETE ON queue_pending WHEN NOT EXISTS (SELECT 1 FROM queue_event WHERE id = OLD.id) AND NOT EXISTS (SELECT 1 FROM queue_refused WHERE id = OLD.id) BEGIN SELECT raise(ABORT, 'events of the queue are never deleted'); END
CREATE TRIGGER queue_pending_stays BEFORE UPDATE ON queue_pending BEGIN SELECT raise(ABORT, 'events of the queue are never changed'); END
CREATE TABLE attachment ( dossier INTEGER NOT NULL REFERENCES dossier (number), position INTEGER NOT NULL, role TEXT NOT NULL, component INTEGER NOT NULL, blob BLOB NOT NULL REFERENCES blob (sha256), PRIMARY KEY (dossier, position) ) STRICT, WITHOUT ROWID
CREATE TABLE audit ( seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, staff TEXT NOT NULL, name TEXT NOT NULL, counter INTEGER NOT NULL, station TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, previous BLOB NOT NULL CHECK (length(previous) = 32), hash BLOB NOT NULL CHECK (length(hash) = 32) ) STRICT
CREATE TABLE batch ( one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, bytes BLOB NOT NULL ) STRICT
CREATE TABLE blob ( sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32), size INTEGER NOT NULL, mime TEXT NOT NULL, file TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, at_gateway INTEGER, wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted IN (0, 1)), upload_url TEXT NOT NULL DEFAULT '' , key_generation INTEGER NOT NULL DEFAULT 0, damaged_at INTEGER, purged_at INTEGER) STRICT, WITHOUT ROWID
CREATE TABLE blob_fetch ( seq INTEGER PRIMARY KEY AUTOINCREMENT, sha256 BLOB NOT NULL UNIQUE REFERENCES blob (sha256) ) STRICT
CREATE TABLE blob_key ( generation INTEGER PRIMARY KEY, content BLOB NOT NULL CHECK (length(content) = 32), name BLOB NOT NULL CHECK (length(name) = 32), made_at INTEGER NOT NULL ) STRICT
CREATE TABLE booking ( id TEXT PRIMARY KEY, rev INTEGER NOT NULL, day TEXT NOT NULL, starts_at INTEGER NOT NULL, procedure_code TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', cancelled_at INTEGER, body TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'arrived', 'served', 'missed')), ticket TEXT NOT NULL DEFAULT '', state_at INTEGER ) STRICT, WITHOUT ROWID
CREATE TABLE centre_membership ( one INTEGER PRIMARY KEY CHECK (one = 1), centre TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, join_port INTEGER NOT NULL, database_port INTEGER NOT NULL, database_name TEXT NOT NULL, login TEXT NOT NULL, verify_name TEXT NOT NULL, authority BLOB NOT NULL, certificate BLOB NOT NULL, private_key BLOB NOT NULL, joined_at INTEGER NOT NULL ) STRICT
CREATE TABLE commune_map ( old_code TEXT NOT NULL, new_code TEXT NOT NULL, old_name TEXT NOT NULL, folded TEXT NOT NULL, new_name TEXT NOT NULL, decree TEXT NOT NULL, PRIMARY KEY (old_code, new_code) ) STRICT, WITHOUT ROWID
CREATE TABLE counter ( number INTEGER PRIMARY KEY CHECK (number > 0), name TEXT NOT NULL, series TEXT NOT NULL ) STRICT
CREATE TABLE device ( one INTEGER PRIMARY KEY CHECK (one = 1), device TEXT NOT NULL, gateway_url TEXT NOT NULL, certificate BLOB NOT NULL, private_key BLOB NOT NULL, gateway_ca BLOB NOT NULL ) STRICT
CREATE TABLE dossier ( number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, draft TEXT NOT NULL UNIQUE, state TEXT NOT NULL, ticket TEXT NOT NULL, procedure_code TEXT NOT NULL, procedure_version INTEGER NOT NULL, procedure_name TEXT NOT NULL, owner_name TEXT NOT NULL, personal_id TEXT NOT NULL, received_at INTEGER NOT NULL, due_at INTEGER, folded TEXT NOT NULL, body TEXT NOT NULL ) STRICT
CREATE TABLE dossier_change ( seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, dossier INTEGER NOT NULL REFERENCES dossier (number), kind TEXT NOT NULL, at INTEGER NOT NULL, staff TEXT NOT NULL, staff_name TEXT NOT NULL, approved_by TEXT NOT NULL, reason TEXT NOT NULL, body TEXT NOT NULL ) STRICT
CREATE TABLE dossier_component ( dossier INTEGER NOT NULL REFERENCES dossier (number), position INTEGER NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (dossier, position) ) STRICT, WITHOUT ROWID
CREATE TABLE draft ( id TEXT PRIMARY KEY, ticket TEXT NOT NULL, started_at INTEGER NOT NULL, saved_at INTEGER NOT NULL, body TEXT NOT NULL ) STRICT
CREATE TABLE feed_cursor ( scope TEXT PRIMARY KEY, cursor TEXT NOT NULL, taken_at INTEGER NOT NULL, items INTEGER NOT NULL DEFAULT 0 ) STRICT, WITHOUT ROWID
CREATE TABLE feed_item ( scope TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL DEFAULT '', published_at INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (scope, id) ) STRICT, WITHOUT ROWID
CREATE TABLE online_dossier ( id TEXT PRIMARY KEY, rev INTEGER NOT NULL, portal_code TEXT NOT NULL DEFAULT '', procedure_code TEXT NOT NULL DEFAULT '', applicant TEXT NOT NULL DEFAULT '', submitted_at INTEGER, withdrawn_at INTEGER, body TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'opened', 'accepted', 'returned')), dossier_code TEXT NOT NULL DEFAULT '', state_at INTEGER ) STRICT, WITHOUT ROWID
CREATE TABLE online_paper ( dossier TEXT NOT NULL REFERENCES online_dossier (id), position INTEGER NOT NULL, component INTEGER NOT NULL, name TEXT NOT NULL, sha256 BLOB NOT NULL REFERENCES blob (sha256), PRIMARY KEY (dossier, position) ) STRICT, WITHOUT ROWID
CREATE TABLE outbox ( seq INTEGER PRIMARY KEY AUTOINCREMENT, op TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, body_sha256 BLOB NOT NULL CHECK (length(body_sha256) = 32), state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'acknowledged', 'deferred', 'needs_attention')), attempts INTEGER NOT NULL DEFAULT 0, last_problem TEXT NOT NULL DEFAULT '', settled_at INTEGER ) STRICT
CREATE TABLE outbox_blob ( seq INTEGER NOT NULL REFERENCES outbox (seq), position INTEGER NOT NULL, sha256 BLOB NOT NULL REFERENCES blob (sha256), PRIMARY KEY (seq, position) ) STRICT, WITHOUT ROWID
CREATE TABLE outbox_conflict ( seq INTEGER PRIMARY KEY REFERENCES outbox (seq), theirs TEXT NOT NULL, noted_at INTEGER NOT NULL, resolved TEXT NOT NULL DEFAULT '' CHECK (resolved IN ('', 'ours', 'theirs')), resolved_at INTEGER ) STRICT
CREATE TABLE person_mark_key ( day TEXT PRIMARY KEY, key BLOB NOT NULL ) STRICT
CREATE TABLE print ( code TEXT PRIMARY KEY, state TEXT NOT NULL, copies INTEGER NOT NULL, at INTEGER ) STRICT, WITHOUT ROWID
CREATE TABLE priority_group ( position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL , basis TEXT NOT NULL DEFAULT '') STRICT
CREATE TABLE procedure ( code TEXT NOT NULL, version INTEGER NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (code, version) ) STRICT
CREATE TABLE queue_centre ( one INTEGER PRIMARY KEY CHECK (one = 1), place INTEGER NOT NULL, -- of the last event of the centre that is here generation INTEGER NOT NULL, -- grows when events came before ones already read slot INTEGER NOT NULL, -- of the block of numbers leased to this station; -1: none yet joined INTEGER NOT NULL, -- whether the server was ever reached adopted_day TEXT NOT NULL, -- the day whose own events became the centre's; empty: none island_since INTEGER, -- NULL: the server is there island_base INTEGER NOT NULL -- the place when it went away , server_step INTEGER NOT NULL DEFAULT 0, clock_off_minutes INTEGER NOT NULL DEFAULT 0) STRICT
CREATE TABLE queue_event ( seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, ticket TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, staff TEXT NOT NULL, staff_name TEXT NOT NULL, counter INTEGER NOT NULL, station TEXT NOT NULL, reason TEXT NOT NULL, series TEXT NOT NULL, number INTEGER NOT NULL, priority_reason TEXT NOT NULL, procedure_code TEXT NOT NULL, procedure_name TEXT NOT NULL, undoes TEXT , details TEXT NOT NULL DEFAULT '{}', journal INTEGER NOT NULL DEFAULT 0, sender TEXT NOT NULL DEFAULT '') STRICT
CREATE TABLE queue_ghost ( id TEXT PRIMARY KEY, day TEXT NOT NULL, ticket TEXT NOT NULL ) STRICT
CREATE TABLE queue_pending ( n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, kind TEXT NOT NULL, series TEXT NOT NULL, number INTEGER NOT NULL, event TEXT NOT NULL ) STRICT
CREATE TABLE queue_refused ( n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, -- when it was refused, ms why TEXT NOT NULL, -- the server's state event TEXT NOT NULL ) STRICT
CREATE TABLE schema_step ( number INTEGER PRIMARY KEY, name TEXT NOT NULL, oldest_program INTEGER NOT NULL, applied_at INTEGER NOT NULL ) STRICT
CREATE TABLE serial ( day TEXT PRIMARY KEY, last INTEGER NOT NULL ) STRICT, WITHOUT ROWID
CREATE TABLE service_group ( position INTEGER PRIMARY KEY, series TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT NOT NULL, icon TEXT NOT NULL, fields TEXT NOT NULL ) STRICT
CREATE TABLE setting ( name TEXT PRIMARY KEY, value TEXT NOT NULL ) STRICT, WITHOUT ROWID
CREATE TABLE staff ( position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL, usual_counter INTEGER NOT NULL, active INTEGER NOT NULL CHECK (active IN (0, 1)), pin_hash TEXT NOT NULL, wrong_pins INTEGER NOT NULL DEFAULT 0, locked_until INTEGER , lockouts INTEGER NOT NULL DEFAULT 0, secret_kind TEXT NOT NULL DEFAULT 'pin' CHECK (secret_kind IN ('pin', 'password')), must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)), lock_boot TEXT NOT NULL DEFAULT '', lock_end INTEGER NOT NULL DEFAULT 0) STRICT
CREATE INDEX attachment_blob ON attachment (blob)
CREATE INDEX audit_action ON audit (action, seq)
CREATE INDEX audit_staff ON audit (staff, seq)
CREATE INDEX audit_subject ON audit (subject)
CREATE INDEX blob_at_gateway ON blob (at_gateway) WHERE at_gateway IS NOT NULL AND purged_at IS NULL
CREATE INDEX blob_damaged ON blob (damaged_at) WHERE damaged_at IS NOT NULL
CREATE INDEX blob_not_there ON blob (sha256) WHERE at_gateway IS NULL
CREATE INDEX blob_to_send ON blob (size) WHERE wanted = 1 AND at_gateway IS NULL
CREATE INDEX booking_day ON booking (day, starts_at, id)
CREATE INDEX commune_map_folded ON commune_map (folded)
CREATE INDEX dossier_change_dossier ON dossier_change (dossier, seq)
CREATE INDEX dossier_search ON dossier (number, folded)
CREATE INDEX dossier_ticket ON dossier (ticket) WHERE ticket <> ''
CREATE INDEX feed_item_subject ON feed_item (scope, subject, rev)
CREATE INDEX online_dossier_open ON online_dossier (submitted_at, id) WHERE state IN ('new', 'opened')
CREATE INDEX online_paper_sha ON online_paper (sha256)
CREATE INDEX outbox_blob_sha ON outbox_blob (sha256)
CREATE INDEX outbox_blocking ON outbox (subject, seq) WHERE state IN ('deferred', 'needs_attention')
CREATE INDEX outbox_open ON outbox (seq, state, at) WHERE state <> 'acknowledged'
CREATE INDEX queue_event_day ON queue_event (day, seq)
CREATE INDEX queue_event_sender ON queue_event (sender, seq)
CREATE INDEX queue_event_ticket ON queue_event (ticket, seq)
CREATE UNIQUE INDEX queue_number_once ON queue_event (day, series, number) WHERE kind = 'issued' AND journal = 0
CREATE INDEX queue_pending_day ON queue_pending (day, n)
CREATE UNIQUE INDEX queue_pending_number ON queue_pending (day, series, number) WHERE kind = 'issued'
CREATE UNIQUE INDEX queue_undone_once ON queue_event (undoes) WHERE undoes IS NOT NULL AND journal = 0
