// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/centre_failures.h"

#include "app/core/base/clock.h"
#include "storage/failures.h"

#include <QCoreApplication>

namespace motcua::storage {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

} // namespace

Failure centreAway()
{
    return {
        "centre_away",
        words(QT_TRANSLATE_NOOP(
            "Storage",
            "The computer that keeps the centre's queue cannot be reached, so the last step was "
            "not saved. Everything saved before it is safe.")),
        words(QT_TRANSLATE_NOOP(
            "Storage", "See that it is switched on and the network works, then try again."))};
}

Failure centreDoubtful()
{
    return {"centre_doubtful",
            words(QT_TRANSLATE_NOOP(
                "Storage", "The line to the computer that keeps the centre's queue was lost while "
                           "saving. The last step may be saved or not.")),
            words(QT_TRANSLATE_NOOP("Storage", "Look at the queue before you do it again."))};
}

Failure centreRefused(const QByteArray &state, const QDateTime &now)
{
    if (state == "22M01") {
        return {
            "centre_wrong_clock",
            words(QT_TRANSLATE_NOOP(
                      "Storage",
                      "Date or time of this computer (%1) are not those of the centre, so the last "
                      "step was not done. Everything saved before it is safe."))
                .arg(toCentre(now).toString(u"HH:mm dd/MM/yyyy")),
            words(QT_TRANSLATE_NOOP(
                "Storage", "Set date and time of this computer right, then try again. Until then "
                           "work at another computer."))};
    }
    if (state == "22M02" || state == "22M03") {
        return {"centre_refused",
                words(QT_TRANSLATE_NOOP(
                    "Storage", "The computer that keeps the centre's queue did not take the last "
                               "step. Everything saved before it is safe.")),
                words(QT_TRANSLATE_NOOP(
                    "Storage", "Try again; if it happens again, bring the program on this computer "
                               "up to date, and work at another computer meanwhile."))};
    }
    return failure(Trouble::NotSaved);
}

Failure centreNoBlock()
{
    return {
        "centre_no_block",
        words(QT_TRANSLATE_NOOP(
            "Storage",
            "No number was issued: the computer that keeps the centre's queue cannot be reached, "
            "and this computer has no numbers of its own yet.")),
        words(QT_TRANSLATE_NOOP(
            "Storage",
            "Connect this computer to it once, or issue the number at another computer."))};
}

Failure rulesCentreAway()
{
    return {
        "rules_centre_away",
        words(QT_TRANSLATE_NOOP(
            "Storage",
            "The rules were not changed: they are the same at all computers of the centre, and the "
            "computer that keeps them cannot be reached. All go on by the rules they have.")),
        words(QT_TRANSLATE_NOOP("Storage", "Try again when this computer is linked to it."))};
}

Failure rulesOvertaken()
{
    return {"rules_overtaken",
            words(QT_TRANSLATE_NOOP(
                "Storage",
                "The rules were not changed: somebody changed them at another computer a moment "
                "ago. Theirs hold.")),
            words(QT_TRANSLATE_NOOP("Storage",
                                    "Look at them as they are now, then change what is to be "
                                    "different."))};
}

Failure rulesDoubtful()
{
    return {"rules_doubtful",
            words(QT_TRANSLATE_NOOP(
                "Storage", "The line to the computer that keeps the centre's rules was lost while "
                           "changing them. The change may hold or not.")),
            words(QT_TRANSLATE_NOOP("Storage", "Look at the rules again in a minute."))};
}

Failure centreNumbersOpen(int open)
{
    return {
        "centre_numbers_open",
        words(QT_TRANSLATE_NOOP(
                  "Storage",
                  "This computer has not joined: %1 numbers it gave today are not finished, and "
                  "the centre may have given the same ones to others. Nothing was changed here."))
            .arg(open),
        words(QT_TRANSLATE_NOOP("Storage",
                                "Finish them at this computer's counter first, or join tomorrow "
                                "before the first number is given. A new code is needed then."))};
}

Failure centreUnsent(int steps)
{
    return {"centre_unsent",
            words(QT_TRANSLATE_NOOP("Storage",
                                    "This computer has not left: the centre has not seen %1 steps "
                                    "of it yet. They are safe here."))
                .arg(steps),
            words(QT_TRANSLATE_NOOP("Storage",
                                    "Wait until the centre's computer can be reached; or leave "
                                    "all the same, then they stay on this computer alone."))};
}

} // namespace motcua::storage
