// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "app/core/queue/slip_printer.h"
#include "ui/common/centre_port.h"

#include <QTimer>

// What the pictures of the queue stand on: the real journal with a link as it is wanted, a slip printer with an outcome as
// it is wanted, a centre that says what it is told to.
namespace motcua {

/// The station's journal; the link to a server is what the picture needs. Desk thread.
class ShownJournal final : public QueueJournal
{
public:
    explicit ShownJournal(QueueJournal &journal) : m_journal(journal) {}
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        return m_journal.eventsSince(day, seq);
    }
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        return m_journal.append(day, seenSeq, decide);
    }
    [[nodiscard]] qint64 generation() const override { return m_journal.generation(); }
    [[nodiscard]] QueueLink link() const override { return m_link; }
    [[nodiscard]] QVector<RefusedStep> refusedOn(QDate) const override { return m_refused; }
    [[nodiscard]] bool hasNews() override { return m_journal.hasNews(); }
    void setLink(const QueueLink &link) { m_link = link; }
    void setRefused(const QVector<RefusedStep> &steps) { m_refused = steps; }

private:
    QueueJournal &m_journal;
    QueueLink m_link;
    QVector<RefusedStep> m_refused;
};

class ShownSlipPrinter final : public SlipPrinter
{
public:
    [[nodiscard]] QString printerName() const override
    {
        return QStringLiteral("192.168.1.50:9100");
    }
    void print(const Slip &, QObject *context, const Told &told) override
    {
        QTimer::singleShot(0, context, [told, outcome = m_outcome] { told(outcome); });
    }
    void askStatus(QObject *context, const StatusTold &told) override
    {
        QTimer::singleShot(0, context, [told] { told({}); });
    }
    void setOutcome(const SlipOutcome &outcome) { m_outcome = outcome; }

private:
    SlipOutcome m_outcome{SlipOutcome::Kind::Printed, SlipTrouble::None, false};
};

/// Does nothing that is asked of it.
class ShownCentre final : public ui::CentrePort
{
public:
    [[nodiscard]] Job job() const override { return Job::None; }
    void look() override { Q_EMIT viewed(m_view); }
    void search() override
    {
        Q_EMIT found({{QStringLiteral("Xã Vĩnh Bảo"), QStringLiteral("192.168.1.10:7700")}});
    }
    void serve(const Actor &) override {}
    void stopServing(const Actor &) override {}
    void showCode(const Actor &) override {}
    void join(const QString &, const QString &, const Actor &) override {}
    void leave(const Actor &) override {}
    void remove(const QString &, const Actor &) override {}
    void cancel() override {}
    void show(const ui::CentreView &view)
    {
        m_view = view;
        Q_EMIT viewed(m_view);
    }

private:
    ui::CentreView m_view;
};

} // namespace motcua
