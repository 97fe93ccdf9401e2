// SPDX-License-Identifier: MIT
#include "core/results/headline.hpp"

#include <algorithm>
#include <functional>

namespace circle15::results {

Together services_together(const model::Study& study, const analysis::Analysis& analysis) {
    Together sum;
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto persons = model::persons_in(study.homes[row].persons, model::everybody);
        const auto covered = std::ranges::count_if(
            analysis.services, [row](const auto& service) { return service.homes[row].status == analysis::Status::covered; });
        sum.persons += persons;
        if (covered == std::ssize(analysis.services)) sum.all += persons;
        if (covered == 0) sum.none += persons;
    }
    return sum;
}

bool is_real(const analysis::Gap& gap) { return gap.cause != analysis::Cause::data_missing; }

GapCount counted_gaps(const analysis::Analysis& analysis) {
    GapCount count;
    for (const auto& service : analysis.services) {
        count.gaps += service.gaps.size();
        count.for_want_of_data += service.gaps.size() - static_cast<std::size_t>(std::ranges::count_if(service.gaps, is_real));
    }
    return count;
}

std::vector<ServiceGap> largest_gaps(const analysis::Analysis& analysis, std::size_t most) {
    std::vector<ServiceGap> gaps;
    for (const auto& service : analysis.services) {
        for (const auto& gap : service.gaps) {
            if (is_real(gap)) gaps.push_back({&service, &gap});
        }
    }
    std::ranges::stable_sort(gaps, std::greater{}, [](const ServiceGap& item) { return item.gap->person_minutes; });
    gaps.resize(std::min(gaps.size(), most));
    return gaps;
}

}  // namespace circle15::results
