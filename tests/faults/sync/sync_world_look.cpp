// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at for the judge, and what travels by stick.
#include "tests/faults/sync/sync_world_station.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex()
                                                                 : QByteArray();
}

} // namespace

int SyncWorld::takeStrokes()
{
    const int cuts = m_line->counts().cuts;
    return std::exchange(m_strokes, 0) + cuts - std::exchange(m_cutsBefore, cuts);
}

int SyncWorld::countAtProvince(QLatin1StringView kind) const
{
    return m_postgres.query(u"SELECT count(*) FROM motcua.operation WHERE kind = '%1'"_s.arg(kind))
        .toInt();
}

bool SyncWorld::waitForWord(int station)
{
    const Station &asked = *m_stations.at(size_t(station));
    return QTest::qWaitFor([&asked] { return !asked.word.isEmpty(); }, kWorldPatience);
}

QString SyncWorld::exportStick(int station)
{
    const QString folder = m_folder.filePath(u"stick%1"_s.arg(++m_sticks));
    Station &asked = *m_stations.at(size_t(station));
    if (!QDir().mkpath(folder))
        return {};
    asked.word.clear();
    tell(station, "export " + folder.toUtf8());
    return waitForWord(station) && asked.word.constFirst() == "stick"_L1 &&
                   !asked.word.value(1).isEmpty()
               ? folder
               : QString();
}

bool SyncWorld::importStick(const QString &folder)
{
    QProcess process;
    process.setStandardErrorFile(m_folder.filePath(u"import.log"_s), QIODevice::Append);
    process.start(GatewayProcess::program(), {u"import-bundle"_s, u"--data"_s, m_gateway.file({}),
                                              u"--json"_s, u"--receipt"_s, folder, folder});
    return process.waitForFinished(kWorldPatience) && process.exitCode() == 0;
}

bool SyncWorld::takeReceipt(int station, const QString &path)
{
    Station &asked = *m_stations.at(size_t(station));
    asked.word.clear();
    tell(station, "receipt " + path.toUtf8());
    return waitForWord(station) && asked.word.constFirst() == "receipt"_L1;
}

QVector<QVector<HeldOperation>> SyncWorld::lists()
{
    QVector<QVector<HeldOperation>> all;
    for (int i = 0; i < stationCount(); ++i) {
        Station &asked = *m_stations.at(size_t(i));
        asked.listing.clear();
        asked.listed = false;
        tell(i, "list");
        (void)QTest::qWaitFor([&asked] { return asked.listed; }, kWorldPatience);
        all.append(asked.listing);
    }
    return all;
}

ProvinceView SyncWorld::province() const
{
    ProvinceView view;
    const auto lines = [this](const QString &sql) {
        const QByteArray text = m_postgres.query(sql);
        if (text.startsWith("ERROR"))
            qFatal("the province cannot be read: %s", text.constData());
        return text.isEmpty() ? QList<QByteArray>() : text.split('\n');
    };
    // What is told as complete is read before the folder: files only come.
    for (const QByteArray &line :
         lines(u"SELECT d.operation FROM motcua.dossier d JOIN report.dossiers r ON r.dossier_code "
               "= d.code WHERE r.complete"_s))
        view.complete.insert(QString::fromLatin1(line));
    for (const QByteArray &line :
         lines(u"SELECT op, encode(body_sha256, 'hex') FROM motcua.operation"_s)) {
        const QList<QByteArray> columns = line.split('|');
        view.operations.append({QString::fromLatin1(columns.at(0)), columns.value(1), {}});
    }
    for (const QByteArray &line : lines(u"SELECT code FROM motcua.dossier"_s))
        ++view.dossiers[QString::fromLatin1(line)];
    const QDir blobs(m_gateway.file(u"blobs"_s));
    for (const QString &shelf : blobs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(blobs.filePath(shelf));
        for (const QString &name : folder.entryList(QDir::Files)) {
            if (hashOf(folder.filePath(name)) == name.toLatin1())
                view.files.insert(name);
        }
    }
    return view;
}

} // namespace motcua::test
