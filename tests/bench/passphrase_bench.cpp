// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a passphrase costs at a start without a key ring: it is meant to cost something. Prints JSON.
#include "storage/key_source.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using motcua::storage::PassphraseKdf;

int main()
{
    const PassphraseKdf kdf = PassphraseKdf::fresh();
    std::vector<qint64> times;
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (kdf.derive(u"một hai ba bốn"_s).isNull())
            return 1;
        times.push_back(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    std::printf("{\"median_ms\":%.3f,\"memory_mib\":%lld,\"passes\":%lld}\n",
                double(times.at(times.size() / 2)) / 1e6, (long long)(kdf.memLimit >> 20),
                (long long)kdf.opsLimit);
    return 0;
}
