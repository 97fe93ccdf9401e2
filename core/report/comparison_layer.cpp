// SPDX-License-Identifier: MIT
#include "core/report/comparison_layer.hpp"

#include <string_view>
#include <utility>

#include "core/results/change_records.hpp"
#include "core/results/records.hpp"
#include "core/results/rows.hpp"

namespace circle15::report {

namespace {

/// The gaps of one side of a comparison, as they are written.
class SideGaps {
public:
    SideGaps(const analysis::Outcome& side, std::string_view named)
        : side_(side),
          named_(named),
          answer_(side.study, side.analysis),
          gaps_(results::gap_fields(results::shape_of(answer_.view()))),
          sides_(results::gap_side_fields()) {}

    void add(std::size_t service, const analysis::GapChange& change, const std::vector<std::size_t>& rows,
             model::FeatureCollection& layer) {
        const auto& result = side_.analysis.services[service];
        const auto view = answer_.view();
        const auto& of_side = sides_.of({.of = view, .value = {.side = named_, .change = change}});
        for (const auto row : rows) {
            const auto& gap = result.gaps[row];
            auto fields = gaps_.of({.of = view, .value = gap, .service = &result});
            fields.insert(fields.begin() + 1, of_side.begin(), of_side.end());
            layer.features.push_back(
                {.id = std::string(named_) + ":" + gap.id, .geometry = gap.area, .properties = std::move(fields)});
        }
    }

private:
    const analysis::Outcome& side_;
    std::string_view named_;
    results::Answer answer_;
    results::RowMaker<analysis::Gap> gaps_;
    results::RowMaker<results::GapOfSide> sides_;
};

}  // namespace

model::FeatureCollection flip_layer(const Compared& compared) {
    const Answer after(compared.after.study, compared.after.analysis);
    const auto view = after.view();
    RowMaker<analysis::HomeFlip> rows(flip_fields());
    model::FeatureCollection layer{.name = "flips"};
    for (const auto& service : compared.comparison.services) {
        const auto& result = compared.after.analysis.services[service.rule.at()];
        for (const auto& flip : service.flips) {
            const auto& home = view.study.homes[flip.home.at()];
            layer.features.push_back({.id = view.study.standard.rules[service.rule.at()].service + ":" + home.id,
                                      .geometry = home.place,
                                      .properties = rows.of({.of = view, .value = flip, .service = &result})});
        }
    }
    return layer;
}

model::FeatureCollection gap_change_layer(const Compared& compared) {
    model::FeatureCollection layer{.name = "gap_changes"};
    SideGaps before(compared.before, "before");
    SideGaps after(compared.after, "after");
    for (const auto& service : compared.comparison.services) {
        for (const auto& change : service.gaps) {
            before.add(service.rule.at(), change, change.before, layer);
            after.add(service.rule.at(), change, change.after, layer);
        }
    }
    return layer;
}

}  // namespace circle15::report
