// SPDX-License-Identifier: MIT
#include "core/cli/command_trip.hpp"

#include <memory>

#include "core/analysis/trip.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/write_geojson.hpp"
#include "core/report/walk_text.hpp"

namespace circle15::cli {

namespace {

struct Arguments {
    CommonArguments common;
    std::string from;
    std::string service;
    std::string date;
};

void run_trip(const Arguments& arguments) {
    const auto& common = arguments.common;
    const auto date = date_given("--date", arguments.date);
    const auto study = read_chosen(common.choice).study;
    const analysis::TripQuery query{.from = place_given("--from", arguments.from, study),
                                    .rule = rule_given("--service", arguments.service, study),
                                    .options = {.date = date}};
    const analysis::Ground ground(study);
    const auto trip = analysis::walk_to_service(ground, query);
    print(common.json ? io::write_geojson(report::trip_layer(study, query, trip))
                      : report::trip_text(study, query, trip, stdout_style(common.lang)));
}

}  // namespace

void setup_trip(CLI::App& program, report::Lang lang) {
    const bool zh = lang == report::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand(
        "trip", zh ? "从一处步行到最近的开放设施，逐段说明" : "the walk to the nearest open facility, leg by leg");
    add_common(*command, arguments->common, lang);
    command
        ->add_option("--from", arguments->from,
                     zh ? "起点：经度,纬度，或居住点、设施的 id" : "the start: LON,LAT or the id of a home or facility")
        ->required()
        ->type_name("LON,LAT|ID");
    command->add_option("--service", arguments->service, zh ? "服务类别，如 clinic" : "the service, such as clinic")
        ->required()
        ->type_name("S");
    command->add_option("--date", arguments->date, zh ? "哪一天（默认研究区自己的日期）" : "the day (default: the study's own)")
        ->type_name("D");
    command->callback([arguments] { run_trip(*arguments); });
}

}  // namespace circle15::cli
