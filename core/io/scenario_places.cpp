// SPDX-License-Identifier: MIT
#include "core/io/scenario_places.hpp"

#include <string>
#include <variant>

#include "core/io/place_names.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

void resolve(std::string& place, const model::Placed<model::StudyEdit>& edit, const model::Study& study) {
    try {
        place = place_named(place, study, {}).id;
    } catch (const model::InputError& error) {
        model::InputFlaw flaw = error.flaw();
        if (flaw.rule == "unknown_place") {
            flaw.rule = "edit_place";
            flaw.particulars.emplace_back("place", place);
        }
        flaw.file = edit.file;
        flaw.place = edit.place;
        throw model::InputError(flaw);
    }
}

}  // namespace

model::Scenario with_place_ids(model::Scenario scenario, const model::Study& study) {
    for (auto& edit : scenario.edits) {
        if (auto* move = std::get_if<model::MovePeople>(&edit.what)) {
            resolve(move->from, edit, study);
            resolve(move->to, edit, study);
        } else if (auto* scale = std::get_if<model::ScalePeople>(&edit.what)) {
            resolve(scale->from, edit, study);
        }
    }
    return scenario;
}

}  // namespace circle15::io
