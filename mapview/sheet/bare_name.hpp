// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace circle15::sheet {

/// "(模型)" at the end of a name is what the hollow symbol already says.
[[nodiscard]] inline QString bare(QString name) {
    for (const auto& open : {QStringLiteral("("), QStringLiteral("（")}) {
        if (const auto at = name.indexOf(open); at > 0) name.truncate(at);
    }
    return name.trimmed();
}

}  // namespace circle15::sheet
