// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/stick_card.h"

#include "ui/common/button.h"
#include "ui/sync/fact_row.h"
#include "ui/sync/stick_words.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

StickCard::StickCard(QWidget *parent) : Card(parent)
{
    setObjectName(u"stickCard"_s);
    body()->setContentsMargins(0, 4, 0, 4);
    body()->setSpacing(0);
    m_row = new FactRow(u"usb"_s, ColorRole::InkTertiary, this);
    m_row->setTitle(tr("No link for long: take it to the province by USB"));
    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new Button(text, Button::Kind::Plain, m_row);
        made->setObjectName(name);
        m_row->addRight(made);
        return made;
    };
    connect(button(tr("Read from USB…"), u"stickImport"_s), &Button::clicked, this,
            &StickCard::importWanted);
    connect(button(tr("Write to USB…"), u"stickExport"_s), &Button::clicked, this,
            &StickCard::exportWanted);
    body()->addWidget(m_row);
}

void StickCard::show(const StickLook &look)
{
    if (!look.planned)
        return;
    QStringList lines;
    if (look.obstacle)
        lines << look.obstacle->headline();
    else if (look.plan.records + look.plan.files == 0)
        lines << nothingText();
    else
        lines << planText(look.plan) + u". "_s +
                     tr("Enciphered for the province; this computer keeps the originals until it "
                        "confirms.");
    const QString stays = staysText(look.plan.stays);
    if (!look.obstacle && !stays.isEmpty())
        lines << stays;
    const QString trip = tripText(look.last);
    if (!trip.isEmpty())
        lines << trip;
    m_row->setLine(lines.join(u'\n'));
}

} // namespace motcua::ui
