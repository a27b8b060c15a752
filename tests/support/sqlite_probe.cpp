// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints which SQLite Qt's driver is bound to: its encryption version and the file it came from.
#include <QCoreApplication>
#include <QFile>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    db.setDatabaseName(u":memory:"_s);
    if (!db.open())
        return 2;
    QSqlQuery query(db);
    if (!query.exec(u"SELECT sqlite3mc_version()"_s) || !query.next())
        return 3;
    out << query.value(0).toString() << '\n';

    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return 4;
    QSet<QString> files;
    const QStringList lines = QString::fromUtf8(maps.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.contains("/libsqlite3.so"_L1))
            files.insert(line.mid(line.indexOf(u'/')));
    }
    for (const QString &file : std::as_const(files))
        out << file << '\n';
    return 0;
}
