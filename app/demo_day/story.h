// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_people.h"
#include "app/motcua/driver.h"
#include "app/motcua/front_office.h"

#include <QStringList>

namespace motcua {

namespace ui {
class DisplayWindow;
class KioskWindow;
} // namespace ui

/// What happens at counter 3 on a demo day, as steps for the driver: citizens, one of them with a mistake that
/// the clerk takes back, every gesture a key or a click on a real window.
class Story
{
public:
    struct Cast
    {
        FrontOffice *office = nullptr;
        ui::KioskWindow *kiosk = nullptr;
        ui::DisplayWindow *display = nullptr;
        DemoPerson first, second;
        QString cardPicture;                     ///< image file with the second citizen's card
        QString firstProcedure, secondProcedure; ///< codes
        quint32 seed = 1;
    };
    explicit Story(Cast cast) : m_cast(std::move(cast)) {}

    void showSignIn(Driver &driver) const;
    void mistypePin(Driver &driver) const;
    void signIn(Driver &driver) const;
    void takeNumbers(Driver &driver) const; ///< one at the kiosk, one at the counter
    void takeNumber(Driver &driver) const;  ///< at the kiosk
    void serveFirst(Driver &driver) const;  ///< card from the reader, a mistake undone
    void serveSecond(Driver &driver) const; ///< card from an image file
    void serveOne(Driver &driver) const;    ///< the first of the cast, card from the reader

private:
    void call(Driver &driver, const QString &who) const;
    void arrive(Driver &driver, const QString &who) const;
    void readCard(Driver &driver, const QString &who, const DemoPerson &person) const;
    void fillProcedure(Driver &driver, const QString &who, const QString &code) const;
    void tickComponents(Driver &driver, const QString &who) const;
    void scan(Driver &driver, const QString &who) const;
    void receiptAndSignature(Driver &driver, const QString &who, quint32 hand) const;
    void finish(Driver &driver, const QString &who) const;
    Cast m_cast;
};

} // namespace motcua
