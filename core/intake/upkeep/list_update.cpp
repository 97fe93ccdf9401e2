// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/list_update.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <set>

#include "core/geometry/measure.hpp"
#include "core/intake/sheets/plain_text.hpp"
#include "core/intake/upkeep/facility_fields.hpp"
#include "core/intake/upkeep/row_pairs.hpp"

namespace circle15::intake {

namespace {

constexpr double moved_from_m = 3;  // lists round to five decimals, which is a metre
constexpr double elsewhere_m = 500;
constexpr double shift_from_m = 100;  // GCJ-02 is 300 to 700 m off, BD-09 more
constexpr double shift_within_m = 60;
constexpr std::size_t shift_least = 4;

constexpr std::array<std::string_view, 6> change_names{"added", "changed", "moved", "closed", "unsure", "unchanged"};
constexpr std::array<std::string_view, 8> why_names{"",         "renamed",    "doubled", "two_alike", "other_place",
                                                    "reopened", "not_listed", "shifted"};

class Comparison {
public:
    Comparison(const std::vector<model::Facility>& facilities, const std::vector<FacilityRecord>& listed,
               const ListOrigin& list, const geometry::Projection& projection)
        : facilities_(facilities), listed_(listed), list_(list), projection_(projection) {
        for (const model::Facility& one : facilities) ids_.insert(one.id);
    }

    ListUpdate run() {
        ListUpdate update{.list = list_, .rows = {}, .common_shift = std::nullopt};
        const RowPairs pairs = pair_rows(facilities_, listed_, projection_);
        for (std::size_t row = 0; row < facilities_.size(); ++row) {
            const auto found = pairs.of_facility.find(row);
            update.rows.push_back(found == pairs.of_facility.end() ? missing(row) : both(row, found->second));
        }
        for (const auto& [entry, kind] : pairs.left) update.rows.push_back(fresh(entry, kind));
        find_shift(update);
        return update;
    }

private:
    UpdateRow unchanged(std::size_t row) const { return {.before = row, .after = facilities_[row]}; }

    UpdateRow missing(std::size_t row) const {
        const model::Facility& one = facilities_[row];
        const bool asked = std::ranges::contains(list_.services, one.service);
        if (!asked || !list_.complete || one.status != model::FacilityStatus::open) return unchanged(row);
        UpdateRow closed = unchanged(row);
        closed.change = Change::closed;
        closed.after.status = model::FacilityStatus::closed;
        closed.after.closed = list_.date;
        date_by(closed.after, list_);
        closed.fields = {{"status", "open", "closed"},
                         {"closed", one.closed ? model::text_of(*one.closed) : "", model::text_of(list_.date)}};
        const bool township_listed = std::ranges::any_of(listed_, [&](const FacilityRecord& record) {
            return record.facility.service == one.service && record.facility.township == one.township;
        });
        if (!township_listed) {
            closed.change = Change::to_check;
            closed.why = Unsure::not_listed;
        }
        return closed;
    }

    UpdateRow both(std::size_t row, const RowPair& pair) const {
        const model::Facility& before = facilities_[row];
        const FacilityRecord& record = listed_[pair.entry];
        UpdateRow found{.before = row, .after = {}, .origin = record.origin};
        found.after = merged(before, record, found.fields);
        const double metres = apart_m(before.place, record.facility.place);
        if (metres >= moved_from_m) {
            found.moved_m = metres;
            found.after.place = record.facility.place;
            found.after.given_crs = "EPSG:4326";
            found.after.quality = record.facility.quality;
        }
        if (found.fields.empty() && found.moved_m == 0) return unchanged(row);
        date_by(found.after, list_);
        found.change = found.moved_m > 0 ? Change::moved : Change::changed;
        using model::FacilityStatus;
        if (before.status != FacilityStatus::closed && found.after.status == FacilityStatus::closed) {
            found.change = Change::closed;
            if (!found.after.closed) found.after.closed = list_.date;
        }
        found.why = why_of(before, record, pair, metres);
        if (found.why == Unsure::reopened && !record.status_stated) {
            found.after.status = model::FacilityStatus::open;
            found.fields.push_back({"status", "closed", "open"});
        }
        if (found.why != Unsure::sure) found.change = Change::to_check;
        return found;
    }

    Unsure why_of(const model::Facility& before, const FacilityRecord& record, const RowPair& pair, double metres) const {
        const bool same_name = plain_word(before.name) == plain_word(record.facility.name);
        if (pair.kind == PairKind::by_place) return Unsure::renamed;
        if (pair.kind == PairKind::one_of_two) return Unsure::two_alike;
        if (pair.kind == PairKind::by_id && !same_name && metres > elsewhere_m) return Unsure::other_place;
        if (before.status == model::FacilityStatus::closed && !record.status_stated) return Unsure::reopened;
        return Unsure::sure;
    }

    UpdateRow fresh(std::size_t entry, LeftKind kind) {
        const FacilityRecord& record = listed_[entry];
        UpdateRow row{.change = kind == LeftKind::doubled ? Change::to_check : Change::added,
                      .why = kind == LeftKind::doubled ? Unsure::doubled : Unsure::sure,
                      .before = std::nullopt,
                      .after = record.facility,
                      .origin = record.origin};
        row.after.given_crs = "EPSG:4326";
        if (row.after.source.empty()) row.after.source = list_.said_by();
        if (row.after.date.empty()) row.after.date = model::text_of(list_.date);
        if (row.after.id.empty() || !ids_.insert(row.after.id).second) {
            for (int number = 1;; ++number) {
                row.after.id = std::format("{}-{:02}", row.after.service, number);
                if (ids_.insert(row.after.id).second) break;
            }
        }
        return row;
    }

    double apart_m(model::LonLat a, model::LonLat b) const {
        return geometry::distance_m(projection_.to_metres(a), projection_.to_metres(b));
    }

    /// Where most of those found again lie off by the same way, no single one has moved.
    void find_shift(ListUpdate& update) const {
        std::vector<model::Metres> ways;
        std::size_t known = 0;
        for (const UpdateRow& row : update.rows) {
            if (!row.before || row.origin.file.empty()) continue;
            const model::Metres from = projection_.to_metres(facilities_[*row.before].place);
            const model::Metres to = projection_.to_metres(row.after.place);
            ways.push_back({to.x - from.x, to.y - from.y});
            known += row.moved_m > 0 ? 1U : 0U;
        }
        if (known < shift_least || known * 10 < ways.size() * 7) return;
        const auto middle = [&](double model::Metres::* axis) {
            std::vector<double> values;
            for (const model::Metres& way : ways) values.push_back(way.*axis);
            std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
            return values[values.size() / 2];
        };
        const model::Metres common{middle(&model::Metres::x), middle(&model::Metres::y)};
        if (std::hypot(common.x, common.y) < shift_from_m) return;
        const auto near = std::ranges::count_if(
            ways, [&](const model::Metres& way) { return geometry::distance_m(way, common) <= shift_within_m; });
        if (static_cast<std::size_t>(near) * 10 < ways.size() * 7) return;
        update.common_shift = common;
        for (UpdateRow& row : update.rows) {
            if (row.moved_m == 0) continue;
            row.change = Change::to_check;
            row.why = Unsure::shifted;
        }
    }

    const std::vector<model::Facility>& facilities_;
    const std::vector<FacilityRecord>& listed_;
    const ListOrigin& list_;
    const geometry::Projection& projection_;
    std::set<std::string> ids_;
};

}  // namespace

std::string_view name_of(Change change) { return change_names.at(static_cast<std::size_t>(change)); }
std::string_view name_of(Unsure why) { return why_names.at(static_cast<std::size_t>(why)); }

std::size_t ListUpdate::count(Change change) const {
    return static_cast<std::size_t>(std::ranges::count(rows, change, &UpdateRow::change));
}

ListUpdate compare_with_list(const std::vector<model::Facility>& facilities, const std::vector<FacilityRecord>& listed,
                             const ListOrigin& list, const geometry::Projection& projection) {
    return Comparison(facilities, listed, list, projection).run();
}

std::vector<model::Facility> facilities_after(const std::vector<model::Facility>& facilities, const ListUpdate& update,
                                              const std::vector<bool>& accepted) {
    std::vector<model::Facility> after = facilities;
    for (std::size_t i = 0; i < update.rows.size(); ++i) {
        if (!accepted[i] || update.rows[i].change == Change::unchanged) continue;
        if (const auto& before = update.rows[i].before) {
            after[*before] = update.rows[i].after;
        } else {
            after.push_back(update.rows[i].after);
        }
    }
    return after;
}

std::vector<bool> all_sure(const ListUpdate& update) {
    std::vector<bool> sure;
    for (const UpdateRow& row : update.rows) sure.push_back(row.is_sure());
    return sure;
}

}  // namespace circle15::intake
