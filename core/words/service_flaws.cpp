// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr std::array flaws{
    FlawWords{
        "list_completeness_unknown",
        {"没有说明“{name_zh}”的设施清单是否完整；未覆盖的居住点一律判为未知，涉及 {persons} 人",
         "nothing says whether the list of {name_en} is complete: homes it does not cover are unknown ({persons} persons)"},
        {"在 study.toml 中写明 [inventory.{service}] 及 quality：清单完整写 partial = false，不完整写 partial = true 或 "
         "partial_in",
         "write [inventory.{service}] with quality in study.toml: partial = false where the list is complete, else partial = "
         "true or partial_in"}},
    FlawWords{"list_partial",
              {"“{name_zh}”的设施清单不完整；未覆盖的居住点一律判为未知，涉及 {persons} 人",
               "the list of {name_en} is partial: homes it does not cover are unknown ({persons} persons)"},
              {"补齐清单，再在 study.toml 的 [inventory.{service}] 中去掉 partial",
               "complete the list, then take partial out of [inventory.{service}] in study.toml"}},
    FlawWords{"list_partial_in",
              {"“{name_zh}”的设施清单在 {townships} 不完整；那里未覆盖的居住点一律判为未知，涉及 {persons} 人",
               "the list of {name_en} is partial in {townships}: homes there that it does not cover are unknown ({persons} "
               "persons)"},
              {"补齐这些乡镇的清单，再改 study.toml 的 [inventory.{service}]",
               "complete the list there, then correct [inventory.{service}] in study.toml"}},
    FlawWords{"none_but_some",
              {"study.toml 写明没有“{service}”(none = true)，设施表里却有 {rows} 行",
               "none = true says that there is no {service}, but the facilities have {rows} rows of it"},
              {"去掉 none，或删去这些行", "take none out, or those rows"}},
    FlawWords{"none_but_partial",
              {"none = true 与 partial、partial_in 不能同时写", "none = true and partial or partial_in contradict each other"},
              {"确知没有才写 none；清单不完整则写 partial",
               "write none only where it is known that there is none, else say that the list is partial"}},
    FlawWords{"service_without_facilities",
              {"设施表里没有一行“{name_zh}”，不能当作没有这类设施；居住点一律判为未知，涉及 {persons} 人",
               "the facilities have no row of {name_en}, which does not prove that there is none: homes are unknown ({persons} "
               "persons)"},
              {"补上清单；若确知全研究区没有，在 study.toml 的 [inventory.{service}] 中写 quality 和 none = true",
               "add the list; where it is known that there is none at all, write [inventory.{service}] with quality "
               "and none = true in study.toml"}},
};

}  // namespace

std::span<const FlawWords> service_flaws() { return flaws; }

}  // namespace circle15::words
