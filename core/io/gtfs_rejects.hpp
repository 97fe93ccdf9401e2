// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/gtfs_table.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

/// The rows of a feed that cannot be used, and the trips that go with them: a boat that is not wholly known is not promised.
class GtfsRejects {
public:
    /// `refuse`: the first such row refuses the feed instead.
    explicit GtfsRejects(bool refuse) : refuse_(refuse) {}

    /// Makes something of one row; `make` throws model::InputError where it cannot and must change nothing before. The trip
    /// that the row names in `trip_column` goes with it.
    template <class Make>
    void take(const GtfsTable& table, std::size_t row, const Make& make, std::string_view trip_column = {}) {
        try {
            table.check_row(row);
            make();
        } catch (const model::InputError& error) {
            reject(error);
            if (!trip_column.empty()) reject_trip(std::string(table.text(row, trip_column)));
        }
    }

    /// Throws the flaw where rows are refused.
    void reject(const model::InputError& error);
    void reject_trip(const std::string& trip) { trips_.insert(trip); }
    [[nodiscard]] bool has_trip(const std::string& trip) const { return trips_.contains(trip); }
    [[nodiscard]] std::size_t trips() const { return trips_.size(); }
    [[nodiscard]] const std::vector<model::InputFlaw>& flaws() const { return flaws_; }

private:
    bool refuse_;
    std::vector<model::InputFlaw> flaws_;
    std::set<std::string> trips_;
};

}  // namespace circle15::io
