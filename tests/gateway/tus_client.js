// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sends a file by tus-js-client, a client that is not ours: creates, cuts the connection in the middle of a PATCH,
// resumes from what HEAD says. Prints {"url","cuts","resumedAt"}.
//   node tus_client.js <origin> <folder with ca.pem client.pem client.key> <file> <sha256 in hex> <chunk or 0>
'use strict';
const fs = require('fs');
const https = require('https');
const path = require('path');
const {createRequire} = require('module');

const [origin, folder, file, sha256, chunk] = process.argv.slice(2);
const root = process.env.MOTCUA_SOURCE_DIR || path.resolve(__dirname, '../..');
const tus = createRequire(path.join(root, 'third_party/npm/tus-js-client/package.json'))('tus-js-client');
const read = (name) => fs.readFileSync(path.join(folder, name));
const size = fs.statSync(file).size;
let cuts = 0;
let resumedAt = -1;

// Cuts the first connection that has carried a third of the file, once: what follows is the client's own business.
class CuttingAgent extends https.Agent {
    createConnection(...given) {
        const socket = super.createConnection(...given);
        const write = socket.write.bind(socket);
        let sent = 0;
        socket.write = (piece, ...rest) => {
            sent += piece.length;
            if (cuts === 0 && sent > size / 3) {
                ++cuts;
                // What was written before still leaves, as on a line that breaks a moment later.
                socket.end();
                setTimeout(() => socket.destroy(new Error('cut')), 50);
                return true;
            }
            return write(piece, ...rest);
        };
        return socket;
    }
}
const agent = new CuttingAgent(
    {ca: read('ca.pem'), cert: read('client.pem'), key: read('client.key'), keepAlive: true});

const upload = new tus.Upload(fs.createReadStream(file), {
    endpoint: origin + '/v1/uploads',
    uploadSize: size,
    chunkSize: Number(chunk) || Infinity,
    metadata: {sha256},
    headers: {'Motcua-Protocol': '1'},
    httpStack: new tus.DefaultHttpStack({agent}),
    retryDelays: [100, 200, 400, 800],
    onError(error) {
        console.error(String(error));
        process.exit(1);
    },
    onSuccess() {
        console.log(JSON.stringify({url: upload.url, cuts, resumedAt}));
        agent.destroy();
    },
    onAfterResponse(request, response) {
        if (cuts > 0 && resumedAt < 0 && request.getMethod() === 'HEAD')
            resumedAt = Number(response.getHeader('Upload-Offset'));
    },
});
upload.start();
