// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/archive_room.h"

#include "storage/export_files.h"
#include "storage/queue_past.h"

namespace motcua {

struct ArchiveRoom::Parts
{
    Parts(std::unique_ptr<storage::Station> opened, Approvals &approvals, const Clock &clock,
          const Rights::Closed &closed)
        : station(std::move(opened)),
          rights(station->staff(), closed),
          past(station->database()),
          reading(station->audit(), clock, rights),
          exports({station->auditTrail(), station->dossierRegister(), files, approvals,
                   station->audit(), clock, rights})
    {}
    std::unique_ptr<storage::Station> station;
    Rights rights;
    storage::DurableExportFiles files;
    storage::SqlQueuePast past;
    AuditReading reading;
    Exports exports;
};

ArchiveRoom::ArchiveRoom(QString folder, const storage::DatabaseKey &key, Approvals &approvals,
                         const Clock &clock, Rights::Closed closed)
    : m_folder(std::move(folder)),
      m_key(key),
      m_approvals(approvals),
      m_clock(clock),
      m_closed(std::move(closed)),
      m_worker(QStringLiteral("archive"))
{}

ArchiveRoom::~ArchiveRoom()
{
    m_worker.post([this] { m_parts.reset(); });
}

ui::Archive ArchiveRoom::open()
{
    if (!m_parts)
        m_parts = std::make_unique<Parts>(storage::Station::openAgain(m_folder, m_key), m_approvals,
                                          m_clock, m_closed);
    return {&m_parts->station->auditTrail(), &m_parts->reading, &m_parts->exports, &m_parts->past,
            &m_parts->files};
}

} // namespace motcua
