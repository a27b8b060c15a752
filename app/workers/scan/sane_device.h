// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/scanner/worker_protocol.h"
#include "app/workers/scan/page_assembler.h"

#include <sane/sane.h>

namespace motcua::devices::scan {

/// sane_init … sane_exit around everything, once in the life of the process: doing it again crashes
/// some backends.
class SaneLibrary
{
public:
    SaneLibrary();
    ~SaneLibrary();
    SaneLibrary(const SaneLibrary &) = delete;
    SaneLibrary &operator=(const SaneLibrary &) = delete;
    /// May take a minute with network backends.
    [[nodiscard]] QVector<event::FoundDevice> devices() const;

private:
    bool m_ready = false;
};

/// An open scanner. Only the main thread calls; the names of options are looked up at every call,
/// since any change may reload the whole list (SANE_INFO_RELOAD_OPTIONS).
class SaneDevice
{
public:
    SaneDevice() = default;
    ~SaneDevice();
    SaneDevice(const SaneDevice &) = delete;
    SaneDevice &operator=(const SaneDevice &) = delete;

    [[nodiscard]] SANE_Status open(const QString &name);

    /// false: the device has a choice of sources and no feeder among them.
    [[nodiscard]] bool chooseSource(bool feeder);
    void chooseMode(bool grey);
    /// The nearest the device can do that is not coarser.
    void chooseResolution(int dpi);
    /// A4 from the top left corner, or what the glass has.
    void chooseArea();
    /// An option by its name; a value as the command line of scanimage takes it. false: not taken.
    bool set(const QString &name, const QString &value);
    /// The value of an option, spelled as set() takes it; empty for what it cannot set.
    [[nodiscard]] QString value(const QString &name) const;
    /// What the device says it is set to; `otherwise` when it says nothing.
    [[nodiscard]] int resolution(int otherwise) const;

    [[nodiscard]] SANE_Status start() { return sane_start(m_handle); }
    /// The format of the frame just started and whether it is the page's last one.
    [[nodiscard]] SANE_Status frame(FrameFormat &format, bool &last) const;
    [[nodiscard]] SANE_Status read(uchar *buffer, int capacity, int &size);
    /// Also after a good batch: some backends need it before they are closed or started again.
    void cancel() { sane_cancel(m_handle); }

private:
    struct Option
    {
        int index = -1;
        const SANE_Option_Descriptor *descriptor = nullptr;
    };
    [[nodiscard]] Option find(const QString &name) const;
    bool setNumber(const Option &option, double value);
    bool setText(const Option &option, const QByteArray &value);
    bool choose(const QString &name, const QStringList &spellings, const QStringList &parts,
                const QStringList &unwanted);
    void setCorner(const QString &name, double millimetres);

    SANE_Handle m_handle = nullptr;
};

} // namespace motcua::devices::scan
