// SPDX-License-Identifier: MIT
#include "core/words/policy_words.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace circle15::words {

namespace {

struct Meaning {
    std::string_view key;
    Word word;
};

constexpr auto meanings = std::to_array<Meaning>({
    {"unreached_minutes",
     {"步行到不了的人，缺口排序时按超时这么多分钟计；选址看步行距离时，也只看到这么远",
      "what a person counts with in the rank of gaps who cannot walk there at all; how far sitings that weigh walks look"}},
    {"few_persons",
     {"小岛上对象人口少于此数，建议迁居大岛",
      "below so many of the group on a small island, moving to a big one is suggested"}},
    {"village_covered_percent",
     {"对象人口有此比例被覆盖，村(社区)计为已覆盖", "from this share of its group on a village counts as covered"}},
    {"borderline_percent",
     {"步速或接入距离变动此比例结论就变的，为临界",
      "a verdict that flips when speed or link legs change by so much is borderline"}},
    {"slopes_counted_percent",
     {"高程覆盖街道和步行达到此比例，才称已计坡度", "from this share of streets and walks with heights on slopes count"}},
    {"capped_up_to_age",
     {"另列人群全在此年龄及以下(有照护人)，下坡不提速",
      "a further group none older walks with a carer, never faster downhill"}},
    {"capped_from_age", {"另列人群全在此年龄及以上，下坡不提速", "a further group none younger never walks faster downhill"}},
    {"change_speed_m_per_s", {"在岛上两码头之间换船的步速", "walking speed between two piers of an island, to change boats"}},
    {"catchment_near_percent",
     {"E2SFCA、M2SFCA 近圈止于阈值的此比例", "E2SFCA and M2SFCA: the near step ends at this share of the threshold"}},
    {"catchment_middle_percent",
     {"E2SFCA、M2SFCA 中圈止于阈值的此比例，远圈止于阈值",
      "E2SFCA and M2SFCA: the middle step ends at this share of the threshold, the far one at the threshold"}},
    {"catchment_near_weight", {"近圈权重", "weight of the near step"}},
    {"catchment_middle_weight", {"中圈权重", "weight of the middle step"}},
    {"catchment_far_weight", {"远圈权重", "weight of the far step"}},
    {"nearly_as_good_percent",
     {"选址时另列的备选，效果最多差此比例", "sitings tell other choices that are worse by no more than this"}},
    {"unfit_not_joined_percent",
     {"未接入步行网络的人口多于此比例，数据不可用", "with more of the persons on no street the data are not fit for use"}},
    {"indicative_modelled_percent",
     {"居住点或道路中模型推定的多于此比例，结论仅供示意",
      "with more of the homes or streets modelled every answer is indicative only"}},
    {"census_off_percent",
     {"与公布人口相差达此比例，人口数不可用，重要存疑",
      "from this difference to a published figure on numbers of people are unfit, and the doubt is grave"}},
    {"grave_not_joined_percent",
     {"未接入步行网络的人口达此比例，为重要存疑", "from this share of the persons on no street on the doubt is grave"}},
    {"grave_water_m", {"道路跨水长于此，为重要存疑", "a street over more water than this is a grave doubt"}},
    {"stop_from_pier_m", {"船站离码头远于此，为重要存疑", "a stop farther from its pier than this is a grave doubt"}},
});

}  // namespace

Word policy_meaning(std::string_view key) {
    const auto* found = std::ranges::find(meanings, key, &Meaning::key);
    if (found == meanings.end()) throw std::out_of_range("no number of the policy: " + std::string(key));
    return found->word;
}

Word policy_default_source() { return {"circle15 默认取值", "circle15's own"}; }

}  // namespace circle15::words
