// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/row_pairs.hpp"

#include <algorithm>
#include <set>

#include "core/geometry/measure.hpp"
#include "core/intake/sheets/plain_text.hpp"

namespace circle15::intake {

namespace {

constexpr double same_name_m = 1'000;
constexpr double hardly_farther_m = 50;
constexpr double same_place_m = 30;
constexpr double same_row_m = 100;

struct Key {
    std::string service;
    std::string name;
    model::Metres at;
};

Key key_of(const model::Facility& facility, const geometry::Projection& projection) {
    return {facility.service, plain_word(facility.name), projection.to_metres(facility.place)};
}

/// A facility and a row of the list that could be one.
struct Candidate {
    double metres = 0;
    std::size_t facility = 0;
    std::size_t entry = 0;
    auto operator<=>(const Candidate&) const = default;
};

class Pairing {
public:
    Pairing(const std::vector<model::Facility>& facilities, const std::vector<FacilityRecord>& listed,
            const geometry::Projection& projection)
        : facilities_(facilities), listed_(listed) {
        for (const model::Facility& one : facilities) known_.push_back(key_of(one, projection));
        for (const FacilityRecord& one : listed) rows_.push_back(key_of(one.facility, projection));
    }

    RowPairs run() {
        by_id();
        by_nearness(same_name_m, true);
        by_nearness(same_place_m, false);
        for (std::size_t entry = 0; entry < rows_.size(); ++entry) {
            if (!used_.contains(entry))
                pairs_.left.emplace_back(entry, is_doubled(entry) ? LeftKind::doubled : LeftKind::fresh);
        }
        return std::move(pairs_);
    }

private:
    bool is_open(std::size_t facility, std::size_t entry) const {
        return !pairs_.of_facility.contains(facility) && !used_.contains(entry);
    }

    void pair(std::size_t facility, std::size_t entry, PairKind kind) {
        pairs_.of_facility.emplace(facility, RowPair{entry, kind});
        used_.insert(entry);
    }

    void by_id() {
        std::map<std::pair<std::string, std::string>, std::size_t> at;
        for (std::size_t i = 0; i < facilities_.size(); ++i)
            at.emplace(std::pair(facilities_[i].id, facilities_[i].service), i);
        for (std::size_t entry = 0; entry < listed_.size(); ++entry) {
            const auto found = at.find({listed_[entry].facility.id, listed_[entry].facility.service});
            if (found != at.end() && is_open(found->second, entry)) pair(found->second, entry, PairKind::by_id);
        }
    }

    void by_nearness(double most_m, bool by_name) {
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < known_.size(); ++i) {
            for (std::size_t entry = 0; entry < rows_.size(); ++entry) {
                if (!is_open(i, entry) || known_[i].service != rows_[entry].service) continue;
                if (by_name != (known_[i].name == rows_[entry].name)) continue;
                const double metres = geometry::distance_m(known_[i].at, rows_[entry].at);
                if (metres <= most_m) candidates.push_back({metres, i, entry});
            }
        }
        std::ranges::sort(candidates);
        for (const Candidate& one : candidates) {
            if (!is_open(one.facility, one.entry)) continue;
            const bool open_choice = std::ranges::any_of(candidates, [&](const Candidate& other) {
                return other.entry == one.entry && other.facility != one.facility && is_open(other.facility, other.entry) &&
                       other.metres < one.metres + hardly_farther_m;
            });
            pair(one.facility, one.entry,
                 !by_name      ? PairKind::by_place
                 : open_choice ? PairKind::one_of_two
                               : PairKind::by_name);
        }
    }

    bool is_doubled(std::size_t entry) const {
        for (std::size_t other = 0; other < rows_.size(); ++other) {
            if (other == entry || rows_[other].service != rows_[entry].service) continue;
            const std::string& id = listed_[entry].facility.id;
            const bool same_id = !id.empty() && id == listed_[other].facility.id;
            const bool same_name =
                rows_[other].name == rows_[entry].name && geometry::distance_m(rows_[other].at, rows_[entry].at) <= same_row_m;
            if ((same_id || same_name) && (used_.contains(other) || other < entry)) return true;
        }
        return false;
    }

    const std::vector<model::Facility>& facilities_;
    const std::vector<FacilityRecord>& listed_;
    std::vector<Key> known_;
    std::vector<Key> rows_;
    std::set<std::size_t> used_;
    RowPairs pairs_;
};

}  // namespace

RowPairs pair_rows(const std::vector<model::Facility>& facilities, const std::vector<FacilityRecord>& listed,
                   const geometry::Projection& projection) {
    return Pairing(facilities, listed, projection).run();
}

}  // namespace circle15::intake
