#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill_demo_day.py --bin DIR --dump PROGRAM [--rounds N] [--seed S]

Kills the demo day with SIGKILL at a random moment, each round on a new data folder, and then asks:
is the folder whole (motcua-admin verify), is everything there that the screen had called saved
(confirmed.jsonl, on disk before the next key was pressed), and does a restart show the same tickets
and the same draft? The moments are spread over the steps of the day, not over its seconds, and fall
anywhere within the step that follows."""

import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# Steps of the day that the screen confirms; a day that confirms fewer has changed, and so must this.
LEAST_STEPS = 37
STEP_SECONDS = 120
WORKER_SECONDS = 20


class Lost(Exception):
    """Something confirmed is not there, or not as it was."""


def must(condition, text):
    if not condition:
        raise Lost(text)


def lines_of(path):
    """The whole lines; the last one may have been cut by the kill."""
    if not path.exists():
        return []
    text = path.read_bytes()
    return [json.loads(line) for line in text[: text.rfind(b"\n") + 1].splitlines()]


def run_json(command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    must(done.returncode == 0, f"{pathlib.Path(command[0]).name} ended {done.returncode}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def wait_for_session_to_end(session):
    """The scan worker of a killed program must end by itself."""

    def members():
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                except (OSError, IndexError):
                    continue
                if int(fields[3]) == session and fields[0] != "Z":
                    found.append(entry.name)
        return found

    end = time.monotonic() + WORKER_SECONDS
    while members():
        must(time.monotonic() < end, "a helper program outlived the killed one")
        time.sleep(0.05)


def is_subsequence(wanted, whole):
    rest = iter(whole)
    return all(any(one == other for other in rest) for one in wanted)


def check_tickets(confirmed, dump):
    there = {ticket["number"]: ticket for ticket in dump["tickets"]}
    for number in {number for line in confirmed for number in line["tickets"]}:
        must(number in there, f"ticket {number} was shown and is not there")
        seen = []
        for line in confirmed:
            state = line["tickets"].get(number)
            if state is not None and (not seen or seen[-1] != state):
                seen.append(state)
        must(is_subsequence(seen, there[number]["states"]),
             f"ticket {number} was shown as {seen} and the journal says {there[number]['states']}")


def check_drafts(confirmed, dump):
    drafts = {draft["id"]: draft for draft in dump["drafts"]}
    dossiers = {dossier["draft"]: dossier for dossier in dump["dossiers"]}
    newest = {line["draft"]["id"]: line["draft"] for line in confirmed if "draft" in line}
    for draft_id, shown in newest.items():
        must((draft_id in drafts) != (draft_id in dossiers),
             f"a saved draft is {'twice' if draft_id in drafts else 'not'} there")
        if draft_id in dossiers:
            kept = dict(dossiers[draft_id])
            kept["dossier_code"] = kept["code"]
        else:
            kept = drafts[draft_id]
        # The day only adds to a draft, so that what came after the last confirmation adds as well.
        for field in ("ticket", "personal_id", "procedure", "dossier_code"):
            must(shown[field] in ("", kept[field]), f"{field} of a draft was saved and is not as it was")
        must(kept["papers"] >= shown["papers"], "a scanned paper of a draft is gone")
        must(kept["signed"] or not shown["signed"], "the signature on a draft is gone")


def check_dossiers(confirmed, dump):
    codes = [dossier["code"] for dossier in dump["dossiers"]]
    for code in {line["accepted"] for line in confirmed if "accepted" in line}:
        must(codes.count(code) == 1, f"dossier {code} was accepted and is there {codes.count(code)} times")
    for dossier in dump["dossiers"]:
        must(dossier["operations"] == 1, f"{dossier['code']} has {dossier['operations']} operations")
        must(dossier["files"] >= 4 and dossier["files_readable"] == dossier["files"],
             f"of {dossier['code']} only {dossier['files_readable']} files can be read")
        must(dossier["signed"], f"the signature of {dossier['code']} is not on its receipt")


def check_restart(shown, dump, counter):
    must(shown["tickets"] == {t["number"]: t["state"] for t in dump["tickets"]},
         f"after the restart the tickets are shown as {shown['tickets']}")
    served = [t["number"] for t in dump["tickets"] if t["state"] == "serving" and t["counter"] == counter]
    drafts = [draft for draft in dump["drafts"] if draft["ticket"] in served]
    accepted = [dossier["code"] for dossier in dump["dossiers"] if dossier["ticket"] in served]
    if accepted:
        must(shown.get("accepted") == accepted[-1], "after the restart the accepted dossier is not shown")
    elif drafts:
        must(shown.get("draft") == drafts[-1],
             f"after the restart the draft is shown as {shown.get('draft')}, kept is {drafts[-1]}")
    called = [t["number"] for t in dump["tickets"] if t["state"] == "called" and t["counter"] == counter]
    return ("the dossier" if accepted else "the draft" if drafts else "the ticket" if served
            else "the call" if called else "an idle counter")


class Round:
    def __init__(self, options, work, number, moment):
        self.options = options
        self.work = work
        self.data = work / "data"
        self.out = work / "out"
        self.passphrase = work / "passphrase"
        self.passphrase.write_text("one two three four\n")
        self.number = number
        self.moment = moment
        sane = work / "sane"
        sane.mkdir()
        (sane / "dll.conf").write_text("pnm\n")
        self.environment = dict(os.environ, SANE_CONFIG_DIR=str(sane), QT_QPA_PLATFORM="offscreen")

    def program(self, *more):
        return [str(self.options.bin / "motcua-demo-day"), "--seed", str(self.options.seed + self.number),
                "--out", str(self.out), "--data", str(self.data), "--passphrase-file", str(self.passphrase), *more]

    def play_and_kill(self):
        """Plays until so many steps are confirmed and a while longer, then kills."""
        steps, delay = self.moment
        log = self.out / "confirmed.jsonl"
        with open(self.work / "day.log", "wb") as messages:
            day = subprocess.Popen(self.program(), env=self.environment, start_new_session=True,
                                   stdout=messages, stderr=messages)
        try:
            end = time.monotonic() + STEP_SECONDS
            size = -1
            while len(lines_of(log)) < steps:
                must(day.poll() is None, "the day ended before it could be killed:\n"
                     + (self.work / "day.log").read_text(errors="replace"))
                now = log.stat().st_size if log.exists() else 0
                if now != size:
                    size, end = now, time.monotonic() + STEP_SECONDS
                must(time.monotonic() < end, "the day stands still")
                time.sleep(0.002)
            time.sleep(delay)
        finally:
            ended = day.poll()
            if ended is None:
                os.kill(day.pid, signal.SIGKILL)
            day.wait()
        wait_for_session_to_end(day.pid)
        return lines_of(log)

    def play(self):
        confirmed = self.play_and_kill()
        passphrase = ["--passphrase-file", str(self.passphrase)]
        report = run_json([str(self.options.bin / "motcua-admin"), "verify", "--json", "--data", str(self.data),
                           *passphrase])
        must(report["ok"], f"verify: {report}")
        dump = run_json([str(self.options.dump), str(self.data), str(self.passphrase)])
        check_tickets(confirmed, dump)
        check_drafts(confirmed, dump)
        check_dossiers(confirmed, dump)
        again = subprocess.run(self.program("--resume-check"), env=self.environment, capture_output=True,
                               text=True, timeout=300, check=False)
        must(again.returncode == 0, f"the restart ended {again.returncode}: {again.stderr.strip()}")
        shown = json.loads((self.out / "resumed.json").read_text())["shown"]
        found = check_restart(shown, dump, self.options.counter)
        must(run_json([str(self.options.dump), str(self.data), str(self.passphrase)]) == dump,
             "the restart changed what is kept")
        last = confirmed[-1]["step"] if confirmed else "(nothing)"
        print(f"round {self.number + 1}: killed {self.moment[1] * 1000:.0f} ms after {last}: {len(confirmed)} steps, "
              f"{len(dump['dossiers'])} dossiers kept; restart shows: {found}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="folder of the programs")
    parser.add_argument("--dump", type=pathlib.Path, required=True, help="the dump_station program")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("MOTCUA_KILL_SEED", "20261123")))
    parser.add_argument("--counter", type=int, default=3, help="the counter the day is played at")
    options = parser.parse_args()
    options.bin = options.bin.resolve()
    options.dump = options.dump.resolve()

    chance = random.Random(options.seed)
    # One moment in each equal part of the day, so that few rounds still reach its whole length.
    part = LEAST_STEPS / options.rounds
    moments = [(max(1, int(part * i + chance.random() * part)), chance.random() * 0.15) for i in range(options.rounds)]
    print(f"seed {options.seed}", flush=True)
    for number, moment in enumerate(moments):
        work = pathlib.Path(tempfile.mkdtemp(prefix="motcua-kill-"))
        try:
            Round(options, work, number, moment).play()
        except (Lost, subprocess.TimeoutExpired) as problem:
            print(f"round {number + 1}, after {moment[0]} steps and {moment[1] * 1000:.0f} ms: {problem}\n"
                  f"kept for a look: {work}", file=sys.stderr)
            return 1
        shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(main())
