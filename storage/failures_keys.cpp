// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the recovery sheet and of a change of key.
#include "storage/failure_words.h"

#include <QtGlobal>

namespace motcua::storage {

Words wordsOfKeys(Trouble trouble)
{
    switch (trouble) {
    case Trouble::RecoveryCodeOther:
        return {"recovery_code_other",
                QT_TRANSLATE_NOOP("Storage",
                                  "This recovery sheet does not open this data: it belongs to "
                                  "other data, or the key was changed after it was printed. The "
                                  "data is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Take the latest sheet of this station.")};
    case Trouble::NumbersTaken:
        return {"numbers_taken",
                QT_TRANSLATE_NOOP("Storage",
                                  "This station name, or a number of this range, has been used "
                                  "before, so nothing was taken over. The data is unchanged."),
                QT_TRANSLATE_NOOP("Storage", "Ask the province for a new station name and a new "
                                             "range of numbers, then enter them.")};
    case Trouble::KeyChangeUnfinished:
        return {"key_change_unfinished",
                QT_TRANSLATE_NOOP("Storage", "The data has its new key, but the change is not "
                                             "finished yet. Nothing is lost."),
                QT_TRANSLATE_NOOP("Storage", "Check the disk of this computer, then open the data: "
                                             "the change goes on by itself. Then print a new "
                                             "recovery sheet.")};
    default:
        return {"key_not_changed",
                QT_TRANSLATE_NOOP("Storage", "The key was not changed. The data is safe and opens "
                                             "with the key it had."),
                QT_TRANSLATE_NOOP("Storage", "Check that the disk has as much room free as the "
                                             "data takes, then try again.")};
    }
}

} // namespace motcua::storage
