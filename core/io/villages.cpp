// SPDX-License-Identifier: MIT
#include "core/io/villages.hpp"

#include <algorithm>
#include <format>
#include <utility>

#include "core/io/nearest_word.hpp"
#include "core/io/row_intake.hpp"
#include "core/io/study_columns.hpp"

namespace circle15::io {

namespace {

using model::IslandId;
using model::VillageId;

}  // namespace

IslandId island_of(const RowFields& fields, const TextRow& row, const IslandTable& islands) {
    const std::string& name = fields.required(row, "island");
    if (const auto island = islands.find(name)) return *island;
    throw fields.flaw(row, "unknown_island", and_near({{"island", name}}, name, islands.names()));
}

VillageTable::VillageTable(const TextTable& table, const model::LayerSource& source, const IslandTable& islands,
                           model::Study& study) {
    const RowFields fields{table, columns_of("villages.csv"), study.issues};
    RowIntake intake(table, source.layer, study);
    SeenIds ids;
    for (const TextRow& row : table.rows) {
        intake.take(row, [&] {
            const std::string& code = fields.required(row, "code");
            model::Village village{.code = code,
                                   .name = fields.required(row, "name"),
                                   .township = fields.required(row, "township"),
                                   .island = island_of(fields, row, islands),
                                   .emptied = fields.date(row, "emptied")};
            ids.add(fields, row, code);
            const auto id = model::id_of<VillageId>(study.villages.size());
            codes_.emplace(code, id);
            learn(village.name, id);
            study.villages.push_back(std::move(village));
        });
    }
    intake.finish();
}

VillageTable::VillageTable(const RowFields& homes, const IslandTable& islands, model::Study& study) {
    std::map<std::pair<std::string, std::string>, std::map<IslandId, std::size_t>> rows_on;
    homes.table().each([&](const TextRow& row) {
        if (row.flaw) return;
        try {
            const std::pair key{homes.required(row, "township"), homes.required(row, "village")};
            ++rows_on[key][island_of(homes, row, islands)];
        } catch (const model::InputError&) {  // told when the homes themselves are read
        }
    });
    for (const auto& [key, counts] : rows_on) {
        const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
        const auto id = model::id_of<VillageId>(study.villages.size());
        study.villages.push_back({.code = key.second, .name = key.second, .township = key.first, .island = most->first});
        learn(key.second, id);
    }
}

void VillageTable::learn(const std::string& name, VillageId village) { names_[name].push_back(village); }

VillageId VillageTable::village_of(const RowFields& homes, const TextRow& row, const model::Study& study) const {
    const std::string& name = homes.required(row, "village");
    const std::string& township = homes.text(row, "township");
    const auto agrees = [&](VillageId id) { return township.empty() || study.villages[id.at()].township == township; };
    std::vector<VillageId> meant;
    if (const auto code = codes_.find(name); code != codes_.end()) {
        meant.push_back(code->second);
    } else if (const auto same = names_.find(name); same != names_.end()) {
        meant = same->second;
    } else {
        std::vector<std::string> known;
        for (const auto& [code_text, id] : codes_) known.push_back(code_text);
        for (const auto& [known_name, ids] : names_) known.push_back(known_name);
        throw homes.flaw(row, "unknown_village", and_near({{"village", name}}, name, known));
    }
    const VillageId first = meant.front();
    std::erase_if(meant, [&](VillageId id) { return !agrees(id); });
    if (meant.empty()) {
        throw homes.flaw(row, "township_mismatch",
                         {{"village", name}, {"township", study.villages[first.at()].township}, {"given_township", township}});
    }
    if (meant.size() == 1) return meant.front();
    throw homes.flaw(row, "ambiguous_village", {{"village", name}, {"count", meant.size()}});
}

}  // namespace circle15::io
