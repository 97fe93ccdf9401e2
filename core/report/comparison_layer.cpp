// SPDX-License-Identifier: MIT
#include "core/report/comparison_layer.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "core/results/records.hpp"
#include "core/results/rows.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

/// The gaps of one side of a comparison, as they are written.
class SideGaps {
public:
    SideGaps(const analysis::Outcome& side, std::string_view named)
        : side_(side),
          named_(named),
          answer_(side.study, side.analysis),
          columns_(results::gap_fields(results::shape_of(answer_.view()))) {}

    void add(std::size_t service, const analysis::GapChange& change, const std::vector<std::size_t>& rows,
             model::FeatureCollection& layer) {
        const auto& result = side_.analysis.services[service];
        const auto view = answer_.view();
        for (const auto row : rows) {
            const auto& gap = result.gaps[row];
            auto fields = columns_.of({.of = view, .value = gap, .service = &result});
            fields.insert(fields.begin() + 1, {{"side", text(named_)},
                                               {"fate", text(analysis::name_of(change.fate))},
                                               {"fate_zh", text(word_of(change.fate).zh)},
                                               {"persons_before", change.persons_before},
                                               {"persons_after", change.persons_after}});
            layer.features.push_back(
                {.id = std::string(named_) + ":" + gap.id, .geometry = gap.area, .properties = std::move(fields)});
        }
    }

private:
    const analysis::Outcome& side_;
    std::string_view named_;
    results::Answer answer_;
    results::RowMaker<analysis::Gap> columns_;
};

}  // namespace

model::Properties flip_properties(const Compared& compared, const analysis::ServiceChange& service,
                                  const analysis::HomeFlip& flip) {
    const auto& study = compared.after.study;
    const auto& rule = study.standard.rules[service.rule.at()];
    const auto& home = study.homes[flip.home.at()];
    const auto& village = study.villages[home.village.at()];
    const auto& verdict = compared.after.analysis.services[service.rule.at()].homes[flip.home.at()];
    return {{"service", rule.service},
            {"service_zh", text(rule.name_zh)},
            {"home", home.id},
            {"name", text(home.name)},
            {"village", village.name},
            {"village_code", village.code},
            {"township", village.township},
            {"island", study.islands[home.island.at()].id},
            {"from", text(analysis::name_of(flip.from))},
            {"from_zh", text(word_of(flip.from).zh)},
            {"to", text(analysis::name_of(flip.to))},
            {"to_zh", text(word_of(flip.to).zh)},
            {"loss", analysis::is_loss(flip.from, flip.to)},
            {"persons_before", flip.persons_before},
            {"persons_after", flip.persons_after},
            {"minutes_before", one_decimal(flip.minutes_before)},
            {"minutes_after", one_decimal(flip.minutes_after)},
            {"nearest_before", text(flip.nearest_before)},
            {"nearest_after", text(flip.nearest_after)},
            {"quality", text(model::name_of(verdict.quality))},
            {"stability", text(analysis::name_of(verdict.stability))}};
}

model::FeatureCollection flip_layer(const Compared& compared) {
    model::FeatureCollection layer{.name = "flips"};
    for (const auto& service : compared.comparison.services) {
        const auto& rule = compared.after.study.standard.rules[service.rule.at()];
        for (const auto& flip : service.flips) {
            const auto& home = compared.after.study.homes[flip.home.at()];
            layer.features.push_back({.id = rule.service + ":" + home.id,
                                      .geometry = home.place,
                                      .properties = flip_properties(compared, service, flip)});
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
