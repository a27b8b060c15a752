// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/base/worker.h"
#include "app/core/forms/printing.h"
#include "app/motcua/options.h"
#include "storage/key_source.h"
#include "sync/client/pack_file.h"
#include "ui/first_run/first_run_port.h"

#include <functional>
#include <optional>

namespace motcua {

/// What the assistant of the first start asks for, done on a thread of its own. The key of the centre is made here and
/// stays in memory until create() keeps it; closing before that leaves nothing.
class FirstRunRoom final : public ui::FirstRunPort
{
    Q_OBJECT
public:
    struct Parts
    {
        const Clock *clock = nullptr;
        const FormRenderer *renderer = nullptr;
        FormPrinter *printer = nullptr;
        KeyVault *vault = nullptr;                           ///< used on the room's thread
        std::function<void(const QString &)> switchLanguage; ///< shows it; nothing is kept
        std::function<void(const QString &)> keepLanguage;   ///< after the centre is made
        QString language;
    };
    /// Everything in `parts` must outlive the room.
    FirstRunRoom(const QString &folder, Parts parts, QObject *parent = nullptr);
    ~FirstRunRoom() override;

    /// A counter without data, and without anything that data left behind.
    [[nodiscard]] static bool isNeeded(const Options &options);
    /// What opens the centre that was made; empty: the key ring.
    [[nodiscard]] const QString &passphrase() const { return m_passphrase; }

    [[nodiscard]] QString language() const override { return m_parts.language; }
    void setLanguage(const QString &code) override;
    void openPack(const QString &file) override;
    [[nodiscard]] bool fingerprintAnswers(const QString &typed) const override;
    void askKeyRing() override;
    void printSheet(const ui::FirstRunPlan &plan) override;
    void saveSheet(const ui::FirstRunPlan &plan, const QString &folder) override;
    [[nodiscard]] int askedLine() const override { return m_askedLine; }
    [[nodiscard]] bool lineAnswers(const QString &typed) const override;
    void judgeBackup(const QString &folder) override;
    void create(const ui::FirstRunPlan &plan) override;

private:
    [[nodiscard]] FormDocument sheet(const ui::FirstRunPlan &plan) const;
    [[nodiscard]] QString sheetName() const; ///< no person and no centre in it
    QString m_folder;
    Parts m_parts;
    storage::DatabaseKey m_key;
    QString m_folderId;
    int m_askedLine;
    QString m_passphrase;
    std::optional<sync::SignedPack> m_pack;
    Worker m_worker; ///< last: joins before the rest goes
};

} // namespace motcua
