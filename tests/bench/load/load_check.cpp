// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/load_check.h"

#include <QSet>

namespace motcua::test {

using namespace Qt::StringLiterals;

LoadCheck checkLoad(const PrivatePostgres &postgres, const LoadFound &found)
{
    LoadCheck check;
    const QByteArray list = postgres.query(u"SELECT op FROM motcua.operation"_s);
    const QByteArray counts = postgres.query(u"SELECT (SELECT count(*) FROM motcua.dossier),"
                                             " (SELECT count(DISTINCT code) FROM motcua.dossier),"
                                             " (SELECT count(*) FROM motcua.attachment)"_s);
    for (const QByteArray &answer : {list, counts}) {
        if (answer.startsWith("ERROR")) {
            check.error = answer;
            return check;
        }
    }
    const QByteArrayList rows = list.isEmpty() ? QByteArrayList() : list.split('\n');
    QSet<QByteArray> stored(rows.cbegin(), rows.cend());
    check.stored = rows.size();
    QSet<QByteArray> acknowledged(found.acknowledged.cbegin(), found.acknowledged.cend());
    check.lost = (QSet<QByteArray>(acknowledged) -= stored).size();
    check.neverSaid = (QSet<QByteArray>(stored) -= acknowledged).size();
    const QByteArrayList columns = counts.split('|');
    const qint64 dossiers = columns.value(0).toLongLong();
    check.twice = qAbs(dossiers - check.stored) + qAbs(columns.value(1).toLongLong() - dossiers) +
                  qAbs(columns.value(2).toLongLong() - LoadSize::files() * dossiers) +
                  (rows.size() - stored.size());
    return check;
}

bool clearLoad(const PrivatePostgres &postgres)
{
    return !postgres
                .query(
                    u"TRUNCATE motcua.operation, motcua.dossier, motcua.attachment, motcua.upload"
                    " CASCADE"_s)
                .startsWith("ERROR") &&
           !postgres.query(u"CHECKPOINT"_s).startsWith("ERROR");
}

} // namespace motcua::test
