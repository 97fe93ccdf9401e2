// SPDX-License-Identifier: MIT
#include "core/model/walkability.hpp"

#include <array>

#include "core/model/access_rules.hpp"

namespace circle15::model {

namespace {

/// Whether a way may be walked: yes, only where its `foot` tag lets people in, as the study says unless its `foot` tag does,
/// or not at all.
enum class Entry { walk, walk_if_foot, by_rule, never };

struct WayRule {
    std::string_view key;
    std::string_view value;  ///< `*`: any other value
    Entry entry;
    StreetKind kind = StreetKind::street;
};

// What a way is. The first row that fits decides; a way that fits none is not walked.
constexpr auto way_rules = std::to_array<WayRule>({
    {"route", "ferry", Entry::never},
    {"area", "yes", Entry::never},  // an outline is no way through; for areas that are walked see below
    {"highway", "footway", Entry::walk, StreetKind::path},
    {"highway", "path", Entry::walk, StreetKind::path},
    {"highway", "pedestrian", Entry::walk},
    {"highway", "steps", Entry::walk, StreetKind::steps},
    {"highway", "corridor", Entry::walk, StreetKind::path},
    {"highway", "elevator", Entry::walk, StreetKind::path},
    {"highway", "platform", Entry::walk, StreetKind::path},
    {"highway", "bridleway", Entry::walk, StreetKind::path},
    {"highway", "cycleway", Entry::by_rule, StreetKind::path},
    {"highway", "track", Entry::walk, StreetKind::path},
    {"highway", "living_street", Entry::walk},
    {"highway", "residential", Entry::walk},
    {"highway", "service", Entry::walk},
    {"highway", "unclassified", Entry::walk},
    {"highway", "road", Entry::walk},
    {"highway", "tertiary", Entry::walk},
    {"highway", "tertiary_link", Entry::walk},
    {"highway", "secondary", Entry::walk},
    {"highway", "secondary_link", Entry::walk},
    {"highway", "primary", Entry::walk},
    {"highway", "primary_link", Entry::walk},
    {"highway", "trunk", Entry::walk},  // an island's main road is often its only one
    {"highway", "trunk_link", Entry::walk},
    {"highway", "*", Entry::never},  // motorway, construction, proposed, raceway, bus_guideway, razed, abandoned, ...
    {"man_made", "pier", Entry::walk, StreetKind::pier},
    {"man_made", "breakwater", Entry::walk_if_foot, StreetKind::pier},
    {"railway", "platform", Entry::walk, StreetKind::path},
    {"public_transport", "platform", Entry::walk, StreetKind::path},
});

// Areas (`area=yes`, or a multipolygon) that people walk across and along the rim.
constexpr auto square_rules = std::to_array<WayRule>({
    {"highway", "pedestrian", Entry::walk, StreetKind::square},
    {"highway", "footway", Entry::walk, StreetKind::square},
    {"man_made", "pier", Entry::walk, StreetKind::pier},
});

// Of ways alone; beside access_rules.hpp, whose `foot` goes before `access`. Where none fits, people may walk.
constexpr auto way_access_rules = std::to_array<AccessRule>({
    {"foot", "use_sidepath", false},
    {"motorroad", "yes", false},
});

struct KindRule {
    std::string_view key;
    std::string_view value;  ///< `*`: any value but `no`
    StreetKind kind;
};

// What carries it; the first row that fits replaces the kind above. These are walked as flat whatever the land below does.
constexpr auto kind_rules = std::to_array<KindRule>({
    {"bridge", "*", StreetKind::bridge},
    {"tunnel", "*", StreetKind::tunnel},
    {"man_made", "bridge", StreetKind::bridge},
    {"man_made", "pier", StreetKind::pier},
    {"man_made", "breakwater", StreetKind::pier},
});

struct DirectionRule {
    std::string_view key;
    std::string_view value;
    FootDirection direction;
};

// Plain `oneway` is for vehicles and says nothing to people on foot.
constexpr auto direction_rules = std::to_array<DirectionRule>({
    {"oneway:foot", "yes", FootDirection::along},
    {"oneway:foot", "1", FootDirection::along},
    {"oneway:foot", "-1", FootDirection::against},
    {"oneway:foot", "reverse", FootDirection::against},
    {"oneway:foot", "no", FootDirection::both},
    {"foot:backward", "no", FootDirection::along},
    {"foot:forward", "no", FootDirection::against},
});

struct TagRule {
    std::string_view key;
    std::string_view value;  ///< `*`: any value but `no`
    bool holds = true;
};

// Underground or indoors: nobody's front door opens onto it. The first row that fits decides.
constexpr auto shelter_rules = std::to_array<TagRule>({
    {"tunnel", "building_passage", false},
    {"tunnel", "culvert", false},  // what passes beneath is the water
    {"tunnel", "*"},
    {"indoor", "*"},
    {"location", "underground"},
    {"location", "indoor"},
    {"highway", "corridor"},
    {"highway", "elevator"},
    {"level", "0", false},
    {"level", "*"},
});

// What bears a way over water.
constexpr auto carried_rules = std::to_array<TagRule>({
    {"bridge", "*"},
    {"tunnel", "*"},
    {"embankment", "*"},
    {"causeway", "*"},
    {"ford", "*"},
    {"tidal", "*"},
    {"floating", "*"},
    {"man_made", "bridge"},
    {"man_made", "pier"},
    {"man_made", "breakwater"},
    {"man_made", "groyne"},
    {"man_made", "embankment"},
    {"man_made", "dyke"},
});

template <class Rules>
bool holds(const Rules& rules, const TagLookup& tag) {
    const auto* rule = first_fit(rules, tag);
    return rule != nullptr && rule->holds;
}

}  // namespace

std::optional<Walkability> walkability_of(const TagLookup& tag) {
    const bool area = tag("area") == "yes" || tag("type") == "multipolygon";
    const WayRule* square = area ? first_fit(square_rules, tag) : nullptr;
    const WayRule* way = square != nullptr ? square : first_fit(way_rules, tag);
    if (way == nullptr || way->entry == Entry::never) return std::nullopt;

    const AccessRule* foot = first_fit(foot_rules, tag);
    const bool foot_named = foot != nullptr;
    const AccessRule* access = foot != nullptr ? foot : first_fit(way_access_rules, tag);
    if (access == nullptr) access = first_fit(access_rules, tag);
    if (access != nullptr && !access->may_pass) return std::nullopt;
    if (way->entry == Entry::walk_if_foot && !foot_named) return std::nullopt;

    if (tag("foot:forward") == "no" && tag("foot:backward") == "no") return std::nullopt;

    const KindRule* carried = first_fit(kind_rules, tag);
    const DirectionRule* direction = first_fit(direction_rules, tag);
    return Walkability{.kind = carried != nullptr ? carried->kind : way->kind,
                       .direction = direction != nullptr ? direction->direction : FootDirection::both,
                       .square = square != nullptr,
                       .sheltered = tag("layer").starts_with('-') || holds(shelter_rules, tag),
                       .by_rule = way->entry == Entry::by_rule && !foot_named,
                       .carried = holds(carried_rules, tag)};
}

}  // namespace circle15::model
