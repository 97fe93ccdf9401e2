// SPDX-License-Identifier: MIT
#include "mapview/sheet/service_symbol.hpp"

namespace circle15::sheet {

ServiceSymbol symbol_of(const model::Standard& standard, model::RuleId rule) {
    const auto symbol = model::symbol_of(standard, rule);
    return {.shape = symbol.shape,
            .colour = QColor::fromRgb(symbol.colour),
            .letter_zh = QString::fromStdString(symbol.letter_zh),
            .letter_en = QString::fromStdString(symbol.letter_en)};
}

}  // namespace circle15::sheet
