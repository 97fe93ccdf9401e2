// SPDX-License-Identifier: MIT
#include "core/intake/sheets/service_words.hpp"

#include <algorithm>
#include <array>

#include "core/intake/sheets/plain_text.hpp"

namespace circle15::intake {

namespace {

struct ServiceWord {
    std::string_view word;      ///< stands somewhere in the category
    std::string_view services;  ///< blanks between
};

// The first word found decides: narrower ones stand above wider ones.
constexpr auto table = std::to_array<ServiceWord>({
    {"托育", "childcare"},
    {"托班", "childcare"},
    {"托幼", "childcare"},
    {"婴幼儿照护", "childcare"},
    {"幼儿园", "kindergarten"},
    {"学前教育", "kindergarten"},
    {"九年一贯制", "primary_school junior_school"},
    {"九年制", "primary_school junior_school"},
    {"小学", "primary_school"},
    {"初级中学", "junior_school"},
    {"初中", "junior_school"},
    {"助餐", "elderly_meal"},
    {"老年食堂", "elderly_meal"},
    {"老年人食堂", "elderly_meal"},
    {"长者食堂", "elderly_meal"},
    {"幸福食堂", "elderly_meal"},
    {"爱心食堂", "elderly_meal"},
    {"老年餐", "elderly_meal"},
    {"卫生院", "clinic"},
    {"卫生室", "clinic"},
    {"卫生服务", "clinic"},
    {"医务室", "clinic"},
    {"诊所", "clinic"},
    {"门诊", "clinic"},
    {"医院", "clinic"},
    {"药店", "pharmacy"},
    {"药房", "pharmacy"},
    {"图书馆", "library"},
    {"农家书屋", "library"},
    {"体育", "sports"},
    {"健身", "sports"},
    {"childcare", "childcare"},
    {"nursery", "childcare"},
    {"kindergarten", "kindergarten"},
    {"primary_school", "primary_school"},
    {"primary school", "primary_school"},
    {"junior_school", "junior_school"},
    {"junior school", "junior_school"},
    {"elderly_meal", "elderly_meal"},
    {"clinic", "clinic"},
    {"pharmacy", "pharmacy"},
    {"library", "library"},
    {"sports", "sports"},
});

}  // namespace

std::vector<std::string> services_of_word(std::string_view category) {
    const std::string plain = small_letters(half_width(category));
    const auto found = std::ranges::find_if(table, [&](const ServiceWord& one) { return plain.contains(one.word); });
    std::vector<std::string> services;
    if (found == table.end()) return services;
    const std::string_view all = found->services;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        services.emplace_back(all.substr(at, end - at));
        at = end + 1;
    }
    return services;
}

ServiceWords words_of(const model::Standard& standard) {
    ServiceWords words;
    for (const model::Rule& rule : standard.rules) {
        for (const std::string& name : {rule.service, rule.name_zh, rule.name_en}) {
            if (!name.empty()) words.emplace(name, rule.service);
        }
    }
    return words;
}

}  // namespace circle15::intake
