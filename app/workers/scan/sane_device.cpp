// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/scan/sane_device.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <sane/saneopts.h>

using namespace Qt::StringLiterals;

namespace motcua::devices::scan {

namespace {

double toNumber(SANE_Word word, SANE_Value_Type type)
{
    return type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : static_cast<double>(word);
}

SANE_Word toWord(double number, SANE_Value_Type type)
{
    const double scaled = type == SANE_TYPE_FIXED ? number * (1 << SANE_FIXED_SCALE_SHIFT) : number;
    constexpr double kMost = 2147483647.0;
    return static_cast<SANE_Word>(std::lround(std::clamp(scaled, -kMost, kMost)));
}

QStringList choices(const SANE_Option_Descriptor &descriptor)
{
    QStringList list;
    if (descriptor.type != SANE_TYPE_STRING ||
        descriptor.constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return list;
    for (const SANE_String_Const *text = descriptor.constraint.string_list; *text != nullptr;
         ++text)
        list.append(QString::fromLatin1(*text));
    return list;
}

} // namespace

SaneLibrary::SaneLibrary()
{
    SANE_Int version = 0;
    // No callback: a device that wants a password answers "access denied", which has its sentence.
    m_ready = sane_init(&version, nullptr) == SANE_STATUS_GOOD;
}

SaneLibrary::~SaneLibrary()
{
    if (m_ready)
        sane_exit();
}

QVector<event::FoundDevice> SaneLibrary::devices() const
{
    QVector<event::FoundDevice> found;
    const SANE_Device **list = nullptr;
    if (!m_ready || sane_get_devices(&list, SANE_FALSE) != SANE_STATUS_GOOD || list == nullptr)
        return found;
    for (; *list != nullptr; ++list) {
        const SANE_Device &device = **list;
        const QString vendor = QString::fromUtf8(device.vendor).trimmed();
        QString label = QString::fromUtf8(device.model).trimmed();
        if (!vendor.isEmpty() && vendor != "Noname"_L1)
            label = vendor + u' ' + label;
        found.append({QString::fromUtf8(device.name), label});
    }
    return found;
}

SaneDevice::~SaneDevice()
{
    if (m_handle != nullptr)
        sane_close(m_handle);
}

SANE_Status SaneDevice::open(const QString &name)
{
    return sane_open(name.toUtf8().constData(), &m_handle);
}

SaneDevice::Option SaneDevice::find(const QString &name) const
{
    SANE_Int count = 0;
    if (sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr) !=
        SANE_STATUS_GOOD)
        return {};
    const QByteArray wanted = name.toUtf8();
    for (SANE_Int i = 1; i < count; ++i) {
        const SANE_Option_Descriptor *descriptor = sane_get_option_descriptor(m_handle, i);
        if (descriptor != nullptr && descriptor->name != nullptr && wanted == descriptor->name)
            return {i, descriptor};
    }
    return {};
}

bool SaneDevice::setNumber(const Option &option, double value)
{
    const SANE_Option_Descriptor &d = *option.descriptor;
    // One value for each element: gamma tables and the like are not for us.
    if (d.size != static_cast<SANE_Int>(sizeof(SANE_Word)))
        return false;
    SANE_Word word = toWord(value, d.type);
    SANE_Int info = 0;
    return sane_control_option(m_handle, option.index, SANE_ACTION_SET_VALUE, &word, &info) ==
           SANE_STATUS_GOOD;
}

bool SaneDevice::setText(const Option &option, const QByteArray &value)
{
    const auto size = static_cast<qsizetype>(option.descriptor->size);
    if (size <= value.size())
        return false;
    // The driver may write back into the buffer: it is as long as the descriptor says.
    QByteArray buffer = value.leftJustified(size, '\0');
    SANE_Int info = 0;
    return sane_control_option(m_handle, option.index, SANE_ACTION_SET_VALUE, buffer.data(),
                               &info) == SANE_STATUS_GOOD;
}

bool SaneDevice::set(const QString &name, const QString &value)
{
    const Option option = find(name);
    if (option.descriptor == nullptr || !SANE_OPTION_IS_ACTIVE(option.descriptor->cap) ||
        !SANE_OPTION_IS_SETTABLE(option.descriptor->cap))
        return false;
    switch (option.descriptor->type) {
    case SANE_TYPE_BOOL:
        return setNumber(option,
                         value == "yes"_L1 || value == "true"_L1 || value == "1"_L1 ? 1 : 0);
    case SANE_TYPE_INT:
    case SANE_TYPE_FIXED: {
        bool ok = false;
        const double number = value.toDouble(&ok);
        return ok && std::isfinite(number) && setNumber(option, number);
    }
    case SANE_TYPE_STRING: return setText(option, value.toUtf8());
    default: return false;
    }
}

QString SaneDevice::value(const QString &name) const
{
    const Option option = find(name);
    if (option.descriptor == nullptr || !SANE_OPTION_IS_ACTIVE(option.descriptor->cap))
        return {};
    const SANE_Option_Descriptor &d = *option.descriptor;
    if (d.type == SANE_TYPE_STRING && d.size > 0) {
        QByteArray buffer(d.size + 1, '\0');
        if (sane_control_option(m_handle, option.index, SANE_ACTION_GET_VALUE, buffer.data(),
                                nullptr) != SANE_STATUS_GOOD)
            return {};
        return QString::fromUtf8(buffer.constData());
    }
    const bool number =
        d.type == SANE_TYPE_BOOL || d.type == SANE_TYPE_INT || d.type == SANE_TYPE_FIXED;
    SANE_Word word = 0;
    if (!number || d.size != static_cast<SANE_Int>(sizeof word) ||
        sane_control_option(m_handle, option.index, SANE_ACTION_GET_VALUE, &word, nullptr) !=
            SANE_STATUS_GOOD)
        return {};
    if (d.type == SANE_TYPE_BOOL)
        return word != SANE_FALSE ? u"yes"_s : u"no"_s;
    return QString::number(toNumber(word, d.type), 'f', d.type == SANE_TYPE_FIXED ? 4 : 0);
}

bool SaneDevice::choose(const QString &name, const QStringList &spellings, const QStringList &parts,
                        const QStringList &unwanted)
{
    const Option option = find(name);
    if (option.descriptor == nullptr)
        return false;
    const QStringList list = choices(*option.descriptor);
    for (const QString &spelling : spellings) {
        for (const QString &choice : list) {
            if (choice.compare(spelling, Qt::CaseInsensitive) == 0)
                return set(name, choice);
        }
    }
    for (const QString &part : parts) {
        for (const QString &choice : list) {
            const bool bad =
                std::any_of(unwanted.begin(), unwanted.end(), [&](const QString &word) {
                    return choice.contains(word, Qt::CaseInsensitive);
                });
            if (!bad && choice.contains(part, Qt::CaseInsensitive))
                return set(name, choice);
        }
    }
    return false;
}

bool SaneDevice::chooseSource(bool feeder)
{
    const QString source = QStringLiteral(SANE_NAME_SCAN_SOURCE);
    const Option option = find(source);
    if (option.descriptor == nullptr || !SANE_OPTION_IS_ACTIVE(option.descriptor->cap) ||
        choices(*option.descriptor).isEmpty())
        return true; // one source only, and the device knows which
    if (!feeder) {
        // A device without glass stays on its feeder.
        choose(source, {u"Flatbed"_s, u"Platen"_s, u"Normal"_s}, {u"Flatbed"_s}, {});
        return true;
    }
    return choose(source,
                  {u"Automatic Document Feeder"_s, u"ADF"_s, u"ADF Front"_s, u"ADF Simplex"_s,
                   u"Document Feeder"_s, u"Feeder"_s},
                  {u"Feeder"_s, u"ADF"_s}, {u"Duplex"_s, u"Back"_s});
}

void SaneDevice::chooseMode(bool grey)
{
    const QString mode = QStringLiteral(SANE_NAME_SCAN_MODE);
    if (grey)
        choose(mode, {u"Gray"_s, u"Grayscale"_s, u"True Gray"_s}, {u"Gray"_s, u"Grey"_s},
               {u"Error"_s, u"Dither"_s, u"Color"_s});
    else
        choose(mode, {u"Color"_s, u"24bit Color"_s, u"Full Color"_s}, {u"Color"_s, u"Colour"_s},
               {u"Gray"_s, u"16"_s, u"48"_s});
}

void SaneDevice::chooseResolution(int dpi)
{
    const QString name = QStringLiteral(SANE_NAME_SCAN_RESOLUTION);
    const Option option = find(name);
    if (option.descriptor == nullptr)
        return;
    const SANE_Option_Descriptor &d = *option.descriptor;
    double value = dpi;
    if (d.constraint_type == SANE_CONSTRAINT_WORD_LIST && d.constraint.word_list[0] > 0) {
        const SANE_Word *words = d.constraint.word_list;
        double finest = 0;
        double best = 0;
        for (SANE_Word i = 1; i <= words[0]; ++i) {
            const double offered = toNumber(words[i], d.type);
            finest = std::max(finest, offered);
            if (offered >= dpi && (best == 0 || offered < best))
                best = offered;
        }
        value = best > 0 ? best : finest;
    } else if (d.constraint_type == SANE_CONSTRAINT_RANGE) {
        value = std::clamp(value, toNumber(d.constraint.range->min, d.type),
                           toNumber(d.constraint.range->max, d.type));
    }
    set(name, QString::number(value));
}

void SaneDevice::setCorner(const QString &name, double millimetres)
{
    const Option option = find(name);
    if (option.descriptor == nullptr || option.descriptor->unit != SANE_UNIT_MM ||
        option.descriptor->constraint_type != SANE_CONSTRAINT_RANGE)
        return;
    const SANE_Range &range = *option.descriptor->constraint.range;
    const double value = std::clamp(millimetres, toNumber(range.min, option.descriptor->type),
                                    toNumber(range.max, option.descriptor->type));
    set(name, QString::number(value, 'f', 4));
}

void SaneDevice::chooseArea()
{
    setCorner(QStringLiteral(SANE_NAME_SCAN_TL_X), 0);
    setCorner(QStringLiteral(SANE_NAME_SCAN_TL_Y), 0);
    setCorner(QStringLiteral(SANE_NAME_SCAN_BR_X), 210);
    setCorner(QStringLiteral(SANE_NAME_SCAN_BR_Y), 297);
}

int SaneDevice::resolution(int otherwise) const
{
    const Option option = find(QStringLiteral(SANE_NAME_SCAN_RESOLUTION));
    if (option.descriptor == nullptr ||
        option.descriptor->size != static_cast<SANE_Int>(sizeof(SANE_Word)) ||
        !SANE_OPTION_IS_ACTIVE(option.descriptor->cap))
        return otherwise;
    SANE_Word word = 0;
    if (sane_control_option(m_handle, option.index, SANE_ACTION_GET_VALUE, &word, nullptr) !=
        SANE_STATUS_GOOD)
        return otherwise;
    const int dpi = static_cast<int>(std::lround(toNumber(word, option.descriptor->type)));
    return dpi > 0 ? dpi : otherwise;
}

SANE_Status SaneDevice::frame(FrameFormat &format, bool &last) const
{
    SANE_Parameters p{};
    const SANE_Status status = sane_get_parameters(m_handle, &p);
    if (status != SANE_STATUS_GOOD)
        return status;
    switch (p.format) {
    case SANE_FRAME_GRAY: format.content = FrameFormat::Content::Grey; break;
    case SANE_FRAME_RGB: format.content = FrameFormat::Content::Rgb; break;
    case SANE_FRAME_RED: format.content = FrameFormat::Content::Red; break;
    case SANE_FRAME_GREEN: format.content = FrameFormat::Content::Green; break;
    case SANE_FRAME_BLUE: format.content = FrameFormat::Content::Blue; break;
    default: return SANE_STATUS_UNSUPPORTED;
    }
    format.depth = p.depth;
    format.pixelsPerLine = p.pixels_per_line;
    format.bytesPerLine = p.bytes_per_line;
    format.lines = p.lines;
    last = p.last_frame != SANE_FALSE;
    return SANE_STATUS_GOOD;
}

SANE_Status SaneDevice::read(uchar *buffer, int capacity, int &size)
{
    SANE_Int length = 0;
    const SANE_Status status = sane_read(m_handle, buffer, capacity, &length);
    // Some backends leave the length of the last good read behind.
    size = status == SANE_STATUS_GOOD ? std::clamp(length, 0, capacity) : 0;
    return status;
}

} // namespace motcua::devices::scan
