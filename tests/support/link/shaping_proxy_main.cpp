// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bad line as a program, for scripts: prints its port, takes commands on its standard input, ends at its end.
#include "tests/support/link/shaping_proxy.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

using motcua::test::LinkFaults;
using motcua::test::LinkShape;
using motcua::test::ShapingProxy;

namespace {

constexpr char kUsage[] =
    "usage: shaping-proxy [NAME VALUE…] ADDRESS:PORT\n"
    "  --listen PORT --seed N\n"
    "  line:   rate N (bytes/s both ways), rate-up N, rate-down N, rtt MS, buffer BYTES\n"
    "  faults: cut-at-up K, cut-at-down K, cut-every MS, black-hole-at-up K, flip-at-up K, "
    "flip-at-down K,\n"
    "          swallow-after-up K, half-open 0|1, alien 0|1, spread BYTES, connections N\n"
    "Each may be given as --NAME VALUE at the start, and as a line `NAME VALUE` on standard input "
    "later; there also:\n"
    "  counts (answers one line of JSON), reset-counts, no-faults, cut, swallow, away, back, "
    "quit\n";

class Commands
{
public:
    Commands()
    {
        m_set = {
            {"rate", [this](double v) { shape.upBytesPerSecond = shape.downBytesPerSecond = v; }},
            {"rate-up", [this](double v) { shape.upBytesPerSecond = v; }},
            {"rate-down", [this](double v) { shape.downBytesPerSecond = v; }},
            {"rtt", [this](double v) { shape.roundTripMs = int(v); }},
            {"buffer", [this](double v) { shape.receiveBuffer = int(v); }},
            {"cut-at-up", [this](double v) { faults.cutAtUp = int64_t(v); }},
            {"cut-at-down", [this](double v) { faults.cutAtDown = int64_t(v); }},
            {"cut-every", [this](double v) { faults.cutEveryMs = int(v); }},
            {"black-hole-at-up", [this](double v) { faults.blackHoleAtUp = int64_t(v); }},
            {"flip-at-up", [this](double v) { faults.flipBitAtUp = int64_t(v); }},
            {"flip-at-down", [this](double v) { faults.flipBitAtDown = int64_t(v); }},
            {"swallow-after-up", [this](double v) { faults.swallowReplyAfterUp = int64_t(v); }},
            {"half-open", [this](double v) { faults.halfOpen = v != 0; }},
            {"alien", [this](double v) { faults.alienAnswer = v != 0; }},
            {"spread", [this](double v) { faults.spread = int64_t(v); }},
            {"connections", [this](double v) { faults.connections = int(v); }},
        };
    }
    bool set(const std::string &name, const std::string &value)
    {
        const auto found = m_set.find(name);
        if (found == m_set.end() || value.empty()) {
            return false;
        }
        found->second(std::strtod(value.c_str(), nullptr));
        return true;
    }
    LinkShape shape;
    LinkFaults faults;

private:
    std::map<std::string, std::function<void(double)>> m_set;
};

void say(const ShapingProxy::Counts &counts)
{
    std::printf("{\"up\": %lld, \"down\": %lld, \"connections\": %d, \"cuts\": %d}\n",
                static_cast<long long>(counts.up), static_cast<long long>(counts.down),
                counts.connections, counts.cuts);
    std::fflush(stdout);
}

// @returns false at `quit`.
bool obey(const std::string &line, ShapingProxy &proxy, Commands &commands)
{
    std::istringstream words(line);
    std::string name;
    std::string value;
    words >> name >> value;
    if (name == "quit") {
        return false;
    }
    if (name == "counts") {
        say(proxy.counts());
    } else if (name == "reset-counts") {
        proxy.resetCounts();
    } else if (name == "no-faults") {
        commands.faults = {};
        proxy.setFaults(commands.faults);
    } else if (name == "cut") {
        proxy.cutAll();
    } else if (name == "swallow") {
        proxy.swallowReplies();
    } else if (name == "away" || name == "back") {
        proxy.setThere(name == "back");
    } else if (commands.set(name, value)) {
        proxy.setShape(commands.shape);
        proxy.setFaults(commands.faults);
    } else if (!name.empty()) {
        std::fprintf(stderr, "shaping-proxy: not understood: %s\n", line.c_str());
    }
    return true;
}

int run(int count, char **arguments)
{
    Commands commands;
    std::string target;
    uint32_t seed = 1;
    uint16_t listenPort = 0;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        if (!word.starts_with("--")) {
            target = word;
            continue;
        }
        const std::string value = i + 1 < count ? arguments[++i] : "";
        if (word == "--seed") {
            seed = uint32_t(std::strtoul(value.c_str(), nullptr, 10));
        } else if (word == "--listen") {
            listenPort = uint16_t(std::strtoul(value.c_str(), nullptr, 10));
        } else if (!commands.set(word.substr(2), value)) {
            std::fputs(kUsage, stderr);
            return 2;
        }
    }
    const size_t colon = target.rfind(':');
    if (colon == std::string::npos) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    ShapingProxy proxy(target.substr(0, colon),
                       uint16_t(std::strtoul(target.c_str() + colon + 1, nullptr, 10)), seed,
                       listenPort);
    proxy.setShape(commands.shape);
    proxy.setFaults(commands.faults);
    std::printf("%u\n", unsigned(proxy.port()));
    std::fflush(stdout);
    std::string line;
    while (std::getline(std::cin, line) && obey(line, proxy, commands)) {
    }
    return 0;
}

} // namespace

int main(int count, char **arguments)
{
    try {
        return run(count, arguments);
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "shaping-proxy: %s\n", failure.what());
        return 1;
    }
}
