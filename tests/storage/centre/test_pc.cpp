// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/centre/test_pc.h"

#include "tests/storage/samples.h"

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

storage::StationSetup setupOf(int number)
{
    storage::StationSetup setup = sampleSetup();
    setup.stationId = stationName(number);
    return setup;
}

} // namespace

TestPc::TestPc(const TestCentre &centre, int number, int port)
    : m_station(
          storage::Station::create(m_dir.filePath(u"data"_s), setupOf(number), {&m_vault, {}})),
      m_setting{m_station->folder().databaseFile(), m_station->key(), stationName(number),
                port > 0 ? centre.station(number, port) : centre.station(number), &systemClock()}
{}

std::unique_ptr<TestPc::Program> TestPc::program() const
{
    return std::make_unique<Program>(m_station->folder().path(), m_setting);
}

TestPc::Program::Program(const QString &folder, const storage::CentreLine::Setting &setting)
    : m_station(storage::Station::openAgain(folder, setting.key)),
      m_journal(m_station->database(), setting)
{}

} // namespace motcua::test
