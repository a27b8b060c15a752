// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/account.h"

#include "app/centre/service_failures.h"

#include <QByteArray>
#include <QFile>

#include <array>
#include <optional>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace motcua::centre {

namespace {

constexpr mode_t kPrivate = 0700;
constexpr size_t kRoom = 16384;

struct Account
{
    QByteArray name;
    uid_t user = 0;
    gid_t group = 0;
};

template <typename Ask>
std::optional<Account> lookUp(Ask ask)
{
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, kRoom> room{};
    if (ask(&entry, room.data(), room.size(), &found) != 0 || found == nullptr) {
        return std::nullopt;
    }
    return Account{found->pw_name, found->pw_uid, found->pw_gid};
}

std::optional<Account> byName(const QByteArray &name)
{
    return lookUp([&name](passwd *entry, char *room, size_t size, passwd **found) {
        return getpwnam_r(name.constData(), entry, room, size, found);
    });
}

std::optional<Account> byNumber(uid_t user)
{
    return lookUp([user](passwd *entry, char *room, size_t size, passwd **found) {
        return getpwuid_r(user, entry, room, size, found);
    });
}

std::optional<Account> servant(const QByteArray &folder, const QString &wanted)
{
    struct stat facts = {};
    if (stat(folder.constData(), &facts) == 0 && facts.st_uid != 0) {
        return byNumber(facts.st_uid);
    }
    if (!wanted.isEmpty()) {
        return byName(wanted.toLocal8Bit());
    }
    const auto own = byName("motcua-centre");
    return own ? own : byName("postgres");
}

// A folder that was there and is root's is nobody's to take over, unless it is empty: rmdir says so.
bool madeAnew(const QByteArray &path)
{
    return mkdir(path.constData(), kPrivate) == 0 ||
           (rmdir(path.constData()) == 0 && mkdir(path.constData(), kPrivate) == 0);
}

} // namespace

void becomeServant(const QString &folder, const QString &wanted)
{
    if (geteuid() != 0) {
        return;
    }
    const QByteArray path = QFile::encodeName(folder);
    const std::optional<Account> account = servant(path, wanted);
    if (!account || account->user == 0) {
        throw serviceFailure(ServiceTrouble::NoAccount);
    }
    struct stat facts = {};
    const bool isTheirs = stat(path.constData(), &facts) == 0 && facts.st_uid == account->user;
    if (!isTheirs &&
        (!madeAnew(path) || chown(path.constData(), account->user, account->group) != 0)) {
        throw serviceFailure(ServiceTrouble::FolderClosed);
    }
    if (initgroups(account->name.constData(), account->group) != 0 || setgid(account->group) != 0 ||
        setuid(account->user) != 0 || setuid(0) == 0) {
        throw serviceFailure(ServiceTrouble::NoAccount);
    }
    // Nothing of root's surroundings: where we stand, and whose home HOME names.
    qunsetenv("HOME");
    qunsetenv("XDG_RUNTIME_DIR");
    if (chdir(path.constData()) != 0 || access(path.constData(), R_OK | W_OK | X_OK) != 0) {
        throw serviceFailure(ServiceTrouble::FolderClosed);
    }
}

QString accountName()
{
    const auto account = byNumber(geteuid());
    return account ? QString::fromLocal8Bit(account->name) : QString();
}

} // namespace motcua::centre
