// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/citizen_screen/citizen_screen.h"

#include "ui/citizen_screen/signature_pad.h"
#include "ui/citizen_screen/summary_list.h"
#include "ui/common/button.h"
#include "ui/common/door_drawing.h"
#include "ui/common/focus_ring.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr QSize kBase(1280, 800);
constexpr int kBlankAfterMs = 5000;

QColor c(ColorRole role)
{
    return Theme::color(role);
}

} // namespace

CitizenScreen::CitizenScreen(const Desk &desk, QWidget *parent)
    : ScaledStage(kBase, parent),
      m_desk(desk),
      m_summary(new SummaryList(this)),
      m_pad(new SignaturePad(this)),
      m_wrong(new Button(tr("Something is wrong"), Button::Kind::Plain, this)),
      m_again(new Button(tr("Sign again"), Button::Kind::Plain, this)),
      m_agree(new PrimaryButton(this))
{
    setWindowTitle(tr("Citizen screen"));
    setObjectName(u"citizenScreen"_s);
    m_pad->setObjectName(u"pad"_s);
    m_wrong->setObjectName(u"wrong"_s);
    m_again->setObjectName(u"again"_s);
    m_agree->setObjectName(u"agree"_s);
    m_wrong->setIconName(u"megaphone"_s);
    m_again->setIconName(u"rotate-ccw"_s);
    m_agree->setTitle(tr("I agree and sign"));
    m_agree->setIconName(u"check"_s);
    setTabOrder(m_wrong, m_again);
    setTabOrder(m_again, m_agree);
    FocusRing::install(this);
    m_blank.setSingleShot(true);
    m_blank.setInterval(kBlankAfterMs);
    connect(&m_blank, &QTimer::timeout, this, &CitizenScreen::clear);
    connect(m_pad, &SignaturePad::inkChanged, this, [this](const QVector<InkStroke> &strokes) {
        if (!m_hint.isEmpty()) {
            m_hint.clear();
            update();
        }
        m_agree->setLook(m_pad->isEnough() ? PrimaryButton::Look::Normal
                                           : PrimaryButton::Look::Soft);
        Q_EMIT inkChanged(strokes);
    });
    connect(m_again, &QPushButton::clicked, this, &CitizenScreen::clearInk);
    connect(m_wrong, &QPushButton::clicked, this, &CitizenScreen::reportedWrong);
    connect(m_agree, &PrimaryButton::triggered, this, &CitizenScreen::confirm);
    showPage(false);
}

void CitizenScreen::showPage(bool request)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_pad),
                            static_cast<QWidget *>(m_wrong), static_cast<QWidget *>(m_again),
                            static_cast<QWidget *>(m_agree)})
        widget->setVisible(request);
    arrange();
    update();
}

void CitizenScreen::showRequest(const SigningRequest &request)
{
    m_blank.stop();
    m_request = request;
    m_showing = true;
    m_done = false;
    m_hint.clear();
    m_summary->setLines(request.lines);
    m_pad->setSigner(request.signer);
    m_pad->setReadOnly(false);
    m_pad->clear();
    m_agree->setLook(PrimaryButton::Look::Soft);
    showPage(true);
    m_agree->setFocus();
}

void CitizenScreen::clear()
{
    m_blank.stop();
    m_showing = false;
    m_done = false;
    m_request = {};
    m_hint.clear();
    m_pad->clear();
    m_pad->setSigner({});
    m_summary->setLines({});
    showPage(false);
}

void CitizenScreen::clearInk()
{
    if (m_showing && !m_done)
        m_pad->clear();
}

void CitizenScreen::confirm()
{
    if (!m_showing || m_done)
        return;
    if (!m_pad->isEnough()) {
        m_hint = tr("Please sign in the field first");
        update();
        return;
    }
    InkSignature ink;
    ink.strokes = m_pad->strokes();
    ink.fieldWidthMm = kFieldWidthMm;
    ink.fieldHeightMm = kFieldHeightMm;
    ink.documentSha256 = m_request.documentSha256;
    ink.signer = m_request.signer;
    ink.purpose = m_request.purpose;
    ink.signedAt = m_desk.clock->now();
    ink.device = m_pad->device();
    m_done = true;
    m_pad->setReadOnly(true);
    m_wrong->hide();
    m_again->hide();
    m_agree->hide();
    m_blank.start();
    update();
    Q_EMIT signedInk(ink);
}

void CitizenScreen::arrange()
{
    const double s = scale();
    m_summary->setScale(s);
    m_summary->setGeometry(map({32, 156, 435, 560}));
    m_pad->setScale(s);
    m_pad->setGeometry(map({532, 188, 716, 484}));
    for (Button *button : {m_wrong, m_again}) {
        button->setTextPixelSize(std::max(1, int(19 * s)));
        button->setIconSizePx(std::max(1, int(24 * s)));
        button->setRadius(std::max(1, int(10 * s)));
    }
    const double end = s > 0 ? 156 + m_summary->contentHeight() / s + 16 : 600;
    m_wrong->setControlHeight(int(64 * s));
    m_wrong->setGeometry(map({32, std::min(end, 716.0), 260, 64}));
    m_again->setControlHeight(int(80 * s));
    m_again->setGeometry(map({532, 692, 220, 80}));
    m_agree->setScale(s * 24 / 17);
    m_agree->setGeometry(map({768, 692, 480, 80}));
}

void CitizenScreen::paintEvent(QPaintEvent *)
{
    const double s = scale();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c(ColorRole::Canvas));
    painter.fillRect(QRectF(0, 0, width(), 75 * s), c(ColorRole::Surface));
    painter.fillRect(QRectF(0, 75 * s, width(), 1), c(ColorRole::Line));
    paintMark(&painter, mapF({32, 15, 40, 40}), c(ColorRole::Accent));
    drawText(&painter, {86, 18, 760, 40}, m_desk.centre.name, 20, 600, c(ColorRole::Ink));
    if (!m_showing) {
        drawText(&painter, {0, 330, 1280, 60}, tr("Welcome"), 44, 600, c(ColorRole::Ink),
                 Qt::AlignHCenter);
        drawText(&painter, {0, 400, 1280, 40}, tr("Your details appear here only while you sign."),
                 22, 400, c(ColorRole::InkSecondary), Qt::AlignHCenter);
        return;
    }
    const double counterWidth = textWidth(m_request.counterName, 19, 400);
    drawText(&painter, {1248 - counterWidth - 2, 18, counterWidth + 2, 40}, m_request.counterName,
             19, 400, c(ColorRole::InkSecondary));
    drawText(&painter, {848, 18, 1248 - 848 - counterWidth - 16, 40}, m_request.ticketNumber, 28,
             700, c(ColorRole::Ink), Qt::AlignRight);
    const QRectF left = mapF({0, 76, 499, 724});
    painter.fillRect(QRectF(0, left.top(), left.right(), height() - left.top()),
                     c(ColorRole::Surface));
    painter.fillRect(QRectF(left.right(), left.top(), 1, height() - left.top()),
                     c(ColorRole::Line));
    drawText(&painter, {32, 104, 440, 38}, tr("Please check before you sign"), 26, 600,
             c(ColorRole::Ink));
    drawText(&painter, {532, 104, 716, 38},
             m_done ? tr("Thank you, your signature was taken") : tr("Sign in the field below"), 28,
             600, c(ColorRole::Ink));
    drawText(&painter, {532, 142, 716, 30},
             m_hint.isEmpty()
                 ? (m_done ? tr("Please wait for the clerk") : tr("With a pen or a fingertip"))
                 : m_hint,
             20, m_hint.isEmpty() ? 400 : 600,
             c(m_hint.isEmpty() ? ColorRole::InkSecondary : ColorRole::WarnInk));
    if (m_done) {
        paintIcon(&painter, mapF({532, 700, 48, 48}), u"circle-check"_s, c(ColorRole::OkInk));
        drawText(&painter, {596, 700, 640, 48}, tr("Signed"), 26, 600, c(ColorRole::OkInk));
    }
}

} // namespace motcua::ui
