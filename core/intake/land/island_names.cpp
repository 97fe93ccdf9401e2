// SPDX-License-Identifier: MIT
#include "core/intake/land/island_names.hpp"

#include <algorithm>
#include <format>
#include <set>

#include "core/intake/osm/mapped_things.hpp"
#include "core/io/pinyin.hpp"

namespace circle15::intake {

namespace {

/// A label may stand this far off its island's outline.
constexpr double label_m = 300;

/// Lower-case letters and digits of a name as it is typed; empty where none are left.
std::string slug(const std::string& name) {
    std::string text;
    for (const char c : io::pinyin_of(name).syllables) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) text += c;
    }
    return text;
}

/// The body with the most streets among those without a name; none where no street is on any of them.
std::size_t main_body(const std::vector<LandBody>& bodies, const LandIndex& index, const std::vector<model::LonLat>& streets,
                      const geometry::Projection& projection) {
    std::vector<std::size_t> on(bodies.size());
    for (const model::LonLat place : streets) {
        if (const auto body = index.covering(projection.to_metres(place))) ++on[*body];
    }
    std::size_t most = bodies.size();
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        if (bodies[i].name.empty() && on[i] > 0 && (most == bodies.size() || on[i] > on[most])) most = i;
    }
    return most;
}

}  // namespace

std::vector<IslandName> island_names(const io::OsmCut& cut, const StudyArea& area) {
    std::vector<IslandName> names;
    const auto wanted = [](const io::OsmTags& tags) {
        const std::string_view place = tags.value("place");
        return (place == "island" || place == "islet") && !tags.value("name").empty();
    };
    each_thing(cut, area.projection(), wanted, [&](const MappedThing& thing) {
        names.push_back({.name = std::string(thing.tags->value("name")),
                         .place = thing.place,
                         .islet = thing.tags->value("place") == "islet"});
    });
    std::ranges::stable_sort(names, {}, &IslandName::islet);
    return names;
}

void name_bodies(std::vector<LandBody>& bodies, const std::vector<IslandName>& names, const std::vector<model::LonLat>& streets,
                 const std::string& place_id, const std::string& place_name, const geometry::Projection& projection) {
    const LandIndex index(bodies, projection);
    for (const IslandName& name : names) {
        const auto body = index.nearest(projection.to_metres(name.place), label_m);
        if (body && bodies[*body].name.empty()) bodies[*body].name = name.name;
    }
    std::set<std::string> ids;
    const auto give_id = [&](LandBody& body, const std::string& wanted) {
        body.id = wanted;
        for (int number = 2; !ids.insert(body.id).second; ++number) body.id = std::format("{}-{}", wanted, number);
    };
    if (const std::size_t main = main_body(bodies, index, streets, projection); main < bodies.size()) {
        bodies[main].name = place_name;
        give_id(bodies[main], place_id);
    }
    int islets = 0;
    for (LandBody& body : bodies) {
        if (!body.id.empty()) continue;
        const bool unnamed = body.name.empty();
        if (unnamed) body.name = std::format("islet-{}", ++islets);
        const std::string typed = unnamed ? body.name : slug(body.name);
        give_id(body, typed.empty() ? "island" : typed);
    }
}

}  // namespace circle15::intake
