# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of scripts/bench that need a large store: seeding it, opening it, backing it up."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

READY_SECONDS = 120
BACKUP_DOSSIERS = 90_000  # about 1 GB


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def run(command, **more):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, text=True, **more).stdout


def start(command, environment):
    """Milliseconds until the window is painted and until the program is gone, and the most memory it held, in KiB."""
    begin = time.monotonic()
    program = subprocess.Popen([str(part) for part in command], env=environment, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    line = program.stdout.readline()
    ready = (time.monotonic() - begin) * 1000
    program.stdout.read()
    _, status, used = os.wait4(program.pid, 0)
    gone = (time.monotonic() - begin) * 1000
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode != 0 or line.strip() != b"ready":
        sys.exit(f"bench: {command[0]} ended {program.returncode} before it was ready")
    return {"ready_ms": ready, "gone_ms": gone, "memory_kib": used.ru_maxrss}


def in_session(binaries, folder, dossiers, runs):
    """Inside dbus-run-session: an empty centre and one with so many dossiers, their keys in the key ring, opened in turn."""
    home = pathlib.Path(folder)
    environment = dict(os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home / "config"),
                       XDG_DATA_HOME=str(home / "data"), XDG_CACHE_HOME=str(home / "cache"),
                       QT_QPA_PLATFORM="offscreen", MOTCUA_EXIT_WHEN_READY="1")
    subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], env=environment, input=b"bench",
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    admin = binaries / "motcua-admin"
    stores = {"empty": home / "empty", "full": home / "full"}
    for path in stores.values():
        run([admin, "init", "--demo", "--data", path], env=environment)
    before = time.monotonic()
    seeded = json.loads(run([admin, "seed", "--dossiers", dossiers, "--seed", 1, "--papers", "shared", "--acknowledged",
                             "--json", "--data", stores["full"]], env=environment))
    seeded["wall_seconds"] = time.monotonic() - before
    seeded["bytes"] = (stores["full"] / "motcua.db").stat().st_size
    os.sync()  # what the seed left to be written is not the opening's
    starts = {name: [] for name in stores}
    summaries = {name: [] for name in stores}
    for number in range(runs + 1):
        for name, path in stores.items():
            found = start([binaries / "motcua", "--demo", "--data", path], environment)
            begin = time.monotonic()
            run([admin, "outbox", "--limit", 1, "--json", "--data", path], env=environment)
            if number > 0:  # the first pair warms up
                starts[name].append(found)
                summaries[name].append((time.monotonic() - begin) * 1000)
    answer = {"seed": seeded, "open": {}, "outbox_ms": {n: statistics.median(v) for n, v in summaries.items()}}
    for name, found in starts.items():
        answer["open"][name] = {key: statistics.median(one[key] for one in found) for key in found[0]}
    print(json.dumps(answer))


def measure_million(binaries, script, dossiers, runs):
    """The rows `seed` and `open`."""
    say(f"a store of {dossiers} dossiers: seeding, then opening (minutes, and some 11 KB of disk a dossier)")
    out = script.parent.parent / "build/bench"
    out.mkdir(parents=True, exist_ok=True)
    work = tempfile.mkdtemp(prefix="million-", dir=out)
    runtime = tempfile.mkdtemp(prefix="motcua-bench-")  # sockets want a short path
    try:
        found = json.loads(run(
            ["dbus-run-session", "--", sys.executable, script, "--store-in-session", work, "--dossiers", dossiers,
             "--runs", runs], env=dict(os.environ, XDG_RUNTIME_DIR=runtime, HOME=work)))
    finally:
        shutil.rmtree(work, ignore_errors=True)
        shutil.rmtree(runtime, ignore_errors=True)
    seed, empty, full = found["seed"], found["open"]["empty"], found["open"]["full"]
    whole = dossiers >= 1_000_000
    note = "" if whole else f" (for 1,000,000; these are {dossiers:,})"
    more_ms = full["ready_ms"] - empty["ready_ms"]
    more_mib = (full["memory_kib"] - empty["memory_kib"]) / 1024
    outbox = found["outbox_ms"]["full"] - found["outbox_ms"]["empty"]
    return [
        {"row": f"seed of {dossiers:,} dossiers", "ours": seed["wall_seconds"], "unit": "s", "target": "≤ 300 s" + note,
         "met": seed["wall_seconds"] <= 300 * min(1, dossiers / 1_000_000) + (0 if whole else 15), "detail": seed},
        {"row": "open: until the window is ready", "ours": full["ready_ms"], "peer": empty["ready_ms"], "unit": "ms",
         "ratio": full["ready_ms"] / empty["ready_ms"], "difference": more_ms, "peer_is": "an empty store",
         "target": "≤ +300 ms" + note, "met": more_ms <= 300, "detail": found["open"]},
        {"row": "open: until the program has gone again", "ours": full["gone_ms"], "peer": empty["gone_ms"], "unit": "ms",
         "ratio": full["gone_ms"] / empty["gone_ms"], "peer_is": "an empty store", "target": "none", "met": True},
        {"row": "open: the most memory held", "ours": full["memory_kib"] / 1024, "peer": empty["memory_kib"] / 1024,
         "unit": "MiB", "ratio": full["memory_kib"] / empty["memory_kib"], "difference": more_mib,
         "peer_is": "an empty store", "target": "≤ +60 MB" + note, "met": more_mib * 1.048576 <= 60},
        {"row": "open: the summary of the outbox", "ours": found["outbox_ms"]["full"], "peer": found["outbox_ms"]["empty"],
         "unit": "ms", "ratio": found["outbox_ms"]["full"] / found["outbox_ms"]["empty"], "difference": outbox,
         "peer_is": "an empty store", "target": "none", "met": True},
    ]


def measure_backup(binaries, tests, out):
    """The row `backup`: 1 GB, the copy against cp + fsync, the checks apart."""
    say("a backup of 1 GB")
    work = pathlib.Path(tempfile.mkdtemp(prefix="backup-", dir=out))
    try:
        (work / "passphrase").write_text("bench\n", encoding="utf-8")
        common = ["--data", work / "centre", "--passphrase-file", work / "passphrase"]
        run([binaries / "motcua-admin", "init", "--demo", *common])
        run([binaries / "motcua-admin", "seed", "--dossiers", BACKUP_DOSSIERS, "--papers", "shared", "--acknowledged",
             *common])
        os.sync()
        found = json.loads(run([tests / "bench_backup", *common, "--to", work / "to"]))
    finally:
        shutil.rmtree(work, ignore_errors=True)
    gigabytes = found["bytes"] / 1e9
    return [
        {"row": f"backup: the copy of {gigabytes:.2f} GB", "ours": found["copy_s"], "peer": found["cp_s"], "unit": "s",
         "ratio": found["ratio"], "peer_is": "cp and fsync of the same bytes", "target": "≤ 3×",
         "met": found["ratio"] <= 3, "detail": found},
        {"row": "backup: its checks, before and after", "ours": found["check_before_s"] + found["check_after_s"],
         "unit": "s", "target": "none", "met": True},
    ]
