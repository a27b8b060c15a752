// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day/trip.h"

#include "app/core/base/failure.h"
#include "app/demo_day/hands.h"
#include "ui/counter/counter_window.h"

#include <QListView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kLinkMs = 60000;
constexpr int kArrivalRows = 4; // an online dossier and a booking, each under a head

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

void Trip::toStick(Driver &driver) const
{
    stick(driver, u"stick"_s, u"stickExport"_s, u"stickMedium"_s);
}

void Trip::takeReceipt(Driver &driver) const
{
    stick(driver, u"receipt"_s, u"stickImport"_s, u"stickFound"_s);
}

void Trip::stick(Driver &driver, const QString &step, const QString &button,
                 const QString &choice) const
{
    FrontOffice *office = m_ways.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({step + u"-asked-for"_s, window,
                [window, button] { return hands::click(window(), button); },
                [window, choice] { return hands::look(window(), choice) != nullptr; }});
    driver.add({step + u"-done"_s, window,
                [window, choice] { return hands::click(window(), choice); },
                [window] { return hands::look(window(), u"stickEnd"_s) != nullptr; }, kLinkMs});
    driver.add({step + u"-closed"_s, window,
                [window] { return hands::click(window(), u"stickClose"_s); },
                [window] { return hands::look(window(), u"stickOverlay"_s) == nullptr; }});
}

void Trip::seeWhatCameDown(Driver &driver) const
{
    FrontOffice *office = m_ways.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    const auto rows = [window] {
        const auto *list =
            qobject_cast<const QListView *>(hands::look(window(), u"arrivalsList"_s));
        return list != nullptr ? list->model()->rowCount() : 0;
    };
    // Each under the head of its kind.
    driver.add({u"what-came-down"_s, window,
                [window] { return hands::click(window(), u"navArrivals"_s); },
                [rows] { return rows() >= kArrivalRows; }, kLinkMs});
    driver.add({u"online-dossier-found"_s, window,
                [window] { return hands::type(window(), u"arrivalsSearch"_s, u"h24-261123"_s); },
                [rows] { return rows() == 2; }});
    driver.add({u"online-dossier-opened"_s, window,
                [window] { return hands::pressOn(window(), u"arrivalsList"_s, Qt::Key_Return); },
                [window] { return hands::look(window(), u"arrivalPaper"_s) != nullptr; }});
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
