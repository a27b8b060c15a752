// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/scan/event_writer.h"

#include <cerrno>

#include <unistd.h>

namespace motcua::devices::scan {

void EventWriter::send(const Event &event)
{
    const QByteArray bytes = toBytes(toFrame(event));
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(m_fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return;
        }
        done += written;
    }
}

} // namespace motcua::devices::scan
