// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/intake/area.hpp"
#include "core/intake/import.hpp"
#include "core/intake/land/island_names.hpp"
#include "core/intake/people/spread_people.hpp"

namespace circle15::intake {

/// What the files of a plan give, before it is put together.
struct Gathered {
    std::vector<CutStreets> streets;  ///< one an extract
    std::vector<LandBody> bodies;     ///< of land layers, else of coasts
    std::vector<IslandName> island_names;
    Dwellings dwellings;
    std::vector<FacilityRecord> listed;                 ///< of lists
    std::vector<FacilityRecord> mapped;                 ///< of extracts
    std::vector<std::pair<std::string, Source>> lists;  ///< service, and the source that lists it
};

/// Reads the sources of a plan one after the other.
class Gathering {
public:
    Gathering(const StudyArea& area, Imported& imported) : area_(area), imported_(imported), made_(imported.made) {}

    [[nodiscard]] Gathered run(const model::Progress& progress);

private:
    [[nodiscard]] std::filesystem::path path_of(const Source& source) const;
    void read(const Source& source);
    void read_osm(const Source& source);
    void read_land(const Source& source);
    void add_coast(const io::OsmCut& cut, const Box& box, const Source& source, const std::vector<model::LonLat>& streets);
    void join_coasts();
    [[nodiscard]] bool has_land_layer() const;
    /// The services a source lists: those it names, and those of its rows.
    void note_lists(const Source& source, const std::vector<FacilityRecord>& records);

    const StudyArea& area_;
    Imported& imported_;
    MadeStudy& made_;
    Gathered gathered_;
    /// The land that one extract shows.
    struct Coast {
        model::MultiPolygon land;
        const Source* source = nullptr;
        bool known = true;  ///< false: there is no coast, and all of the box counts as land
    };
    std::vector<Coast> coasts_;
    std::vector<std::string> terrain_;  ///< tiles, cut to the area
};

/// The outline of the area by the plan's sources of Role::area; empty where it has none.
[[nodiscard]] model::MultiPolygon area_outline(const Plan& plan);

}  // namespace circle15::intake
