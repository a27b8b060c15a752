// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/guide_page.h"

#include "app/core/base/clock.h"
#include "ui/common/icon.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kColumns = 4; ///< of groups; the keys below them need their height
constexpr int kMostFound = 400;
constexpr int kMostRows = 6;
constexpr int kLongestQuery = 40;
constexpr double kRow = 112, kRowGap = 12;

} // namespace

GuidePage::GuidePage(const Desk &desk, const ScaledStage &stage, const KioskLook &look,
                     QWidget *parent)
    : KioskPage(stage, look, parent),
      m_desk(desk)
{
    for (int i = 0; i < m_desk.groups.size(); ++i) {
        if (m_desk.groups[i].fields.isEmpty())
            continue; // nothing of the catalogue belongs there
        KioskButton *chip = button(KioskButton::Kind::Plain, m_desk.groups[i].name,
                                   u"guideGroup"_s + m_desk.groups[i].series);
        connect(chip, &QPushButton::clicked, this, [this, i, chip] {
            m_group = m_group == i ? -1 : i;
            for (KioskButton *other : std::as_const(m_groups))
                other->setChosen(m_group >= 0 && other == chip);
            find();
        });
        m_groups.append(chip);
    }
    for (int i = 0; i < kMostRows; ++i) {
        KioskButton *row = button(KioskButton::Kind::Row, {}, u"procedure%1"_s.arg(i));
        connect(row, &QPushButton::clicked, this, [this, i] {
            if (m_first + i < m_found.size())
                Q_EMIT procedureChosen(m_found.at(m_first + i));
        });
        m_rows.append(row);
    }
    m_keyboard = new TouchKeyboard(TouchKeyboard::Keys::Text, look, this);
    connect(m_keyboard, &TouchKeyboard::typed, this, &GuidePage::type);
    connect(m_keyboard, &TouchKeyboard::erased, this, [this] { type(u"\b"_s); });
    connect(m_keyboard, &TouchKeyboard::cleared, this, [this] {
        m_query.clear();
        find();
    });
    m_back = button(KioskButton::Kind::Plain, tr("Back"), u"guideBack"_s, u"arrow-left"_s);
    connect(m_back, &QPushButton::clicked, this, &GuidePage::back);
    m_up = button(KioskButton::Kind::Plain, tr("Up"), u"guideUp"_s, u"chevron-up"_s);
    connect(m_up, &QPushButton::clicked, this, [this] {
        m_first = std::max(0, m_first - rowsShown());
        showRows();
    });
    m_down = button(KioskButton::Kind::Plain, tr("Down"), u"guideDown"_s, u"chevron-down"_s);
    connect(m_down, &QPushButton::clicked, this, [this] {
        if (m_first + rowsShown() < m_found.size())
            m_first += rowsShown();
        showRows();
    });
}

void GuidePage::enter()
{
    m_query.clear();
    m_group = -1;
    for (KioskButton *chip : std::as_const(m_groups))
        chip->setChosen(false);
    find();
}

void GuidePage::type(const QString &text)
{
    if (text == "\b"_L1)
        m_query.chop(1);
    else if (m_query.size() + text.size() <= kLongestQuery)
        m_query += text;
    find();
}

int GuidePage::rowsShown() const
{
    constexpr int kLyingRows = 5;
    if (lying())
        return kLyingRows;
    // Between the groups, which may take two lines, and the keys.
    const Frame f = frame();
    const double room = keysTop(f) - listTop(f);
    return std::clamp(int(room / (kRow + kRowGap)), 1, kMostRows);
}

void GuidePage::find()
{
    m_found.clear();
    m_first = 0;
    const QVector<Catalogue::Hit> hits =
        m_desk.catalogue.search(m_query, toCentre(m_desk.clock->now()).date(), kMostFound);
    for (const Catalogue::Hit &hit : hits) {
        if (m_group < 0 || m_desk.groups[m_group].fields.contains(hit.procedure.field))
            m_found.append(hit.procedure);
    }
    showRows();
}

void GuidePage::showRows()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool there = i < rowsShown() && m_first + i < m_found.size();
        m_rows[i]->setVisible(there);
        if (there) {
            m_rows[i]->setTitle(m_found.at(m_first + i).name);
            m_rows[i]->setBody(m_found.at(m_first + i).field);
        }
    }
    update();
}

/// Under the groups.
double GuidePage::listTop(const Frame &f) const
{
    const int lines = (int(m_groups.size()) + kColumns - 1) / kColumns;
    return f.top + (f.lying ? 204 : 270) + lines * 88 + 8;
}

double GuidePage::keysTop(const Frame &f) const
{
    return f.lying ? listTop(f) : f.bottom - 24 - 470;
}

void GuidePage::arrange()
{
    const Frame f = frame();
    const double w = f.lying ? (f.wide - 24) / 2 : f.wide;
    double y = f.top + (f.lying ? 204 : 270);
    const double chip = (w - (kColumns - 1) * 12) / kColumns;
    const int n = int(m_groups.size());
    for (int i = 0; i < n; ++i) {
        const int row = i / kColumns;
        place(m_groups[i], {f.left + (i % kColumns) * (chip + 12), y + row * 88, chip, 76});
    }
    const double afterChips = listTop(f);
    const double listLeft = f.lying ? f.left + w + 24 : f.left;
    y = f.lying ? f.top + 124 : afterChips; // beside the search, or below the groups
    for (KioskButton *row : std::as_const(m_rows)) {
        place(row, {listLeft, y, w, kRow});
        y += kRow + kRowGap;
    }
    const double keys = keysTop(f);
    m_keyboard->arrangeIn(stage().map({f.left, keys, w, f.bottom - 24 - keys}));
    showRows();
}

void GuidePage::paint(QPainter *painter)
{
    const Frame f = frame();
    heading(painter, tr("Look up papers and fees"),
            tr("Choose a group or type a word, without accents"));
    const QRectF field(f.left, f.top + (f.lying ? 124 : 166), f.lying ? (f.wide - 24) / 2 : f.wide,
                       f.lying ? 68 : 84);
    box(painter, field, ColorRole::Surface, ColorRole::LineStrong);
    paintIcon(painter, stage().mapF({field.left() + 24, field.center().y() - 20, 40, 40}),
              u"search"_s, c(ColorRole::InkSecondary));
    line(painter, field.adjusted(84, 0, -20, 0),
         m_query.isEmpty() ? tr("for example: KHAI SINH, KS") : m_query + u'|', 34,
         m_query.isEmpty() ? 400 : 600,
         m_query.isEmpty() ? ColorRole::InkTertiary : ColorRole::Ink);
    if (m_found.isEmpty()) {
        const double x = f.lying ? f.left + (f.wide + 24) / 2 : f.left;
        (void)paragraph(
            painter,
            {x + 20, f.lying ? 360.0 : 820.0, f.lying ? f.wide / 2 - 40 : f.wide - 40, 200},
            tr("Nothing of that name. Please ask at the reception desk."), 34, 500,
            ColorRole::InkSecondary, Qt::AlignHCenter);
    }
}

} // namespace motcua::ui
