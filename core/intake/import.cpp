// SPDX-License-Identifier: MIT
#include "core/intake/import.hpp"

#include <algorithm>

#include "core/intake/assembly.hpp"
#include "core/intake/gathering.hpp"
#include "core/intake/plan_toml.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/standard_toml.hpp"

namespace circle15::intake {

namespace {

/// The services that the plan asks for; all of the standard's where it names none.
StandardText standard_of(const Plan& plan, const ImportOptions& options) {
    const bool own = !plan.standard.empty();
    const std::string name = own ? plan.standard : options.standard_name;
    const std::string text = io::read_bytes(own ? plan.folder / io::path_of(plan.standard) : options.standard, name);
    if (!plan.services.empty()) return standard_for(text, name, plan.services);
    return {.standard = io::parse_standard_toml(text, name), .text = text};
}

/// Services without a list are no question of this study, unless the plan asks for them.
void leave_out_unlisted(MadeStudy& made) {
    if (!made.plan.services.empty() || made.lists.empty()) return;
    std::vector<std::string> listed;
    for (const ListState& list : made.lists) listed.push_back(list.service);
    made.standard = standard_for(made.standard.text, "standard.toml", listed);
}

/// That of the plan, which is named where it cannot be used.
geometry::Projection projection_of(const Plan& plan) {
    try {
        return geometry::Projection(plan.measuring_crs);
    } catch (const model::InputError& error) {
        model::InputFlaw flaw = error.flaw();
        flaw.file = plan.file;
        flaw.place = "measuring_crs";
        throw model::InputError(std::move(flaw));
    }
}

}  // namespace

void LayerOrigin::add(const Source& from) {
    add(from.source.empty() ? from.file : from.source, from.licence, from.date, from.quality);
}

void LayerOrigin::add(const std::string& its_source, const std::string& its_licence, const std::string& its_date,
                      model::Quality its_quality) {
    const auto append = [](std::string& text, const std::string& more) {
        if (more.empty() || text.contains(more)) return;
        text += (text.empty() ? "" : "; ") + more;
    };
    append(source, its_source);
    append(licence, its_licence);
    date = std::max(date, its_date);
    quality = given ? model::worse_of(quality, its_quality) : its_quality;
    given = true;
}

Imported import_study(const Plan& plan, const ImportOptions& options) {
    require_confirmed(plan);
    const geometry::Projection projection = projection_of(plan);
    Imported imported{.made = {.plan = plan, .standard = standard_of(plan, options)}};
    MadeStudy& made = imported.made;
    const model::MultiPolygon outline = area_outline(plan);
    if (outline.empty() && !plan.area.box)
        throw model::InputError({.file = plan.file, .place = "[area]", .rule = "area_missing"});
    std::optional<Box> box;
    if (plan.area.box) box = Box{(*plan.area.box)[0], (*plan.area.box)[1], (*plan.area.box)[2], (*plan.area.box)[3]};
    const StudyArea area(box, outline, plan.area.margin_m, projection);
    model::Parts parts(options.progress, {0.7, 0.3});
    Gathered gathered = Gathering(area, imported).run(parts.part(0));
    if (!imported.failures.empty()) return imported;
    assemble(std::move(gathered), area, made);
    leave_out_unlisted(made);
    model::advance(parts.part(1), 1);
    return imported;
}

}  // namespace circle15::intake
