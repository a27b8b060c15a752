// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/motcua/driver.h"

#include <QObject>

#include <memory>

namespace motcua {

/// The pictures of the assistant: every step in the state a person meets it, over a province that is made up.
class FirstRunScreens : public QObject
{
    Q_OBJECT
public:
    explicit FirstRunScreens(const QString &language);
    ~FirstRunScreens() override;
    void addTo(Driver &driver);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace motcua
