// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/signing/ink.h"
#include "ui/common/desk.h"
#include "ui/common/scaled_stage.h"

#include <QTimer>
#include <QVector>

namespace motcua::ui {

class Button;
class Label;
class PrimaryButton;
class SignaturePad;
class SummaryList;

/// What the citizen is asked to sign.
struct SigningRequest
{
    struct Line
    {
        QString label; ///< "Người nộp"
        QString value;
        QString second;      ///< a second line under the value, may be empty
        bool strong = false; ///< larger: the due date
    };
    QString ticketNumber;      ///< "A018"
    QString counterName;       ///< "Quầy 3"
    QVector<Line> lines;       ///< who, for whom, procedure, papers, fee, due
    QByteArray documentSha256; ///< of the frozen receipt
    QString signer;
    QString purpose; ///< what is agreed to, kept with the ink
};

/// The screen that faces the citizen, 1280×800. Shows one citizen's data only while asked to, and blanks
/// on clear() and 5 s after the signature.
class CitizenScreen : public ScaledStage
{
    Q_OBJECT
public:
    explicit CitizenScreen(const Desk &desk, QWidget *parent = nullptr);

    /// Shows the summary and opens the field for ink. The window itself is shown by show() as any other.
    void showRequest(const SigningRequest &request);
    [[nodiscard]] bool isShowingRequest() const { return m_showing; }
    [[nodiscard]] SignaturePad *pad() const { return m_pad; }

public Q_SLOTS:
    void clear();    ///< blanks at once
    void clearInk(); ///< "Ký lại", also from the clerk's side
    void
    confirm(); ///< as "Tôi đồng ý và ký"; does nothing but say so while there is not enough ink

Q_SIGNALS:
    void inkChanged(const QVector<motcua::InkStroke> &strokes); ///< for the clerk's mirror
    void signedInk(const motcua::InkSignature &ink);
    void reportedWrong();

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showPage(bool request);
    const Desk &m_desk;
    SigningRequest m_request;
    SummaryList *m_summary;
    SignaturePad *m_pad;
    Button *m_wrong;
    Button *m_again;
    PrimaryButton *m_agree;
    QTimer m_blank;
    QString m_hint;
    bool m_showing = false;
    bool m_done = false;
};

} // namespace motcua::ui
