// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/rescue_screens.h"

#include "app/core/access/recovery_code.h"
#include "storage/failures.h"
#include "ui/common/folder_picker.h"
#include "ui/common/primary_button.h"
#include "ui/restore/recovery_window.h"
#include "ui/restore/restore_window.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QString kMedium = u"/media/sao-luu/motcua"_s;

class ShownRestore final : public ui::RestorePort
{
public:
    explicit ShownRestore(const QDateTime &now) : m_now(now) {}
    void inspect(const QString &) override
    {
        const auto generation = [this](int number, int daysAgo, int dossiers) {
            return ui::BackupGeneration{kMedium + u"/generation-%1"_s.arg(number),
                                        u"H24.123"_s,
                                        m_now.addSecs(-14LL * 3600).addDays(-daysAgo),
                                        dossiers,
                                        dossiers * 4,
                                        qint64(dossiers) * 1'180'000,
                                        true};
        };
        Q_EMIT inspected({generation(6, 0, 1204), generation(5, 1, 1150), generation(4, 2, 1097)});
    }
    void compare(const ui::BackupGeneration &) override
    {
        ui::BackupGap gap;
        gap.known = true;
        gap.dossiers = 7;
        gap.atProvince = 5;
        gap.papers = 31;
        gap.lostCodes = QStringList{u"H24.123-261123-0031"_s, u"H24.123-261123-0032"_s};
        gap.lastSaved = m_now;
        Q_EMIT compared(gap);
    }
    void restore(const ui::BackupGeneration &, const QString &, bool) override
    {
        Q_EMIT progress(700'000'000, 1'420'000'000);
    }
    void cancel() override {}

private:
    QDateTime m_now;
};

class ShownRecovery final : public ui::RecoveryPort
{
public:
    void recover(const ui::RecoveryRequest &) override {}
};

class MediumPicker final : public ui::FolderPicker
{
public:
    void pick(QWidget *, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        chosen(kMedium);
    }
};

// Nobody's key.
QStringList sampleLines()
{
    return recovery_code::lines(
        QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
}

} // namespace

struct RescueScreens::Parts
{
    explicit Parts(const QDateTime &now) : restore(now) {}
    ShownRestore restore;
    ShownRecovery recovery;
    MediumPicker folders;
    std::unique_ptr<ui::RestoreWindow> restoreWindow;
    std::unique_ptr<ui::RecoveryWindow> recoveryWindow;

    void goOn() const
    {
        restoreWindow->findChild<ui::PrimaryButton *>(u"restoreNext"_s)->trigger();
    }
    void openRecovery(ui::RecoveryWindow::Case which)
    {
        recoveryWindow = std::make_unique<ui::RecoveryWindow>(recovery, which);
        recoveryWindow->show();
    }
    void typeSheet(const QStringList &lines) const
    {
        recoveryWindow->findChild<QPlainTextEdit *>(u"recoverySheetText"_s)
            ->setPlainText(lines.join(u'\n'));
    }
    void type(const QString &name, const QString &text) const
    {
        recoveryWindow->findChild<QLineEdit *>(name)->setText(text);
    }
};

RescueScreens::RescueScreens(const QDateTime &now) : m_parts(std::make_unique<Parts>(now)) {}

RescueScreens::~RescueScreens() = default;

void RescueScreens::addTo(Driver &driver)
{
    addRestore(driver);
    addRecovery(driver);
}

void RescueScreens::addRestore(Driver &driver)
{
    const auto step = [this, &driver](const QString &name, const std::function<void()> &act) {
        driver.add({u"restore-"_s + name,
                    [this] { return m_parts->restoreWindow.get(); },
                    [act] {
                        act();
                        return Step::Gesture{};
                    },
                    {}});
    };
    step(u"place"_s, [this] {
        m_parts->restoreWindow =
            std::make_unique<ui::RestoreWindow>(m_parts->restore, &m_parts->folders);
        m_parts->restoreWindow->show();
    });
    step(u"which"_s, [this] { m_parts->goOn(); });
    step(u"confirm"_s, [this] { m_parts->goOn(); });
    step(u"working"_s, [this] { m_parts->goOn(); });
    step(u"failed"_s,
         [this] { Q_EMIT m_parts->restore.failed(storage::failure(storage::Trouble::WrongKey)); });
    step(u"done"_s, [this] {
        m_parts->goOn();
        Q_EMIT m_parts->restore.restored();
    });
}

void RescueScreens::addRecovery(Driver &driver)
{
    const auto step = [this, &driver](const QString &name, const std::function<void()> &act) {
        driver.add({u"recovery-"_s + name,
                    [this] { return m_parts->recoveryWindow.get(); },
                    [act] {
                        act();
                        return Step::Gesture{};
                    },
                    {}});
    };
    step(u"key-lost"_s, [this] { m_parts->openRecovery(ui::RecoveryWindow::Case::KeyLost); });
    step(u"wrong-line"_s, [this] {
        QStringList lines = sampleLines();
        lines[2].replace(0, 1, lines.at(2).startsWith(u'7') ? u"8"_s : u"7"_s);
        m_parts->typeSheet(lines);
    });
    step(u"sheet-right"_s, [this] { m_parts->typeSheet(sampleLines()); });
    step(u"other-computer"_s, [this] {
        m_parts->openRecovery(ui::RecoveryWindow::Case::OtherPlace);
        m_parts->typeSheet(sampleLines());
        m_parts->type(u"recoveryStation"_s, u"C02"_s);
        m_parts->type(u"recoveryFirst"_s, u"5000"_s);
        m_parts->type(u"recoveryLast"_s, u"5999"_s);
    });
}

} // namespace motcua
