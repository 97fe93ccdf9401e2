// SPDX-License-Identifier: MIT
#include "mapview/assistant/draft.hpp"

#include <algorithm>
#include <numeric>

#include "core/intake/init/plan_text.hpp"
#include "core/intake/plan_toml.hpp"
#include "core/io/file_bytes.hpp"
#include "mapview/assistant/today.hpp"

namespace circle15::assistant {

namespace fs = std::filesystem;

namespace {

fs::path folder_of(const std::vector<fs::path>& dropped) {
    const fs::path first = fs::absolute(dropped.front()).lexically_normal();
    const bool is_whole = dropped.size() == 1 && fs::is_directory(first) && !fs::exists(first / "stops.txt");
    return is_whole ? first : first.parent_path();
}

/// The folder `sources` says nothing of the place; the one around it may.
void name_after_folder(intake::Plan& plan) {
    const fs::path folder = plan.folder.lexically_normal();
    if (plan.name_zh != "sources" || !folder.has_parent_path()) return;
    plan.name_zh = plan.name_en = folder.parent_path().filename().string();
    if (!plan.name_zh.empty()) plan.id = plan.name_zh;
}

void merge(Draft& draft, Draft more) {
    intake::Plan& plan = draft.plan;
    bool has_new_streets = false;
    for (intake::Source& source : more.plan.sources) {
        const bool known = std::ranges::any_of(plan.sources, [&](const intake::Source& one) {
            return one.file == source.file && (one.sheet == source.sheet || source.sheet.empty());
        });
        if (known) continue;
        has_new_streets = has_new_streets || source.role == intake::Role::osm;
        plan.sources.push_back(std::move(source));
    }
    std::ranges::move(more.unread, std::back_inserter(draft.unread));
    if (plan.standard.empty()) plan.standard = more.plan.standard;
    if (more.plan.area.box && (has_new_streets || !plan.area.box)) intake::widen(plan.area.box, *more.plan.area.box);
    if (plan.measuring_crs.empty()) plan.measuring_crs = more.plan.measuring_crs;
}

bool has_role(const intake::Plan& plan, intake::Role role) {
    return std::ranges::contains(plan.sources, role, &intake::Source::role);
}

}  // namespace

void add_dropped(Draft& draft, const std::vector<fs::path>& dropped) {
    if (dropped.empty()) return;
    const bool first = draft.plan.sources.empty();
    const fs::path folder = first ? folder_of(dropped) : draft.plan.folder;
    const fs::path plan_file = folder / "import.toml";
    if (first && dropped.size() == 1 && fs::exists(plan_file) && fs::is_directory(dropped.front())) {
        draft = {.plan = intake::parse_plan(io::read_bytes(plan_file, "import.toml"), "import.toml", folder), .unread = {}};
        return;
    }
    Draft more = intake::look_at_files(folder, dropped);
    if (!first) return merge(draft, std::move(more));
    draft = std::move(more);
    draft.plan.file = "import.toml";
    name_after_folder(draft.plan);
    draft.plan.date = working_day_by(draft.plan.date.ok() ? draft.plan.date : today());
}

model::Date working_day_by(model::Date day) {
    constexpr int friday = 4;
    while (model::weekday_of(day) > friday) day = model::days_after(day, -1);
    return day;
}

std::string draft_text(const Draft& draft, bool elsewhere, words::Lang lang) {
    return intake::plan_text(draft, elsewhere ? draft.plan.folder.generic_string() : "", lang);
}

Draft draft_from(const std::string& text) { return {.plan = intake::parse_plan(text, "import.toml", {}), .unread = {}}; }

fs::path proposed_study(const Draft& draft, words::Lang lang) {
    const fs::path folder = fs::absolute(draft.plan.folder).lexically_normal();
    if (folder.filename() == "sources") return folder.parent_path();
    const fs::path name = folder.filename().string() + (lang == words::Lang::zh ? "_研究区" : "_study");
    return folder.parent_path() / name;
}

std::vector<std::string> left_to_say(const Draft& draft) {
    const intake::Plan& plan = draft.plan;
    if (plan.sources.empty()) return {"files"};
    std::vector<std::string> left;
    const bool guessed = std::ranges::any_of(
        plan.sources, [](const intake::Source& source) { return !source.confirmed && source.role != intake::Role::nothing; });
    const bool has_totals = !plan.people.totals.empty();
    if (!has_role(plan, intake::Role::osm)) left.emplace_back("streets");
    if (guessed) left.emplace_back("confirm");
    if (plan.name_zh.empty() || plan.name_en.empty()) left.emplace_back("name");
    if (has_role(plan, intake::Role::people)) return left;
    if (!has_totals) left.emplace_back("people");
    const bool has_ages = std::ranges::any_of(plan.people.ages, [](const intake::AgeTable& ages) {
        return std::accumulate(ages.shares.begin(), ages.shares.end(), 0.0) > 0;
    });
    if (!has_ages) left.emplace_back("ages");
    return left;
}

}  // namespace circle15::assistant
