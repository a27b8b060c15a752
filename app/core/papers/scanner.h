// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "app/core/papers/paper.h"

#include <QObject>
#include <QString>
#include <QVector>

namespace motcua {

/// A scanner as the window sees it: asynchronous, never blocking, living on the window's thread. Implemented by
/// app/devices/scanner over a worker process.
class Scanner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    struct Device
    {
        QString name;
        QString label;
    };
    enum class Source { Flatbed, Feeder };
    struct Request
    {
        QString device; ///< empty: the remembered or first one
        Source source = Source::Flatbed;
        int dpi = 300;
        bool grey = true;
        int maxPages = 0; ///< 0: until the feeder is empty; a flatbed gives one
    };
    virtual void enumerate() = 0;
    virtual void scan(const Request &request) = 0;
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isBusy() const = 0;

Q_SIGNALS:
    void devicesFound(const QVector<motcua::Scanner::Device> &devices);
    void progress(int page, int percent); ///< percent −1: unknown
    void pageScanned(const motcua::PageImage &page);
    /// The end of a batch: pages given so far stay valid. Normal end has no failure.
    void finished(int pages);
    /// Names: "scanner_absent", "scanner_jammed", "scanner_no_paper", "scanner_cover_open", "scanner_busy",
    /// "scanner_died", "scanner_timeout", "scanner_io", "scanner_denied", "scanner_no_feeder". Pages given before stay valid.
    void failed(const motcua::Failure &failure, int pagesSafe);
};

} // namespace motcua
