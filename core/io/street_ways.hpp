// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/io/osm_objects.hpp"
#include "core/io/street_rings.hpp"
#include "core/io/streets_osm.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// Great-circle metres, near enough over a few kilometres.
[[nodiscard]] double about_metres(model::LonLat a, model::LonLat b);

/// Makes the streets of a study of the ways and areas of its files; `study.streets.nodes` stand in order of id.
class StreetWays {
public:
    StreetWays(std::span<const OsmFile> files, model::Study& study) : files_(files), study_(study) {}

    /// A way whose nodes are not all known is trimmed to the runs of those that are, and one with a piece too long for a street
    /// falls apart there; both are counted repaired. Throws model::InputError: `unknown_quality`, and `missing_node` where the
    /// study refuses rows.
    void add(const OsmWay& way, std::uint32_t file);
    /// `lines`: the nodes of its ways. An area whose outline is not closed is rejected.
    void add(const OsmArea& area, std::uint32_t file, const std::map<std::int64_t, NodeLine>& lines);
    /// Says what was trimmed and rejected, file by file.
    [[nodiscard]] model::RowCount finish();

private:
    using Rows = std::vector<std::uint32_t>;  ///< of Streets::nodes

    struct Tally {
        std::int64_t clipped = 0;  ///< ways with nodes that are in no file
        std::int64_t first_clipped = 0;
        std::int64_t clipped_away = 0;
        std::int64_t open_areas = 0;
        std::int64_t first_open = 0;
    };

    [[nodiscard]] std::vector<Rows> known_runs(const OsmWay& way, std::uint32_t file, bool& clipped);
    [[nodiscard]] std::vector<Rows> without_leaps(const Rows& rows, const OsmWay& way, std::uint32_t file);
    [[nodiscard]] std::optional<std::uint32_t> row_of(std::int64_t node) const;
    std::uint32_t push(const OsmWay& way, std::uint32_t file, Rows rows);
    model::DataIssue issue(std::uint32_t file, std::string place, std::string rule, model::Severity severity) const;

    std::span<const OsmFile> files_;
    model::Study& study_;
    model::RowCount count_{.layer = "streets"};
    std::map<std::uint32_t, Tally> tallies_;  ///< by file
};

}  // namespace circle15::io
