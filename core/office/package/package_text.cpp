// SPDX-License-Identifier: MIT
#include "core/office/package/package_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/results/values.hpp"
#include "core/words/sentence.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

using words::Lang;
using words::Word;

std::string text_in(const nlohmann::json& object, const std::string& name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double number_in(const nlohmann::json& object, const std::string& name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

/// Lines of a text, ended as every editor of Windows takes them, behind the mark by which the older ones know UTF-8.
class Text {
public:
    explicit Text(Lang lang) : lang_(lang) {}

    void line(Word sentence, const model::Particulars& particulars = {}) {
        text_ += words::filled(sentence.in(lang_), particulars, lang_) + "\r\n";
    }
    void point(Word sentence, const model::Particulars& particulars = {}) {
        text_ += lang_ == Lang::zh ? "  · " : "  - ";
        line(sentence, particulars);
    }
    void head(Word head) {
        text_ += "\r\n";
        line(head);
    }
    void plain(const std::string& line) { text_ += words::plain(line) + "\r\n"; }
    [[nodiscard]] std::string all() const { return "\xEF\xBB\xBF" + text_; }

private:
    Lang lang_;
    std::string text_;
};

void put_file(Text& text, const PackedFile& file) {
    constexpr std::size_t width = 26;
    text.plain("  " + file.name + std::string(file.name.size() < width ? width - file.name.size() : 1, ' ') + file.about);
}

void put_head(Text& text, const PackageFacts& facts) {
    text.line({"{study}15分钟公共服务圈评估成果", "{study}: who walks to public services in 15 minutes"},
              {{"study", facts.study}});
    text.line({"评估日期 {day}；标准：{standard}；方案：{?scenarios|{scenarios}|现状}。",
               "Judged on {day}; standard: {standard}; scenario: {?scenarios|{scenarios}|as it is}."},
              {{"day", facts.day}, {"standard", facts.standard}, {"scenarios", facts.scenarios}});
}

void put_doubts(Text& text, const PackageFacts& facts) {
    if (facts.modelled_percent > 0) {
        text.point(
            {"{percent:g}% 人口的住处是按普查总量推算的，不是实测，结果只可作参考；正式使用前请换成实有人口数据重算。",
             "{percent:g} % of the persons live in places that are modelled from census totals, not surveyed: the results are "
             "indicative. Judge again with real addresses before deciding anything."},
            {{"percent", facts.modelled_percent}});
    }
    if (facts.demonstration_boats)
        text.point({"船班用的是示范时刻表，不可据此出行。", "Boats follow a demonstration timetable: not for travel."});
}

void put_end(Text& text, const PackageFacts& facts) {
    text.head({"数据来源与许可", "Sources and licences"});
    for (const auto& source : facts.sources) text.plain("  " + source);
    text.head({"核对", "Checking"});
    text.line({"manifest.json 列有每个文件的大小和 SHA-256，可据此核对文件是否完整、是否被改动。由 {program} 生成。",
               "manifest.json lists the size and SHA-256 of every file, so that a changed or damaged one can be told. Made by "
               "{program}."},
              {{"program", facts.program}});
}

}  // namespace

PackageFacts facts_of(const std::string& run_json, Lang lang) {
    const auto manifest = nlohmann::json::parse(run_json);
    const auto part = [&](const char* name) { return manifest.value(name, nlohmann::json::object()); };
    const auto name_in = [&](const nlohmann::json& of, const std::string& name) {
        const auto zh = text_in(of, name == "name" ? "name_zh" : name);
        const auto en = text_in(of, name == "name" ? "name_en" : name + "_en");
        return lang == Lang::en && !en.empty() ? en : zh;
    };
    PackageFacts facts{.study = name_in(part("study"), "name"),
                       .day = text_in(manifest, "date"),
                       .map_number = text_in(part("study"), "map_approval")};
    facts.standard = lang == Lang::en ? text_in(part("standard"), "name_en") : std::string();
    if (facts.standard.empty()) facts.standard = text_in(part("standard"), "name");
    for (const auto& scenario : manifest.value("scenarios", nlohmann::json::array()))
        facts.scenarios += (facts.scenarios.empty() ? "" : " + ") + name_in(scenario, "name");
    facts.modelled_percent = number_in(part("modelled"), "persons_in_modelled_homes_percent");
    facts.demonstration_boats = part("boats").is_object() && part("boats").value("demonstration", false);
    for (const auto& layer : manifest.value("layers", nlohmann::json::array())) {
        const auto source = text_in(layer, "source");
        if (source.empty()) continue;
        const auto file = std::string(words::word_of_layer(text_in(layer, "layer")).in(lang));
        std::string line = file + (lang == Lang::zh ? "：" : ": ") + source;
        for (const auto* more : {"licence", "date"}) {
            const auto said = text_in(layer, more);
            if (!said.empty()) line += (lang == Lang::zh ? "；" : "; ") + said;
        }
        if (!std::ranges::contains(facts.sources, line)) facts.sources.push_back(line);
    }
    return facts;
}

std::string text_name(Lang lang) { return lang == Lang::zh ? "说明.txt" : "README.txt"; }

std::string hand_over_text(const PackageFacts& facts, const std::vector<PackedFile>& files, Lang lang) {
    Text text(lang);
    put_head(text, facts);
    text.head({"先看这些", "Open these first"});
    const auto put_those = [&](bool first) {
        for (const auto& file : files) {
            const bool is_first = file.name.ends_with(".html") || file.name.ends_with(".xlsx") || file.name.ends_with(".gpkg");
            if (is_first == first) put_file(text, file);
        }
    };
    put_those(true);
    text.head({"使用前请注意", "Mind"});
    if (facts.map_number.empty()) {
        text.point({"没有审图号，只供内部工作使用，不得公开或对外提供。",
                    "There is no map approval number: for internal work only, not to be published."});
    }
    text.point({"含各居住点的人口，请按单位的数据管理规定保管；要公开，请用 circle15 package --public 另制公开版。",
                "It holds the persons of single homes: keep it as such data are kept. For the public make another one with "
                "`circle15 package --public`."});
    put_doubts(text, facts);
    text.head({"其余文件（供 GIS 或脚本使用）", "The other files (for GIS and scripts)"});
    put_those(false);
    put_end(text, facts);
    return text.all();
}

std::string public_text(const PackageFacts& facts, const std::vector<PackedFile>& files, std::int64_t least,
                        const std::vector<std::string>& notes, Lang lang) {
    Text text(lang);
    put_head(text, facts);
    text.line({"公开版。审图号：{number}", "Public edition. Map approval number: {number}"}, {{"number", facts.map_number}});
    text.head({"文件", "Files"});
    for (const auto& file : files) put_file(text, file);
    text.head({"数字怎么读", "How to read the figures"});
    text.point(
        {"每个人数要么是 0，要么不少于 {least} 人。人数过少的村（社区）与别的村（尽量同一乡镇）合并成一个单元，单元名列出所含各村；合并后"
         "无法推算其中某一个村的人数。",
         "Every number of persons is 0 or at least {least}. Villages with too few are told together with others, named by all "
         "of "
         "them; the number of one village among them cannot be reckoned."},
        {{"least", least}});
    text.point({"各项服务分别合并，所以不同服务的单元可能不同；全县数等于各单元之和。",
                "Services are put together each by itself, so that units may differ; the county is the sum of its units."});
    text.point(
        {"“数据不足”指缺设施清单或住处接不上道路、无法判断，不等于没有服务。",
         "\"Unknown\" means that a list of facilities is missing or a home joins no street: not that there is no service."});
    for (const auto& note : notes) text.point({"{note}", "{note}"}, {{"note", note}});
    put_doubts(text, facts);
    put_end(text, facts);
    return text.all();
}

}  // namespace circle15::office
