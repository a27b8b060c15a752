// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_run/first_run_window.h"

#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/focus_ring.h"
#include "ui/common/label.h"
#include "ui/common/primary_button.h"
#include "ui/common/theme.h"
#include "ui/first_run/first_run_pages.h"
#include "ui/first_run/step_panel.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kFormWidth = 640;
constexpr int kNextHeight = 56;
constexpr int kNarrow = 1040;

/// As high as the page on view needs to be at the width there is. By itself the stack would ask for what words take
/// when they are wrapped as narrowly as they can be, and get a scroll bar over an empty half.
class PageStack final : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QStackedWidget::minimumSizeHint().width(), heightForWidth(width())};
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QWidget *page = currentWidget();
        if (page == nullptr || page->layout() == nullptr || !page->layout()->hasHeightForWidth())
            return QStackedWidget::minimumSizeHint().height();
        return page->layout()->minimumHeightForWidth(width);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QStackedWidget::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry();
    }
};

} // namespace

FirstRunWindow::FirstRunWindow(FirstRunPort &port, FilePicker &files, FolderPicker &folders,
                               QWidget *parent)
    : QWidget(parent),
      m_context{port, files, folders, {}, {}, KeyRing::Unknown},
      m_panel(new StepPanel)
{
    setObjectName(u"firstRun"_s);
    setAcceptDrops(true);
    auto *halves = new QHBoxLayout(this);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addWidget(m_panel);
    build();
    FocusRing::install(this);
    connect(&port, &FirstRunPort::created, this, &FirstRunWindow::finished);
}

FirstRunWindow::~FirstRunWindow() = default;

// Again when the language changes: the plan stays, the words are new.
void FirstRunWindow::build()
{
    if (m_right != nullptr) {
        m_right->hide();
        m_right->deleteLater();
    }
    setWindowTitle(tr("New centre"));
    m_right = new QWidget;
    layout()->addWidget(m_right);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(m_right, 1);
    auto *sides = new QHBoxLayout(m_right);
    sides->setContentsMargins(24, 20, 24, 20);
    auto *form = new QWidget;
    form->setMaximumWidth(kFormWidth);
    sides->addStretch(1);
    sides->addWidget(form, 100);
    sides->addStretch(1);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);

    m_title = new Label({}, TypeRole::Hero);
    m_title->setType(TypeRole::Hero, 1.3);
    m_title->setContentsMargins(5, 0, 5, 0);
    m_title->setWordWrap(true);
    m_lead = new Label({}, TypeRole::Body, ColorRole::InkSecondary);
    m_lead->setWordWrap(true);
    m_lead->setContentsMargins(5, 0, 5, 0);
    m_banner = new ErrorBanner;
    m_banner->setObjectName(u"banner"_s);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_stack = new PageStack;
    m_stack->setAutoFillBackground(false);
    m_scroll->setWidget(m_stack);
    m_back = new Button(tr("Back"));
    m_back->setObjectName(u"back"_s);
    m_back->setKeyText(u"Alt+←"_s);
    m_back->setControlHeight(kNextHeight);
    m_next = new PrimaryButton;
    m_next->setObjectName(u"next"_s);
    m_next->setKeyText(tr("Enter"));
    m_next->setFixedHeight(kNextHeight);
    column->addWidget(m_title);
    column->addWidget(m_lead);
    column->addSpacing(4);
    column->addWidget(m_banner);
    column->addWidget(m_scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(5, 6, 5, 5);
    buttons->setSpacing(12);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next, 1);
    column->addLayout(buttons);

    m_pages = makeFirstRunPages(m_context);
    QStringList steps;
    for (FirstRunPage *step : std::as_const(m_pages)) {
        steps.append(step->step());
        m_stack->addWidget(step);
        connect(step, &FirstRunPage::changed, this, &FirstRunWindow::refresh);
        connect(step, &FirstRunPage::advance, this, &FirstRunWindow::next);
        connect(step, &FirstRunPage::restoreWanted, this, &FirstRunWindow::restoreWanted);
        connect(step, &FirstRunPage::told, this, [this](const Failure &failure) {
            m_banner->tell(failure);
            refresh();
        });
        connect(step, &FirstRunPage::untold, m_banner, &ErrorBanner::clear);
    }
    m_panel->setSteps(steps);
    connect(m_back, &Button::clicked, this, &FirstRunWindow::back);
    connect(m_next, &PrimaryButton::triggered, this, &FirstRunWindow::next);
    showStep(m_current);
}

void FirstRunWindow::showStep(int index)
{
    m_current = std::clamp(index, 0, int(m_pages.size()) - 1);
    // Only the page shown counts for the size: a long one must not make all of them scroll.
    for (FirstRunPage *step : std::as_const(m_pages)) {
        step->setSizePolicy(QSizePolicy::Preferred,
                            step == page() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_banner->clear();
    m_stack->setCurrentWidget(page());
    m_title->setText(page()->title());
    m_lead->setText(page()->lead());
    m_panel->setCurrent(m_current);
    m_panel->setCentre(m_context.plan.centreName);
    m_scroll->ensureVisible(0, 0);
    page()->enter();
    refresh();
}

void FirstRunWindow::refresh()
{
    const QString gap = page()->gap();
    const bool busy = page()->isBusy();
    m_back->setEnabled(m_current > 0 && !busy);
    m_next->setTitle(page()->nextTitle());
    m_next->setReason(gap);
    m_next->setLook(busy            ? PrimaryButton::Look::Sunken
                    : gap.isEmpty() ? PrimaryButton::Look::Normal
                                    : PrimaryButton::Look::Soft);
    m_panel->setCentre(m_context.plan.centreName);
}

void FirstRunWindow::next()
{
    if (page()->isBusy())
        return;
    if (!page()->gap().isEmpty()) {
        page()->focusGap();
        return;
    }
    if (page()->leave() && m_current + 1 < m_pages.size())
        showStep(m_current + 1);
    else
        refresh();
}

void FirstRunWindow::back()
{
    if (m_current > 0 && !page()->isBusy())
        showStep(m_current - 1);
}

void FirstRunWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier) {
        back();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !event->isAutoRepeat()) {
        m_next->trigger();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FirstRunWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

void FirstRunWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panel->setFixedWidth(width() < kNarrow ? 280 : std::min(460, width() * 400 / 1366));
}

void FirstRunWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void FirstRunWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && page()->takeFile(urls.constFirst().toLocalFile()))
        event->acceptProposedAction();
}

} // namespace motcua::ui
