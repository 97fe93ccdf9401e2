// SPDX-License-Identifier: MIT
#include "core/cli/help_footer.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <string>

#include "core/cli/study_choice.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/standard_toml.hpp"

namespace circle15::cli {

namespace {

struct Examples {
    std::string_view command;
    std::string_view lines;
    bool services = false;  ///< whether the command takes one
};

constexpr std::array all{
    Examples{"analyze",
             "  circle15 analyze\n  circle15 analyze my-county -o results --date 2024-12-29\n  circle15 analyze --minutes 10 "
             "--age 60+\n"},
    Examples{"check", "  circle15 check my-county\n  circle15 check my-county --xlsx doubts.xlsx\n"},
    Examples{"explain", "  circle15 explain census_sum\n"},
    Examples{
        "isochrone",
        "  circle15 isochrone --from 122.4523,30.7335\n  circle15 isochrone --from 枸杞岛 --minutes 10,20 -o circle.geojson\n"},
    Examples{"trip",
             "  circle15 trip --from 龙泉村 --service clinic\n  circle15 trip --from hnx --service clinic --leave 08:30\n",
             true},
    Examples{"compare", "  circle15 compare --scenario my-plan.toml\n  circle15 compare --scenario a.toml --scenario b.toml\n"},
    Examples{"import",
             "  circle15 import --init my-files\n  circle15 import my-files/import.toml -o my-county\n"
             "  circle15 import --template facilities -o list.xlsx\n  circle15 import --update list.xlsx my-county\n"},
    Examples{"indicators", "  circle15 indicators\n  circle15 indicators --year 2025\n"},
    Examples{"tile",
             "  circle15 tile my-county -o tiles --by townships\n  circle15 tile --run tiles/tile-0001\n  circle15 tile tiles "
             "--commands\n"},
    Examples{"merge", "  circle15 merge tiles -o results\n"},
    Examples{"package",
             "  circle15 package out/shengsi -o shengsi.zip\n  circle15 package out/shengsi -o public.zip --public "
             "--map-number \"浙S(2026)1号\"\n"},
    Examples{"site",
             "  circle15 site --service elderly_meal --add 3\n  circle15 site --service clinic --add 2 --minimum 枸杞岛=1 -o "
             "plan.toml\n",
             true},
};

/// The services that `--service` takes, of the built-in standard; nothing where it is not there to be read.
std::string services_line(words::Lang lang) {
    const auto datasets = datasets_folder();
    if (!datasets) return {};
    const bool zh = lang == words::Lang::zh;
    std::string services;
    try {
        const auto file = *datasets / "shengsi" / "standard.toml";
        const auto standard = io::parse_standard_toml(io::read_bytes(file, file.string()), file.string());
        for (const auto& rule : standard.rules)
            services += "  " + rule.service + "  " + (zh ? rule.name_zh : rule.name_en) + "\n";
    } catch (const std::exception&) {  // help is no place to complain of a file
        return {};
    }
    return (zh ? "\n服务类别（内置标准口径）：\n" : "\nServices (of the built-in standard):\n") + services;
}

}  // namespace

void add_footers(CLI::App& program, words::Lang lang) {
    for (auto* command : program.get_subcommands({})) {
        const auto* found = std::ranges::find(all, command->get_name(), &Examples::command);
        if (found == all.end()) continue;
        command->footer([found, lang] {
            return (lang == words::Lang::zh ? "例：\n" : "Examples:\n") + std::string(found->lines) +
                   (found->services ? services_line(lang) : "");
        });
    }
}

}  // namespace circle15::cli
