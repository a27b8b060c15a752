// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "app/core/base/text.h"
#include "app/core/intake/reception.h"

#include <QAtomicInt>
#include <QHash>
#include <QMap>

// Stand-ins for the ports of Reception, for tests of the core alone. The stores keep what the real
// ones keep and nothing more: a draft goes through its JSON.
namespace motcua::fakes {

class MemoryDossierStore final : public DossierStore
{
public:
    void saveDraft(const Draft &draft) override
    {
        if (failing.loadRelaxed())
            throw Failure("not_saved", QStringLiteral("x"), QStringLiteral("y"));
        ++writes;
        drafts.insert(draft.id.toString(), toJson(draft));
    }
    std::optional<Draft> draft(DraftId id) const override
    {
        const auto found = drafts.constFind(id.toString());
        return found == drafts.cend() ? std::nullopt : std::optional<Draft>(draftFromJson(*found));
    }
    QVector<Draft> openDrafts() const override
    {
        QVector<Draft> all;
        for (const QJsonObject &json : drafts)
            all.append(draftFromJson(json));
        return all;
    }
    void discardDraft(DraftId id, const AuditEntry &audit) override
    {
        drafts.remove(id.toString());
        audits.append(audit);
    }
    int reserveSerial(QDate day) override { return ++serials[day]; }
    bool accept(const Dossier &dossier, DraftId draft, const AuditEntry &audit,
                const Operation &operation) override
    {
        if (failNextAccept) {
            failNextAccept = false;
            throw Failure("disk_full", QStringLiteral("x"), QStringLiteral("y"));
        }
        if (!drafts.contains(draft.toString()))
            return false;
        drafts.remove(draft.toString());
        dossiers.insert(dossier.code, dossier);
        audits.append(audit);
        operations.append(operation);
        return true;
    }
    std::optional<Dossier> byCode(const QString &code) const override
    {
        const auto found = dossiers.constFind(code);
        return found == dossiers.cend() ? std::nullopt : std::optional<Dossier>(*found);
    }
    std::optional<Dossier> ofTicket(TicketId ticket) const override
    {
        for (const Dossier &dossier : dossiers) {
            if (!ticket.isNull() && dossier.ticket == ticket)
                return dossier;
        }
        return std::nullopt;
    }
    QVector<Found> search(const QString &query, int limit) const override
    {
        QVector<Found> found;
        const QString wanted = fold(query);
        for (const Dossier &dossier : dossiers) {
            const Citizen &owner = dossier.ownerOrSubmitter();
            const QString text =
                fold(owner.name.value + u' ' + dossier.submitter.name.value + u' ' + dossier.code);
            if (found.size() < limit && text.contains(wanted))
                found.append({dossier.id, dossier.code, owner.name.value, dossier.procedure.name,
                              MaskedId::of(owner.personalId.value), dossier.receivedAt,
                              dossier.due.dueAt, false});
        }
        return found;
    }
    void recordPrint(const QString &code, const Print &print, const AuditEntry &audit) override
    {
        prints.insert(code, print);
        audits.append(audit);
    }
    Print printOf(const QString &code) const override { return prints.value(code); }

    QMap<QString, QJsonObject> drafts;
    QMap<QString, Dossier> dossiers;
    QVector<AuditEntry> audits;
    QVector<Operation> operations;
    QMap<QString, Print> prints;
    QHash<QDate, int> serials;
    int writes = 0;
    bool failNextAccept = false;
    QAtomicInt failing = 0; ///< drafts cannot be saved
};

class MemoryBlobStore final : public BlobStore
{
public:
    BlobRef put(const QByteArray &content, const QString &mime) override
    {
        const BlobRef ref{sha256(content), content.size(), mime};
        blobs.insert(ref.sha256, content);
        return ref;
    }
    QByteArray get(const BlobRef &ref) const override
    {
        if (!blobs.contains(ref.sha256))
            throw Failure("blob_missing", QStringLiteral("x"), QStringLiteral("y"));
        return blobs.value(ref.sha256);
    }
    QHash<QByteArray, QByteArray> blobs;
};

/// "Draws" a form as its plain words, so that tests can read what a receipt says.
class TextRenderer final : public FormRenderer
{
public:
    QByteArray pdf(const FormDocument &document) const override
    {
        QString text = QStringLiteral("%PDF %1\n").arg(++drawn);
        for (const FormBlock &block : document.blocks)
            text += std::visit([](const auto &part) { return words(part); }, block) + u'\n';
        return text.toUtf8();
    }
    QByteArray previewPng(const FormDocument &, int) const override { return {}; }
    mutable int drawn = 0;

private:
    static QString words(const FormLine &line)
    {
        QString text;
        for (const FormRun &run : line)
            text += run.text;
        return text;
    }
    static QString words(const QVector<FormLine> &lines)
    {
        QString text;
        for (const FormLine &line : lines)
            text += words(line) + u'\n';
        return text;
    }
    static QString words(const FormHead &head)
    {
        return words(head.left) + words(head.right) + words(head.placeAndDate);
    }
    static QString words(const FormTitle &title) { return words(title.lines) + title.qrPayload; }
    static QString words(const FormText &text) { return words(text.line); }
    static QString words(const FormBoxed &boxed) { return words(boxed.line); }
    static QString words(const FormTable &table)
    {
        QString text;
        for (const QVector<QString> &row : table.rows)
            text += QStringList(row.cbegin(), row.cend()).join(u'|') + u'\n';
        return text;
    }
    static QString words(const FormSignatures &signatures)
    {
        QString text;
        for (const FormSignatory &signatory : signatures.columns)
            text += signatory.name +
                    (signatory.ink ? QStringLiteral(" [ink]\n") : QStringLiteral("\n"));
        return text;
    }
    static QString words(const FormFooter &footer) { return footer.left + u'|' + footer.right; }
};

class CountingPaperWriter final : public PaperWriter
{
public:
    QByteArray pdfOf(const QVector<PageImage> &pages) const override
    {
        QByteArray pdf = "%PDF pages";
        for (const PageImage &page : pages)
            pdf += page.encoded;
        return pdf;
    }
};

class CountingIds final : public IdSource
{
public:
    QUuid next() override { return QUuid(uint(++m_count), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0); }

private:
    int m_count = 0;
};

} // namespace motcua::fakes
