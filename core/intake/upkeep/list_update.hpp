// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/intake/records.hpp"
#include "core/model/facility.hpp"

namespace circle15::intake {

/// What a new list says of one facility. Unsure ones are never taken unless a person says so of the row itself.
enum class Change { added, changed, moved, closed, to_check, unchanged };

/// Why a row is unsure.
enum class Unsure {
    sure,         ///< it is sure
    renamed,      ///< the same service at the same place under another name
    doubled,      ///< another row of the list is the same facility
    two_alike,    ///< two facilities of the study could be meant
    other_place,  ///< the same id, but another name far away
    reopened,     ///< listed, without a state, though the study has it closed
    not_listed,   ///< missing in a list that names no other facility of its township
    shifted,      ///< moved as most others were: the list's CRS is probably not what it says
};

inline constexpr std::array all_changes{Change::added,  Change::changed,  Change::moved,
                                        Change::closed, Change::to_check, Change::unchanged};

[[nodiscard]] std::string_view name_of(Change change);
[[nodiscard]] std::string_view name_of(Unsure why);

/// A field by its column in facilities.csv, as texts.
struct FieldChange {
    std::string column;
    std::string before;
    std::string after;
    bool operator==(const FieldChange&) const = default;
};

struct UpdateRow {
    Change change = Change::unchanged;
    Unsure why = Unsure::sure;
    std::optional<std::size_t> before;  ///< row of the study's facilities; unset: it is new
    model::Facility after;              ///< as it is once the row is accepted
    std::vector<FieldChange> fields;    ///< without the place
    double moved_m = 0;
    Origin origin;  ///< the row of the list; empty where the list has none

    [[nodiscard]] bool is_sure() const { return change != Change::to_check && change != Change::unchanged; }
};

/// Who made the new list and when; written into the rows it changes.
struct ListOrigin {
    std::string file;
    std::string source;  ///< empty: the file's name
    model::Date date;
    std::vector<std::string> services;  ///< that the list is of; a facility of another is not asked for
    bool complete = true;               ///< a facility that is missing has closed; else nothing is said of it

    [[nodiscard]] const std::string& said_by() const { return source.empty() ? file : source; }
};

/// Differences in the order of the study's facilities, those that are new after them.
struct ListUpdate {
    ListOrigin list;
    std::vector<UpdateRow> rows;
    /// Most facilities lie about this far to the east and north of where they were: a sign of a wrong CRS.
    std::optional<model::Metres> common_shift;

    [[nodiscard]] std::size_t count(Change change) const;
};

/// Compares a study's facilities with a new list, by id, else by name and place (same service and name within 1 km, the
/// nearest), else by place alone (same service within 30 m, unsure). Blank cells of the list say nothing. A place counts as
/// moved from 3 m on. New facilities get an id of their own. Nothing is changed here.
[[nodiscard]] ListUpdate compare_with_list(const std::vector<model::Facility>& facilities,
                                           const std::vector<FacilityRecord>& listed, const ListOrigin& list,
                                           const geometry::Projection& projection);

/// The facilities once the marked rows are accepted.
[[nodiscard]] std::vector<model::Facility> facilities_after(const std::vector<model::Facility>& facilities,
                                                            const ListUpdate& update, const std::vector<bool>& accepted);

/// Marks all sure rows.
[[nodiscard]] std::vector<bool> all_sure(const ListUpdate& update);

}  // namespace circle15::intake
