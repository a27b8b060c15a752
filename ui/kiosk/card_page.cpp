// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/card_page.h"

#include "ui/common/icon.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kStep = 5;

} // namespace

CardPage::CardPage(const ScaledStage &stage, const KioskLook &look, QWidget *parent)
    : KioskPage(stage, look, parent)
{
    m_fewer = button(KioskButton::Kind::Plain, tr("One fewer"), u"fewerDossiers"_s, u"minus"_s);
    connect(m_fewer, &QPushButton::clicked, this, [this] { setDossiers(m_dossiers - 1); });
    m_more = button(KioskButton::Kind::Plain, tr("One more"), u"moreDossiers"_s, u"plus"_s);
    connect(m_more, &QPushButton::clicked, this, [this] { setDossiers(m_dossiers + 1); });
    m_five = button(KioskButton::Kind::Plain, tr("Five more"), u"fiveMoreDossiers"_s, u"plus"_s);
    connect(m_five, &QPushButton::clicked, this, [this] { setDossiers(m_dossiers + kStep); });
    m_take = button(KioskButton::Kind::Primary, {}, u"takeWithCard"_s);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_read)
            Q_EMIT confirmed(m_dossiers);
    });
    m_back = button(KioskButton::Kind::Plain, tr("Back"), u"cardBack"_s, u"arrow-left"_s);
    connect(m_back, &QPushButton::clicked, this, &CardPage::back);
    enter();
}

void CardPage::enter()
{
    m_problem.clear();
    setDossiers(1);
    setRead(false);
}

void CardPage::setRead(bool read)
{
    m_read = read;
    m_take->setReady(read);
    m_take->setTitle(read ? tr("Take a number") : tr("Read your card first"));
    update();
}

void CardPage::setProblem(const QString &problem)
{
    m_problem = problem;
    update();
}

void CardPage::setDossiers(int dossiers)
{
    m_dossiers = std::clamp(dossiers, 1, kMost);
    m_fewer->setAccessibleDescription(tr("%n dossier(s)", nullptr, m_dossiers));
    update();
}

void CardPage::arrange()
{
    const Frame f = frame();
    const double area = f.lying ? (f.wide - 24) / 2 : f.wide;
    const double x = f.lying ? f.left + area + 24 : f.left;
    const double y = f.lying ? 420 : 1120;
    const double w = (area - 48) / 3;
    place(m_fewer, {x, y, w, 132});
    place(m_more, {x + w + 24, y, w, 132});
    place(m_five, {x + 2 * (w + 24), y, w, 132});
    place(m_take, {x, f.lying ? 740.0 : 1400.0, area, 150});
}

void CardPage::paint(QPainter *painter)
{
    const Frame f = frame();
    heading(painter, m_read ? tr("Card read") : tr("Read the QR of your identity card"),
            tr("It keeps one person from taking many numbers. Neither number nor name is kept."));
    const double area = f.lying ? (f.wide - 24) / 2 : f.wide;
    const QRectF card(f.left, f.lying ? 290.0 : 360.0, area, f.lying ? 600.0 : 520.0);
    const ColorRole ink = !m_problem.isEmpty() ? ColorRole::WarnInk
                          : m_read             ? ColorRole::OkInk
                                               : ColorRole::Accent;
    box(painter, card,
        !m_problem.isEmpty() ? ColorRole::WarnFill
        : m_read             ? ColorRole::OkFill
                             : ColorRole::Surface);
    paintIcon(painter, stage().mapF({card.center().x() - 90, card.top() + 60, 180, 180}),
              m_read ? u"circle-check"_s : u"qr-code"_s, c(ink));
    const QString text = !m_problem.isEmpty() ? m_problem
                         : m_read
                             ? tr("Now say how many dossiers you hand in, and take the number.")
                             : tr("Hold the code of the card before the reader. Without a card, "
                                  "please ask at the reception desk.");
    (void)paragraph(painter, card.adjusted(40, 280, -40, -20), text, 36, 500, ink,
                    Qt::AlignHCenter);
    const double x = f.lying ? f.left + area + 24 : f.left;
    const double y = f.lying ? 290.0 : 960.0;
    line(painter, {x, y, area, 50}, tr("How many dossiers do you hand in?"), 34, 600);
    line(painter, {x, y + 54, area, 70}, tr("%n dossier(s)", nullptr, m_dossiers), 52, 700,
         ColorRole::Accent);
}

} // namespace motcua::ui
