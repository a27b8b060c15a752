// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/first_run_screens.h"

#include "ui/common/button.h"
#include "ui/common/folder_picker.h"
#include "ui/common/pin_field.h"
#include "ui/counter/file_picker.h"
#include "ui/first_run/first_run_window.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QString kLetter = u"3FA901C2 9B7E44D0"_s;
const QString kLine = u"7KQM-2XYZ"_s;

ui::PackFacts sampleFacts()
{
    ui::PackFacts facts;
    facts.fileName = u"hai-phong.motcua-pack"_s;
    facts.fingerprint =
        u"3FA901C2 5D10A6E4 77B20C91 0E4C8F3A 61D97B25 C30F1A88 4B7729DE 9B7E44D0"_s;
    facts.signer = u"Province pack"_s;
    facts.province = u"Thành phố Hải Phòng"_s;
    facts.gateway = u"https://gateway.haiphong.example:8443"_s;
    facts.issued = QDate(2026, 11, 20);
    facts.serial = 7;
    facts.procedures = 320;
    facts.communes = 388;
    facts.centres = {{u"H24.123"_s,
                      u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s,
                      {{u"C01"_s, 1, 499}, {u"C02"_s, 500, 999}}}};
    return facts;
}

/// Answers at once, with nothing behind it.
class ShownProvince final : public ui::FirstRunPort
{
public:
    explicit ShownProvince(QString language) : m_language(std::move(language)) {}
    [[nodiscard]] QString language() const override { return m_language; }
    void setLanguage(const QString &) override {}
    void openPack(const QString &) override { Q_EMIT packOpened(sampleFacts()); }
    [[nodiscard]] bool fingerprintAnswers(const QString &typed) const override
    {
        return typed == kLetter;
    }
    void askKeyRing() override { Q_EMIT keyRingAnswered(ring); }
    void printSheet(const ui::FirstRunPlan &) override { Q_EMIT sheetMade({}); }
    void saveSheet(const ui::FirstRunPlan &, const QString &) override { Q_EMIT sheetMade({}); }
    [[nodiscard]] int askedLine() const override { return 4; }
    [[nodiscard]] bool lineAnswers(const QString &typed) const override { return typed == kLine; }
    void judgeBackup(const QString &folder) override
    {
        Q_EMIT backupJudged({ui::BackupPlace::Worth::OtherDisk, folder, 31'000'000'000});
    }
    void create(const ui::FirstRunPlan &) override {}

    ui::KeyRing ring = ui::KeyRing::Ready;

private:
    QString m_language;
};

class SamplePicker final : public ui::FilePicker
{
public:
    void pick(QWidget *, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        chosen(u"hai-phong.motcua-pack"_s);
    }
};

class SampleFolder final : public ui::FolderPicker
{
public:
    void pick(QWidget *, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        chosen(u"/media/usb/motcua"_s);
    }
};

} // namespace

struct FirstRunScreens::Parts
{
    explicit Parts(const QString &language) : port(language) {}
    ShownProvince port;
    SamplePicker files;
    SampleFolder folders;
    std::unique_ptr<ui::FirstRunWindow> window;

    void press(const QString &name) const { window->findChild<ui::Button *>(name)->click(); }
    void type(const QString &name, const QString &text) const
    {
        auto *edit = window->findChild<QLineEdit *>(name);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }
    void typePin(const QString &name, const QString &digits) const
    {
        auto *field = window->findChild<ui::PinField *>(name);
        for (const QChar digit : digits) {
            QKeyEvent key(QEvent::KeyPress, digit.unicode(), Qt::NoModifier, QString(digit));
            QCoreApplication::sendEvent(field, &key);
        }
    }
};

FirstRunScreens::FirstRunScreens(const QString &language)
    : m_parts(std::make_unique<Parts>(language))
{}

FirstRunScreens::~FirstRunScreens() = default;

void FirstRunScreens::addTo(Driver &driver)
{
    const auto step = [this, &driver](const QString &name, int number,
                                      const std::function<void(Parts &)> &act) {
        driver.add({u"first-run-"_s + name, [this]() -> QWidget * { return m_parts->window.get(); },
                    [this, number, act] {
                        if (!m_parts->window) {
                            m_parts->window = std::make_unique<ui::FirstRunWindow>(
                                m_parts->port, m_parts->files, m_parts->folders);
                            m_parts->window->show();
                        }
                        m_parts->window->showStep(number);
                        act(*m_parts);
                        return Step::Gesture{};
                    },
                    [this, number] { return m_parts->window->current() == number; }});
    };
    step(u"welcome"_s, 0, [](Parts &) {});
    step(u"pack-to-compare"_s, 1, [](Parts &parts) { parts.press(u"choosePack"_s); });
    step(u"pack"_s, 1, [](Parts &parts) { parts.type(u"fingerprint"_s, kLetter); });
    step(u"centre"_s, 2, [](Parts &) {});
    step(u"administrator"_s, 3, [](Parts &parts) {
        parts.type(u"adminName"_s, u"Nguyễn Hữu Long"_s);
        parts.typePin(u"adminPin"_s, u"246810"_s);
        parts.typePin(u"adminPinAgain"_s, u"2468"_s);
    });
    step(u"key"_s, 4, [](Parts &) {});
    step(u"key-passphrase"_s, 4, [](Parts &parts) {
        parts.port.ring = ui::KeyRing::Absent;
        parts.port.askKeyRing();
    });
    step(u"sheet"_s, 5, [](Parts &parts) {
        parts.press(u"printSheet"_s);
        parts.type(u"sheetLine"_s, kLine);
    });
    step(u"backup"_s, 6, [](Parts &parts) { parts.press(u"chooseBackup"_s); });
    step(u"summary"_s, 7, [](Parts &) {});
    step(u"by-hand"_s, 2, [](Parts &parts) {
        parts.window->context().plan.source = ui::FirstRunPlan::Source::ByHand;
        parts.window->showStep(2);
    });
}

} // namespace motcua
