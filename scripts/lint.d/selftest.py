#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""selftest.py: each rule of arrows.py and contents.py is shown a small tree it must refuse, and one it
must let pass. A rule that cannot fail proves nothing."""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = ("// SPDX-FileCopyrightText: 2026 Một Cửa contributors\n"
        "// SPDX-License-Identifier: GPL-3.0-or-later\n")
CMAKE = HEAD.replace("//", "#")

# (rule program, file, text after the licence lines, word that must stand in the finding)
BAD = [
    ("arrows", "app/core/queue/a.cpp", '#include "ui/common/b.h"\n', "app/core may not include"),
    ("arrows", "app/core/queue/a.cpp", '#include "storage/database.h"\n', "app/core may not include"),
    ("arrows", "app/core/queue/a.cpp", '#include "ticket.h"\n', "path from the root"),
    ("arrows", "ui/counter/a.cpp", '#include "storage/database.h"\n', "ui may not include"),
    ("arrows", "ui/counter/a.cpp", '#include "app/devices/scanner/scanner.h"\n', "ui may not include"),
    ("arrows", "storage/a.cpp", '#include "sync/client/client.h"\n', "storage may not include"),
    ("arrows", "storage/a.cpp", '#include "app/motcua/wiring.h"\n', "storage may not include"),
    ("arrows", "app/devices/scanner/a.cpp", '#include "app/devices/pdf/b.h"\n', "may not include"),
    ("arrows", "app/devices/scanner/a.cpp", '#include "storage/database.h"\n', "may not include"),
    ("arrows", "sync/gateway/a.cpp", '#include "storage/database.h"\n', "may not include"),
    ("arrows", "sync/client/a.cpp", '#include "sync/gateway/server.h"\n', "may not include"),
    ("arrows", "app/workers/scan/a.cpp", '#include "storage/database.h"\n', "may not include"),
    ("arrows", "app/admin/a.cpp", '#include "ui/common/b.h"\n', "app/admin may not include"),
    ("arrows", "app/admin/a.cpp", '#include "app/devices/printer/p.h"\n', "app/admin may not include"),
    ("arrows", "ui/a.cpp", "#include <sqlite3.h>\n", "may not use SQLite"),
    ("arrows", "app/core/CMakeLists.txt", "motcua_add_library(NAME core SOURCES a.cpp\n    PUBLIC Qt6::Core Qt6::Network)\n", "not link|links Qt Core"),
    ("arrows", "app/core/CMakeLists.txt", "motcua_add_library(NAME core SOURCES a.cpp PRIVATE ZXing::ZXing)\n", "links Qt Core"),
    ("arrows", "storage/CMakeLists.txt", "motcua_add_library(NAME storage SOURCES a.cpp PUBLIC Qt6::Widgets)\n", "may not link Qt6::Widgets"),
    ("arrows", "ui/CMakeLists.txt", "motcua_add_library(NAME ui SOURCES a.cpp PRIVATE Qt6::Sql)\n", "may not link Qt6::Sql"),
    ("arrows", "ui/CMakeLists.txt", "motcua_add_library(NAME ui SOURCES a.cpp PRIVATE motcua::sqlite)\n", "may not link motcua::sqlite"),
    ("arrows", "app/devices/pdf/CMakeLists.txt", "motcua_add_library(NAME pdf SOURCES a.cpp)\ntarget_link_libraries(motcua_pdf PRIVATE Qt6::PrintSupport)\n", "may not link Qt6::PrintSupport"),
    ("contents", "app/core/base/a.cpp", "#include <QMessageBox>\n", "widget header QMessageBox"),
    ("contents", "app/core/base/a.cpp", "#include <QtWidgets/QLabel>\n", "widget header"),
    ("contents", "storage/a.h", "#include <QApplication>\n", "widget header QApplication"),
    ("contents", "app/devices/pdf/a.cpp", "#include <QPrinter>\n", "widget header QPrinter"),
    ("contents", "ui/a.cpp", 'auto q = "SELECT 1";\n', "SQL text"),
    ("contents", "ui/a.cpp", 'auto q = u"select name from ticket where id = ?"_s;\n', "SQL text"),
    ("contents", "app/core/a.cpp", 'auto q = R"(\nUPDATE ticket SET state = 1)";\n', "SQL text"),
    ("contents", "sync/client/a.cpp", 'auto q = "INSERT INTO outbox VALUES (1)";\n', "SQL text"),
    ("contents", "app/admin/a.cpp", 'auto q = "PRAGMA journal_mode";\n', "SQL text"),
    ("contents", "ui/schema.sql", "-- nothing\n", "SQL outside"),
    ("contents", "ui/a.cpp", "void f() { QEventLoop loop; }\n", "nested event loop"),
    ("contents", "ui/a.cpp", "void f(D *d) { d->exec(); }\n", "no exec"),
    ("contents", "app/core/a.h", "struct S { static S &instance(); };\n", "no singleton"),
    ("contents", "ui/a.cpp", "void f() { connect(a, SIGNAL(x()), b, SLOT(y())); }\n", "pointer to member"),
    ("contents", "tests/core/a.cpp", "void f() { QTest::qWait(100); }\n", "never for a time"),
    ("contents", "tests/core/a.cpp", "void f() { QThread::msleep(5); }\n", "never for a time"),
    ("contents", "tests/core/a.cpp", "void f() { QVERIFY(true); }\n", "asserts nothing"),
    ("contents", "app/core/a.cpp", "int x;\n" * 600, "lines: which second subject"),
    ("contents", "app/core/a.cpp", 'auto p = "/' + 'tmp/x";\n', "path of one machine"),
    ("contents", "docs/a.md", "see registry.npm" + "js.org\n", "host of a package registry"),
    ("contents", "storage/a.cpp", "// TO" + "DO later\n", "unfinished work"),
    ("contents", "ui/b.qss", None, "SPDX"),
    ("contents", "scripts/x", None, "SPDX"),
]

GOOD = {
    "app/core/base/a.h": '#pragma once\n#include <QString>\n// SELECT, QMessageBox, QEventLoop: words in a comment\n',
    "app/core/CMakeLists.txt": "motcua_add_library(NAME core SOURCES base/a.h PUBLIC Qt6::Core)\n",
    "storage/a.cpp": '#include "app/core/base/a.h"\n#include <sqlite3.h>\nauto q = "SELECT 1 FROM t";\n',
    "storage/CMakeLists.txt": "motcua_add_library(NAME storage SOURCES a.cpp PUBLIC motcua::core PRIVATE Qt6::Sql motcua::sqlite)\n",
    "ui/a.cpp": '#include "app/core/base/a.h"\n#include <QMessageBox>\n'
                'auto t = tr("Select a procedure from the list");\nauto c = \'"\';\n'
                'auto p = tr("Update the checklist");\n',
    "ui/CMakeLists.txt": "motcua_add_library(NAME ui SOURCES a.cpp PUBLIC motcua::core Qt6::Widgets)\n",
    "sync/gateway/store/a.cpp": '#include "sync/protocol/a.h"\nauto q = "SELECT 1";\n',
    "app/devices/printer/a.cpp": '#include <QPrinter>\n#include "app/core/base/a.h"\n',
    "app/devices/printer/CMakeLists.txt": "motcua_add_library(NAME printer SOURCES a.cpp PRIVATE Qt6::PrintSupport)\n",
    "app/motcua/main.cpp": "int main() { return app.exec(); }\n",
    "app/motcua/w.cpp": '#include "ui/a.h"\n#include "app/devices/printer/a.h"\n#include "storage/a.h"\n',
    "tests/core/a.cpp": '#include "app/core/base/a.h"\nvoid f() { QTRY_COMPARE(a, b); exec("SELECT 1"); }\n',
}


def write(root, path, text):
    full = os.path.join(root, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8") as file:
        file.write(text)


def head_for(path):
    if path.endswith("CMakeLists.txt"):
        return CMAKE
    return HEAD if path.endswith((".cpp", ".h", ".sql")) else ""


def run(rule, root):
    return subprocess.run([sys.executable, os.path.join(HERE, rule + ".py"), root],
                          capture_output=True, text=True, check=False)


def main():
    failures = 0
    for rule, path, text, expected in BAD:
        with tempfile.TemporaryDirectory() as root:
            write(root, path, "#!/bin/sh\n" if text is None else head_for(path) + text)
            done = run(rule, root)
            if done.returncode != 1 or not any(e in done.stdout for e in expected.split("|")):
                failures += 1
                print(f"FAIL {rule} let pass {path}: {text!r}\n{done.stdout}{done.stderr}")
    with tempfile.TemporaryDirectory() as root:
        for path, text in GOOD.items():
            write(root, path, head_for(path) + text)
        for rule in ("arrows", "contents"):
            done = run(rule, root)
            if done.returncode != 0:
                failures += 1
                print(f"FAIL {rule} refused a good tree:\n{done.stdout}{done.stderr}")
    print(f"{len(BAD) + 2 - failures} passed, {failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
