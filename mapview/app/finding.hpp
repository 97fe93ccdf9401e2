// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"
#include "core/model/progress.hpp"
#include "core/model/scenario.hpp"
#include "mapview/sheet/scene.hpp"

namespace circle15::app {

/// A study and the ground it stands on, which refers to it; so neither moves.
struct Place {
    explicit Place(model::Study the_study) : study(std::move(the_study)) {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    model::Study study;
    std::unique_ptr<const analysis::Ground> ground;  ///< unset for a result folder, which nothing can be asked anew
};

/// What was found out about a place with these options. Never changes, so that threads may read it. Figures come first: the
/// shapes of services, areas and those of gaps, which are for eyes and take far longer, are in a later finding (with_shapes).
struct Finding {
    std::shared_ptr<const Place> place;
    analysis::Analysis analysis;
    analysis::Options options;
    std::shared_ptr<const model::Scenario> scenario;  ///< the edits the place has, or their names alone; unset: as it is

    [[nodiscard]] const model::Study& study() const { return place->study; }
    [[nodiscard]] const analysis::Ground* ground() const { return place->ground.get(); }
};

/// A study or result folder as it was opened.
struct Opened {
    std::filesystem::path path;
    std::shared_ptr<const Finding> base;
    std::string sha256;  ///< the study's fingerprint
    [[nodiscard]] bool read_only() const { return base->ground() == nullptr; }
};

// What follows takes its time: it throws model::Stopped where `progress` asks for the end.

/// Reads and analyses. Throws model::InputError. `land`, which may be empty, is called with a study's islands long before.
[[nodiscard]] Opened open_place(const std::filesystem::path& path, const model::Progress& progress = {},
                                const std::function<void(const std::vector<model::Island>&)>& land = {});

/// The same place with other options, such as another day for the boats.
[[nodiscard]] std::shared_ptr<const Finding> ask_again(const Finding& finding, const analysis::Options& options,
                                                       const model::Progress& progress = {});

/// The place with one service judged by another of its rule's measures, as if that were the rule: a ring or a further group, by
/// its row in ServiceResult::measures. Throws std::out_of_range for a row that is not there.
[[nodiscard]] std::shared_ptr<const Finding> by_measure(const Finding& finding, std::size_t service, std::size_t measure,
                                                        const model::Progress& progress = {});

/// The place with a scenario's edits; what they leave alone is taken from `base`. Throws model::InputError for an edit that
/// cannot be made; rules `facility_at_sea` and `facility_off_streets` for a facility where nobody could walk to it.
[[nodiscard]] std::shared_ptr<const Finding> with_edits(const Finding& base, std::shared_ptr<const model::Scenario> scenario,
                                                        const model::Progress& progress = {});

/// Whether a service's shapes are there. A result folder has those that it has.
[[nodiscard]] bool has_shapes(const Finding& finding, std::size_t service);
/// The services whose shapes are not.
[[nodiscard]] std::vector<std::size_t> without_shapes(const Finding& finding);

/// The same with the shapes of these services too. Those of `earlier`, a finding on the same streets, that are the same are
/// taken from it.
[[nodiscard]] std::shared_ptr<const Finding> with_shapes(const Finding& finding, const std::vector<std::size_t>& services,
                                                         const Finding& earlier, const model::Progress& progress = {});

/// Facilities that the edits open or move: what stands there is proposed, not surveyed.
[[nodiscard]] std::vector<sheet::Proposal> proposals_of(const Finding& finding);
[[nodiscard]] bool is_proposal(const Finding& finding, const std::string& facility);

}  // namespace circle15::app
