// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/export_files.h"

#include "storage/durable_file.h"
#include "storage/failures.h"

#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace motcua::storage {

namespace {

class SavedExport final : public ExportFile
{
public:
    explicit SavedExport(const QString &path) : m_file(path)
    {
        m_file.setDirectWriteFallback(false);
        if (QFileInfo(path).isDir() || !m_file.open(QIODevice::WriteOnly))
            throw failure(Trouble::ExportNotWritten);
        // Before the first byte; a stick without permissions says no, and has nobody to keep out.
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    void write(const QByteArray &bytes) override
    {
        if (m_file.write(bytes) != bytes.size())
            throw failure(Trouble::ExportNotWritten);
    }
    void settle() override
    {
        bool done = m_file.flush();
#ifdef Q_OS_UNIX
        done = done && ::fsync(m_file.handle()) == 0;
#endif
        if (!done)
            throw failure(Trouble::ExportNotWritten);
    }
    void publish() override
    {
        if (!m_file.commit())
            throw failure(Trouble::ExportNotWritten);
        try {
            syncFolder(QFileInfo(m_file.fileName()).absolutePath());
        } catch (const Failure &) {
            throw failure(Trouble::ExportNotWritten);
        }
    }

private:
    QSaveFile m_file; // not committed: goes away
};

} // namespace

std::unique_ptr<ExportFile> DurableExportFiles::begin(const QString &path)
{
    return std::make_unique<SavedExport>(path);
}

} // namespace motcua::storage
