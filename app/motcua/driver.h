// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVector>
#include <QWidget>

#include <functional>
#include <optional>

namespace motcua {

/// One thing a person does, and how the screen shows that it is done.
struct Step
{
    QString name;                     ///< "call-next": part of the picture's file name
    std::function<QWidget *()> where; ///< the window to photograph afterwards
    /// Sends key or mouse events; says to which widget and what ("F2"), for the summary.
    struct Gesture
    {
        QString widget;
        QString event;
    };
    std::function<Gesture()> act; ///< none: only another picture of what the step before brought
    std::function<bool()> until;  ///< looked at between events; the step is over when true
    int timeoutMs = 20000;
    bool picture = true;
    std::optional<QSize> size = {}; ///< of the picture, where it differs from the driver's
};

/// Plays steps one after another from the event loop, measures each, photographs the window, writes the summary. A step
/// that does not come out ends the day.
class Driver : public QObject
{
    Q_OBJECT
public:
    explicit Driver(const QString &folder, QObject *parent = nullptr);
    /// Pictures of this logical size and scale; without it, of the windows as they stand.
    void setPictureSize(QSize size, double scale)
    {
        m_size = size;
        m_scale = scale;
    }
    void add(Step step) { m_steps.append(std::move(step)); }
    void start();
    [[nodiscard]] const QJsonArray &log() const { return m_log; }

Q_SIGNALS:
    void finished(bool ok, const QString &problem);
    void stepDone(const QString &name);

private:
    void next();
    void look();
    void photograph(const Step &step);

    QString m_folder;
    QSize m_size;
    double m_scale = 1.0;
    QVector<Step> m_steps;
    int m_current = -1;
    int m_pictures = 0;
    QElapsedTimer m_clock;
    QTimer m_timer;
    Step::Gesture m_gesture;
    QJsonArray m_log;
};

} // namespace motcua
