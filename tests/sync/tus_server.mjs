// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// @tus/server, a server that is not ours, behind the TLS a station expects: it demands the station's certificate and adds
// the header by which our client knows the province. Prints its port, then one JSON line for each request that it has
// answered or that broke off: {"method","path","offset","status","bytes"}.
//   node tus_server.mjs <folder with ca.pem server.pem server.key> <folder for uploads> <port or 0>
import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import {createRequire} from 'node:module';
import {fileURLToPath, pathToFileURL} from 'node:url';

const [keys, uploads, port] = process.argv.slice(2);
const root = process.env.MOTCUA_SOURCE_DIR || fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(path.join(root, 'third_party/npm/tus-server/package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const {Server} = await load('@tus/server');
const {FileStore} = await load('@tus/file-store');

// 2.4.5 on Node 20 ends when it refuses a PATCH whose body it has not read. Everything else still ends it.
process.on('uncaughtException', (error) => {
    if (!String(error && error.message).includes('already closed')) {
        console.error(error);
        process.exit(1);
    }
});

const tus = new Server({path: '/v1/uploads', datastore: new FileStore({directory: uploads}), relativeLocation: true});
const read = (name) => fs.readFileSync(path.join(keys, name));
const server = https.createServer(
    {ca: read('ca.pem'), cert: read('server.pem'), key: read('server.key'), requestCert: true, rejectUnauthorized: true},
    (request, response) => {
        let bytes = 0;
        request.on('data', (piece) => (bytes += piece.length));
        request.pause(); // counting must not set it flowing before the server reads
        response.on('close', () => {
            console.log(JSON.stringify({
                method: request.method,
                path: request.url,
                offset: Number(request.headers['upload-offset'] ?? -1),
                status: response.writableFinished ? response.statusCode : 0,
                bytes,
            }));
        });
        if (request.headers['motcua-protocol'] !== '1') {
            response.writeHead(426).end();
            return;
        }
        response.setHeader('Motcua-Protocol', '1');
        tus.handle(request, response);
    });
server.listen(Number(port), '127.0.0.1', () => console.log(server.address().port));
