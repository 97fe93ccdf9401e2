// SPDX-License-Identifier: MIT
#include "core/cli/command_isochrone.hpp"

#include <memory>

#include "core/analysis/isochrone.hpp"
#include "core/cli/command_line.hpp"
#include "core/cli/output_options.hpp"
#include "core/cli/terminal.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/write_geojson.hpp"
#include "core/model/errors.hpp"
#include "core/report/isochrone_layer.hpp"
#include "core/report/walk_text.hpp"

namespace circle15::cli {

namespace {

constexpr double most_minutes = 240;
constexpr double most_speed_m_per_s = 3;

struct Arguments {
    CommonArguments common;
    std::string from;
    std::string minutes = "5,10,15";
    std::string speed = "1.0";
    bool towards = false;
    std::string out;
    bool forced = false;
};

/// The layer with what it was made of and by.
std::string geojson_of(const ChosenStudy& chosen, const analysis::IsochroneQuery& query, const analysis::Isochrone& isochrone) {
    auto layer = report::isochrone_layer(query, isochrone);
    const model::Properties origin{{"program", std::string("circle15")},
                                   {"version", std::string(CIRCLE15_VERSION)},
                                   {"study", chosen.study.id},
                                   {"study_sha256", chosen.sha256},
                                   {"date", model::text_of(chosen.study.date)}};
    layer.members.insert(layer.members.begin(), origin.begin(), origin.end());
    return io::write_geojson(layer);
}

void run_isochrone(const Arguments& arguments) {
    const auto& common = arguments.common;
    const auto minutes = numbers_given("--minutes", arguments.minutes, most_minutes);
    const auto speed = numbers_given("--speed", arguments.speed, most_speed_m_per_s);
    if (speed.size() != 1) throw model::InputError({.place = "--speed", .rule = "several_speeds"});
    const auto chosen = read_chosen(common.choice);
    const auto& study = chosen.study;
    const auto given = place_given("--from", arguments.from, study);
    const analysis::IsochroneQuery query{.from = given.place,
                                         .speed_m_per_s = speed.front(),
                                         .minutes = minutes,
                                         .towards = arguments.towards,
                                         .start = given.start};
    const analysis::Ground ground(study);
    const auto isochrone = analysis::isochrone(ground, query);
    const auto geojson = common.json || !arguments.out.empty() ? geojson_of(chosen, query, isochrone) : std::string{};
    if (!arguments.out.empty())
        io::write_output_file(io::path_of(arguments.out), geojson, replacing(arguments.forced, common.choice, study));
    const words::Lang lang = common.lang;
    print(common.json ? geojson : report::isochrone_text(query, isochrone, stdout_style(lang)));
    if (!arguments.out.empty()) say(written_line(arguments.out, lang));
}

}  // namespace

void setup_isochrone(CLI::App& program, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    auto arguments = std::make_shared<Arguments>();
    auto* command = program.add_subcommand(
        "isochrone", zh ? "一处地点的步行圈：道路、陆地与人口" : "streets, land and persons within some minutes of one place");
    add_common(*command, arguments->common, lang);
    command
        ->add_option("--from", arguments->from,
                     zh ? "地点：经度,纬度，或居住点、设施、村(社区)、乡镇、岛屿的编码或名称（可用拼音首字母）"
                        : "the place: LON,LAT, or the id or name of a home, facility, village, township or island")
        ->required()
        ->type_name("LON,LAT|NAME");
    command->add_option("--minutes", arguments->minutes, zh ? "分钟，以逗号分隔" : "minutes, with commas between them")
        ->capture_default_str()
        ->type_name("M,...");
    command->add_option("--speed", arguments->speed, zh ? "步速，米/秒" : "walking speed, m/s")
        ->capture_default_str()
        ->type_name("V");
    command->add_flag("--towards", arguments->towards,
                      zh ? "走向该处，而不是从该处走出" : "walking to the place instead of away from it");
    command->add_option("-o,--out", arguments->out, zh ? "同时写成 GeoJSON 文件" : "also write a GeoJSON file")
        ->type_name("FILE");
    add_force(*command, arguments->forced, lang);
    command->callback([arguments] { run_isochrone(*arguments); });
}

}  // namespace circle15::cli
