// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

#include "core/model/standard.hpp"

namespace circle15::sheet {

using model::SymbolShape;

/// What stands for a service on a map: a shape of one colour and one character in it.
struct ServiceSymbol {
    SymbolShape shape = SymbolShape::circle;
    QColor colour = QColor::fromRgb(model::ServiceSymbol{}.colour);
    QString letter_zh;
    QString letter_en;
};

/// As the standard says or model::symbol_of() makes up.
[[nodiscard]] ServiceSymbol symbol_of(const model::Standard& standard, model::RuleId rule);

}  // namespace circle15::sheet
