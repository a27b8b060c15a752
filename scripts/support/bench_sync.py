# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The line to the province: our engine and gateway, rsync, one curl a file and PouchDB over the same shaped proxy and bytes."""

import functools
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import http.server

RATE = 625_000
RTT_MS = 60
CUT_MS = 10_000
LIMIT_S = 300


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Proxy:
    """The bad line of tests/support/link before a port."""

    def __init__(self, tests, port, cut_ms):
        self.process = subprocess.Popen(
            [tests / "shaping-proxy", "--rate", str(RATE), "--rtt", str(RTT_MS), "--cut-every", str(cut_ms), f"127.0.0.1:{port}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def counts(self):
        self.process.stdin.write("counts\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=10)


def until_right(command, folder, there, names):
    """Runs the command until every file is there whole, as a script by hand would; the seconds it took."""
    begin = time.monotonic()
    while time.monotonic() - begin < LIMIT_S:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if all((there / name).exists() and (there / name).stat().st_size == (folder / name).stat().st_size for name in names):
            return time.monotonic() - begin
    return None


def rsync_peer(tests, folder, work, cut_ms):
    there = work / "rsync"
    shutil.rmtree(there, ignore_errors=True)
    there.mkdir()
    port = free_port()
    config = work / "rsyncd.conf"
    user = "root" if os.getuid() == 0 else str(os.getuid())
    config.write_text(f"use chroot = no\nuid = {user}\npid file = {work}/rsyncd.pid\nlog file = {work}/rsyncd.log\n"
                      f"[papers]\npath = {there}\nread only = no\n", encoding="utf-8")
    (work / "rsyncd.pid").unlink(missing_ok=True)
    daemon = subprocess.Popen(["rsync", "--daemon", "--no-detach", f"--config={config}", "--address=127.0.0.1", f"--port={port}"])
    proxy = Proxy(tests, port, cut_ms)
    try:
        time.sleep(0.5)
        names = sorted(os.listdir(folder))
        seconds = until_right(["rsync", "-a", "--partial", "--timeout=10", f"{folder}/", f"rsync://127.0.0.1:{proxy.port}/papers/"],
                              folder, there, names)
        return seconds, proxy.counts()["up"]
    finally:
        proxy.close()
        daemon.terminate()
        daemon.wait(timeout=10)


def curl_peer(tests, folder, work, cut_ms):
    there = work / "curl"
    shutil.rmtree(there, ignore_errors=True)
    there.mkdir()

    class Keep(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_PUT(self):  # noqa: N802
            body = self.rfile.read(int(self.headers["Content-Length"]))
            (there / pathlib.PurePosixPath(self.path).name).write_bytes(body)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    class Quiet(http.server.ThreadingHTTPServer):
        def handle_error(self, *_):  # a cut connection
            pass

    server = Quiet(("127.0.0.1", 0), Keep)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    proxy = Proxy(tests, server.server_address[1], cut_ms)
    try:
        begin = time.monotonic()
        for name in sorted(os.listdir(folder)):
            while subprocess.run(["curl", "-sf", "-H", "Expect:", "-T", folder / name, f"http://127.0.0.1:{proxy.port}/{name}"],
                                 stdout=subprocess.DEVNULL, check=False).returncode != 0:
                if time.monotonic() - begin > LIMIT_S:
                    return None, proxy.counts()["up"]
        return time.monotonic() - begin, proxy.counts()["up"]
    finally:
        proxy.close()
        server.shutdown()


def pouchdb_peer(root, tests, folder, work, cut_ms):
    there = work / "pouchdb"
    shutil.rmtree(there, ignore_errors=True)
    there.mkdir()
    port = free_port()
    address = f"http://127.0.0.1:{port}/papers"
    server = subprocess.Popen(["node", root / "third_party/npm/pouchdb/node_modules/.bin/pouchdb-server", "--in-memory", "--host",
                               "127.0.0.1", "--port", str(port)], cwd=there, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while subprocess.run(["curl", "-sf", "-X", "PUT", address], stdout=subprocess.DEVNULL, check=False).returncode != 0:
            if time.monotonic() > until:
                raise RuntimeError("pouchdb-server does not answer")
            time.sleep(0.2)
        proxy = Proxy(tests, port, cut_ms)
        try:
            # As it comes it sends a hundred documents in one request, which on a line that breaks never ends: then five.
            done = subprocess.run(["node", root / "tests/bench/pouchdb_peer.js", folder, f"http://127.0.0.1:{proxy.port}/papers",
                                   "5" if cut_ms else "0"], stdout=subprocess.PIPE, env=dict(os.environ, MOTCUA_SOURCE_DIR=str(root)), timeout=LIMIT_S, check=True)
            seconds = json.loads(done.stdout)["seconds"]
        except subprocess.TimeoutExpired:
            seconds = None
        counts = proxy.counts()
        proxy.close()
        rows = json.loads(subprocess.run(["curl", "-sf", address], stdout=subprocess.PIPE, check=True).stdout)["doc_count"]
        if seconds is not None and rows != (len(os.listdir(folder)) + 1) // 2:
            raise RuntimeError(f"pouchdb-server has {rows} documents")
        return seconds, counts["up"]
    finally:
        server.terminate()
        server.wait(timeout=10)


def measure_sync(root, tests, out, say):
    work = pathlib.Path(tempfile.mkdtemp(prefix="motcua-bench-sync-", dir=out))
    folder = work / "papers"
    folder.mkdir()
    rows = []

    def ours(*arguments):
        done = subprocess.run([tests / "bench_sync", "--rate", str(RATE), "--rtt", str(RTT_MS), *arguments], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=True, env=dict(os.environ, HOME=str(work)))
        return json.loads(done.stdout)

    try:
        for name, cut_ms, time_target, byte_target in (("clean", 0, 1.03, 1.02), ("a cut every 10 s", CUT_MS, 1.08, 1.03)):
            say(f"100 dossiers, 200 papers, 24 MB over {RATE} B/s and {RTT_MS} ms, {name}")
            found = ours("--files", str(folder), "--cut-every", str(cut_ms))
            least, payload = found["least_seconds"], found["payload"]
            papers = sum(file.stat().st_size for file in folder.iterdir())
            rows.append({"row": f"sync, {name}: time", "ours": found["seconds"], "peer": least, "unit": "s",
                         "ratio": found["time_ratio"], "peer_is": "what the line allows", "target": f"≤ {time_target}×",
                         "met": found["time_ratio"] <= time_target, "detail": found})
            rows.append({"row": f"sync, {name}: bytes on the wire", "ours": found["wire_up"] / 1e6, "peer": payload / 1e6,
                         "unit": "MB", "ratio": found["byte_ratio"], "peer_is": "compressed records and papers",
                         "target": f"≤ {byte_target}×", "met": found["byte_ratio"] <= byte_target})
            peers = [(title, peer) for tool, title, peer in (
                ("rsync", "rsync --partial, clear text", rsync_peer), ("curl", "one curl a file, clear text", curl_peer),
                ("node", "PouchDB with attachments, clear text", functools.partial(pouchdb_peer, root))) if shutil.which(tool)]
            for title, peer in peers:
                seconds, up = peer(tests, folder, work, cut_ms)
                late = "" if seconds else f", not whole after {LIMIT_S} s"
                rows.append({"row": f"  {title}: time{late}", "ours": seconds or LIMIT_S, "peer": least, "unit": "s",
                             "ratio": (seconds or LIMIT_S) / least, "target": "none: beside ours", "met": True,
                             "detail": {"wire_up": up, "byte_ratio": up / papers}})
                rows.append({"row": f"  {title}: bytes on the wire", "ours": up / 1e6, "peer": papers / 1e6, "unit": "MB",
                             "ratio": up / papers, "target": "none: beside ours", "met": True})
        say("a new record among papers")
        found = ours("--new-record")
        # A chunk is 4 MiB at most at this speed, and the record need not wait for all of it.
        most = 4 * 1024 * 1024 / RATE * 1000 + 2 * RTT_MS
        rows.append({"row": "sync: a new record among papers", "ours": found["new_record_ms"], "peer": most, "unit": "ms",
                     "ratio": found["new_record_ms"] / most, "peer_is": "one chunk and two round trips", "target": "≤ 1×",
                     "met": 0 <= found["new_record_ms"] <= most, "detail": found})
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return rows
