// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/centre_schema.h"

#include "storage/centre/centre_session.h"
#include "storage/log.h"

#include <QDir>
#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QUuid>

using namespace Qt::StringLiterals;

// Outside any namespace, as the macro demands; needed because the steps lie in a static library.
static void loadSteps()
{
    Q_INIT_RESOURCE(centre_schema);
}

namespace motcua::storage {

namespace {

/// The owner's connection: statements one after the other, without hurry.
class Owner
{
public:
    explicit Owner(const CentreAddress &address)
        : m_name(u"centre-owner-"_s + QUuid::createUuid().toString(QUuid::Id128)),
          m_db(QSqlDatabase::addDatabase(u"QPSQL"_s, m_name))
    {
        m_db.setHostName(address.host);
        if (address.port > 0)
            m_db.setPort(address.port);
        m_db.setDatabaseName(address.database);
        m_db.setUserName(address.user);
        m_db.setPassword(address.password);
        m_db.setConnectOptions(connectOptions(address, CentreSession::kLongPatience));
        if (!m_db.open()) {
            forget();
            throw CentreTrouble(CentreTrouble::Kind::Away, {});
        }
    }
    ~Owner() { forget(); }
    Owner(const Owner &) = delete;
    Owner &operator=(const Owner &) = delete;

    QVariant run(const QString &sql)
    {
        QSqlQuery query(m_db);
        if (!query.exec(sql)) {
            const QByteArray state = query.lastError().nativeErrorCode().toLatin1();
            qCWarning(lcStorage) << "the centre's schema:" << state;
            throw CentreTrouble(CentreTrouble::Kind::Refused, state);
        }
        // A script: an error in its middle is the last result.
        while (query.nextResult()) {
        }
        if (query.lastError().isValid())
            throw CentreTrouble(CentreTrouble::Kind::Refused,
                                query.lastError().nativeErrorCode().toLatin1());
        return {};
    }
    [[nodiscard]] QVariant value(const QString &sql)
    {
        QSqlQuery query(m_db);
        if (!query.exec(sql))
            throw CentreTrouble(CentreTrouble::Kind::Refused,
                                query.lastError().nativeErrorCode().toLatin1());
        return query.next() ? query.value(0) : QVariant();
    }
    [[nodiscard]] QString text(const QString &text) const
    {
        QSqlField field(QString(), QMetaType::fromType<QString>());
        field.setValue(text);
        return m_db.driver()->formatValue(field);
    }
    [[nodiscard]] QString name(const QString &name) const
    {
        return m_db.driver()->escapeIdentifier(name, QSqlDriver::FieldName);
    }

private:
    void forget()
    {
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    QString m_name;
    QSqlDatabase m_db;
};

QStringList stepFiles()
{
    loadSteps();
    const QDir folder(u":/motcua/centre"_s);
    QStringList files = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (QString &file : files)
        file = folder.filePath(file);
    return files;
}

} // namespace

int centreSchemaSteps()
{
    return int(stepFiles().size());
}

QByteArray centreSchemaStep(int number)
{
    const QStringList names = stepFiles();
    if (number < 1 || number > names.size())
        return {};
    QFile file(names.at(number - 1));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void upgradeCentreSchema(const CentreAddress &address)
{
    Owner owner(address);
    owner.run(u"CREATE TABLE IF NOT EXISTS public.centre_step (step integer PRIMARY KEY, "
              "applied_at timestamptz NOT NULL DEFAULT now())"_s);
    const auto done = [&owner] {
        return owner.value(u"SELECT coalesce(max(step), 0) FROM public.centre_step"_s).toInt();
    };
    if (!centreSchemaStep(1).isEmpty() && done() > 0 && centreSchemaStep(done()).isEmpty())
        throw CentreTrouble(CentreTrouble::Kind::Refused, "newer");
    for (int step = done() + 1; !centreSchemaStep(step).isEmpty(); ++step) {
        // One message is one transaction; two programs that upgrade at once take turns at the table.
        owner.run(
            u"BEGIN; LOCK TABLE public.centre_step; INSERT INTO public.centre_step (step) VALUES (%1);\n%2\nCOMMIT"_s
                .arg(QString::number(step), QString::fromUtf8(centreSchemaStep(step))));
    }
    // Some of it belongs to the cluster, not to the database: a restore or a newer PostgreSQL begins without it.
    owner.run(u"SELECT queue.secure()"_s);
}

void admitStation(const CentreAddress &address, const QString &login, const QString &password,
                  const QString &station, const QString &title)
{
    Owner owner(address);
    const bool there =
        owner.value(u"SELECT 1 FROM pg_roles WHERE rolname = "_s + owner.text(login)).isValid();
    const QString withPassword =
        password.isEmpty() ? QString() : u" PASSWORD "_s + owner.text(password);
    if (!there || !password.isEmpty())
        owner.run((there ? u"ALTER ROLE "_s : u"CREATE ROLE "_s) + owner.name(login) + u" LOGIN"_s +
                  withPassword);
    owner.run(u"SELECT queue.admit(%1, %2, %3)"_s.arg(owner.text(login), owner.text(station),
                                                      owner.text(title)));
}

void hearAnew(const CentreAddress &address, const QString &station)
{
    Owner owner(address);
    owner.run(u"SELECT queue.hear_anew(%1)"_s.arg(owner.text(station)));
}

} // namespace motcua::storage
