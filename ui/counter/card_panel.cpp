// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/card_panel.h"

#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

namespace motcua::ui {

namespace {
constexpr qint64 kLargestPicture = 64LL * 1024 * 1024;
}

CardPanel::CardPanel(const Desk &desk, FilePicker &picker, QWidget *host)
    : OverlayDialog(host, 560),
      m_desk(desk),
      m_picker(picker)
{
    setObjectName(QStringLiteral("cardPanel"));
    setAcceptDrops(true);
    body()->setSpacing(8);
    body()->addWidget(
        new Label(tr("Scan the identity card"), TypeRole::Page, ColorRole::Ink, sheet()));
    auto *how = new Label(tr("Hold the code on the card before the reader. The window recognises "
                             "it wherever the cursor is."),
                          TypeRole::Body, ColorRole::InkSecondary, sheet());
    how->setWordWrap(true);
    body()->addWidget(how);
    m_banner = new ErrorBanner(sheet());
    m_banner->setObjectName(QStringLiteral("cardPanelBanner"));
    body()->addWidget(m_banner);
    body()->addSpacing(4);

    body()->addWidget(new Label(tr("Or paste the text of the code, then Enter"), TypeRole::Caption,
                                ColorRole::InkSecondary, sheet()));
    m_text = new QLineEdit(sheet());
    m_text->setObjectName(QStringLiteral("cardText"));
    m_text->setAccessibleName(tr("Text of the code"));
    m_text->setFixedHeight(size::kInput);
    body()->addWidget(m_text);
    body()->addSpacing(4);

    body()->addWidget(
        new Label(tr("Or read a picture of the card: type the path, drop a file here, or open one"),
                  TypeRole::Caption, ColorRole::InkSecondary, sheet()));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_path = new QLineEdit(sheet());
    m_path->setObjectName(QStringLiteral("cardImagePath"));
    m_path->setAccessibleName(tr("Path of the picture"));
    m_path->setFixedHeight(size::kInput);
    m_read = new Button(tr("Read"), Button::Kind::Plain, sheet());
    m_read->setObjectName(QStringLiteral("cardImageRead"));
    m_open = new Button(tr("Open a picture…"), Button::Kind::Plain, sheet());
    m_open->setObjectName(QStringLiteral("cardImageOpen"));
    m_open->setIconName(QStringLiteral("image"));
    row->addWidget(m_path, 1);
    row->addWidget(m_read);
    row->addWidget(m_open);
    body()->addLayout(row);

    connect(m_text, &QLineEdit::returnPressed, this, [this] { takeText(m_text->text()); });
    connect(m_path, &QLineEdit::returnPressed, this, [this] { readFile(m_path->text()); });
    connect(m_read, &Button::clicked, this, [this] { readFile(m_path->text()); });
    connect(m_open, &Button::clicked, this, [this] {
        m_picker.pick(window(), tr("Open a picture of the card"),
                      tr("Pictures (*.png *.jpg *.jpeg *.bmp *.webp)"),
                      [this](const QString &path) {
                          m_path->setText(path);
                          readFile(path);
                      });
    });
}

void CardPanel::begin()
{
    m_banner->clear();
    m_text->clear();
    setBusy(false);
    open(m_text);
}

void CardPanel::takeText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    const Payload payload = parsePayload(text);
    if (!payload.error.isEmpty()) {
        // The panel stays: the next try is one hold before the reader away.
        m_banner->tell(Tone::Bad, payloadMessage(payload.error),
                       tr("What has been entered stays as it is."));
        m_text->selectAll();
        return;
    }
    if (!payload.isIdentityCard()) {
        m_banner->tell(Tone::Warn,
                       tr("This code is no identity card. What has been entered stays."),
                       tr("Hold the code on the citizen's card before the reader."));
        m_text->selectAll();
        return;
    }
    dismiss();
    Q_EMIT read(payload);
}

void CardPanel::setBusy(bool busy)
{
    m_path->setEnabled(!busy);
    m_read->setEnabled(!busy);
    m_open->setEnabled(!busy);
}

void CardPanel::readFile(const QString &path)
{
    const QString trimmed = path.trimmed();
    if (trimmed.isEmpty() || !m_read->isEnabled())
        return;
    setBusy(true);
    m_banner->clear();
    struct Answer
    {
        bool opened = false;
        QVector<CodeReader::Code> codes;
    };
    const CodeReader *reader = m_desk.codeReader;
    m_desk.worker->run(
        this,
        [reader, trimmed] {
            Answer answer;
            QFile file(trimmed);
            if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestPicture)
                return answer;
            answer.opened = true;
            answer.codes = reader->readImage(file.readAll());
            return answer;
        },
        [this](const Answer &answer) {
            setBusy(false);
            if (!answer.opened) {
                m_banner->tell(Tone::Bad,
                               tr("The file cannot be opened. What has been entered stays."),
                               tr("Check the path, or choose the picture with “Open a picture…”."));
                return;
            }
            for (const CodeReader::Code &code : answer.codes) {
                if (answer.codes.size() == 1 || parsePayload(code.text).isIdentityCard()) {
                    takeText(code.text);
                    return;
                }
            }
            m_banner->tell(
                Tone::Bad, tr("No code was found in the picture. What has been entered stays."),
                tr("Take it again: the whole code, straight, without glare; or type the fields."));
        },
        [this](const Failure &failure) {
            setBusy(false);
            m_banner->tell(failure);
        });
}

void CardPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void CardPanel::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.first().isLocalFile())
        return;
    m_path->setText(urls.first().toLocalFile());
    readFile(m_path->text());
}

} // namespace motcua::ui
