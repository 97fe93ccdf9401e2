// SPDX-License-Identifier: MIT
#include "mapview/assistant/kept_draft.hpp"

#include <QSettings>
#include <algorithm>

#include "core/io/file_bytes.hpp"
#include "core/model/errors.hpp"

namespace circle15::assistant {

namespace {

const auto draft_key = QStringLiteral("assistant/draft");
const auto study_key = QStringLiteral("assistant/study");

}  // namespace

void keep_draft(const Draft& draft, const QString& study, words::Lang lang) {
    Draft whole = draft;
    whole.plan.folder = std::filesystem::absolute(draft.plan.folder);
    const std::string text = draft_text(whole, true, lang);
    try {
        static_cast<void>(draft_from(text));
    } catch (const model::InputError&) {
        return;
    }
    QSettings settings;
    settings.setValue(draft_key, QString::fromStdString(text));
    settings.setValue(study_key, study);
}

std::optional<KeptDraft> kept_draft() {
    const QSettings settings;
    const QString text = settings.value(draft_key).toString();
    if (text.isEmpty()) return std::nullopt;
    try {
        KeptDraft kept{.draft = draft_from(text.toStdString()), .study = settings.value(study_key).toString()};
        const bool there = std::ranges::all_of(kept.draft.plan.sources, [&](const intake::Source& source) {
            return std::filesystem::exists(kept.draft.plan.folder / io::path_of(source.file));
        });
        return there ? std::optional(std::move(kept)) : std::nullopt;
    } catch (const model::InputError&) {  // of another version
        return std::nullopt;
    }
}

void forget_draft() {
    QSettings settings;
    settings.remove(draft_key);
    settings.remove(study_key);
}

}  // namespace circle15::assistant
