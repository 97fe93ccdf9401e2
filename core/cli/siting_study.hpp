// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/cli/siting_options.hpp"
#include "core/cli/siting_record.hpp"

namespace circle15::cli {

/// The candidates a word or file name stands for, read and hashed.
struct CandidateChoice {
    analysis::siting::CandidateSource source = analysis::siting::CandidateSource::dwellings;
    std::vector<model::Candidate> listed;
    std::string name;    ///< the word, or the file's name without folders
    std::string sha256;  ///< of the file; empty for words
};

/// Throws model::InputError as io::read_candidates does.
[[nodiscard]] CandidateChoice candidates_given(const std::string& words_or_file, const model::Study& study);

/// `circle15 site STUDY`: solves, prints, and with -o writes the scenario, its certificate and the comparison table beside it.
void site_on_study(const SitingOptions& options);

/// `circle15 site --matrix`: the same on a cost table; -o writes the certificate alone.
void site_on_matrix(const SitingOptions& options);

/// `circle15 site --verify FILE`: states the problem again and checks every claim. Throws std::runtime_error where one does not
/// hold.
void verify_siting(const SitingOptions& options);

/// The file a scenario's certificate is in: four.toml -> four.certificate.json; a certificate's own name stays.
[[nodiscard]] std::string certificate_beside(const std::string& file);

}  // namespace circle15::cli
