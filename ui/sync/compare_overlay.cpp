// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/compare_overlay.h"

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kWidth = 760;
constexpr int kNames = 120;

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

} // namespace

CompareOverlay::CompareOverlay(QWidget *host) : OverlayDialog(host, kWidth)
{
    setObjectName(u"compareOverlay"_s);
    body()->setContentsMargins(24, 20, 24, 20);
    body()->setSpacing(8);
    body()->addWidget(
        new Label(tr("Two due dates for one dossier"), TypeRole::Page, ColorRole::Ink, sheet()));
    m_about = new Label({}, TypeRole::Body, ColorRole::InkSecondary, sheet());
    m_about->setObjectName(u"compareAbout"_s);
    m_about->setWordWrap(true);
    body()->addWidget(m_about);
    body()->addSpacing(6);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, kNames);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const QStringList names{tr("Result due"), tr("Changed"), tr("Changed by"), tr("Approved by"),
                            tr("Reason")};
    for (int row = 0; row < names.size(); ++row)
        grid->addWidget(new Label(names.at(row), TypeRole::Small, ColorRole::InkTertiary, sheet()),
                        row + 1, 0, Qt::AlignTop);
    m_ours = addSide(grid, 1, tr("On this computer"));
    m_theirs = addSide(grid, 2, tr("At the province"));
    m_ours.date->setObjectName(u"compareOurs"_s);
    m_theirs.date->setObjectName(u"compareTheirs"_s);
    const auto button = [this, grid, row = int(names.size()) + 1](int column, const QString &name,
                                                                  Keep keep) {
        auto *made = new Button(tr("This date counts"), Button::Kind::Soft, sheet());
        made->setObjectName(name);
        connect(made, &Button::clicked, this, [this, keep] { decide(keep); });
        grid->addWidget(made, row, column, Qt::AlignLeft);
        return made;
    };
    m_keepOurs = button(1, u"keepOurs"_s, Keep::Ours);
    m_keepTheirs = button(2, u"keepTheirs"_s, Keep::Theirs);
    body()->addLayout(grid);
    body()->addSpacing(6);
    body()->addWidget(new Label(tr("The other date stays on record. Tell the citizen when the date "
                                   "on the receipt is another one."),
                                TypeRole::Small, ColorRole::InkTertiary, sheet()));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *leave = new Button(tr("Decide later"), Button::Kind::Plain, sheet());
    leave->setKeyText(u"Esc"_s);
    connect(leave, &Button::clicked, this, &OverlayDialog::dismiss);
    row->addWidget(leave);
    body()->addLayout(row);
    connect(this, &OverlayDialog::dismissed, this, [this] { m_decided = {}; });
}

CompareOverlay::Side CompareOverlay::addSide(QGridLayout *grid, int column, const QString &title)
{
    auto *head = new Label(title, TypeRole::Section, ColorRole::Ink, sheet());
    grid->addWidget(head, 0, column);
    const auto value = [this, grid, column](int row) {
        auto *label = new Label({}, TypeRole::Body, ColorRole::Ink, sheet());
        label->setWordWrap(true);
        grid->addWidget(label, row, column, Qt::AlignTop);
        return label;
    };
    const Side side{value(1), value(2), value(3), value(4), value(5)};
    side.date->setWeight(600);
    return side;
}

void CompareOverlay::show(const Side &side, const DueVersion &version)
{
    side.date->setText(version.dueAt.isValid() ? dueText(version.dueAt) : tr("no limit"));
    side.when->setText(version.changedAt.isValid() ? dueText(version.changedAt) : u"–"_s);
    side.by->setText(version.station.isEmpty()
                         ? orDash(version.by)
                         : tr("%1, station %2").arg(orDash(version.by), version.station));
    side.approved->setText(orDash(version.approvedBy));
    side.reason->setText(orDash(version.reason));
}

void CompareOverlay::begin(const DueConflict &conflict, const std::function<void(Keep)> &decided)
{
    m_decided = decided;
    m_about->setText(tr("%1 · %2 · %3: the date was changed here and elsewhere, neither knowing of "
                        "the other.")
                         .arg(conflict.dossierCode, conflict.procedureName, conflict.ownerName));
    show(m_ours, conflict.ours);
    show(m_theirs, conflict.theirs);
    const QString ours = dueText(conflict.ours.dueAt);
    m_keepOurs->setAccessibleName(tr("On this computer: %1 counts").arg(ours));
    m_keepTheirs->setAccessibleName(
        tr("At the province: %1 counts").arg(dueText(conflict.theirs.dueAt)));
    m_keepTheirs->setEnabled(conflict.theirs.dueAt.isValid());
    open(m_keepOurs);
}

void CompareOverlay::decide(Keep keep)
{
    const auto decided = std::exchange(m_decided, {});
    dismiss();
    if (decided)
        decided(keep);
}

} // namespace motcua::ui
