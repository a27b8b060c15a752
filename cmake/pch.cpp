// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Empty on purpose: the target that owns a shared precompiled header needs a source file.
