// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_people.h"

#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

// Family names roughly by how common they are; given names as heard at any counter.
const std::array kFamily{u"Nguyễn"_s, u"Trần"_s, u"Lê"_s,   u"Phạm"_s, u"Hoàng"_s,
                         u"Vũ"_s,     u"Đặng"_s, u"Bùi"_s,  u"Đỗ"_s,   u"Ngô"_s,
                         u"Dương"_s,  u"Lý"_s,   u"Đinh"_s, u"Trịnh"_s};
const std::array kMaleMiddle{u"Văn"_s, u"Đình"_s, u"Minh"_s, u"Quốc"_s, u"Hữu"_s, u"Đức"_s};
const std::array kFemaleMiddle{u"Thị"_s,   u"Thu"_s,   u"Ngọc"_s,
                               u"Thanh"_s, u"Khánh"_s, u"Thị Bích"_s};
const std::array kMaleGiven{u"Bình"_s, u"Khôi"_s,  u"Tuấn"_s,  u"Đức"_s,   u"Hưng"_s, u"Sơn"_s,
                            u"Dũng"_s, u"Quyết"_s, u"Thắng"_s, u"Vượng"_s, u"Lộc"_s,  u"Tiến"_s};
const std::array kFemaleGiven{u"Mai"_s, u"Hằng"_s, u"Yến"_s,    u"Ngân"_s,  u"Hà"_s,    u"Trang"_s,
                              u"Lan"_s, u"Thảo"_s, u"Phượng"_s, u"Nhung"_s, u"Quỳnh"_s, u"Uyên"_s};
const std::array kHamlet{u"Thôn Đông"_s,      u"Thôn Nam"_s,      u"Thôn Cống Hiền"_s,
                         u"Thôn Liễn Thâm"_s, u"Thôn An Ngoại"_s, u"Thôn Hà Dương"_s,
                         u"Tổ dân phố 3"_s};

template <typename List>
const QString &pick(QRandomGenerator &random, const List &list)
{
    return list.at(size_t(random.bounded(int(list.size()))));
}

Sourced fromCard(const QString &value)
{
    return {value, Provenance::CardQr};
}

} // namespace

QString DemoPerson::cardPayload() const
{
    return QStringList{personalId,
                       legacyId,
                       name,
                       birth.toString(u"ddMMyyyy"_s),
                       sex == Sex::Male ? u"Nam"_s : u"Nữ"_s,
                       address,
                       cardIssued.toString(u"ddMMyyyy"_s)}
        .join(u'|');
}

Citizen DemoPerson::citizen() const
{
    Citizen citizen;
    citizen.personalId = fromCard(personalId);
    citizen.legacyId = fromCard(legacyId);
    citizen.name = fromCard(name);
    citizen.birth = fromCard(birth.toString(Qt::ISODate));
    citizen.sex = fromCard(sex == Sex::Male ? u"male"_s : u"female"_s);
    citizen.address = fromCard(address);
    citizen.cardIssued = fromCard(cardIssued.toString(Qt::ISODate));
    citizen.phone = {phone, Provenance::Typed};
    return citizen;
}

DemoPerson DemoPeople::next(const QDate &today)
{
    DemoPerson person;
    person.sex = m_random.bounded(2) == 0 ? Sex::Male : Sex::Female;
    const bool male = person.sex == Sex::Male;
    const QString &family = pick(m_random, kFamily);
    const QString &middle = male ? pick(m_random, kMaleMiddle) : pick(m_random, kFemaleMiddle);
    const QString &given = male ? pick(m_random, kMaleGiven) : pick(m_random, kFemaleGiven);
    person.name = QStringList{family, middle, given}.join(u' ');

    person.birth = today.addYears(-20 - m_random.bounded(55)).addDays(-m_random.bounded(365));
    // Number: province of birth, sex and century, two digits of the year, six of chance
    // (NĐ 137/2015, kept by Luật Căn cước 2023). 031 is Hải Phòng.
    const int century = person.birth.year() < 2000 ? 0 : 2;
    person.personalId = u"031%1%2%3"_s.arg(century + (male ? 0 : 1))
                            .arg(person.birth.year() % 100, 2, 10, QLatin1Char('0'))
                            .arg(m_random.bounded(1000000), 6, 10, QLatin1Char('0'));
    if (person.birth.year() < 2002) {
        person.legacyId = u"03%1"_s.arg(1000000 + m_random.bounded(8999999));
    }
    person.address = u"%1, Vĩnh Bảo, Hải Phòng"_s.arg(pick(m_random, kHamlet));
    person.cardIssued = today.addDays(-200 - m_random.bounded(1400));
    person.phone = u"09%1"_s.arg(m_random.bounded(100000000), 8, 10, QLatin1Char('0'));
    return person;
}

} // namespace motcua
