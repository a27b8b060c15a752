// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/slip/escpos_paper.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>

namespace motcua::fakes {

/// A slip printer in the network: one connection at a time, as most have it. Faults count bytes of a connection.
class NetworkSlipPrinter : public QObject
{
    Q_OBJECT
public:
    explicit NetworkSlipPrinter(QObject *parent = nullptr);
    EscposPaper paper;
    qint64 hangsAfter = -1;    ///< takes no more from there on, and says nothing more
    qint64 resetsAfter = -1;   ///< breaks the connection off there
    bool halfCloses = false;   ///< says no more from the start, but listens
    bool answersOddly = false; ///< instead of status: bytes that mean nothing
    QByteArray greeting;       ///< what it says by itself when connected
    [[nodiscard]] int port() const { return m_server.serverPort(); }
    [[nodiscard]] int connections() const { return m_connections; }
    void switchOff() { m_server.close(); }

private:
    void begin();
    void take();
    QTcpServer m_server;
    QTcpSocket *m_line = nullptr;
    qint64 m_taken = 0;
    int m_connections = 0;
    bool m_hanging = false;
};

/// A slip printer behind a device file: a terminal without a program behind it (bytes both ways), or a pipe (one way).
class FileSlipPrinter : public QObject
{
    Q_OBJECT
public:
    enum class Way { Terminal, Pipe };
    explicit FileSlipPrinter(Way way, QObject *parent = nullptr);
    ~FileSlipPrinter() override;
    EscposPaper paper;
    qint64 unplugsAfter = -1;
    qint64 hangsAfter = -1;
    [[nodiscard]] QString path() const { return m_path; }

private:
    void take();
    void unplug();
    int m_fd = -1;
    int m_keep = -1; ///< the other end, so that the line stands between two jobs
    QString m_path;
    QTemporaryDir m_folder;
    std::unique_ptr<QSocketNotifier> m_news;
    qint64 m_taken = 0;
};

} // namespace motcua::fakes
