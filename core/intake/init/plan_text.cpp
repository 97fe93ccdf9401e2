// SPDX-License-Identifier: MIT
#include "core/intake/init/plan_text.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <string_view>

#include "core/io/toml_text.hpp"
#include "core/words/flaws.hpp"
#include "core/words/phrases.hpp"
#include "core/words/sentence.hpp"

namespace circle15::intake {

namespace {

using io::toml_key;
using io::toml_quoted;

class PlanText {
public:
    PlanText(const FolderLook& look, words::Lang lang) : look_(look), lang_(lang) {}

    std::string run(const std::string& folder) {
        const Plan& plan = look_.plan;
        comment("init_head");
        entry("id", plan.id, "init_id");
        entry("name_zh", plan.name_zh, "init_name");
        entry("name_en", plan.name_en, "init_name");
        entry("date", plan.date.ok() ? model::text_of(plan.date) : "", "init_date");
        entry("measuring_crs", plan.measuring_crs, "init_crs");
        if (!folder.empty()) entry("folder", folder);
        if (!plan.standard.empty()) entry("standard", plan.standard);
        if (!plan.services.empty()) line("services = " + list_of(plan.services));
        area();
        people();
        for (const Source& source : plan.sources) add(source);
        return std::move(text_);
    }

private:
    std::string said(std::string_view phrase) const { return std::string(words::phrase(phrase)->in(lang_)); }
    void line(std::string_view text) { (text_ += text) += '\n'; }
    void comment(std::string_view phrase) { line("# " + said(phrase)); }
    void entry(std::string_view key, std::string_view value, std::string_view phrase = {}) {
        line(std::format("{} = {}{}", toml_key(key), toml_quoted(value), phrase.empty() ? "" : "  # " + said(phrase)));
    }

    void area() {
        const Plan& plan = look_.plan;
        line("\n[area]");
        const bool outlined = std::ranges::contains(plan.sources, Role::area, &Source::role);
        if (plan.area.box) {
            const auto& box = *plan.area.box;
            comment(outlined ? "init_box_limit" : "init_box");
            line(std::format("box = [{:.5f}, {:.5f}, {:.5f}, {:.5f}]", box[0], box[1], box[2], box[3]));
        }
        line(std::format("margin_m = {:.0f}  # {}", plan.area.margin_m, said("init_margin")));
    }

    void people() {
        const PeoplePlan& people = look_.plan.people;
        line("\n[people]");
        comment("init_people");
        line(std::format("cluster_m = {:.0f}  # {}", people.cluster_m, said("init_cluster")));
        if (!people.totals.empty() || !people.source.empty()) {
            entry("quality", model::name_of(people.quality), "init_quality");
            entry("source", people.source);
        }
        comment("init_total");
        for (const Total& total : people.totals) add(total);
        if (people.totals.empty()) {
            for (const auto* left_out : {"[[people.total]]", "name = \"\"", "persons = 0", "source = \"\"", "date = \"\""})
                line(std::format("# {}", left_out));
        }
        comment("init_ages");
        for (const AgeTable& ages : people.ages) add(ages);
        if (!people.ages.empty()) return;
        line("# [[people.ages]]");
        for (const model::AgeBand& band : model::age_bands) line(std::format("# {} = 0", band.column));
    }

    void add(const Total& total) {
        line("[[people.total]]");
        entry("name", total.name);
        if (!total.name_en.empty()) entry("name_en", total.name_en);
        if (!total.township.empty()) entry("township", total.township);
        if (total.group != model::everybody) line("group = " + list_of(columns_of(total.group)));
        line(std::format("persons = {}", total.persons));
        entry("source", total.source);
        entry("date", total.date, total.date.empty() ? "init_date_of" : "");
    }

    void add(const AgeTable& ages) {
        line("[[people.ages]]");
        if (!ages.township.empty()) entry("township", ages.township);
        for (std::size_t band = 0; band < ages.shares.size(); ++band)
            line(std::format("{} = {}", model::age_bands[band].column, ages.shares[band]));
    }

    static std::vector<std::string> columns_of(model::AgeGroup group) {
        std::vector<std::string> columns;
        for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
            if (group.has(band)) columns.emplace_back(model::age_bands[band].column);
        }
        return columns;
    }

    static std::string list_of(const std::vector<std::string>& items) {
        std::string list;
        for (const std::string& item : items) list += (list.empty() ? "" : ", ") + toml_quoted(item);
        return "[" + list + "]";
    }

    void add(const Source& source) {
        line("");
        const auto unread = std::ranges::find(look_.unread, source.file, &Unread::file);
        if (unread != look_.unread.end()) {
            std::string why = words::what_of(unread->flaw, lang_);
            std::ranges::replace(why, '\n', ' ');
            line("# " + words::plain(why));
        }
        line("[[source]]");
        entry("file", source.file);
        entry("as", name_of(source.role), "init_as");
        if (source.role == Role::nothing) return;
        if (!source.confirmed) line("confirmed = false  # " + said("init_confirm"));
        if (!source.sheet.empty()) entry("sheet", source.sheet);
        const bool has_own = source.role == Role::osm || (source.role == Role::timetable && source.crs.empty());
        if (!has_own) entry("crs", source.crs, source.crs.empty() ? "init_crs_own" : "init_crs_of");
        if (source.heading_row) line(std::format("heading_row = {}", *source.heading_row));
        if (!source.column_people.empty()) entry("column_people", source.column_people);
        if (!source.service.empty()) entry("service", source.service);
        if (source.role == Role::facilities || source.role == Role::osm)
            entry("completeness", name_of(source.completeness), "init_completeness");
        if (source.role == Role::osm) takes(source.takes);
        if (source.role == Role::timetable) modes(source.modes);
        entry("source", source.source);
        entry("licence", source.licence);
        entry("date", source.date, source.date.empty() ? "init_date_of" : "");
        entry("quality", model::name_of(source.quality), "init_quality");
        tables(source);
    }

    void modes(const std::vector<int>& modes) {
        std::string list;
        for (const int mode : modes) list += (list.empty() ? "" : ", ") + std::to_string(mode);
        line(std::format("modes = [{}]  # {}", list, said("init_modes")));
    }

    void takes(const OsmTakes& takes) {
        std::vector<std::string> list;
        const auto add_one = [&](bool taken, const char* name) {
            if (taken) list.emplace_back(name);
        };
        add_one(takes.streets, "streets");
        add_one(takes.land, "land");
        add_one(takes.buildings, "buildings");
        add_one(takes.facilities, "facilities");
        add_one(takes.villages, "villages");
        line("take = " + list_of(list));
    }

    void tables(const Source& source) {
        if (!source.columns.empty()) {
            line("[source.columns]  # " + said("init_columns"));
            for (const auto& [column, heading] : source.columns) entry(column, heading);
        }
        std::map<std::string, std::vector<std::string>> words;
        for (const auto& [word, services] : source.services) {
            for (std::size_t at = 0; at < services.size();) {
                const std::size_t end = std::min(services.find(',', at), services.size());
                words[services.substr(at, end - at)].push_back(word);
                at = end + 1;
            }
        }
        if (!words.empty()) line("[source.services]  # " + said("init_services"));
        by_service(words);
        std::map<std::string, std::vector<std::string>> tags;
        for (const ServiceTag& tag : source.tags) tags[tag.service].push_back(tag.tags);
        if (!tags.empty()) line("[source.tags]  # " + said("init_tags"));
        by_service(tags);
    }

    void by_service(const std::map<std::string, std::vector<std::string>>& words) {
        for (const auto& [service, list] : words) {
            line(std::format("{} = {}", toml_key(service), list_of(list)));
        }
    }

    const FolderLook& look_;
    words::Lang lang_;
    std::string text_;
};

}  // namespace

std::string plan_text(const FolderLook& look, const std::string& folder, words::Lang lang) {
    return PlanText(look, lang).run(folder);
}

}  // namespace circle15::intake
