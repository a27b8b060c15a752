#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins what the demo day left behind into summary.json, prints it, and ends 1 if anything did not come out."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile


def receipt_code(programs, out, code):
    """The dossier code that the QR of the printed receipt gives, read from a picture of the PDF."""
    pdf = out / f"receipt-{code}.pdf"
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


def main():
    parser = argparse.ArgumentParser()
    for name in ("out", "bin", "rows", "rows-after", "verify", "resent", "database", "seed"):
        parser.add_argument("--" + name, required=True)
    given = parser.parse_args()
    out = pathlib.Path(given.out)

    def read(path, default):
        try:
            return json.loads(pathlib.Path(path).read_text())
        except (OSError, ValueError):
            return default

    day = read(out / "steps.json", {"ok": False, "problem": "the day left no record", "steps": [], "dossiers": []})
    rows = read(given.rows, [])
    rows_after = read(given.rows_after, None)
    verify = read(given.verify, {"ok": False})
    resent = read(given.resent, {"empty": False})
    codes = sorted(dossier["dossier_code"] for dossier in day.get("dossiers", []))

    for dossier in day.get("dossiers", []):
        dossier["receipt_qr"] = receipt_code(given.bin, out, dossier["dossier_code"])

    checks = {
        "day played to its end": bool(day.get("ok")),
        "two dossiers accepted": len(codes) == 2,
        "province holds each dossier once": sorted(row["dossier_code"] for row in rows) == codes,
        "every dossier complete at the province": bool(rows) and all(row["complete"] for row in rows),
        "everything sent again leaves the same rows": resent.get("empty") is True and rows_after == rows,
        "data folder verifies": verify.get("ok") is True,
        "database file is unreadable without the key": given.database == "unreadable",
        "receipt PDFs are there": all((out / f"receipt-{code}.pdf").is_file() for code in codes) and bool(codes),
        "scanned PDFs are there": all((out / f"scan-{code}.pdf").is_file() for code in codes) and bool(codes),
        "receipt QR reads back to the dossier code": all(d.get("receipt_qr") == d["dossier_code"]
                                                         for d in day.get("dossiers", [])) and bool(codes),
    }
    summary = {
        "seed": int(given.seed),
        "ok": all(checks.values()),
        "problem": day.get("problem"),
        "checks": checks,
        "clock_start": day.get("clock_start"),
        "resident_mib": day.get("resident_mib"),
        "dossiers": day.get("dossiers", []),
        "steps": day.get("steps", []),
        "province": {"rows": rows, "rows_after_sending_again": rows_after},
        "verify": verify,
        "sent_again": resent,
    }
    (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n")
    (out / "steps.json").unlink(missing_ok=True)

    for number, step in enumerate(summary["steps"], 1):
        mark = " " if step["ok"] else "!"
        print(f"{mark}{number:3} {step['step']:34} {step['widget'][:26]:26} {step['event'][:18]:18} {step['ms']:6} ms")
    for row in rows:
        print("province:", json.dumps(row, ensure_ascii=False))
    for check, good in checks.items():
        print(("ok   " if good else "FAIL ") + check)
    if summary["problem"]:
        print("problem:", summary["problem"])
    print(f"demo day: {'ok' if summary['ok'] else 'NOT OK'} · {out}/summary.json")
    return 0 if summary["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
