// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/first_run/fake_first_run.h"
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/segment_button.h"
#include "ui/first_run/first_run_window.h"
#include "ui/first_run/new_secret.h"

#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

// The assistant over a double of the program, and the keys that fill its steps.

namespace motcua::fakes {

using namespace Qt::StringLiterals;
using namespace motcua::ui;

enum Step { Welcome, Pack, Centre, Administrator, Key, Sheet, Backup, Summary };

struct Fixture
{
    FirstRunDouble port;
    fakes::AnsweringFilePicker files;
    fakes::AnsweringFolderPicker folders;
    FirstRunWindow window{port, files, folders};

    Fixture()
    {
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        active = QTest::qWaitForWindowActive(&window);
    }
    bool active = false;
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        // A page that was built anew for another language leaves its old self until the event loop turns.
        const QList<T *> all = window.findChildren<T *>(name);
        return all.isEmpty() ? nullptr : all.last();
    }
    [[nodiscard]] FirstRunPlan &plan() { return window.context().plan; }
    [[nodiscard]] PrimaryButton *next() const { return find<PrimaryButton>(u"next"_s); }
    void press(const QString &name) const { QTest::mouseClick(find<Button>(name), Qt::LeftButton); }
    void enter() { QTest::keyClick(window.focusWidget(), Qt::Key_Return); }
    // Text with marks comes through the input method, as in life.
    void type(const QString &name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(edit, &event);
    }
    // Choices at the left of a segment are 0.
    void chooseSegment(const QString &name, int index) const
    {
        auto *segment = find<SegmentButton>(name);
        segment->setFocus();
        while (segment->current() != index)
            QTest::keyClick(segment, segment->current() < index ? Qt::Key_Right : Qt::Key_Left);
    }
};

// Past the debounce of the button, by condition; never one key more than it takes.
inline bool goOnTo(Fixture &f, int step)
{
    return QTest::qWaitFor([&f, step] {
        if (f.window.current() != step)
            f.enter();
        return f.window.current() == step;
    });
}
#define GO_ON_TO(f, step) QVERIFY(goOnTo(f, step))

inline void givePack(Fixture &f)
{
    GO_ON_TO(f, Pack);
    f.press(u"choosePack"_s);
    QTRY_VERIFY(!f.window.context().pack.fingerprint.isEmpty());
    f.type(u"fingerprint"_s, u"3fa901c2 9b7e44d0"_s);
    QVERIFY(f.plan().packTrusted);
}

inline void giveAdministrator(Fixture &f)
{
    f.type(u"adminName"_s, u"Nguyễn Hữu Long"_s);
    auto *pin = f.find<PinField>(u"adminPin"_s);
    pin->setFocus();
    QTest::keyClicks(pin, u"246810"_s);
    QTest::keyClicks(f.find<PinField>(u"adminPinAgain"_s), u"246810"_s);
}

inline void giveSheet(Fixture &f)
{
    f.press(u"printSheet"_s);
    QTRY_VERIFY(f.find<QLineEdit>(u"sheetLine"_s)->isEnabled());
    f.type(u"sheetLine"_s, u"7kqm-2xyz"_s);
    QVERIFY(f.plan().sheetProved);
}

} // namespace motcua::fakes
