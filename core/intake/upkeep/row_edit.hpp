// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/intake/upkeep/study_update.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/study.hpp"
#include "core/words/lang.hpp"

namespace circle15::intake {

/// A field of a row that may be changed by hand, as people read it.
struct RowField {
    std::string column;
    std::string heading;
    std::string note;
    std::string value;
    std::vector<std::pair<std::string, std::string>> choices{};  ///< value and word; empty: any text
};

/// The fields of a row of a layer (`facilities`, `homes`, `piers`) that may be changed, its place as `lon` and `lat` (of
/// facilities and piers); none where there is no such row.
[[nodiscard]] std::vector<RowField> row_fields(const model::Study& study, const std::string& layer, const std::string& id,
                                               words::Lang lang);

/// A row changed by hand.
struct RowEdit {
    std::string layer;
    std::string id;
    std::vector<std::pair<std::string, std::string>> cells;  ///< by column, what they become
    std::string by;                                          ///< who says so
    model::Date date;                                        ///< when
};

/// The layer's table with the row changed: its date is that of the edit, its source also says who changed what and when. A
/// place changed by hand is `approximate`, unless the edit says otherwise. A home's township follows its village. Throws
/// model::InputError: `edit_unnamed`, `edit_column`, `edit_value` for what the field cannot be, `edit_unknown` for a service,
/// township or village that the study does not know, `edit_village_elsewhere`, and those of LayerTable.
[[nodiscard]] std::string edited_row(std::string_view content, const model::Study& study, const model::LayerSource& layer,
                                     const RowEdit& edit, words::Lang lang);

/// The township in which a village (name or code) lies: `township` where it is one of several of that name, empty where the
/// study knows no such village.
[[nodiscard]] std::string township_of(const model::Study& study, const std::string& village, const std::string& township);

/// Writes it into the study's folder, to be undone as an update is. Throws model::InputError: those of layer_to_write(),
/// edited_row() and write_recorded().
UpkeepEntry write_row_edit(const std::filesystem::path& folder, const model::Study& study, const RowEdit& edit,
                           words::Lang lang);

}  // namespace circle15::intake
