// SPDX-License-Identifier: MIT
#include "core/cli/run_options.hpp"

#include "core/cli/command_line.hpp"

namespace circle15::cli {

void add_walk(CLI::App& command, std::string& walk, words::Lang lang) {
    command
        .add_option("--walk", walk,
                    lang == words::Lang::zh ? "步行方向：to 去程，from 返程，worse 取较差者"
                                            : "to the facility, from it, or the worse of both")
        ->check(CLI::IsMember({"to", "from", "worse"}).description(""))
        ->capture_default_str()
        ->type_name("to|from|worse");
}

void add_run_options(CLI::App& command, RunArguments& arguments, words::Lang lang) {
    const bool zh = lang == words::Lang::zh;
    command
        .add_option("--date", arguments.date,
                    zh ? "以哪一天为准（默认研究区自己的日期）" : "the day the results speak of (default: the study's own)")
        ->type_name("D");
    command
        .add_option(
            "--at", arguments.at,
            zh ? "何时出发：只计走到时开放的设施（默认：当日任一时段开放即计）"
               : "when people set out: only what is open when they get there counts (default: open at some time that day)")
        ->type_name("HH:MM");
    add_walk(command, arguments.walk, lang);
    command.add_flag("--capacity", arguments.capacity,
                     zh ? "阈值以内还须有位（标准给出每千人位数的服务）：没有位者记为 full"
                        : "within reach there must be a place as well, where the standard says how many 1,000 persons need: "
                          "`full` if there is none");
    command.add_flag("--capacity-by-boat", arguments.capacity_by_boat,
                     zh ? "同 --capacity；步行者之后余下的位子，再给当日能乘船往返者"
                        : "the same, and the places left go to those who can make the day trip by boat");
    add_suspend(command, arguments.ferries, lang);
    add_window(command, arguments.ferries, lang);
    add_threads(command, arguments.threads, lang);
}

analysis::Options options_of(const RunArguments& arguments, const model::Study& study) {
    if (arguments.capacity_by_boat) require_timetable("--capacity-by-boat", study);
    analysis::Options options{.date = date_given("--date", arguments.date),
                              .at = time_of_day_given("--at", arguments.at),
                              .walk = model::walk_rule_named(arguments.walk).value(),
                              .threads = arguments.threads,
                              .capacity = arguments.capacity || arguments.capacity_by_boat,
                              .capacity_by_boat = arguments.capacity_by_boat};
    set_ferry_options(arguments.ferries, study, options);
    return options;
}

}  // namespace circle15::cli
