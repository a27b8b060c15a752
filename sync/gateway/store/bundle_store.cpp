// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/bundle_store.h"

namespace motcua::gateway {

namespace {

QByteArray idText(QUuid id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

QDateTime instant(const QByteArray &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

QVector<QByteArray> column(const SqlResult &result, bool isBytes)
{
    QVector<QByteArray> values;
    for (int row = 0; row < result.rows(); ++row)
        values.append(isBytes ? result.bytes(row, 0) : result.text(row, 0));
    return values;
}

} // namespace

BundleStore::Admission BundleStore::admit(const Volume &volume)
{
    const QByteArray id = idText(volume.bundle);
    Transaction transaction(m_connection);
    m_connection.run("INSERT INTO bundle (id, device, made_at, volumes)"
                     " VALUES ($1, $2, to_timestamp($3::double precision / 1000), $4)"
                     " ON CONFLICT DO NOTHING",
                     {id, sqlText(volume.device),
                      QByteArray::number(volume.madeAt.toMSecsSinceEpoch()),
                      QByteArray::number(volume.volumes)});
    // The lock lets two imports of one bundle meet one after the other.
    const SqlResult bundle =
        m_connection.run("SELECT device, volumes FROM bundle WHERE id = $1 FOR UPDATE", {id});
    if (bundle.text(0, 0) != volume.device.toUtf8())
        return Admission::OtherDevice;
    if (bundle.integer(0, 1) != volume.volumes)
        return Admission::ChainBroken;
    const SqlResult near =
        m_connection.run("SELECT volume, sha256, previous FROM bundle_volume WHERE bundle = $1"
                         " AND volume BETWEEN $2::integer - 1 AND $2::integer + 1",
                         {id, QByteArray::number(volume.volume)});
    for (int row = 0; row < near.rows(); ++row) {
        const int number = int(near.integer(row, 0));
        if (number == volume.volume && near.bytes(row, 1) != volume.sha256)
            return Admission::Differs;
        if ((number < volume.volume && near.bytes(row, 1) != volume.previous) ||
            (number > volume.volume && near.bytes(row, 2) != volume.sha256))
            return Admission::ChainBroken;
    }
    m_connection.run("INSERT INTO bundle_volume (bundle, volume, sha256, previous, state)"
                     " VALUES ($1, $2, $3, $4, 'seen') ON CONFLICT DO NOTHING",
                     {id, QByteArray::number(volume.volume), sqlBytes(volume.sha256),
                      volume.previous.isEmpty() ? SqlValue() : sqlBytes(volume.previous)});
    transaction.commit();
    return Admission::Ok;
}

void BundleStore::setState(const Volume &volume, State state)
{
    m_connection.run("UPDATE bundle_volume SET state = $3, changed_at = now()"
                     " WHERE bundle = $1 AND volume = $2 AND state <> 'taken'",
                     {idText(volume.bundle), QByteArray::number(volume.volume),
                      QByteArray(state == State::Taken ? "taken" : "held")});
}

std::optional<BundleStore::Known> BundleStore::byDigest(const QByteArray &sha256)
{
    const SqlResult found = m_connection.run(
        "SELECT v.bundle, v.volume, b.volumes, v.state FROM bundle_volume v JOIN bundle b"
        " ON b.id = v.bundle WHERE v.sha256 = $1 AND v.state <> 'seen'",
        {sqlBytes(sha256)});
    if (found.rows() == 0)
        return std::nullopt;
    return Known{QUuid::fromString(QString::fromLatin1(found.text(0, 0))), int(found.integer(0, 1)),
                 int(found.integer(0, 2)), found.text(0, 3) == "held" ? State::Held : State::Taken};
}

void BundleStore::noteAnswer(QUuid bundle, int number, const QByteArray &json)
{
    m_connection.run("INSERT INTO bundle_batch (bundle, number, answer) VALUES ($1, $2, $3)"
                     " ON CONFLICT (bundle, number) DO UPDATE SET answer = excluded.answer",
                     {idText(bundle), QByteArray::number(number), json});
}

void BundleStore::noteFile(QUuid bundle, const QByteArray &sha256)
{
    m_connection.run("INSERT INTO bundle_file (bundle, sha256) VALUES ($1, $2)"
                     " ON CONFLICT DO NOTHING",
                     {idText(bundle), sqlBytes(sha256)});
}

void BundleStore::noteCarrier(QUuid bundle, const QString &device)
{
    m_connection.run("INSERT INTO bundle_carrier (bundle, device) VALUES ($1, $2)"
                     " ON CONFLICT DO NOTHING",
                     {idText(bundle), sqlText(device)});
}

bool BundleStore::mayHaveReceipt(QUuid bundle, const QString &device)
{
    const SqlResult found = m_connection.run(
        "SELECT FROM bundle b JOIN device v ON v.id = b.device JOIN device me ON me.id = $2"
        " WHERE b.id = $1 AND (me.centre = v.centre OR EXISTS (SELECT FROM bundle_carrier c"
        "  WHERE c.bundle = b.id AND c.device = me.id))",
        {idText(bundle), sqlText(device)});
    return found.rows() == 1;
}

std::optional<BundleStore::Summary> BundleStore::find(QUuid bundle)
{
    const QByteArray id = idText(bundle);
    const SqlResult head = m_connection.run(
        "SELECT v.id, v.centre, v.station, (extract(epoch FROM b.made_at) * 1000)::bigint,"
        " b.volumes FROM bundle b JOIN device v ON v.id = b.device WHERE b.id = $1",
        {id});
    if (head.rows() == 0)
        return std::nullopt;
    Summary summary{QString::fromUtf8(head.text(0, 0)),
                    QString::fromUtf8(head.text(0, 1)),
                    QString::fromUtf8(head.text(0, 2)),
                    instant(head.text(0, 3)),
                    int(head.integer(0, 4)),
                    {},
                    false,
                    {},
                    {}};
    const SqlResult volumes = m_connection.run(
        "SELECT volume, state FROM bundle_volume WHERE bundle = $1 ORDER BY volume", {id});
    for (int row = 0; row < volumes.rows(); ++row) {
        if (volumes.text(row, 1) == "taken")
            summary.taken.append(int(volumes.integer(row, 0)));
        summary.held = summary.held || volumes.text(row, 1) == "held";
    }
    summary.answers = column(
        m_connection.run("SELECT answer FROM bundle_batch WHERE bundle = $1 ORDER BY number", {id}),
        false);
    summary.have = column(m_connection.run("SELECT f.sha256 FROM bundle_file f JOIN blob_owner w"
                                           " USING (sha256) WHERE f.bundle = $1"
                                           " AND w.centre = $2 ORDER BY 1",
                                           {id, sqlText(summary.centre)}),
                          true);
    return summary;
}

QVector<QByteArray> BundleStore::missingFiles(const QVector<QUuid> &operations,
                                              const QString &centre)
{
    QVector<QByteArray> ids;
    for (const QUuid &operation : operations)
        ids.append(idText(operation));
    return column(m_connection.run("SELECT DISTINCT a.sha256 FROM attachment a"
                                   " JOIN dossier d ON d.id = a.dossier"
                                   " WHERE d.operation = ANY($1::uuid[]) AND NOT EXISTS"
                                   " (SELECT FROM blob_owner w WHERE w.sha256 = a.sha256"
                                   "  AND w.centre = $2) ORDER BY 1",
                                   {sqlArray(ids), sqlText(centre)}),
                  true);
}

} // namespace motcua::gateway
