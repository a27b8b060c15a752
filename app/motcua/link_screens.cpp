// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/front_office.h"
#include "app/motcua/screen_parts.h"
#include "app/motcua/screens.h"
#include "storage/feed_store.h"
#include "ui/common/overlay_dialog.h"
#include "ui/counter/counter_window.h"

#include <QAbstractButton>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QTableView>

#include <cstdio>

using namespace Qt::StringLiterals;

// The part of Screens that has to do with the province: what came down, the page of the link.
namespace motcua {

namespace {

QJsonObject paper(const QString &name, const QByteArray &content)
{
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    return {{u"component"_s, 0},
            {u"name"_s, name},
            {u"sha256"_s, QString::fromLatin1(hash.toHex())},
            {u"size"_s, 184'320 + content.size()},
            {u"mime"_s, u"application/pdf"_s}};
}

QJsonObject person(const QString &name, const QString &phone)
{
    return {{u"name"_s, name}, {u"phone"_s, phone}, {u"identity_number"_s, u"031190001234"_s}};
}

QJsonObject filed(const QString &code, const QString &procedure, const QString &at,
                  const QJsonObject &applicant, const QJsonArray &papers)
{
    return {{u"portal_code"_s, code},
            {u"procedure_name"_s, procedure},
            {u"procedure_code"_s, u"1.001193"_s},
            {u"submitted_at"_s, at},
            {u"applicant"_s, applicant},
            {u"declared"_s,
             QJsonObject{{u"child"_s, QJsonObject{{u"name"_s, u"Ngô Gia Hân"_s},
                                                  {u"sex"_s, u"female"_s},
                                                  {u"date_of_birth"_s, u"2026-11-12"_s},
                                                  {u"place_of_birth"_s,
                                                   u"Bệnh viện Đa khoa Vĩnh Bảo, Hải Phòng"_s}}},
                         {u"mother"_s, QJsonObject{{u"name"_s, u"Lê Hoàng Ngân"_s},
                                                   {u"identity_number"_s, u"031194007777"_s}}},
                         {u"copies"_s, 3}}},
            {u"papers"_s, papers}};
}

void fillFeed(storage::Station &station, const QDateTime &now)
{
    storage::FeedStore feed(station.database(), station.blobs());
    const QByteArray here = "giấy chứng sinh";
    feed.apply(
        {u"online"_s,
         {},
         u"1"_s,
         {{u"p/1"_s, 1, u"online.filed"_s, now,
           filed(u"G22.99-261122-0007"_s, u"Đăng ký khai sinh"_s, u"2026-11-22T21:30:00+07:00"_s,
                 person(u"Ngô Văn Đạt"_s, u"0912345678"_s),
                 {paper(u"Giấy chứng sinh"_s, here), paper(u"Giấy chứng nhận kết hôn"_s, "b")})},
          {u"p/2"_s, 2, u"online.filed"_s, now,
           filed(u"G22.99-261122-0009"_s,
                 u"Cấp giấy phép xây dựng đối với công trình cấp III, cấp IV và nhà ở riêng lẻ"_s,
                 u"2026-11-22T22:04:00+07:00"_s, person(u"Đặng Minh Khôi"_s, u"0987654321"_s),
                 {paper(u"Bản vẽ thiết kế"_s, "c"), paper(u"Giấy tờ về đất"_s, "d")})},
          {u"p/3"_s, 3, u"online.filed"_s, now,
           filed(u"G22.99-261123-0001"_s, u"Đăng ký khai tử"_s, u"2026-11-23T06:48:00+07:00"_s,
                 person(u"Bùi Thị Thu Hà"_s, u"0905111222"_s), {})}}},
        now);
    const auto booked = [](const QString &at, const QString &name, const QString &procedure) {
        return QJsonObject{{u"starts_at"_s, at},
                           {u"name"_s, name},
                           {u"procedure_code"_s, procedure},
                           {u"phone"_s, u"0905111222"_s}};
    };
    feed.apply({u"bookings"_s,
                {},
                u"1"_s,
                {{u"p/1"_s, 1, u"booking.made"_s, now,
                  booked(u"2026-11-23T08:30:00+07:00"_s, u"Trần Thị Hoa"_s, u"1.004884"_s)},
                 {u"p/2"_s, 2, u"booking.made"_s, now,
                  booked(u"2026-11-24T09:00:00+07:00"_s, u"Phạm Quốc Bảo"_s, u"1.000894"_s)}}},
               now);
    feed.apply({u"results"_s,
                {},
                u"1"_s,
                {{u"p/1"_s, 1, u"result.updated"_s, now,
                  QJsonObject{{u"dossier_code"_s, u"H24.123-261119-0042"_s},
                              {u"status"_s, 9},
                              {u"at"_s, u"2026-11-23T07:20:00+07:00"_s}}}}},
               now);
    (void)station.blobs().put(here, u"application/pdf"_s);
}

} // namespace

void Screens::addLinkSteps()
{
    const auto shown = [this](const QString &name) {
        return [this, name] {
            const auto *child = counter()->findChild<QWidget *>(name);
            return child != nullptr && child->isVisibleTo(counter());
        };
    };
    addStep(
        u"arrivals-empty"_s, [this] { press(u"navArrivals"_s); }, shown(u"arrivalsEmpty"_s));
    addStep(
        u"arrivals"_s,
        [this] {
            m_room->worker().run(
                this, [this] { fillFeed(m_room->station(), m_clock.now()); },
                [this] { Q_EMIT m_sync->changed(); },
                [](const Failure &failure) { std::fprintf(stderr, "%s\n", failure.what()); });
        },
        [this] {
            const auto *list = counter()->findChild<QListView *>(u"arrivalsList"_s);
            return list->isVisible() && list->model()->rowCount() == 9;
        });
    addStep(
        u"arrivals-open"_s,
        [this] {
            auto *list = counter()->findChild<QListView *>(u"arrivalsList"_s);
            Q_EMIT list->clicked(list->model()->index(1, 0));
        },
        [this] { return counter()->findChild<QLabel *>(u"arrivalName"_s) != nullptr; });
    addStep(
        u"sync"_s, [this] { press(u"navSync"_s); }, shown(u"syncPage"_s));
    addStep(
        u"sync-attention"_s, [this] { answerFromProvince(); },
        [this] {
            const auto *again = counter()->findChild<QWidget *>(u"sendAgain"_s);
            return again != nullptr && again->isVisible();
        });
    addStickSteps();
}

// Of a centre with four computers, one in each state a supervisor should see.
void Screens::addStationSteps()
{
    addStep(
        u"stations"_s,
        [this] {
            m_room->worker().run(
                this,
                [this] {
                    const QDateTime now = m_clock.now();
                    const auto row = [now](const QString &counter, int records, int papers,
                                           int silentS, int attention) {
                        return QJsonObject{
                            {u"counter"_s, counter},
                            {u"version"_s, u"0.4.0"_s},
                            {u"records"_s, records},
                            {u"papers"_s, papers},
                            {u"bytes"_s, papers * 1'120'000},
                            {u"attention"_s, attention},
                            {u"oldest"_s, records > 0 ? toIso(now.addSecs(-1500)) : QString()},
                            {u"last_contact"_s, toIso(now.addSecs(-silentS))}};
                    };
                    storage::FeedStore(m_room->station().database(), m_room->station().blobs())
                        .apply({u"stations"_s,
                                {},
                                u"1"_s,
                                {{u"C01"_s, 1, u"station.stands"_s, now,
                                  row(u"Quầy 1"_s, 0, 0, 40, 0)},
                                 {u"C02"_s, 2, u"station.stands"_s, now,
                                  row(u"Quầy 2"_s, 3, 28, 660, 0)},
                                 {u"C03"_s, 3, u"station.stands"_s, now,
                                  row(u"Quầy 4"_s, 1, 0, 7200, 2)},
                                 {u"C04"_s, 4, u"station.stands"_s, now,
                                  row(u"Quầy 5"_s, 0, 0, 100'000, 0)},
                                 {u"C05"_s, 5, u"station.stands"_s, now,
                                  row(u"Quầy 6"_s, 0, 0, 400'000, 0)}}},
                               now);
                },
                [this] { press(u"navStations"_s); },
                [](const Failure &failure) { std::fprintf(stderr, "%s\n", failure.what()); });
        },
        [this] {
            const auto *table = counter()->findChild<QTableView *>(u"stationsTable"_s);
            return table->isVisible() && table->model()->rowCount() == 5;
        });
}

// A trip with a stick as the windows tell it; the room behind them is tested against a real province.
void Screens::addStickSteps()
{
    const auto ended = [this] {
        const auto *end = counter()->findChild<QLabel *>(u"stickEnd"_s);
        return end != nullptr && end->isVisible();
    };
    addStep(
        u"stick-choose"_s, [this] { press(u"stickExport"_s); },
        [this] { return counter()->findChild<QWidget *>(u"stickMedium"_s) != nullptr; });
    addStep(u"stick-writing"_s,
            [this] {
                counter()->findChild<QAbstractButton *>(u"stickMedium"_s)->click();
                Q_EMIT m_stick->progress(ui::StickPort::Phase::Writing, 12'300'000, 31'400'000);
            },
            {});
    addStep(
        u"stick-written"_s,
        [this] {
            Q_EMIT m_stick->written({12, 28, 0, 31'420'000, {}});
        },
        ended);
    const auto close = [this] {
        counter()->findChild<ui::OverlayDialog *>(u"stickOverlay"_s)->dismiss();
    };
    addStep(u"close-stick"_s, close, {}, false);
    addStep(
        u"stick-import"_s, [this] { press(u"stickImport"_s); },
        [this] { return counter()->findChild<QWidget *>(u"stickFound"_s) != nullptr; });
    addStep(
        u"stick-receipt"_s,
        [this] {
            counter()->findChild<QAbstractButton *>(u"stickFound"_s)->click();
            ui::StickTaken taken;
            taken.received = 11;
            taken.needsAttention = 1;
            taken.filesThere = 26;
            taken.filesWanted = 2;
            Q_EMIT m_stick->taken(taken);
        },
        ended);
    addStep(u"close-receipt"_s, close, {}, false);
}

// As after a batch: one record refused, one received whose files are still wanted, the rest waiting.
void Screens::answerFromProvince()
{
    m_room->worker().run(
        this,
        [this] {
            using Verdict = storage::OutboxStore::Verdict;
            storage::OutboxStore &outbox = m_room->station().outbox();
            const auto rows = outbox.waiting(100, 1 << 20);
            const storage::OutboxStore::Batch batch{BatchId(QUuid::createUuid()), "batch",
                                                    rows.first().seq, rows.last().seq};
            outbox.beginBatch(batch);
            QVector<QByteArray> wanted;
            for (const BlobRef &file : rows.first().blobs.first(1))
                wanted.append(file.sha256);
            outbox.finishBatch(
                batch.id,
                {{rows.first().op, Verdict::Ok, {}},
                 {rows.last().op, Verdict::Rejected, u"urn:motcua:operation-malformed"_s}},
                wanted, m_clock.now());
            outbox.noteContact(m_clock.now());
            return true;
        },
        [this](bool) { Q_EMIT m_sync->changed(); },
        [](const Failure &failure) {
            std::fprintf(stderr, "screens: %s\n", qUtf8Printable(failure.headline()));
        });
}

} // namespace motcua
