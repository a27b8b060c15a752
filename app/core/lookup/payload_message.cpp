// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/lookup/payload.h"

#include <QCoreApplication>

namespace motcua {

QString payloadMessage(QStringView name)
{
    struct Message
    {
        const char16_t *name;
        const char *text;
    };
    static constexpr Message messages[] = {
        {u"empty", QT_TRANSLATE_NOOP("Payload", "Nothing was read. Scan the code again.")},
        {u"too_long",
         QT_TRANSLATE_NOOP("Payload",
                           "The text is too long for a code. Clear the field and scan once.")},
        {u"too_few_fields",
         QT_TRANSLATE_NOOP("Payload",
                           "The card code is cut short. Hold the card still and scan again.")},
        {u"double_scan",
         QT_TRANSLATE_NOOP("Payload",
                           "Two codes were read in one go. Clear the field and scan once.")},
        {u"wrong_code_page",
         QT_TRANSLATE_NOOP(
             "Payload", "The reader sends Vietnamese letters in a wrong code page. Set the reader "
                        "to UTF-8, then scan again.")},
        {u"input_method_on",
         QT_TRANSLATE_NOOP(
             "Payload", "A Vietnamese input method (Telex or VNI) changed what the reader typed. "
                        "Switch it off, then scan again.")},
        {u"bad_personal_id",
         QT_TRANSLATE_NOOP("Payload",
                           "The personal number does not have 12 digits. Scan again, or type it "
                           "from the card.")},
        {u"bad_legacy_id",
         QT_TRANSLATE_NOOP("Payload",
                           "The old identity number has neither 9 nor 12 digits. Scan again, or "
                           "type the data from the card.")},
        {u"bad_name",
         QT_TRANSLATE_NOOP(
             "Payload",
             "The name is missing from the code. Scan again, or type it from the card.")},
        {u"bad_birth",
         QT_TRANSLATE_NOOP(
             "Payload", "The date of birth in the code does not exist. Compare with the card and "
                        "type the data by hand.")},
        {u"bad_sex",
         QT_TRANSLATE_NOOP(
             "Payload", "The sex in the code is neither Nam nor Nữ. Scan again, or type the data "
                        "from the card.")},
        {u"bad_issued",
         QT_TRANSLATE_NOOP(
             "Payload", "The date of issue in the code cannot be right. Compare with the card and "
                        "type the data by hand.")},
        {u"bad_ticket",
         QT_TRANSLATE_NOOP(
             "Payload", "The code of the queue ticket is damaged. Type the number on the ticket.")},
        {u"bad_dossier_code",
         QT_TRANSLATE_NOOP(
             "Payload", "The dossier code in the receipt's code is damaged. Type the code printed "
                        "on the receipt.")},
        {u"sex_mismatch",
         QT_TRANSLATE_NOOP(
             "Payload",
             "The personal number says another sex than the card. Compare with the card.")},
        {u"birth_year_mismatch",
         QT_TRANSLATE_NOOP("Payload",
                           "The personal number says another year of birth than the card. Compare "
                           "with the card.")},
        {u"unknown_province",
         QT_TRANSLATE_NOOP("Payload",
                           "The personal number begins with an unknown province code. Compare with "
                           "the card.")},
        {u"formula_in_name",
         QT_TRANSLATE_NOOP("Payload",
                           "The name begins like a spreadsheet formula. Compare with the card.")},
        {u"normalised_nfc",
         QT_TRANSLATE_NOOP(
             "Payload", "The letters came with separate accents and were joined. Nothing to do.")},
        {u"control_characters",
         QT_TRANSLATE_NOOP("Payload", "Invisible characters were removed. Compare with the card.")},
    };
    for (const Message &message : messages) {
        if (name == QStringView(message.name))
            return QCoreApplication::translate("Payload", message.text);
    }
    return QCoreApplication::translate(
        "Payload", "The code cannot be used. Scan again, or type the data by hand.");
}

} // namespace motcua
