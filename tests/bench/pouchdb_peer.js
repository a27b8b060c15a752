// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peer that replicates: documents with attachments from one PouchDB to another, as a program built on it would. Each
// dossier is a document of the same fields as ours with two of the papers attached. Puts them into a database in memory,
// then pushes them, again and again until all is there, and prints the seconds that took: {"seconds","tries"}.
//   node pouchdb_peer.js <folder of papers> <address of the database at the server> [documents a request]
'use strict';
const fs = require('fs');
const path = require('path');
const {createRequire} = require('module');

const root = process.env.MOTCUA_SOURCE_DIR || path.resolve(__dirname, '../..');
const need = createRequire(path.join(root, 'third_party/npm/pouchdb/package.json'));
const PouchDB = need('pouchdb-core')
    .plugin(need('pouchdb-adapter-memory'))
    .plugin(need('pouchdb-adapter-http'))
    .plugin(need('pouchdb-replication'));

async function main() {
    const [folder, address, batch] = process.argv.slice(2);
    const options = Number(batch) > 0 ? {batch_size: Number(batch)} : {};
    const local = new PouchDB('papers', {adapter: 'memory'});
    const names = fs.readdirSync(folder).sort();
    for (let i = 0; i < names.length; i += 2) {
        const number = i / 2;
        const attachments = {};
        for (const name of names.slice(i, i + 2))
            attachments[name] = {content_type: 'application/pdf', data: fs.readFileSync(path.join(folder, name))};
        await local.put({
            _id: `H24.123-261122-${String(number + 1).padStart(4, '0')}`,
            procedure_code: '1.004884',
            state: 'received',
            received_at: '2026-11-22T08:03:11+07:00',
            due_at: '2026-11-26T09:00:00+07:00',
            submitter: {
                name: `Đặng Đình Đức ${number}`,
                address: `Thôn ${number % 17}, xã Vĩnh Bảo, TP Hải Phòng`,
                phone: `09${10000000 + number * 7919}`,
            },
            _attachments: attachments,
        });
    }
    const began = Date.now();
    let tries = 0;
    for (;;) {
        ++tries;
        try {
            const told = await local.replicate.to(new PouchDB(address, {adapter: 'http'}), options);
            if (told.ok && told.errors.length === 0)
                break;
        } catch (error) {
            // The line broke: a program tries again.
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    console.log(JSON.stringify({seconds: (Date.now() - began) / 1000, tries}));
    process.exit(0);
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
