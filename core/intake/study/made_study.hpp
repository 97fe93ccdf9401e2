// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/intake/land/land_body.hpp"
#include "core/intake/osm/streets.hpp"
#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"
#include "core/intake/study/standard_text.hpp"
#include "core/model/pier.hpp"

namespace circle15::intake {

/// Where a layer's rows come from, as study.toml says it; several sources are named one after the other.
struct LayerOrigin {
    std::string source;
    std::string licence;
    std::string date;                                   ///< the newest
    model::Quality quality = model::Quality::surveyed;  ///< the worst
    bool given = false;

    void add(const Source& from);
    void add(const std::string& source, const std::string& licence, const std::string& date, model::Quality quality);
};

/// A list's completeness and how well it is known.
struct ListState {
    std::string service;
    Completeness completeness = Completeness::partial;
    model::Quality quality = model::Quality::mapped;
    bool lacks_rows = false;                 ///< rows that could not be used may be anywhere
    std::vector<std::string> lacks_rows_in;  ///< or are in these townships
};

/// Everything a study folder holds, before it is written.
struct MadeStudy {
    Plan plan;
    StandardText standard;
    CutStreets streets;
    std::vector<LandBody> bodies;
    std::vector<VillageRecord> villages;
    std::vector<std::string> village_islands;  ///< ids of bodies, beside `villages`
    std::vector<HomeRecord> homes;
    std::vector<std::string> home_islands;  ///< beside `homes`
    std::vector<FacilityRecord> facilities;
    std::vector<ListState> lists;
    std::vector<model::Pier> piers;
    std::vector<std::string> pier_islands;  ///< beside `piers`; empty: none
    std::string feed;                       ///< bytes of ferries.zip; empty: none
    std::string buses;                      ///< bytes of buses.zip, stored and not searched; empty: none
    std::string terrain;                    ///< bytes of terrain.tif; empty: none
    LayerOrigin street_origin;
    LayerOrigin land_origin;
    LayerOrigin village_origin;
    LayerOrigin home_origin;
    LayerOrigin facility_origin;
    LayerOrigin feed_origin;
    LayerOrigin terrain_origin;
    Findings findings;
    std::vector<std::pair<std::string, std::string>> inputs;  ///< files and their SHA-256
};

}  // namespace circle15::intake
