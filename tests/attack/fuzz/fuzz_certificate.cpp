// SPDX-License-Identifier: MIT
#include "core/cli/siting_record.hpp"
#include "tests/attack/fuzz/attempt.hpp"

using namespace circle15;

/// The certificate of a siting, which `site --verify` reads; what was read can be written and read again.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return fuzz::attempt([&] {
        const auto record = cli::parse_record(fuzz::text_of(data, size), "plan.certificate.json");
        (void)cli::parse_record(cli::record_text(record, "0.1.0"), "plan.certificate.json");
    });
}
