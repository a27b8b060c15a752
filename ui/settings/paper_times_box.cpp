// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_times_box.h"

#include "app/core/access/permissions.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kHalfHours = 48;
constexpr int kHalfHour = 1800;
constexpr int kHourBox = 92;

const QString &timeFormat()
{
    static const QString format = u"HH:mm"_s;
    return format;
}

void fillHours(ComboBox *box)
{
    for (int i = 0; i < kHalfHours; ++i) {
        const QTime at = QTime(0, 0).addSecs(i * kHalfHour);
        box->addItem(at.toString(timeFormat()), at);
    }
    box->setFixedWidth(kHourBox);
}

// An hour that a verb set between two halves is shown as it is.
void choose(ComboBox *box, QTime at)
{
    if (box->findData(at) < 0)
        box->addItem(at.toString(timeFormat()), at);
    box->setCurrentIndex(box->findData(at));
}

} // namespace

PaperTimesBox::PaperTimesBox(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_when(new ComboBox(this)),
      m_hours(new QWidget(this)),
      m_from(new ComboBox(m_hours)),
      m_to(new ComboBox(m_hours)),
      m_hint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary, this))
{
    m_when->setObjectName(u"papersWhen"_s);
    m_from->setObjectName(u"nightFrom"_s);
    m_to->setObjectName(u"nightTo"_s);
    m_hint->setObjectName(u"papersHint"_s);
    m_when->addItem(tr("whenever there is a link"), int(PaperTimes::When::Always));
    m_when->addItem(tr("only on links that cost nothing"), int(PaperTimes::When::NotMetered));
    m_when->addItem(tr("only at night"), int(PaperTimes::When::Night));
    m_when->setAccessibleName(tr("Papers are sent"));
    m_from->setAccessibleName(tr("Night begins"));
    m_to->setAccessibleName(tr("Night ends"));
    fillHours(m_from);
    fillHours(m_to);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_when, 1);
    auto *hours = new QHBoxLayout(m_hours);
    hours->setContentsMargins(0, 0, 0, 0);
    hours->setSpacing(8);
    hours->addWidget(new Label(tr("from"), TypeRole::Small, ColorRole::InkSecondary, m_hours));
    hours->addWidget(m_from);
    hours->addWidget(new Label(tr("to"), TypeRole::Small, ColorRole::InkSecondary, m_hours));
    hours->addWidget(m_to);
    row->addWidget(m_hours);
    column->addLayout(row);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    setFocusProxy(m_when);
    for (ComboBox *box : {m_when, m_from, m_to})
        connect(box, &QComboBox::activated, this, &PaperTimesBox::keep);
    show({});
}

void PaperTimesBox::setActor(const Actor &actor)
{
    m_actor = actor;
    show(m_times);
}

void PaperTimesBox::read()
{
    if (m_desk.linkRules == nullptr || m_desk.worker == nullptr)
        return;
    m_desk.worker->run(
        this, [rules = m_desk.linkRules] { return rules->papers(); },
        [this](const PaperTimes &times) { show(times); },
        [this](const Failure &failure) { Q_EMIT refused(failure); });
}

PaperTimes PaperTimesBox::chosen() const
{
    PaperTimes times = m_times;
    times.when = PaperTimes::When(m_when->currentData().toInt());
    if (times.when == PaperTimes::When::Night) {
        times.from = m_from->currentData().toTime();
        times.to = m_to->currentData().toTime();
    }
    return times;
}

void PaperTimesBox::keep()
{
    const PaperTimes times = chosen();
    if (times == m_times)
        return;
    m_desk.worker->run(
        this,
        [rules = m_desk.linkRules, times, by = m_actor] {
            rules->setPapers(times, by);
            return times;
        },
        [this](const PaperTimes &kept) {
            show(kept);
            if (m_desk.sync != nullptr)
                m_desk.sync->sendNow(); // what may go now goes now
            Q_EMIT changed();
        },
        [this](const Failure &failure) {
            show(m_times); // what holds, not what was wanted
            Q_EMIT refused(failure);
        });
}

void PaperTimesBox::show(const PaperTimes &times)
{
    m_times = times;
    m_when->setCurrentIndex(m_when->findData(int(times.when)));
    choose(m_from, times.from);
    choose(m_to, times.to);
    m_hours->setVisible(times.when == PaperTimes::When::Night);
    const bool allowed = may(m_actor.role, Act::ChangeSettings);
    for (ComboBox *box : {m_when, m_from, m_to})
        box->setEnabled(allowed);
    QString words;
    switch (times.when) {
    case PaperTimes::When::Always:
        words = tr("Records and papers go as soon as there is a link.");
        break;
    case PaperTimes::When::NotMetered:
        words = tr("Records go at once. Papers wait while the system says that the link is paid by "
                   "amount (mobile data).");
        break;
    case PaperTimes::When::Night:
        words = tr("Records go at once. Papers go between %1 and %2; leave this computer on. A "
                   "paper somebody opens comes at once.")
                    .arg(times.from.toString(timeFormat()), times.to.toString(timeFormat()));
        break;
    }
    if (!allowed)
        words += u' ' + tr("A supervisor or the administrator changes this.");
    m_hint->setText(words);
}

} // namespace motcua::ui
