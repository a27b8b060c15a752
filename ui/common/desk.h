// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/exports.h"
#include "app/core/access/people.h"
#include "app/core/access/safeguards.h"
#include "app/core/access/sign_in.h"
#include "app/core/base/clock.h"
#include "app/core/base/worker.h"
#include "app/core/dispatch/conflicts.h"
#include "app/core/dispatch/dispatch_board.h"
#include "app/core/forms/printing.h"
#include "app/core/intake/catalogue.h"
#include "app/core/intake/dossier_changes.h"
#include "app/core/intake/dossier_search.h"
#include "app/core/intake/id_disclosure.h"
#include "app/core/intake/reception.h"
#include "app/core/lookup/code_reader.h"
#include "app/core/papers/scanner.h"
#include "app/core/queue/centre_queue.h"
#include "app/core/queue/kiosk_rules.h"
#include "ui/common/safety_monitor.h"
#include "ui/common/sync_monitor.h"

#include <QObject>
#include <QVector>

#include <functional>

namespace motcua {
class Arrivals;
class CheckIn;
class CheckInSettings;
class Kiosk;
class LinkRules;
class KioskSettings;
class PaperRoll;
class QueueNews;
class QueuePast;
class SlipDesk;
class QueueSettings;
class SlipPrinter;
class SlipRules;
class StationsBoard;
class VoicePort;
class VoiceSettings;
} // namespace motcua

namespace motcua::ui {

class CentrePort;
class StickPort;

/// Long reading apart from the desk: the audit trail, exports and past days of the queue, over a connection of their own.
struct Archive
{
    AuditTrail *trail = nullptr;
    AuditReading *reading = nullptr;
    Exports *exports = nullptr;
    const QueuePast *past = nullptr;
    ExportFiles *files = nullptr; ///< for what holds nothing personal; else `exports`
};

/// Everything a window needs, handed in at construction by the program; owns nothing. The use cases
/// (queue, reception, signIn, dossiers, blobs) live on the desk thread and are called through `worker` alone;
/// the plain data was read at start; the QObjects live on the window's thread.
struct Desk
{
    Worker *worker = nullptr;
    // desk thread only:
    CentreQueue *queue = nullptr;
    CheckIn *checkIn = nullptr; ///< null: no appointments come here
    Kiosk *kiosk = nullptr;     ///< null: this program is no kiosk
    Reception *reception = nullptr;
    SignIn *signIn = nullptr;
    People *people = nullptr;
    Safeguards *safeguards = nullptr; ///< null: what guards the computer is not set here
    DossierStore *dossiers = nullptr;
    DossierSearch *search = nullptr;
    Approvals *approvals = nullptr; ///< null: no sensitive acts here
    DossierChanges *changes = nullptr;
    IdDisclosure *disclosure = nullptr;
    Conflicts *conflicts = nullptr;         ///< null: nothing is decided here
    DispatchBoard *dispatch = nullptr;      ///< null: no lists on the page of the link
    Arrivals *arrivals = nullptr;           ///< null: no page of what came down
    LinkRules *linkRules = nullptr;         ///< null: when papers travel is not set here
    StationsBoard *stations = nullptr;      ///< null: no list of the centre's stations
    VoiceSettings *voiceSettings = nullptr; ///< null: how calls are announced is not set here
    QueueNews *queueNews =
        nullptr; ///< null: windows look by themselves; its signal may be connected from any thread
    SlipRules *slipRules = nullptr;         ///< null: the slip printer is not set here
    PaperRoll *paperRoll = nullptr;         ///< null: numbers of a paper roll are not entered here
    QueueSettings *queueSettings = nullptr; ///< null: the rules of the queue are not set here
    KioskSettings *kioskSettings = nullptr; ///< null: the rules of the kiosks are not set here
    CheckInSettings *checkInSettings = nullptr; ///< null: those of appointments are not set here
    BlobStore *blobs = nullptr;
    // archive's thread only, so that a long walk never holds the counter up:
    Worker *archiveWorker = nullptr;  ///< null: no audit page here
    std::function<Archive()> archive; ///< opens the connection at its first call; throws Failure
    // any thread:
    const Clock *clock = nullptr;
    const FormRenderer *renderer = nullptr;
    const CodeReader *codeReader = nullptr;
    Catalogue catalogue;
    CentreIdentity centre;
    QVector<ServiceGroup> groups;
    QVector<PriorityGroup> priorities;
    QVector<Counter> counters;
    QueueRules queueRules; ///< as last heard of
    KioskRules kioskRules; ///< likewise
    QString stationId;
    // window's thread:
    Scanner *scanner = nullptr;
    FormPrinter *printer = nullptr;
    SyncMonitor *sync = nullptr;
    SafetyMonitor *safety = nullptr;
    StickPort *stick = nullptr;         ///< null: nothing travels by memory stick from here
    CentrePort *centreLink = nullptr;   ///< null: this computer neither serves nor joins a centre
    VoicePort *voice = nullptr;         ///< null: nothing is said aloud here
    SlipPrinter *slipPrinter = nullptr; ///< null: numbers are shown, not printed
    SlipDesk *slips =
        nullptr; ///< prints slips and keeps what became of them; null with slipPrinter
};

} // namespace motcua::ui
