// SPDX-License-Identifier: MIT
#include "core/words/objections.hpp"

#include <algorithm>
#include <array>

#include "core/words/sentence.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<Phrase>({
    // What was chosen, against the tables.
    {"other_objective", {"证书的目标不是这个目标", "the certificate is for another objective"}},
    {"no_choice", {"证书里没有选出任何点", "the certificate holds no choice of sites"}},
    {"no_site", {"没有“{site}”这个点", "there is no site {site}"}},
    {"site_twice", {"“{site}”列了两次", "the site {site} is listed twice"}},
    {"existing_wrong", {"“{site}”是否为现有设施写得不对", "whether the site {site} exists is stated wrongly"}},
    {"existing_missing", {"缺少现有设施“{site}”", "the existing site {site} is missing"}},
    {"too_many", {"选了 {chosen} 个点，只允许 {most} 个", "{chosen} sites are chosen, {most} allowed"}},
    {"over_budget", {"费用 {cost:g} 超出预算 {budget:g}", "the sites cost {cost:g}, the budget is {budget:g}"}},
    {"island_short",
     {"岛屿“{island}”有 {sites} 个点，要求 {required} 个", "island {island} has {sites} sites, {required} required"}},
    {"not_in_reach", {"“{demand}”走不到“{site}”", "{demand} is not within reach of {site}"}},
    {"stated_wrongly",
     {"“{demand}”到“{site}”的人数或费用写得不对", "persons or cost of {demand} at {site} are stated wrongly"}},
    {"demand_twice", {"“{demand}”在“{site}”下列了两次", "{demand} is listed twice at {site}"}},
    {"not_all_listed",
     {"“{site}”覆盖 {covers} 处需求，只列了 {listed} 处", "{site} covers {covers} demand points, {listed} are listed"}},
    {"not_as_stated", {"“{demand}”到“{site}”不是所写的那样", "{demand} is not within reach of {site} as stated"}},
    {"over_capacity",
     {"“{site}”服务 {persons:g} 人，能力只有 {capacity:g} 人",
      "{site} serves {persons:g} persons, its capacity is {capacity:g}"}},
    {"too_many_served",
     {"“{demand}”只有 {persons:g} 人，却服务了 {served:g} 人", "{served:g} of the {persons:g} persons of {demand} are served"}},
    {"cheaper_shares", {"同样的点还能分配得更省", "the same sites could be shared out at a lower cost"}},
    {"place_left", {"“{demand}”还能在“{site}”得到位置", "{demand} could have a place at {site}"}},
    // What it says of its worth.
    {"other_value", {"目标值应为 {value:g}，证书写的是 {claimed:g}", "the value is {value:g}, {claimed:g} is claimed"}},
    {"not_covered", {"{count} 处需求没有覆盖", "{count} demand points are not covered"}},
    {"bound_side", {"界限落在目标值错误的一侧", "the bound lies on the wrong side of the value"}},
    {"bound_open", {"号称最优，界限却不等于目标值", "the answer is called optimal, but its bound is not its value"}},
    // What it was made from and what was written with it.
    {"input_gone", {"当时的输入 {file} 现在没有了", "{file} was an input and is no longer"}},
    {"changed_since", {"{file} 之后被改动过", "{file} has changed since"}},
    {"input_new", {"{file} 当时不是输入", "{file} was not an input then"}},
    {"other_walk",
     {"“{demand}”到“{site}”的步行时间不是 {seconds:g} 秒", "the walk from {demand} to {site} is not {seconds:g} s"}},
    {"other_place", {"“{site}”不在 {lon:g},{lat:g}", "{site} does not stand at {lon:g},{lat:g}"}},
    {"not_opened", {"{file} 没有开设“{site}”", "{file} does not open {site}"}},
    {"opens_place", {"{file} 另在 {lon:g},{lat:g} 开设了一处", "{file} opens {lon:g},{lat:g} besides"}},
    {"opens_facility", {"{file} 另开设了“{site}”", "{file} opens {site} besides"}},
});

}  // namespace

std::span<const Phrase> objections() { return list; }

std::string objection(std::string_view what, const model::Particulars& particulars, Lang lang) {
    const auto found = std::ranges::find(list, what, &Phrase::id);
    return found == list.end() ? std::string(what) : filled(found->words.in(lang), particulars, lang);
}

}  // namespace circle15::words
