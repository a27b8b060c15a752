// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centre/centre_failures.h"

#include "app/core/base/failure_words.h"

#include <array>

namespace motcua::centre {

namespace {

using Words = FailureWords<Trouble>;

constexpr std::array kWords{
    Words{Trouble::AddressUnknown, "centre_address_unknown",
          QT_TRANSLATE_NOOP("Centre",
                            "No computer was found at this address; nothing was changed here."),
          QT_TRANSLATE_NOOP("Centre", "Read the address off the screen of the centre's computer "
                                      "and type it again.")},
    Words{Trouble::Unreachable, "centre_unreachable",
          QT_TRANSLATE_NOOP("Centre", "The centre's computer does not answer; everything on this "
                                      "computer is safe and goes on."),
          QT_TRANSLATE_NOOP("Centre", "See whether it is switched on and on the same network, then "
                                      "try again.")},
    Words{Trouble::NoCentre, "centre_not_there",
          QT_TRANSLATE_NOOP("Centre", "What answers at this address does not serve a centre; "
                                      "nothing was sent to it."),
          QT_TRANSLATE_NOOP("Centre", "Check the address on the screen of the centre's computer.")},
    Words{Trouble::CodeMalformed, "centre_code_malformed",
          QT_TRANSLATE_NOOP("Centre", "This is not a joining code; nothing was sent."),
          QT_TRANSLATE_NOOP("Centre", "Type the eight characters on the screen of the centre's "
                                      "computer, as 7K3M-P0QX.")},
    Words{
        Trouble::CodeWrong, "centre_code_wrong",
        QT_TRANSLATE_NOOP("Centre", "The code is not the one on the centre's computer; nothing "
                                    "was changed."),
        QT_TRANSLATE_NOOP("Centre", "Type it again; after five wrong codes a new one is needed.")},
    Words{Trouble::CodeNone, "centre_code_none",
          QT_TRANSLATE_NOOP("Centre", "This code counts no more; nothing was changed."),
          QT_TRANSLATE_NOOP("Centre", "Let the centre's computer show a new code: each is good for "
                                      "ten minutes and for one computer.")},
    Words{Trouble::CodeLocked, "centre_code_locked",
          QT_TRANSLATE_NOOP("Centre", "Five wrong codes were typed, so this code counts no more; "
                                      "nothing was changed."),
          QT_TRANSLATE_NOOP("Centre", "Let the centre's computer show a new code.")},
    Words{Trouble::NotProved, "centre_not_proved",
          QT_TRANSLATE_NOOP("Centre", "What answered could not prove that it is the centre's "
                                      "computer; nothing was taken from it."),
          QT_TRANSLATE_NOOP("Centre", "Let the centre's computer show a new code and try again; if "
                                      "it happens again, have the network looked at.")},
    Words{Trouble::StationNameTaken, "centre_station_name_taken",
          QT_TRANSLATE_NOOP("Centre", "Another computer of the centre has this station's name; "
                                      "nothing was changed."),
          QT_TRANSLATE_NOOP("Centre", "If that computer is gone, take it off the list on the "
                                      "centre's computer and try again.")},
    Words{Trouble::StationNameUnfit, "centre_station_name_unfit",
          QT_TRANSLATE_NOOP("Centre",
                            "The name of this station cannot be used in a centre; nothing "
                            "was changed."),
          QT_TRANSLATE_NOOP("Centre", "Stations are named like C01: letters and digits only.")},
    Words{Trouble::NotReady, "centre_not_ready",
          QT_TRANSLATE_NOOP("Centre",
                            "The centre's computer is not ready yet; nothing was changed, "
                            "and the code still counts."),
          QT_TRANSLATE_NOOP("Centre", "Wait a minute and try again with the same code.")},
    Words{Trouble::OutOfMemory, "out_of_memory",
          QT_TRANSLATE_NOOP("Centre", "There is not enough free memory; nothing was changed."),
          QT_TRANSLATE_NOOP("Centre", "Close other programs and try again.")},
    Words{Trouble::NotMember, "centre_not_joined",
          QT_TRANSLATE_NOOP("Centre", "This computer works on its own; it belongs to no centre."),
          QT_TRANSLATE_NOOP("Centre", "Join one in the settings first.")},
    Words{Trouble::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Centre", "Nothing was changed."),
          QT_TRANSLATE_NOOP("Centre", "Try again when you like.")},
};

} // namespace

Failure failure(Trouble trouble)
{
    return motcua::failureOf(kWords, trouble, "Centre");
}

Failure failureOf(const QString &name, int tries)
{
    for (const Words &words : kWords) {
        if (name != QLatin1StringView(words.name)) {
            continue;
        }
        if (words.trouble == Trouble::CodeWrong && tries > 0) {
            return {words.name, QCoreApplication::translate("Centre", words.headline),
                    QCoreApplication::translate(
                        "Centre", "Type it again; %n more tries are left for this code.", nullptr,
                        tries)};
        }
        return words.made("Centre");
    }
    return failure(Trouble::Unreachable);
}

} // namespace motcua::centre
