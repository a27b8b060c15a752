// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/vietnamese_date.h"
#include "app/core/forms/receipt.h"
#include "app/core/intake/reception.h"

namespace motcua {

using namespace Qt::StringLiterals;

// What the receipt (form 01) may say, by the names its template uses (resources/forms/*/receipt.json):
//
//   agency_parent, agency_name   head, left; the centre's name in capitals
//   place, date_long             "Vĩnh Bảo", "ngày 23 tháng 11 năm 2026" (day of reception)
//   dossier_code                 also behind the QR code
//   counter_and_centre           "Quầy 3 - Trung tâm PVHCC xã Vĩnh Bảo"
//   submitter_name, address, phone, email
//   owner_name, relation         empty when the submitter files for themselves
//   procedure                    "Đăng ký lại khai sinh (1.004884)"
//   quantity                     sets of papers: "01"
//   fee, fee_note                "8.000 đồng", "mỗi bản"
//   limit_text                   the law's own words
//   received_long, due_long      "09 giờ 52 phút, …"
//   result_place                 where the result is collected and what to bring
//   register_book, register_number  left open: the register is written later
//   hotline, opening_hours, form_label
//
// Table rows: number, paper, originals, copies, for every component handed in or shown.
// The words are Vietnamese in every language of the window: it is the citizen's paper.
namespace {

QString agencyName(const QString &name)
{
    // The head is narrow; without a break of our own it would fall inside a word group.
    QString capitals = name.toUpper();
    return capitals.replace(u"PHỤC VỤ HÀNH CHÍNH CÔNG"_s, u"PHỤC VỤ\nHÀNH CHÍNH CÔNG"_s);
}

QString feeText(const Fee &fee)
{
    if (fee.amount.vnd() == 0)
        return u"không thu"_s;
    QString text = fee.amount.text();
    text.chop(1);
    return text + u"đồng"_s;
}

QString countText(int count)
{
    return count > 0 ? QString::number(count) : QString();
}

QVector<QVector<QString>> paperRows(const Draft &draft)
{
    QVector<QVector<QString>> rows;
    const QVector<Component> &components = draft.procedure->components;
    for (int i = 0; i < components.size(); ++i) {
        const Component &component = components.at(i);
        const ComponentState state = draft.components.value(i, ComponentState::NotChecked);
        const QString number = QString::number(rows.size() + 1);
        if (state == ComponentState::CompleteShown) {
            rows.append({number, component.name + u": xuất trình, không lưu"_s, u"–"_s, u"–"_s});
        } else if (state == ComponentState::Complete) {
            int pages = 0;
            for (const Paper &paper : draft.papers)
                pages += paper.component == i ? paper.pages : 0;
            const QString note = pages > 0 ? u" (%1 trang)"_s.arg(pages) : QString();
            rows.append({number, component.name + note, countText(component.originals),
                         countText(component.copies)});
        }
    }
    return rows;
}

QHash<QString, QString> receiptValues(const Draft &draft, const CentreIdentity &centre)
{
    QHash<QString, QString> values;
    values.insert(u"agency_parent"_s, centre.parentAgency);
    values.insert(u"agency_name"_s, agencyName(centre.name));
    values.insert(u"place"_s, centre.place);
    values.insert(u"date_long"_s, vietnameseLongDate(draft.receivedAt.date()));
    values.insert(u"dossier_code"_s, draft.dossierCode);
    values.insert(u"counter_and_centre"_s,
                  draft.by.counter > 0
                      ? u"Quầy %1 - %2"_s.arg(QString::number(draft.by.counter), centre.shortName)
                      : centre.shortName);
    values.insert(u"submitter_name"_s, draft.submitter.name.value);
    values.insert(u"owner_name"_s, draft.forSelf ? QString() : draft.owner.name.value);
    values.insert(u"relation"_s, draft.forSelf ? QString() : draft.relation);
    values.insert(u"address"_s, draft.submitter.address.value);
    values.insert(u"phone"_s, draft.submitter.phone.value);
    values.insert(u"email"_s, QString());
    values.insert(u"procedure"_s, u"%1 (%2)"_s.arg(draft.procedure->name, draft.procedure->code));
    values.insert(u"quantity"_s, u"01"_s);
    values.insert(u"fee"_s, feeText(draft.procedure->fee));
    values.insert(u"fee_note"_s, draft.procedure->fee.unit.isEmpty()
                                     ? QString()
                                     : u"mỗi "_s + draft.procedure->fee.unit);
    values.insert(u"limit_text"_s, draft.procedure->limit.text);
    values.insert(u"received_long"_s, vietnameseLongDateTime(draft.receivedAt));
    values.insert(u"due_long"_s, vietnameseAppointment(draft.due.dueAt));
    values.insert(u"result_place"_s, centre.shortName + u" (mang giấy này và thẻ căn cước)"_s);
    values.insert(u"register_book"_s, QString());
    values.insert(u"register_number"_s, QString());
    values.insert(u"hotline"_s, centre.hotline);
    values.insert(u"opening_hours"_s, centre.openingHours);
    values.insert(u"form_label"_s, centre.demo ? u"Mẫu 01 · dữ liệu thử"_s : u"Mẫu 01"_s);
    return values;
}

} // namespace

FormDocument Reception::receiptOf(const Draft &draft, const std::optional<InkSignature> &ink) const
{
    if (!draft.procedure)
        return {};
    const QVector<FormSignatory> signatories = {
        {QString(), QString(), draft.submitter.name.value, ink},
        {QString(), QString(), draft.by.name, std::nullopt}};
    return fillForm(m_p.receiptTemplate, receiptValues(draft, m_p.centre), paperRows(draft),
                    signatories);
}

} // namespace motcua
