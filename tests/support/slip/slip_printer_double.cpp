// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slip/slip_printer_double.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace motcua::fakes {

NetworkSlipPrinter::NetworkSlipPrinter(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &NetworkSlipPrinter::begin);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for the slip printer");
}

void NetworkSlipPrinter::begin()
{
    m_line = m_server.nextPendingConnection();
    m_line->setReadBufferSize(4096);
    ++m_connections;
    m_taken = 0;
    m_hanging = false;
    QTcpSocket *line = m_line;
    paper.answer = [this, line](const QByteArray &bytes) {
        if (halfCloses || m_hanging || line != m_line)
            return;
        line->write(answersOddly ? QByteArray("\xff\x81garbage\xfe\x90\x97", 12) : bytes);
    };
    if (!greeting.isEmpty())
        m_line->write(greeting);
    if (halfCloses)
        ::shutdown(int(m_line->socketDescriptor()), SHUT_WR);
    connect(line, &QTcpSocket::readyRead, this, &NetworkSlipPrinter::take);
    connect(line, &QTcpSocket::disconnected, this, [this, line] {
        if (m_line == line)
            m_line = nullptr;
        line->deleteLater();
    });
    take();
}

void NetworkSlipPrinter::take()
{
    while (m_line != nullptr && m_line->bytesAvailable() > 0) {
        qint64 most = m_line->bytesAvailable();
        if (hangsAfter >= 0) {
            m_hanging = m_taken >= hangsAfter;
            if (m_hanging)
                return;
            most = std::min(most, hangsAfter - m_taken);
        }
        if (resetsAfter >= 0) {
            if (m_taken >= resetsAfter) {
                const linger none{1, 0};
                ::setsockopt(int(m_line->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none,
                             sizeof(none));
                m_line->abort();
                return;
            }
            most = std::min(most, resetsAfter - m_taken);
        }
        const QByteArray bytes = m_line->read(most);
        m_taken += bytes.size();
        paper.receive(bytes);
    }
}

FileSlipPrinter::FileSlipPrinter(Way way, QObject *parent) : QObject(parent)
{
    if (way == Way::Pipe) {
        m_path = m_folder.filePath(QStringLiteral("lp0"));
        const QByteArray name = m_path.toLocal8Bit();
        if (::mkfifo(name.constData(), 0600) != 0)
            qFatal("no pipe for the slip printer");
        m_fd = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        m_keep = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    } else {
        m_fd = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
        if (m_fd < 0 || ::grantpt(m_fd) != 0 || ::unlockpt(m_fd) != 0)
            qFatal("no terminal for the slip printer");
        std::array<char, 128> name{};
        ::ptsname_r(m_fd, name.data(), name.size());
        m_path = QString::fromLocal8Bit(name.data());
        m_keep = ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        paper.answer = [this](const QByteArray &bytes) {
            (void)!::write(m_fd, bytes.constData(), size_t(bytes.size()));
        };
    }
    m_news = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
    connect(m_news.get(), &QSocketNotifier::activated, this, &FileSlipPrinter::take);
}

FileSlipPrinter::~FileSlipPrinter()
{
    unplug();
}

void FileSlipPrinter::unplug()
{
    m_news.reset();
    for (int *fd : {&m_keep, &m_fd}) {
        if (*fd >= 0)
            ::close(*fd);
        *fd = -1;
    }
}

void FileSlipPrinter::take()
{
    std::array<char, 1024> buffer{};
    qint64 most = qint64(buffer.size());
    if (unplugsAfter >= 0)
        most = std::min(most, unplugsAfter - m_taken);
    if (hangsAfter >= 0)
        most = std::min(most, hangsAfter - m_taken);
    if (most <= 0) {
        if (unplugsAfter >= 0)
            unplug();
        else
            m_news->setEnabled(false);
        return;
    }
    const ssize_t came = ::read(m_fd, buffer.data(), size_t(most));
    if (came <= 0)
        return;
    m_taken += came;
    paper.receive(QByteArray(buffer.data(), came));
}

} // namespace motcua::fakes
