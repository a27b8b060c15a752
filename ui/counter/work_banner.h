// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "ui/common/tone.h"
#include "ui/counter/pane.h"

#include <functional>

namespace motcua::ui {

class ErrorBanner;

/// The one banner over the work: a later word takes the place of an earlier one, Esc puts it away.
class WorkBanner final : public Pane
{
    Q_OBJECT
public:
    /// What it is about, so that whoever said it can take it back.
    enum class About { Nothing, Failure, News, Race, Recall, Presence, Slip };
    explicit WorkBanner(QWidget *parent = nullptr);
    struct Word
    {
        Tone tone = Tone::Info;
        QString icon, headline, next;
        QString button, key, buttonName; ///< no button: empty
        std::function<void()> act;
    };
    void tell(About about, const Word &word);
    void tell(const motcua::Failure &failure);
    void clear(); ///< hides
    void clear(About about);
    [[nodiscard]] About about() const { return m_about; }

private:
    ErrorBanner *m_banner;
    About m_about = About::Nothing;
    std::function<void()> m_act;
};

} // namespace motcua::ui
