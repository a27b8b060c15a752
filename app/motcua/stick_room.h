// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/base/worker.h"
#include "storage/station.h"
#include "ui/common/stick_port.h"

#include <atomic>
#include <functional>
#include <memory>

namespace motcua {

/// The thread of memory sticks: a connection of its own, opened when first needed, and the bundles of sync/client over
/// it. Permissions: whoever may sign in writes and brings receipts; a parcel needs Act::ChangeSettings.
class StickRoom final : public ui::StickPort
{
    Q_OBJECT
public:
    /// Which media there are; a seam, since a test plugs nothing in. Called on the room's thread.
    using Media = std::function<QVector<ui::StickMedium>()>;
    StickRoom(QString folder, const storage::DatabaseKey &key, const Clock &clock, Media media = {},
              QObject *parent = nullptr);
    ~StickRoom() override;

    void look(What what) override;
    [[nodiscard]] std::optional<ui::StickJob> job() const override { return m_job; }
    [[nodiscard]] bool write(const QString &folder, const Actor &by) override;
    void cancel() override;
    [[nodiscard]] bool take(const QString &path, const Actor &by) override;

private:
    [[nodiscard]] storage::Station &station();
    [[nodiscard]] ui::StickLook lookNow(What what);
    void require(const Actor &by, Act act);
    void tell(ui::StickPort::Phase phase, qint64 done, qint64 total);
    QString m_folder;
    storage::DatabaseKey m_key;
    const Clock &m_clock;
    Media m_media;
    RandomIdSource m_ids;
    std::atomic<bool> m_stop = false;
    // Of the window's thread:
    std::optional<ui::StickJob> m_job;
    std::optional<What> m_looking; ///< for what, now
    bool m_planWanted = false;     ///< by somebody who came while only the media were looked at
    qint64 m_told = -1;            ///< of the room's thread: the last permille that was told
    Phase m_toldPhase = Phase::Writing;
    std::unique_ptr<storage::Station> m_station; ///< made, used and destroyed on the room's thread
    Worker m_worker;                             ///< last: joins before the rest goes
};

/// What is mounted where sticks are: below /media, /run/media and /mnt.
[[nodiscard]] QVector<ui::StickMedium> mountedMedia();

} // namespace motcua
