// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/folder_picker.h"
#include "ui/counter/file_picker.h"
#include "ui/first_run/first_run_port.h"

#include <QTimer>

namespace motcua::fakes {

/// The program behind the assistant, with answers from the event loop as the real one gives them.
class FirstRunDouble final : public ui::FirstRunPort
{
    Q_OBJECT
public:
    QString code = QStringLiteral("vi");
    ui::KeyRing ring = ui::KeyRing::Ready;
    ui::BackupPlace::Worth worth = ui::BackupPlace::Worth::OtherDisk;
    bool packIsGood = true;
    bool printerWorks = true;
    int refusals = 0; ///< so many creations fail first
    QVector<ui::FirstRunPlan> plans;
    QStringList asked;

    [[nodiscard]] static QString fingerprint()
    {
        return QStringLiteral("3FA901C2 11111111 22222222 33333333 44444444 55555555 66666666 "
                              "9B7E44D0");
    }
    [[nodiscard]] static ui::PackFacts facts()
    {
        ui::PackFacts facts;
        facts.fileName = QStringLiteral("hai-phong.motcua-pack");
        facts.fingerprint = fingerprint();
        facts.signer = QStringLiteral("Province pack");
        facts.province = QStringLiteral("Thành phố Hải Phòng");
        facts.gateway = QStringLiteral("https://gateway.haiphong.example:8443");
        facts.issued = QDate(2026, 11, 20);
        facts.serial = 7;
        facts.procedures = 320;
        facts.communes = 388;
        facts.centres = {{QStringLiteral("H24.122"),
                          QStringLiteral("Trung tâm Phục vụ hành chính công xã Nguyễn Bỉnh Khiêm"),
                          {{QStringLiteral("C01"), 1, 9999}}},
                         {QStringLiteral("H24.123"),
                          QStringLiteral("Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"),
                          {{QStringLiteral("C01"), 1, 499}, {QStringLiteral("C02"), 500, 999}}}};
        return facts;
    }
    static Failure refusal(const char *name)
    {
        return {name, QStringLiteral("Việc này không làm được. Chưa có gì được ghi."),
                QStringLiteral("Làm lại.")};
    }

    [[nodiscard]] QString language() const override { return code; }
    void setLanguage(const QString &language) override
    {
        code = language;
        asked << QStringLiteral("language ") + language;
    }
    void openPack(const QString &file) override
    {
        asked << QStringLiteral("pack ") + file;
        later([this] {
            if (packIsGood)
                Q_EMIT packOpened(facts());
            else
                Q_EMIT packRefused(refusal("pack_signature_wrong"));
        });
    }
    [[nodiscard]] bool fingerprintAnswers(const QString &typed) const override
    {
        return QString(typed).remove(u' ').toUpper() == QStringLiteral("3FA901C29B7E44D0");
    }
    void askKeyRing() override
    {
        asked << QStringLiteral("ring");
        later([this] { Q_EMIT keyRingAnswered(ring); });
    }
    void printSheet(const ui::FirstRunPlan &) override
    {
        asked << QStringLiteral("print");
        later([this] {
            if (printerWorks)
                Q_EMIT sheetMade({});
            else
                Q_EMIT sheetFailed(refusal("printer_absent"));
        });
    }
    void saveSheet(const ui::FirstRunPlan &, const QString &folder) override
    {
        asked << QStringLiteral("save ") + folder;
        later([this, folder] { Q_EMIT sheetMade(folder + QStringLiteral("/sheet.pdf")); });
    }
    [[nodiscard]] int askedLine() const override { return 4; }
    [[nodiscard]] bool lineAnswers(const QString &typed) const override
    {
        return QString(typed).remove(u'-').toUpper() == QStringLiteral("7KQM2XYZ");
    }
    void judgeBackup(const QString &folder) override
    {
        later([this, folder] { Q_EMIT backupJudged({worth, folder, 31'000'000'000}); });
    }
    void create(const ui::FirstRunPlan &plan) override
    {
        plans.append(plan);
        later([this] {
            if (refusals-- > 0)
                Q_EMIT createFailed(refusal("no_key_vault"));
            else
                Q_EMIT created();
        });
    }

private:
    void later(const std::function<void()> &act) { QTimer::singleShot(0, this, act); }
};

class AnsweringFilePicker final : public ui::FilePicker
{
public:
    QString answer = QStringLiteral("hai-phong.motcua-pack");
    void pick(QWidget *, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        if (!answer.isEmpty())
            chosen(answer);
    }
};

class AnsweringFolderPicker final : public ui::FolderPicker
{
public:
    QString answer = QStringLiteral("/media/stick");
    void pick(QWidget *, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        if (!answer.isEmpty())
            chosen(answer);
    }
};

} // namespace motcua::fakes
