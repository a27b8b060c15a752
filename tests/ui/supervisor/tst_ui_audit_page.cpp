// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/supervisor/audit_model.h"
#include "ui/supervisor/audit_page.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace motcua;
using namespace motcua::ui;
using namespace Qt::StringLiterals;

namespace {

class MemoryTrail final : public AuditTrail
{
public:
    explicit MemoryTrail(fakes::MemoryAudit &log) : m_log(log) {}
    [[nodiscard]] QVector<AuditRecord> page(const AuditFilter &filter, qint64 before,
                                            int limit) const override
    {
        asked.append(filter);
        QVector<AuditRecord> found;
        for (qint64 seq = m_log.entries.size(); seq > 0 && found.size() < limit; --seq) {
            const AuditEntry &entry = m_log.entries.at(seq - 1);
            if ((before == 0 || seq < before) &&
                (filter.actions.isEmpty() || filter.actions.contains(entry.action)) &&
                entry.subject.contains(filter.subject))
                found.append({seq, entry});
        }
        return found;
    }
    [[nodiscard]] QVector<Person> people() const override { return everybody; }
    [[nodiscard]] AuditChain check(const std::function<bool(qint64)> &goOn) const override
    {
        ++checks;
        AuditChain found = chain;
        found.cancelled = !goOn(2000);
        return found;
    }
    QVector<Person> everybody;
    AuditChain chain;
    mutable QVector<AuditFilter> asked;
    mutable int checks = 0;

private:
    fakes::MemoryAudit &m_log;
};

class NoRegister final : public DossierRegister
{
public:
    [[nodiscard]] QVector<RegisterRow> rows(QDate from, QDate to, qint64 after, int) const override
    {
        asked = {from, to};
        if (after > 0)
            return {};
        RegisterRow row;
        row.number = 1;
        row.code = u"H24.123-261123-0007"_s;
        row.personalId = MaskedId::of(u"031190001234");
        return {row};
    }
    mutable std::pair<QDate, QDate> asked;
};

class MemoryFiles final : public ExportFiles
{
public:
    struct File final : ExportFile
    {
        File(QMap<QString, QByteArray> &all, QString name) : files(all), path(std::move(name)) {}
        void write(const QByteArray &more) override { bytes += more; }
        void settle() override {}
        void publish() override { files.insert(path, bytes); }
        QMap<QString, QByteArray> &files;
        QString path;
        QByteArray bytes;
    };
    [[nodiscard]] std::unique_ptr<ExportFile> begin(const QString &path) override
    {
        return std::make_unique<File>(files, path);
    }
    QMap<QString, QByteArray> files;
};

class ScriptedSave final : public SavePicker
{
public:
    void pick(QWidget *, const QString &, const QString &name, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        suggested = name;
        if (!path.isEmpty())
            chosen(path);
    }
    QString path = u"/out/x.csv"_s, suggested;
};

/// A supervisor's window with the page in it, over stores in memory.
struct Room : fakes::DeskFixture
{
    Room()
    {
        boss = staff.people.constLast();
        desk.approvals = &approvals;
        desk.archiveWorker = worker.get();
        desk.archive = [this] {
            if (unreadable)
                throw Failure("read_failed", u"The data could not be read."_s, u"Try again."_s);
            return Archive{&trail, &reading, &exports};
        };
        for (int i = 0; i < 450; ++i)
            audit.append({clock.now(),
                          {boss.id, boss.name, 3, u"C01"_s},
                          i % 10 ? u"dossier.accepted"_s : u"sign_in"_s,
                          u"H24.123-261123-%1"_s.arg(i, 4, 10, QLatin1Char('0')),
                          {}});
        trail.everybody = {{boss.id, boss.name}};
        window.resize(1366, 768);
        stack.addWidget(new QWidget);
        page = new AuditPage(desk, {boss.id, boss.name, 0, u"C01"_s}, &picker);
        stack.addWidget(page);
        stack.setParent(&window);
        stack.resize(1300, 716);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not activated");
    }
    ~Room()
    {
        [this] { QTRY_COMPARE(worker->pending(), 0); }();
    }
    void open()
    {
        stack.setCurrentIndex(1);
        [this] { QTRY_COMPARE(worker->pending(), 0); }();
    }
    template <typename T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    void keys(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(window.focusWidget(), c.toLatin1());
    }
    void press(Qt::Key key) { QTest::keyClick(window.focusWidget(), key); }
    [[nodiscard]] int rows() { return find<QTableView>("auditTable")->model()->rowCount(); }

    Approvals approvals{signIn, audit, clock};
    MemoryTrail trail{audit};
    Rights rights{staff};
    AuditReading reading{audit, clock, rights};
    NoRegister dossiers;
    MemoryFiles files;
    Exports exports{{trail, dossiers, files, approvals, audit, clock, rights}};
    ScriptedSave picker;
    Staff boss;
    std::atomic<bool> unreadable = false;
    QWidget window;
    QStackedWidget stack;
    AuditPage *page = nullptr;
};

} // namespace

class AuditPageTest final : public QObject
{
    Q_OBJECT

private:
    static void approve(Room &room, const QString &pin)
    {
        const auto *overlay = room.find<ApprovalOverlay>("approvalOverlay");
        QVERIFY(overlay != nullptr);
        QTRY_VERIFY(overlay->isOpen());
        QTRY_COMPARE(room.window.focusWidget()->objectName(), u"approvalReason"_s);
        room.keys(u"thanh tra"_s);
        room.press(Qt::Key_Return);
        room.keys(pin);
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.worker->pending(), 0);
    }

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void openingIsAnEntry()
    {
        Room room;
        const qsizetype before = room.audit.entries.size();
        room.open();
        QTRY_COMPARE(room.rows(), AuditTrail::kPage);
        QCOMPARE(room.audit.entries.size(), before + 1);
        QCOMPARE(room.audit.entries.constLast().action, u"audit.read"_s);
        QCOMPARE(room.audit.entries.constLast().by.staff, room.boss.id);
        // It is the first thing seen; leaving and coming back is another one.
        const auto *model = room.find<QTableView>("auditTable")->model();
        QVERIFY(model->index(0, AuditModel::What).data().toString().contains(u"audit log"_s));
        room.stack.setCurrentIndex(0);
        QCOMPARE(room.rows(), 0); // nothing stays about
        room.open();
        QTRY_COMPARE(room.audit.entries.size(), before + 2);
    }

    void whoMayNotLookIntoDossiersExportsNone()
    {
        Room room;
        QVERIFY(!room.find<QWidget>("exportRegister")->isHidden());
        AuditPage page(room.desk, {room.boss.id, room.boss.name, 0, u"C01"_s, Role::Administrator},
                       &room.picker);
        QVERIFY(page.findChild<QWidget *>(u"exportRegister"_s)->isHidden());
        QVERIFY(!page.findChild<QWidget *>(u"exportTrail"_s)->isHidden());
    }

    void whatIsNotWrittenDownIsNotShown()
    {
        Room room;
        room.audit.failing = true;
        room.open();
        QTRY_VERIFY(room.find<ErrorBanner>("auditBanner")->isVisible());
        QCOMPARE(room.rows(), 0);
        QVERIFY(room.trail.asked.isEmpty());
    }

    void pagesComeWhenTheyAreWanted()
    {
        Room room;
        room.open();
        QTRY_COMPARE(room.rows(), 200);
        auto *table = room.find<QTableView>("auditTable");
        table->setFocus();
        for (int i = 0; i < 3 && room.rows() < 451; ++i) {
            QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
            QTRY_COMPARE(room.worker->pending(), 0);
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(room.rows(), 451);
        QVERIFY(room.find<Label>("auditCount")->text().contains(u"451"_s));
    }

    void filtersByKeys()
    {
        Room room;
        room.open();
        QTRY_COMPARE(room.rows(), 200);
        auto *from = room.find<QLineEdit>("auditFrom");
        QTRY_COMPARE(room.window.focusWidget(), from);
        room.keys(u"23/11/2026"_s);
        room.press(Qt::Key_Tab);
        room.keys(u"24.11.2026"_s);
        room.press(Qt::Key_Tab); // the person
        room.press(Qt::Key_Tab); // the kind
        QCOMPARE(room.window.focusWidget(), room.find<QWidget>("auditGroup"));
        room.press(Qt::Key_Down); // signing in
        room.press(Qt::Key_Tab);
        QCOMPARE(room.window.focusWidget(), room.find<QWidget>("auditSubject"));
        room.keys(u"0040"_s);
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.rows(), 1);
        const AuditFilter asked = room.trail.asked.constLast();
        QCOMPARE(asked.from, QDate(2026, 11, 23));
        QCOMPARE(asked.to, QDate(2026, 11, 24));
        QCOMPARE(asked.subject, u"0040"_s);
        QVERIFY(asked.actions.contains(u"sign_in"_s));
        QVERIFY(asked.staff.isNull());
        QTest::mouseClick(room.find<QWidget>("auditClear"), Qt::LeftButton);
        QTRY_COMPARE(room.rows(), 200);
        // A day that is none changes nothing and says so.
        from->setFocus();
        room.keys(u"31/2"_s);
        const qsizetype before = room.trail.asked.size();
        room.press(Qt::Key_Return);
        QVERIFY(room.find<ErrorBanner>("auditBanner")->isVisible());
        QTRY_COMPARE(room.worker->pending(), 0);
        QCOMPARE(room.trail.asked.size(), before);
    }

    void saysHowTheChainStands()
    {
        Room room;
        room.trail.chain.entries = 1234;
        room.trail.chain.confirmed = 1200;
        room.open();
        auto *chip = room.find<Chip>("auditChain");
        QTRY_VERIFY(chip->word().text.contains(u"1234"_s));
        QVERIFY(chip->word().text.contains(u"1200"_s));
        room.trail.chain.ok = false;
        room.trail.chain.firstWrong = 77;
        room.trail.chain.wrong = u"changed"_s;
        QTest::mouseClick(room.find<QWidget>("auditCheck"), Qt::LeftButton);
        QTRY_COMPARE(chip->word().tone, Tone::Bad);
        QVERIFY(chip->word().text.contains(u"77"_s));
        QCOMPARE(room.trail.checks, 2);
    }

    void exportsWithApproval()
    {
        Room room;
        room.open();
        QTRY_COMPARE(room.rows(), 200);
        room.find<QWidget>("exportTrail")->setFocus();
        room.press(Qt::Key_Space);
        approve(room, u"998877"_s);
        QTRY_COMPARE(room.files.files.size(), 1);
        QVERIFY(room.files.files.first().startsWith("\xEF\xBB\xBF"));
        QCOMPARE(room.audit.entries.constLast().action, u"export.made"_s);
        QTRY_COMPARE(room.find<ErrorBanner>("auditBanner")->tone(), Tone::Ok);
        QVERIFY(room.find<ErrorBanner>("auditBanner")->headline().contains(u"45"_s));
    }

    void exportsTheRegisterOfTheMonth()
    {
        Room room;
        room.open();
        room.find<QWidget>("exportRegister")->setFocus();
        room.press(Qt::Key_Space);
        approve(room, u"998877"_s);
        QTRY_COMPARE(room.files.files.size(), 1);
        QCOMPARE(room.dossiers.asked, std::pair(QDate(2026, 11, 1), QDate(2026, 11, 23)));
        QVERIFY(room.files.files.first().contains("H24.123-261123-0007"));
        QVERIFY(!room.files.files.first().contains("031190001234"));
        QCOMPARE(room.picker.suggested, u"so-ho-so.csv"_s);
    }

    void nothingLeavesOtherwise()
    {
        Room room;
        room.open();
        room.find<QWidget>("exportTrail")->setFocus();
        room.press(Qt::Key_Space);
        approve(room, u"000000"_s);
        QVERIFY(room.find<ApprovalOverlay>("approvalOverlay")->isOpen());
        room.press(Qt::Key_Escape);
        QVERIFY(room.files.files.isEmpty());
        // Approved, but no place chosen; then too late.
        room.picker.path.clear();
        room.find<QWidget>("exportTrail")->setFocus();
        room.press(Qt::Key_Space);
        approve(room, u"998877"_s);
        QVERIFY(room.files.files.isEmpty());
        for (const AuditEntry &entry : std::as_const(room.audit.entries))
            QVERIFY(entry.action != u"export.made"_s);
    }

    void tellsWhatCannotBeRead()
    {
        Room room;
        room.unreadable = true;
        room.open();
        QTRY_VERIFY(room.find<ErrorBanner>("auditBanner")->isVisible());
        QVERIFY(room.find<ErrorBanner>("auditBanner")->headline().contains(u"could not be read"_s));
    }

    void picture()
    {
        Room room;
        room.open();
        QTRY_COMPARE(room.rows(), 200);
        fakes::shot(room.window, QSize(1366, 768), u"audit-page"_s);
    }
};

QTEST_MAIN(AuditPageTest)
#include "tst_ui_audit_page.moc"
