#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""contents.py [ROOT]: what may stand in which file: widget headers, SQL text, loops within loops,
sleeping tests, lengths, licence lines, machine paths, words of unfinished work."""

import glob
import os
import re
import sys

from tree import Findings, Tree, code_and_strings, line_of, root_argument, under

WIDGETS_MAY = ("ui", "app/motcua", "app/demo_day", "app/demo_hall", "app/devices/printer", "tests")
SQL_MAY = ("storage", "sync/gateway/store", "tests", "third_party")
PRODUCT = ("app", "ui", "storage", "sync")
LONG, TOO_LONG = 450, 500
# A file of data in the shape of code may be longer when its kind says so.
LENGTH_FREE = re.compile(r"(^LICENSE$|\.(md|json|tsv|csv|ts|svg|png|ppm|pnm|pdf|ttf|txt|yaml)$)")

SQL = re.compile(
    r"\b(?:SELECT|INSERT\s+(?:OR\s+[A-Z]+\s+)?INTO|REPLACE\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM"
    r"|CREATE\s+(?:UNIQUE\s+|TEMP\s+|VIRTUAL\s+)?(?:TABLE|INDEX|VIEW|TRIGGER|SCHEMA|ROLE)"
    r"|ALTER\s+TABLE|DROP\s+(?:TABLE|INDEX|VIEW|TRIGGER)|PRAGMA|VACUUM\b|BEGIN\s+IMMEDIATE"
    r"|ORDER\s+BY|GROUP\s+BY|ON\s+CONFLICT)\b"
    r"|\bselect\s+[\w*.,\s()]+\s+from\s+\w+\s*(?:$|;|\b(?:where|order|group|join|limit)\b)"
    r"|\binsert\s+into\s+\w+|\bdelete\s+from\s+\w+|\bcreate\s+table\b|\bpragma\s+\w+"
    r"|\bupdate\s+\w+\s+set\s+\w+\s*=")

# (pattern on code without comments and strings, where, where not, reason)
HABITS = [
    (r"\bQEventLoop\b", ("app", "ui", "storage", "sync"), (), "no nested event loop"),
    (r"\bprocessEvents\s*\(", PRODUCT, (), "no nested event loop"),
    (r"(?:\.|->)\s*exec\s*\(", ("ui", "app/motcua"), ("app/motcua/main.cpp",),
     "no exec(): show it and connect to its signals"),
    (r"\bstatic\s+[\w:<>]+\s*[&*]\s*(?:instance|getInstance|self)\s*\(", PRODUCT, (),
     "no singleton: hand it in at construction"),
    (r"\b(?:SIGNAL|SLOT)\s*\(", PRODUCT + ("tests",), (), "connect by pointer to member"),
    (r"\b(?:qSleep|usleep|nanosleep|sleep_for|sleep_until)\s*\(|\bQThread::m?u?sleep\s*\("
     r"|(?<![\w.>:])sleep\s*\(|\bqWait\s*\(", ("tests",), (),
     "tests wait for a condition (QTRY_…), never for a time"),
    (r"\bQVERIFY\s*\(\s*(?:true|1)\s*\)", ("tests",), (), "asserts nothing"),
    (r"\bQEXPECT_FAIL\b", ("tests",), (), "a test that expects its own failure"),
]

# Written in pieces, so that this file does not trip its own rules.
MACHINE = re.compile(r"(?<![\w.}])/(?:" + "|".join(("tmp", "work", "root", "home")) + r")/\w")
HOSTS = re.compile("|".join(("registry\\.npm" + "js", "npmjs" + "\\.(?:org|com)", "deb\\.debian" + "\\.org",
                             "pypi" + "\\.org", "files\\.python" + "hosted", "security\\.debian" + "\\.org")))
UNFINISHED = re.compile(
    r"\b(?:to" + r"do|fix" + r"me|x" + r"xx|st" + r"ub|dum" + r"my|place" + r"holder|not imple" + r"mented"
    r"|for n" + r"ow|hard-?co" + r"ded)\b", re.I)
SPDX = ("SPDX-FileCopyrightText: 2026 Một Cửa contributors", "SPDX-License-Identifier: GPL-3.0-or-later")
SPDX_NAMES = re.compile(
    r"(\.(cpp|h|c|hpp|py|sh|cmake|sql|svg|qss|yaml|yml|map)$|(^|/)CMakeLists\.txt$|^\.clang-(format|tidy)$)")


def widget_headers():
    """Every header name of QtWidgets and QtPrintSupport that is not also one of QtGui."""
    names, gui = set(), set()
    roots = glob.glob("/usr/include/*/qt6") + glob.glob("/usr/include/qt6")
    for root in roots:
        for module, into in (("QtWidgets", names), ("QtPrintSupport", names), ("QtGui", gui)):
            folder = os.path.join(root, module)
            if os.path.isdir(folder):
                into.update(n for n in os.listdir(folder) if os.path.isfile(os.path.join(folder, n)))
    # Known by heart, in case Qt's headers are elsewhere.
    names.update(("QWidget", "QDialog", "QMessageBox", "QApplication", "QMainWindow", "QFileDialog",
                  "QLabel", "QPushButton", "QMenu", "QPrinter", "QPrintDialog", "QtWidgets",
                  "QtPrintSupport", "QStyle", "QLayout", "QInputDialog"))
    return names - gui


def check_widgets(tree, findings):
    names = widget_headers()
    for path in tree.cpp(*PRODUCT):
        if under(path, *WIDGETS_MAY):
            continue
        code, _ = code_and_strings(tree.text(path))
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]', code, re.M):
            parts = match.group(1).split("/")
            if parts[0] in ("QtWidgets", "QtPrintSupport") or (len(parts) == 1 and parts[0] in names):
                findings.error(path, line_of(code, match.start()),
                               f"widget header {match.group(1)} outside ui, app/motcua and app/devices/printer")


def check_sql(tree, findings):
    for path in tree.files:
        if under(path, *SQL_MAY):
            continue
        if path.endswith(".sql"):
            findings.error(path, 1, "SQL outside storage and sync/gateway/store")
        elif path.endswith((".cpp", ".h", ".c", ".hpp")):
            _, strings = code_and_strings(tree.text(path))
            for line, text in strings:
                if SQL.search(text):
                    findings.error(path, line, f"SQL text outside storage and sync/gateway/store: {text.strip()[:40]!r}")


def check_habits(tree, findings):
    for path in tree.cpp(*PRODUCT, "tests"):
        code, _ = code_and_strings(tree.text(path))
        for pattern, where, where_not, reason in HABITS:
            if under(path, *where) and not under(path, *where_not):
                for match in re.finditer(pattern, code):
                    findings.error(path, line_of(code, match.start()), reason)


def check_lines(tree, findings):
    for path in tree.files:
        if path.endswith((".png", ".ttf", ".pdf", ".ppm", ".pnm", ".p12", ".der", ".jpg", ".zst")):
            continue
        text = tree.text(path)
        lines = text.split("\n")
        length = len(lines) - 1
        if not LENGTH_FREE.search(path) and length > LONG:
            where = findings.error if length > TOO_LONG else findings.warning
            where(path, length, f"{length} lines: which second subject is in here? (limit {TOO_LONG})")
        head = "\n".join(lines[:6])
        if SPDX_NAMES.search(path) or lines[0].startswith("#!"):
            if not all(line in head for line in SPDX):
                findings.error(path, 1, "the two SPDX lines are missing at the head")
        if path == "LICENSE":
            continue
        for number, line in enumerate(lines, 1):
            if not under(path, "tests", "scripts") and MACHINE.search(line):
                findings.error(path, number, "a path of one machine")
            if HOSTS.search(line):
                findings.error(path, number, "the host of a package registry")
            if under(path, *PRODUCT, "cmake", "third_party", "resources/fonts", "resources/icons") \
                    and not path.endswith((".json", ".tsv")) and UNFINISHED.search(line):
                findings.error(path, number, f"a word of unfinished work: {UNFINISHED.search(line).group(0)}")


def main():
    tree = Tree(root_argument())
    failed = 0
    for name, check in (("widgets", check_widgets), ("sql", check_sql), ("habits", check_habits),
                        ("lines", check_lines)):
        findings = Findings(name)
        check(tree, findings)
        failed += findings.errors
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
