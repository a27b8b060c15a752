// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"

#include <QStringList>

#include <memory>

namespace motcua::test {

/// One line to standard output, past every buffer.
void say(const QString &line);

/// Something a person does that must be saved wholly or not at all. Tried a second time in the same process after a
/// Failure, with the same papers in hand.
class Act
{
public:
    struct Place
    {
        QString folder;
        QString keyFile;
        bool weak = false; ///< commits without fsync
    };
    explicit Act(Place place) : m_place(std::move(place)) {}
    Act(const Act &) = delete;
    Act &operator=(const Act &) = delete;
    virtual ~Act();
    /// Opens the data folder where that has not been done, and says each thing once it is saved.
    virtual void perform() = 0;
    /// "ok", or what is wrong with the store as it is open now.
    [[nodiscard]] QString finding();
    void close() { m_station.reset(); }

protected:
    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] storage::DatabaseKey key() const;
    [[nodiscard]] storage::Station &station(); ///< opened at the first call
    void take(std::unique_ptr<storage::Station> station) { m_station = std::move(station); }

private:
    Place m_place;
    std::unique_ptr<storage::Station> m_station;
};

/// Null for a name that is not among these: accept, checkpoint, ticket, scan, migrate, backup, create.
[[nodiscard]] std::unique_ptr<Act> makeAct(const QString &name, const Act::Place &place);

} // namespace motcua::test
