// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEvent>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace motcua::ui {

/// Tells a code reader that types like a keyboard from a person: at least ten characters, each within 35 ms of
/// the one before, ended by Enter. Fast keys are held back and handed on only when they were not a code, so
/// that a card never lands in the field that happens to have the focus. Window's thread.
class WedgeFilter final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kGapMs = 35;
    static constexpr int kShortest = 10;

    /// Answers true when it took the text; otherwise the keys are handed on as typed.
    using Consumer = std::function<bool(const QString &text)>;

    WedgeFilter(QWidget *window, Consumer consumer);
    ~WedgeFilter() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool hold(QWidget *target, QEvent *event, const QString &text);
    [[nodiscard]] bool isQuick(const QEvent *event) const;
    void replay();
    void drop();

    QWidget *m_window;
    Consumer m_consumer;
    QPointer<QWidget> m_target;
    std::vector<std::unique_ptr<QEvent>> m_held;
    QString m_text;
    QTimer m_timer;
    QElapsedTimer m_since;
    quint64 m_stamp = 0; ///< of the last held key, as the window system says; 0: it does not
    bool m_replaying = false;
};

} // namespace motcua::ui
