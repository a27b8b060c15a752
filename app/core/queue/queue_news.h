// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace motcua {

class QueueJournal;

/// Says that something may have been added to the queue's journal, by anybody, so that whoever shows it reads it now: asks
/// the journal some twelve times a second (QueueJournal::hasNews). A hint and no promise: a reader also looks by itself now
/// and then. Made on the desk thread, which needs an event loop; windows connect across threads. One for a journal.
class QueueNews : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kEvery{80};
    explicit QueueNews(QueueJournal &journal, std::chrono::milliseconds every = kEvery,
                       QObject *parent = nullptr);

Q_SIGNALS:
    void came();

private:
    void look();
    QueueJournal &m_journal;
    QTimer m_timer;
};

} // namespace motcua
