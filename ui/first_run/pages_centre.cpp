// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who this computer will be: welcome, and the centre with its station.
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/common/segment_button.h"
#include "ui/first_run/first_run_pages.h"

#include <QIntValidator>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kMostCounters = 20;
constexpr int kMostSerial = 999999;

QVBoxLayout *columnIn(QWidget *holder)
{
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    return column;
}

void addTo(QBoxLayout *column, const QString &caption, QWidget *input)
{
    auto *row = new QVBoxLayout;
    row->setSpacing(6);
    auto *label = new Label(caption, TypeRole::Small);
    label->setWeight(600);
    label->setBuddy(input);
    input->setAccessibleName(caption);
    row->addWidget(label);
    row->addWidget(input);
    column->addLayout(row);
}

// Two inputs beside each other.
QHBoxLayout *pairIn(QVBoxLayout *column)
{
    auto *pair = new QHBoxLayout;
    pair->setSpacing(12);
    column->addLayout(pair);
    return pair;
}

} // namespace

QVector<FirstRunPage *> makeFirstRunPages(FirstRunContext &context)
{
    return {new WelcomePage(context),       new PackPage(context),   new CentrePage(context),
            new AdministratorPage(context), new KeyPage(context),    new SheetPage(context),
            new BackupPage(context),        new SummaryPage(context)};
}

WelcomePage::WelcomePage(FirstRunContext &context)
    : FirstRunPage(context),
      m_language(new SegmentButton({u"Tiếng Việt"_s, u"English"_s}))
{
    m_language->setObjectName(u"language"_s);
    addRow(tr("Language"), m_language);
    auto *card = new Card;
    card->body()->setContentsMargins(14, 10, 14, 14);
    card->body()->setSpacing(8);
    card->body()->addWidget(new SectionTitle(tr("Have these at hand")));
    const QString things[] = {
        tr("The province pack, a file ending in .motcua-pack, and the province's letter that goes "
           "with it. Without them the centre's name and number range are typed."),
        tr("A printer, or a memory stick for one page: the recovery sheet goes into the safe."),
        tr("A second disk or a memory stick for backups; it can also be added later."),
    };
    for (const QString &thing : things) {
        auto *line = new Label(u"•  "_s + thing, TypeRole::Body, ColorRole::InkSecondary);
        line->setWordWrap(true);
        card->body()->addWidget(line);
    }
    column()->addWidget(card);
    (void)addNote(tr("Nothing is saved on this computer before the last step. Closing the window "
                     "before that leaves no trace."));
    auto *restore = new Button(tr("There is a backup: restore it…"));
    restore->setObjectName(u"restoreInstead"_s);
    restore->setIconName(u"history"_s);
    column()->addWidget(restore, 0, Qt::AlignLeft);
    connect(restore, &Button::clicked, this, &FirstRunPage::restoreWanted);
    column()->addStretch(1);
    connect(m_language, &SegmentButton::chosen, this,
            [this](int index) { m_context.port.setLanguage(index == 1 ? u"en"_s : u"vi"_s); });
}

QString WelcomePage::step() const
{
    return tr("Welcome");
}
QString WelcomePage::title() const
{
    return tr("Welcome. Let us set up this centre.");
}
QString WelcomePage::lead() const
{
    return tr("This computer has no data of a centre yet. Eight short steps make it ready.");
}

void WelcomePage::enter()
{
    m_language->setCurrent(m_context.port.language() == "en"_L1 ? 1 : 0);
    m_language->setFocus();
}

CentrePage::CentrePage(FirstRunContext &context)
    : FirstRunPage(context),
      m_packRows(new QWidget),
      m_centre(new ComboBox),
      m_station(new ComboBox),
      m_range(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_typedRows(new QWidget),
      m_agency(new QLineEdit),
      m_centreName(new QLineEdit),
      m_province(new QLineEdit),
      m_place(new QLineEdit),
      m_hotline(new QLineEdit),
      m_stationId(new QLineEdit),
      m_first(new QLineEdit),
      m_last(new QLineEdit),
      m_counters(new ComboBox)
{
    m_centre->setObjectName(u"centre"_s);
    m_station->setObjectName(u"station"_s);
    m_counters->setObjectName(u"counters"_s);
    m_agency->setObjectName(u"agency"_s);
    m_centreName->setObjectName(u"centreName"_s);
    m_stationId->setObjectName(u"stationId"_s);
    m_first->setObjectName(u"firstSerial"_s);
    m_last->setObjectName(u"lastSerial"_s);

    QVBoxLayout *fromPack = columnIn(m_packRows);
    addTo(fromPack, tr("Centre"), m_centre);
    addTo(fromPack, tr("Which station is this computer?"), m_station);
    m_range->setWordWrap(true);
    fromPack->addWidget(m_range);
    column()->addWidget(m_packRows);

    QVBoxLayout *typed = columnIn(m_typedRows);
    addTo(typed, tr("Name of the centre"), m_centreName);
    QHBoxLayout *ids = pairIn(typed);
    addTo(ids, tr("Agency id, as H24.123"), m_agency);
    addTo(ids, tr("Station id, as C01"), m_stationId);
    QHBoxLayout *serials = pairIn(typed);
    addTo(serials, tr("First dossier number of the day"), m_first);
    addTo(serials, tr("Last dossier number of the day"), m_last);
    QHBoxLayout *places = pairIn(typed);
    addTo(places, tr("Province (may stay empty)"), m_province);
    addTo(places, tr("Place before the date (may stay empty)"), m_place);
    addTo(typed, tr("Hotline on receipts (may stay empty)"), m_hotline);
    column()->addWidget(m_typedRows);

    for (int i = 1; i <= kMostCounters; ++i)
        m_counters->addItem(QString::number(i), i);
    addRow(tr("How many counters does the centre have?"), m_counters,
           tr("Counters can be added later."));
    column()->addStretch(1);
    for (QLineEdit *edit : {m_first, m_last})
        edit->setValidator(new QIntValidator(1, kMostSerial, edit));

    connect(m_centre, &QComboBox::currentIndexChanged, this, [this] {
        const int at = m_centre->currentIndex();
        if (m_context.plan.source != FirstRunPlan::Source::Pack || at < 0)
            return;
        m_station->clear();
        for (const PackFacts::Station &station : m_context.pack.centres[at].stations)
            m_station->addItem(station.id);
        takePackChoice();
    });
    connect(m_station, &QComboBox::currentIndexChanged, this, &CentrePage::takePackChoice);
    for (QLineEdit *edit :
         {m_agency, m_centreName, m_province, m_place, m_hotline, m_stationId, m_first, m_last})
        connect(edit, &QLineEdit::textEdited, this, &CentrePage::takeTyped);
    connect(m_counters, &QComboBox::activated, this, [this] {
        m_context.plan.counters = m_counters->currentData().toInt();
        Q_EMIT changed();
    });
}

QString CentrePage::step() const
{
    return tr("Centre and station");
}
QString CentrePage::title() const
{
    return tr("Which centre is this?");
}
QString CentrePage::lead() const
{
    return m_context.plan.source == FirstRunPlan::Source::Pack
               ? tr("The province pack knows its centres and gives each station its own dossier "
                    "numbers, so that no number is ever given twice.")
               : tr("Ask the province which dossier numbers this computer may give. Two computers "
                    "of one centre must never share a number.");
}

void CentrePage::enter()
{
    const FirstRunPlan &plan = m_context.plan;
    const bool pack = plan.source == FirstRunPlan::Source::Pack;
    m_packRows->setVisible(pack);
    m_typedRows->setVisible(!pack);
    m_counters->setCurrentIndex(m_counters->findData(plan.counters));
    if (pack) {
        const QString agency = plan.agencyId;
        const QString station = plan.stationId;
        m_centre->clear();
        for (const PackFacts::Centre &centre : std::as_const(m_context.pack.centres)) {
            m_centre->addItem(centre.name);
            m_centre->setItemData(m_centre->count() - 1, centre.agencyId, ComboBox::kMetaRole);
        }
        for (int i = 0; i < m_context.pack.centres.size(); ++i) {
            if (m_context.pack.centres[i].agencyId == agency)
                m_centre->setCurrentIndex(i);
        }
        if (const int at = m_station->findText(station); at >= 0)
            m_station->setCurrentIndex(at);
        takePackChoice();
        m_centre->setFocus();
        return;
    }
    m_agency->setText(plan.agencyId);
    m_centreName->setText(plan.centreName);
    m_province->setText(plan.province);
    m_place->setText(plan.place);
    m_hotline->setText(plan.hotline);
    m_stationId->setText(plan.stationId.isEmpty() ? u"C01"_s : plan.stationId);
    m_first->setText(QString::number(plan.firstSerial));
    m_last->setText(QString::number(plan.lastSerial));
    takeTyped();
    m_centreName->setFocus();
}

void CentrePage::takePackChoice()
{
    const int centreAt = m_centre->currentIndex();
    const int stationAt = m_station->currentIndex();
    if (m_context.plan.source != FirstRunPlan::Source::Pack || centreAt < 0 || stationAt < 0)
        return;
    const PackFacts::Centre &centre = m_context.pack.centres[centreAt];
    const PackFacts::Station &station = centre.stations.value(stationAt);
    FirstRunPlan &plan = m_context.plan;
    plan.agencyId = centre.agencyId;
    plan.centreName = centre.name;
    plan.stationId = station.id;
    plan.firstSerial = station.firstSerial;
    plan.lastSerial = station.lastSerial;
    m_range->setText(tr("%1 · dossier numbers %2 to %3 of each day")
                         .arg(centre.agencyId)
                         .arg(station.firstSerial, 4, 10, QChar(u'0'))
                         .arg(station.lastSerial, 4, 10, QChar(u'0')));
    Q_EMIT changed();
}

void CentrePage::takeTyped()
{
    FirstRunPlan &plan = m_context.plan;
    plan.agencyId = m_agency->text().trimmed();
    plan.centreName = m_centreName->text().simplified();
    plan.province = m_province->text().simplified();
    plan.place = m_place->text().simplified();
    plan.hotline = m_hotline->text().simplified();
    plan.stationId = m_stationId->text().trimmed();
    plan.firstSerial = m_first->text().toInt();
    plan.lastSerial = m_last->text().toInt();
    Q_EMIT changed();
}

QLineEdit *CentrePage::firstWrong() const
{
    static const QRegularExpression agency(
        u"\\A(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.)?[A-Z]\\d{2}(?:\\.\\d{1,5}){0,3}\\z"_s);
    static const QRegularExpression station(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,15}\\z"_s);
    const FirstRunPlan &plan = m_context.plan;
    if (plan.centreName.isEmpty())
        return m_centreName;
    if (!agency.match(plan.agencyId).hasMatch())
        return m_agency;
    if (!station.match(plan.stationId).hasMatch())
        return m_stationId;
    if (plan.firstSerial < 1)
        return m_first;
    return plan.lastSerial < plan.firstSerial || plan.lastSerial > kMostSerial ? m_last : nullptr;
}

QString CentrePage::gap() const
{
    if (m_context.plan.source == FirstRunPlan::Source::Pack)
        return m_context.plan.stationId.isEmpty() ? tr("Choose the station.") : QString();
    const QLineEdit *wrong = firstWrong();
    if (wrong == nullptr)
        return {};
    if (wrong == m_centreName)
        return tr("Type the centre's name.");
    if (wrong == m_agency)
        return tr("Type the agency id; it looks like H24.123.");
    if (wrong == m_stationId)
        return tr("Type the station id; it looks like C01.");
    return tr("Type a first and a last number, from 1 to 999999.");
}

void CentrePage::focusGap()
{
    QWidget *wrong = m_context.plan.source == FirstRunPlan::Source::Pack
                         ? static_cast<QWidget *>(m_station)
                         : firstWrong();
    if (wrong != nullptr)
        wrong->setFocus();
}

} // namespace motcua::ui
