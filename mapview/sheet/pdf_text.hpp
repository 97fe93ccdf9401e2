// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace circle15::sheet {

/// A PDF as Qt writes it, with text that can be searched and copied: where a font draws two characters alike, such as U+2F3C
/// and U+8001 for 老, Qt names the first, a Kangxi radical that nobody types. Here every glyph is named by the character that
/// is written. `family` is the font of the text. The same PDF gives the same bytes. Throws std::runtime_error for a PDF that is
/// not built as Qt 6 does.
[[nodiscard]] QByteArray with_searchable_text(const QByteArray& pdf, const QString& family);

}  // namespace circle15::sheet
