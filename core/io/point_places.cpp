// SPDX-License-Identifier: MIT
#include "core/io/point_places.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <format>
#include <map>

#include "core/geometry/declared_crs.hpp"

namespace circle15::io {

namespace {

using geometry::DeclaredCrs;
using model::InputError;
using model::LonLat;
using model::Metres;

double coordinate(const RowFields& fields, const TextRow& row, std::string_view column) {
    const std::string& text = fields.text(row, column);
    if (text.empty()) {
        throw fields.flaw(row, "empty_coordinate", {{"column", std::string(column)}});
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument) {
        throw fields.flaw(row, "coordinate_text", {{"column", std::string(column)}, {"value", text}});
    }
    if (error != std::errc{} || !std::isfinite(number)) {
        throw fields.flaw(row, "coordinate_not_finite", {{"column", std::string(column)}, {"value", text}});
    }
    return number;
}

Metres raw_point(const RowFields& fields, const TextRow& row) {
    if (!row.point) return {coordinate(fields, row, "lon"), coordinate(fields, row, "lat")};
    if (std::isfinite(row.point->x) && std::isfinite(row.point->y)) return *row.point;
    throw fields.flaw(row, "point_not_finite");
}

/// The point in WGS84; nothing where it is no place on Earth in this CRS.
std::optional<LonLat> reading(const DeclaredCrs& crs, Metres raw) {
    if (crs.in_degrees() && (std::abs(raw.x) > 180 || std::abs(raw.y) > 90)) return std::nullopt;
    LonLat place;
    try {
        place = crs.to_wgs84(raw.x, raw.y);
    } catch (const InputError&) {  // off the projection: said below, with the row
        return std::nullopt;
    }
    if (!std::isfinite(place.lon) || !std::isfinite(place.lat)) return std::nullopt;
    return place;
}

bool falls_in(const DeclaredCrs& crs, Metres raw, const LonLatBox& box) {
    const auto place = reading(crs, raw);
    return place && box.contains(*place);
}

/// One DeclaredCrs for every name, made once.
class CrsByName {
public:
    const DeclaredCrs& named(const RowFields& fields, const TextRow* row, const std::string& name) {
        if (const auto found = known_.find(name); found != known_.end()) return found->second;
        try {
            return known_.emplace(name, DeclaredCrs{name}).first->second;
        } catch (const InputError& error) {
            model::InputFlaw flaw = error.flaw();
            flaw.file = fields.table().file;
            if (row != nullptr) flaw.place = row->place;
            throw InputError(flaw);
        }
    }

private:
    std::map<std::string, DeclaredCrs> known_;
};

std::string crs_of(const RowFields& fields, const TextRow& row, const PointCrs& crs) {
    if (crs.declared == "column") {
        const std::string& own = fields.text(row, "crs");
        if (!own.empty()) return own;
        throw fields.flaw(row, "row_without_crs");
    }
    const std::string& name = crs.declared.empty() ? fields.table().own_crs : crs.declared;
    if (!name.empty()) return name;
    throw InputError({.file = fields.table().file, .rule = "missing_crs"});
}

struct RawPlace {
    std::string row;  ///< which
    Metres raw;
    std::string crs;
};

/// All rows lie outside: whichever other CRS brings most of them into the box is what the file is probably in.
[[noreturn]] void refuse_all(const RowFields& fields, const std::vector<RawPlace>& raw, const PointCrs& crs,
                             const LonLatBox& box) {
    CrsByName known;
    std::string best;
    std::ptrdiff_t most = 0;
    for (const std::string& name :
         {std::string{"EPSG:4326"}, crs.measuring, std::string{"EPSG:4550"}, std::string{"EPSG:4549"},
          std::string{"EPSG:32651"}, std::string{"EPSG:3857"}, std::string{"GCJ-02"}, std::string{"BD-09"}}) {
        if (name.empty() || name == raw.front().crs) continue;
        const DeclaredCrs& other = known.named(fields, nullptr, name);
        const auto inside = std::ranges::count_if(raw, [&](const RawPlace& one) { return falls_in(other, one.raw, box); });
        if (inside > most) {
            most = inside;
            best = name;
        }
    }
    const RawPlace& first = raw.front();
    throw InputError({.file = fields.table().file,
                      .place = first.row,
                      .rule = "wrong_crs",
                      .particulars = {{"crs", first.crs},
                                      {"points", raw.size()},
                                      {"east", first.raw.x},
                                      {"north", first.raw.y},
                                      {"better", best},
                                      {"inside", most}}});
}

InputError outside(const RowFields& fields, const RawPlace& one, const DeclaredCrs& crs) {
    const auto place = reading(crs, one.raw);
    return InputError({.file = fields.table().file,
                       .place = one.row,
                       .rule = place ? "outside_study" : "coordinate_range",
                       .particulars = {{"east", one.raw.x}, {"north", one.raw.y}, {"crs", one.crs}}});
}

InputError swapped(const RowFields& fields, const RawPlace& one, const DeclaredCrs& crs) {
    return InputError({.file = fields.table().file,
                       .place = one.row,
                       .rule = crs.in_degrees() ? "swapped_coordinates" : "swapped_metres",
                       .particulars = {{"east", one.raw.x}, {"north", one.raw.y}}});
}

}  // namespace

LonLatBox study_box(const std::vector<model::Island>& islands) {
    LonLatBox box{180, 90, -180, -90};
    for (const model::Island& island : islands) {
        for (const model::Polygon& polygon : island.land) {
            for (const LonLat corner : polygon.shell) {
                box.west = std::min(box.west, corner.lon);
                box.east = std::max(box.east, corner.lon);
                box.south = std::min(box.south, corner.lat);
                box.north = std::max(box.north, corner.lat);
            }
        }
    }
    const double wide = std::max((box.east - box.west) / 2, 0.025);
    const double high = std::max((box.north - box.south) / 2, 0.025);
    return {box.west - wide, box.south - high, box.east + wide, box.north + high};
}

std::vector<PlaceOrFlaw> places_of(const RowFields& fields, const PointCrs& crs, const LonLatBox& box) {
    CrsByName known;
    const bool own_crs = crs.declared == "column";
    std::vector<PlaceOrFlaw> places;
    std::vector<RawPlace> off;  // outside the box
    std::optional<InputError> why;
    std::size_t swaps = 0;
    std::size_t readable = 0;
    fields.table().each([&](const TextRow& row) {
        // A flaw of the layer's own CRS is told of the layer, not of its first row.
        if (!own_crs && places.empty()) static_cast<void>(known.named(fields, nullptr, crs_of(fields, row, crs)));
        const auto refuse = [&](const InputError& error) {
            places.emplace_back(std::unexpected(std::make_unique<const model::InputFlaw>(error.flaw())));
        };
        try {
            if (row.flaw) throw InputError(*row.flaw);
            const RawPlace one{.row = row.place, .raw = raw_point(fields, row), .crs = crs_of(fields, row, crs)};
            const DeclaredCrs& declared = known.named(fields, own_crs ? &row : nullptr, one.crs);
            ++readable;
            const auto place = reading(declared, one.raw);
            if (place && box.contains(*place)) {
                places.emplace_back(GivenPlace{.place = *place, .crs = one.crs});
                return;
            }
            const bool turned = falls_in(declared, {one.raw.y, one.raw.x}, box);
            swaps += turned ? 1 : 0;
            off.push_back(one);
            const InputError flaw = turned ? swapped(fields, one, declared) : outside(fields, one, declared);
            if (!why) why.emplace(flaw);
            refuse(flaw);
        } catch (const InputError& error) {
            refuse(error);
        }
    });
    if (readable > 0 && off.size() == readable) {
        if (swaps > 0) throw InputError(*why);
        refuse_all(fields, off, crs, box);
    }
    return places;
}

}  // namespace circle15::io
