// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/save_picker.h"

#include <QFileDialog>

namespace motcua::ui {

void DialogSavePicker::pick(QWidget *parent, const QString &title, const QString &name,
                            const QString &suffix,
                            const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(), QStringLiteral("*.") + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, chosen);
    dialog->open();
}

} // namespace motcua::ui
