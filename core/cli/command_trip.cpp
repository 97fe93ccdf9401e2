// SPDX-License-Identifier: MIT
#include "core/cli/command_trip.hpp"

#include <memory>

#include "core/analysis/boat_trip.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/analysis/trip.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/ferry_options.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/write_geojson.hpp"
#include "core/model/service_lists.hpp"
#include "core/report/boat_trip_text.hpp"
#include "core/report/trip_opening.hpp"
#include "core/report/walk_text.hpp"
#include "core/results/values.hpp"

namespace circle15::cli {

namespace {

struct Arguments {
    CommonArguments common;
    FerryArguments ferries;
    std::string from;
    std::string service;
    std::string date;
    std::string leave;
    std::string arrive;
};

constexpr model::DaySeconds usual_leave = 7 * 3600;

analysis::BoatTime time_of(const Arguments& arguments) {
    analysis::BoatTime time;
    if (!arguments.arrive.empty()) {
        time.arrive = time_given("--arrive", arguments.arrive);
    } else {
        time.leave = arguments.leave.empty() ? usual_leave : time_given("--leave", arguments.leave);
    }
    return time;
}

void run_trip(const Arguments& arguments) {
    const auto& common = arguments.common;
    const auto date = date_given("--date", arguments.date);
    const auto time = time_of(arguments);
    const auto study = read_chosen(common.choice).study;
    const auto given = place_given("--from", arguments.from, study);
    analysis::TripQuery query{.from = given.place,
                              .rule = rule_given("--service", arguments.service, study),
                              .options = {.date = date},
                              .start = given.start};
    set_ferry_options(arguments.ferries, study, query.options);
    if (!arguments.arrive.empty()) query.arrive = time.arrive;
    if (!arguments.leave.empty()) query.leave = time.leave;
    const analysis::Ground ground(study);
    analysis::require_streets_where_boats_call(ground);
    const auto answer = analysis::walk_answer(ground, query);
    const auto& walk = answer.trip;
    // Boats are told of where there is no way on foot, or where they are asked for by the clock.
    const bool asks_boats = !walk || !arguments.leave.empty() || !arguments.arrive.empty();
    const auto boat = asks_boats ? analysis::boat_to_service(ground, query, time) : std::nullopt;
    if (common.json) {
        auto layer = boat ? report::boat_trip_layer(study, query, time, *boat) : report::trip_layer(study, query, walk);
        if (boat)
            layer.members.emplace_back("walk_minutes",
                                       walk ? model::Value{results::rounded(walk->minutes, 1)} : model::Value{});
        layer.members.emplace_back("list",
                                   std::string(name_of(model::list_of(study, study.standard.rules[query.rule.at()].service))));
        report::add_opening(study, answer, layer.members);
        print(io::write_geojson(layer));
        return;
    }
    const auto style = stdout_style(common.lang);
    print(report::trip_text(study, query, walk, style) + "\n" + report::opening_text(study, query, answer, style.lang) +
          (boat ? "\n" + report::boat_trip_text(study, query, time, *boat, style) : ""));
}

}  // namespace

void setup_trip(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand(
        "trip", zh ? "从一处到开放的设施：步行或乘船，逐段说明" : "the way to an open facility on foot or by boat, leg by leg");
    add_common(*command, arguments->common, lang);
    command
        ->add_option("--from", arguments->from,
                     zh ? "起点：经度,纬度，或居住点、设施、村(社区)、乡镇、岛屿的编码或名称（可用拼音首字母）"
                        : "the start: LON,LAT, or the id or name of a home, facility, village, township or island")
        ->required()
        ->type_name("LON,LAT|NAME");
    command->add_option("--service", arguments->service, zh ? "服务类别，如 clinic" : "the service, such as clinic")
        ->required()
        ->type_name("S");
    command->add_option("--date", arguments->date, zh ? "哪一天（默认研究区自己的日期）" : "the day (default: the study's own)")
        ->type_name("D");
    auto* leave = command
                      ->add_option("--leave", arguments->leave,
                                   zh ? "何时出门：步行到时是否开放，乘船赶哪班（默认：步行不计钟点，乘船 07:00）"
                                      : "when to leave: what is open on arrival, which boat is caught (default: on foot at any "
                                        "time, by boat at 07:00)")
                      ->type_name("HH:MM");
    command->add_option("--arrive", arguments->arrive, zh ? "最迟何时开始办理" : "when to be served at the latest")
        ->type_name("HH:MM")
        ->excludes(leave);
    add_suspend(*command, arguments->ferries, lang);
    command->callback([arguments] { run_trip(*arguments); });
}

}  // namespace circle15::cli
