#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins what the demo days left behind into summary.json, prints it, and ends 1 if anything did not come out."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import wave


DAYS = 4
DOSSIERS = 5
HALLS = {"sqlite": "one computer", "postgres": "three computers with a server that dies"}
VOICES = [f"{number}-{counter:02}.wav" for number in ("A001", "A021", "B115", "C504") for counter in (1, 4, 15, 21)]


def left(out, kind, code):
    """The PDF of that kind that one of the days left, or None."""
    return next(iter(sorted(out.glob(f"day-*/{kind}-{code}.pdf"))), None)


def receipt_code(programs, pdf):
    """The dossier code that the QR of the printed receipt gives, read from a picture of the PDF."""
    if pdf is None:
        return None
    with tempfile.TemporaryDirectory() as work:
        picture = pathlib.Path(work) / "receipt"
        done = subprocess.run(["pdftoppm", "-r", "200", "-png", "-singlefile", pdf, picture], check=False)
        if done.returncode != 0:
            return None
        read = subprocess.run([pathlib.Path(programs) / "motcua-admin", "read-code", "--json", f"{picture}.png"],
                              check=False, capture_output=True, text=True)
        for found in json.loads(read.stdout)[0]["codes"] if read.returncode == 0 else []:
            parsed = subprocess.run([pathlib.Path(programs) / "motcua-admin", "parse-code", "--json"], check=False,
                                    input=found["text"], capture_output=True, text=True)
            if found["kind"] == "receipt" and parsed.returncode == 0:
                return json.loads(parsed.stdout)["fields"]["dossier_code"]
    return None


def speaks(path):
    """The file is a sound of one to ten seconds with something in it."""
    try:
        with wave.open(str(path)) as sound:
            seconds = sound.getnframes() / sound.getframerate()
            return 1 <= seconds <= 10 and any(sound.readframes(sound.getnframes()))
    except (OSError, EOFError, wave.Error):
        return False


def main():
    parser = argparse.ArgumentParser()
    for name in ("out", "bin", "rows", "rows-offline", "rows-stick", "rows-after", "feed", "verify", "resent", "database", "seed"):
        parser.add_argument("--" + name, required=True)
    given = parser.parse_args()
    out = pathlib.Path(given.out)

    def read(path, default):
        try:
            return json.loads(pathlib.Path(path).read_text())
        except (OSError, ValueError):
            return default

    halls = {store: read(out / f"hall-{store}" / "summary.json", {"ok": False, "checks": {"it left a record": False}})
             for store in HALLS}
    none = {"ok": False, "problem": "the day left no record", "steps": [], "dossiers": []}
    days = [read(out / f"day-{number}" / "steps.json", none) for number in range(1, DAYS + 1)]
    day = days[-1]
    offline = read(given.rows_offline, None)
    stick = read(given.rows_stick, [])
    feed = read(given.feed, {})
    rows = read(given.rows, [])
    rows_after = read(given.rows_after, None)
    verify = read(given.verify, {"ok": False})
    resent = read(given.resent, {"empty": False})
    before = sorted(dossier["dossier_code"] for dossier in days[-2].get("dossiers", []))
    codes = sorted(dossier["dossier_code"] for dossier in day.get("dossiers", []))

    for dossier in day.get("dossiers", []):
        dossier["receipt_qr"] = receipt_code(given.bin, left(out, "receipt", dossier["dossier_code"]))

    checks = {
        "four days played to their end": all(one.get("ok") for one in days),
        "five dossiers accepted": len(codes) == DOSSIERS,
        "three days offline: nothing at the province": offline == [] and len(before) == DOSSIERS - 1,
        "the stick brought all of them, whole": sorted(row["dossier_code"] for row in stick) == before and bool(before)
                                                and all(row["complete"] for row in stick),
        "an online dossier and a booking came down": feed.get("online_dossiers") == 1 and feed.get("bookings") == 1,
        "province holds each dossier once": sorted(row["dossier_code"] for row in rows) == codes,
        "every dossier complete at the province": bool(rows) and all(row["complete"] for row in rows),
        "everything sent again leaves the same rows": resent.get("empty") is True and rows_after == rows,
        "data folder verifies": verify.get("ok") is True,
        "database file is unreadable without the key": given.database == "unreadable",
        "receipt PDFs are there": all(left(out, "receipt", code) for code in codes) and bool(codes),
        "scanned PDFs are there": all(left(out, "scan", code) for code in codes) and bool(codes),
        "receipt QR reads back to the dossier code": all(d.get("receipt_qr") == d["dossier_code"]
                                                         for d in day.get("dossiers", [])) and bool(codes),
        "the voice spoke all sixteen sentences": all(speaks(out / "voice" / name) for name in VOICES),
    }
    for store, hall in halls.items():
        checks |= {f"hall, {HALLS[store]}: {check}": good for check, good in hall["checks"].items()}
    summary = {
        "seed": int(given.seed),
        "ok": all(checks.values()),
        "problem": next((one.get("problem") for one in days if one.get("problem")), None),
        "checks": checks,
        "clock_start": days[0].get("clock_start"),
        "resident_mib": day.get("resident_mib"),
        "dossiers": day.get("dossiers", []),
        "steps": [{"day": number, **step} for number, one in enumerate(days, 1) for step in one.get("steps", [])],
        "province": {"rows": rows, "rows_after_sending_again": rows_after},
        "halls": halls,
        "verify": verify,
        "sent_again": resent,
    }
    (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n")
    for number in range(1, DAYS + 1):
        (out / f"day-{number}" / "steps.json").unlink(missing_ok=True)

    for number, step in enumerate(summary["steps"], 1):
        mark = " " if step["ok"] else "!"
        print(f"{mark}{number:3} {step['day']} {step['step']:34} {step['widget'][:26]:26} {step['event'][:18]:18} {step['ms']:6} ms")
    for row in rows:
        print("province:", json.dumps(row, ensure_ascii=False))
    for check, good in checks.items():
        print(("ok   " if good else "FAIL ") + check)
    for store, hall in halls.items():
        if hall.get("call_to_tv_ms"):
            print(f"hall, {HALLS[store]}: {hall['numbers']} numbers, {hall['calls']} calls, {hall['made_on_islands']} events without "
                  f"the server; from call to TV {hall['call_to_tv_ms']['median']:.0f} ms (median), {hall['call_to_tv_ms']['max']} ms (max)")
    if summary["problem"]:
        print("problem:", summary["problem"])
    print(f"demo days: {'ok' if summary['ok'] else 'NOT OK'} · {out}/summary.json")
    return 0 if summary["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
