// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QImage>
#include <QTimer>

namespace motcua::ui {

/// The reception under way as the counter's window sees it: one draft, saved as it is typed, then one accepted
/// dossier. Window's thread; storage is reached through the worker alone.
class IntakeDesk final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { None, Editing, Accepted };
    enum class Printing { NotPrinted, Running, Printed, Failed };
    static constexpr int kSaveDelayMs = 300;
    static constexpr int kRetryDelayMs = 5000; ///< after a save that failed

    IntakeDesk(const Desk &desk, Actor actor, QObject *parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const Draft &draft() const { return m_draft; }
    [[nodiscard]] TicketId ticket() const { return m_draft.ticket; }
    [[nodiscard]] const std::optional<Dossier> &accepted() const { return m_accepted; }
    /// What was done to the accepted dossier since (due date, voided receipt); nothing until it is read.
    [[nodiscard]] const std::optional<DossierStanding> &standing() const { return m_standing; }
    [[nodiscard]] QVector<Gap> gaps() const;
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }
    [[nodiscard]] bool isSaved() const { return m_savedRevision == m_revision; }
    [[nodiscard]] const std::optional<DueDate> &due() const { return m_due; }
    /// The receipt as a picture; null until prepared.
    [[nodiscard]] const QImage &preview() const { return m_preview; }
    /// The receipt was prepared once and something it says has changed since.
    [[nodiscard]] bool isVoided() const { return m_voided; }
    [[nodiscard]] Printing printing() const { return m_printing; }
    [[nodiscard]] int copies() const { return m_copies; }
    [[nodiscard]] const QVector<Draft> &openDrafts() const { return m_open; }

    /// Opens the draft or the accepted dossier of this ticket, or begins a new draft.
    void openFor(const Ticket &ticket);
    void beginWithoutTicket();
    void reopen(DraftId id);
    /// Saves what is left and lets go; an empty draft without a number is thrown away.
    void close();
    /// As close(), and the draft is discarded for good.
    void discard(const Draft &draft);
    void refreshOpenDrafts();

    /// Changes the draft; saved 300 ms later or at flush().
    void edit(const std::function<void(Draft &)> &change);
    void flush();
    void setProcedure(const Procedure &procedure);
    void addPaper(int component, const QVector<PageImage> &pages, const QString &device);
    void prepare();
    void attachInk(const InkSignature &ink);
    void accept();
    /// Prints the receipt of the accepted dossier; each further time counts as a reprint.
    void print();
    /// Reads anew how the accepted dossier stands; changed() follows. Nothing happens without one.
    void readStanding();

Q_SIGNALS:
    void changed(); ///< anything above
    void opened();  ///< another draft or dossier: fill the form anew
    void saved();   ///< after COMMIT
    void prepared();
    void inkAttached();
    void dossierAccepted();
    void paperAdded(int component);
    void openDraftsChanged();
    void failed(const motcua::Failure &failure);
    void printFailed(const motcua::Failure &failure);

private:
    using Work = std::function<Draft(Reception &, const Draft &)>;
    void work(const Work &job, const std::function<void()> &then);
    void show(const Draft &draft);
    void show(const Dossier &dossier, const DossierStore::Print &print);
    void take(const Draft &result, const Draft &given, int revision);
    void save();
    void loadDue();
    void loadPreview();
    void fail(const Failure &failure);
    void listenToPrinter();
    void recordPrint(DossierStore::PrintState state);

    Desk m_desk;
    Actor m_actor;
    Stage m_stage = Stage::None;
    Draft m_draft;
    std::optional<Dossier> m_accepted;
    std::optional<DossierStanding> m_standing;
    std::optional<DueDate> m_due;
    QImage m_preview;
    QTimer m_saveTimer;
    QVector<Draft> m_open;
    quint64 m_session = 0; ///< answers to an earlier draft are ignored
    int m_revision = 0;
    int m_savedRevision = 0;
    bool m_acceptWhenSaved = false;
    bool m_accepting = false;
    int m_busy = 0;
    bool m_voided = false;
    Printing m_printing = Printing::NotPrinted;
    int m_copies = 0;
    QString m_job;
};

/// A draft that stands for an accepted dossier, for drawing its receipt again.
[[nodiscard]] Draft draftOf(const Dossier &dossier);
/// Nothing typed, chosen or scanned yet.
[[nodiscard]] bool isBlank(const Draft &draft);

} // namespace motcua::ui
