// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day/trip.h"

#include "app/core/base/failure.h"
#include "app/demo_day/hands.h"
#include "ui/counter/counter_window.h"

#include <QTableView>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kLinkMs = 60000;

} // namespace

Trip::Trip(const Ways &ways) : m_ways(ways)
{
    connect(m_ways.sync, &SyncRoom::enrolled, this, [this] { m_enrolled = true; });
}

void Trip::enrol(Driver &driver)
{
    driver.add({u"enrolled"_s,
                {},
                [this] {
                    m_ways.sync->enrol(m_ways.gatewayUrl, m_ways.enrolCode);
                    return Step::Gesture{u"(program)"_s, u"enrol"_s};
                },
                [this] { return m_enrolled; },
                20000,
                false});
}

void Trip::tellLine(Driver &driver, const QString &step, const QByteArray &order) const
{
    driver.add({step,
                {},
                [this, order] {
                    QFile line(m_ways.line);
                    if (!line.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
                        line.write(order) != order.size()) {
                        throw Failure("line_gone", u"The line is gone."_s, {});
                    }
                    return Step::Gesture{u"(link)"_s, QString::fromLatin1(order).trimmed()};
                },
                {},
                20000,
                false});
}

void Trip::lookAtTheLink(Driver &driver) const
{
    FrontOffice *office = m_ways.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({u"page-of-the-link"_s, window,
                [window] { return hands::click(window(), u"navSync"_s); },
                [window] {
                    const auto *table =
                        qobject_cast<const QTableView *>(hands::look(window(), u"syncTable"_s));
                    return table != nullptr && table->model()->rowCount() > 0;
                }});
}

void Trip::waitUntilSent(Driver &driver) const
{
    FrontOffice *office = m_ways.office;
    SyncRoom *sync = m_ways.sync;
    driver.add({u"everything-at-the-province"_s,
                [office] { return static_cast<QWidget *>(office->counterWindow()); },
                [sync] {
                    sync->sendNow();
                    return Step::Gesture{u"syncChip"_s, u"(waits)"_s};
                },
                [sync] {
                    const ui::SyncStatus status = sync->status();
                    return status.state == ui::SyncStatus::State::Synced && status.waiting == 0 &&
                           status.filesWaiting == 0;
                },
                kLinkMs});
}

} // namespace motcua
