// SPDX-License-Identifier: MIT
#include "core/io/place_names.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>
#include <utility>

#include "core/io/nearest_word.hpp"
#include "core/io/pinyin.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::HomeId;
using model::Study;

/// Fewer letters would be part of too many names.
constexpr std::size_t fewest_letters = 3;
constexpr std::size_t most_candidates = 8;

struct Named {
    NamedPlace place;
    std::vector<std::string> names;  ///< all that it is called, its id left out
};

/// Units in the order in which one of several that hold the same homes is taken: islands, townships, villages.
std::vector<Named> units_of(const Study& study) {
    std::vector<std::vector<HomeId>> on_island(study.islands.size());
    std::vector<std::vector<HomeId>> in_village(study.villages.size());
    std::map<std::string, std::vector<HomeId>> in_township;
    for (const auto& village : study.villages) in_township.try_emplace(village.township);
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto id = model::id_of<HomeId>(row);
        const model::Home& home = study.homes[row];
        on_island[home.island.at()].push_back(id);
        in_village[home.village.at()].push_back(id);
        in_township[study.villages[home.village.at()].township].push_back(id);
    }
    std::vector<Named> units;
    const auto add = [&](NamedPlace place, std::vector<HomeId> homes, std::vector<std::string> more_names) {
        more_names.push_back(place.name);
        place.homes = std::move(homes);
        units.push_back({.place = std::move(place), .names = std::move(more_names)});
    };
    for (std::size_t row = 0; row < study.islands.size(); ++row) {
        const auto& island = study.islands[row];
        add({.kind = PlaceKind::island, .id = island.id, .name = island.name}, std::move(on_island[row]), island.joined);
    }
    for (auto& [name, homes] : in_township) add({.kind = PlaceKind::township, .id = name, .name = name}, std::move(homes), {});
    for (std::size_t row = 0; row < study.villages.size(); ++row) {
        const auto& village = study.villages[row];
        add({.kind = PlaceKind::village, .id = village.code, .name = village.name}, std::move(in_village[row]), {});
    }
    return units;
}

std::vector<Named> facilities_of(const Study& study) {
    std::vector<Named> found;
    for (const auto& facility : study.facilities) {
        found.push_back(
            {.place = {.kind = PlaceKind::facility, .id = facility.id, .name = facility.name, .place = facility.place},
             .names = {facility.name}});
    }
    return found;
}

std::vector<Named> homes_of(const Study& study) {
    std::vector<Named> found;
    for (const auto& home : study.homes) {
        found.push_back({.place = {.kind = PlaceKind::home, .id = home.id, .name = home.name, .place = home.place},
                         .names = home.name.empty() ? std::vector<std::string>{} : std::vector{home.name}});
    }
    return found;
}

std::string lower(std::string_view text) {
    std::string lowered{text};
    for (char& c : lowered) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lowered;
}

bool is_latin(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

using Test = std::function<bool(const Named&)>;

/// The tests in the order in which they are tried; the first that any place passes decides.
std::vector<Test> tests_of(const std::string& text) {
    const auto any_name = [](const Named& one, const auto& holds) { return std::ranges::any_of(one.names, holds); };
    std::vector<Test> tests{
        [&text](const Named& one) { return one.place.id == text; },
        [&text, any_name](const Named& one) { return any_name(one, [&](const std::string& name) { return name == text; }); }};
    const std::string letters = lower(text);
    if (is_latin(letters)) {
        tests.emplace_back([letters, any_name](const Named& one) {
            return any_name(one, [&](const std::string& name) {
                const Pinyin pinyin = pinyin_of(name);
                return pinyin.initials == letters || pinyin.syllables == letters;
            });
        });
        if (letters.size() >= fewest_letters) {
            tests.emplace_back([letters, any_name](const Named& one) {
                return any_name(one, [&](const std::string& name) {
                    return pinyin_of(name).syllables.contains(letters) || lower(name).contains(letters);
                });
            });
        }
    } else {
        tests.emplace_back([&text, any_name](const Named& one) {
            return any_name(one, [&](const std::string& name) { return name.contains(text); });
        });
    }
    return tests;
}

/// Units of the same homes are one place by several names: a township that is one island.
bool same_place(const Named& a, const Named& b) { return !a.place.homes.empty() && a.place.homes == b.place.homes; }

std::string listed(const std::vector<const Named*>& found) {
    std::string list;
    for (std::size_t i = 0; i < std::min(found.size(), most_candidates); ++i) {
        const NamedPlace& place = found[i]->place;
        list += (list.empty() ? "" : ", ") + place.id;
        if (!place.name.empty() && place.name != place.id) list += " (" + place.name + ")";
    }
    return found.size() > most_candidates ? list + ", …" : list;
}

}  // namespace

NamedPlace place_named(std::string_view text, const Study& study, const PlaceKinds& kinds) {
    const std::string wanted{text};
    std::vector<std::vector<Named>> all;
    all.push_back(units_of(study));
    if (kinds.facilities) all.push_back(facilities_of(study));
    if (kinds.homes) all.push_back(homes_of(study));
    const std::vector<Test> tests = wanted.empty() ? std::vector<Test>{} : tests_of(wanted);
    for (const Test& passes : tests) {
        for (const auto& kind : all) {
            std::vector<const Named*> found;
            for (const Named& one : kind) {
                const bool known = std::ranges::any_of(found, [&](const Named* other) { return same_place(one, *other); });
                if (passes(one) && !known) found.push_back(&one);
            }
            if (found.size() == 1) return found.front()->place;
            if (found.size() > 1) {
                throw model::InputError(
                    {.rule = "ambiguous_place",
                     .particulars = {{"value", text}, {"count", found.size()}, {"candidates", listed(found)}}});
            }
        }
    }
    std::vector<std::string> known;
    for (const auto& kind : all) {
        for (const Named& one : kind) {
            known.push_back(one.place.id);
            known.insert(known.end(), one.names.begin(), one.names.end());
        }
    }
    throw model::InputError({.rule = "unknown_place", .particulars = and_near({{"value", text}}, text, known)});
}

std::optional<HomeId> representative_home(const std::vector<HomeId>& homes, const Study& study) {
    std::vector<std::pair<const model::Home*, std::int64_t>> lived_in;
    std::int64_t all = 0;
    for (const HomeId id : homes) {
        const model::Home& home = study.homes[id.at()];
        const std::int64_t persons = model::persons_in(home.persons, model::everybody);
        if (persons > 0) lived_in.emplace_back(&home, persons);
        all += persons;
    }
    if (lived_in.empty()) return std::nullopt;
    const auto halved = [&](double model::LonLat::* axis) {
        std::ranges::stable_sort(lived_in, {}, [&](const auto& one) { return one.first->place.*axis; });
        std::int64_t sum = 0;
        for (const auto& [home, persons] : lived_in) {
            sum += persons;
            if (2 * sum >= all) return home->place.*axis;
        }
        return lived_in.back().first->place.*axis;
    };
    const model::LonLat middle{.lon = halved(&model::LonLat::lon), .lat = halved(&model::LonLat::lat)};
    const double narrowed = std::cos(middle.lat * std::numbers::pi / 180);
    const auto nearest = std::ranges::min_element(lived_in, {}, [&](const auto& one) {
        const double east = (one.first->place.lon - middle.lon) * narrowed;
        return std::pair(std::hypot(east, one.first->place.lat - middle.lat), one.first->id);
    });
    return model::id_of<HomeId>(static_cast<std::size_t>(nearest->first - study.homes.data()));
}

}  // namespace circle15::io
