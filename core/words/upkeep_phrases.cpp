// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/phrase_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<Phrase>({
    // What a new list changes, and the sheet that is signed for it.
    {"update_added", {"新增", "added"}},
    {"update_changed", {"变更", "changed"}},
    {"update_moved", {"移位", "moved"}},
    {"update_closed", {"停用", "closed"}},
    {"update_unsure", {"待核", "unsure"}},
    {"update_unchanged", {"未变", "unchanged"}},
    {"unsure_renamed",
     {"同一位置、同类服务，名称不同：改名，还是换了一家？",
      "same service at the same place under another name: renamed, or another one?"}},
    {"unsure_doubled",
     {"名单里另有一行是同一处：重复，还是两处？", "another row of the list is the same: doubled, or two of them?"}},
    {"unsure_two_alike", {"研究区里有两处都可能是它", "two facilities of the study could be meant"}},
    {"unsure_other_place",
     {"编码相同，名称不同，位置也远：编码是否挪用？", "same id, but another name far away: was the id given anew?"}},
    {"unsure_reopened", {"已停用的又在名单里，名单没有写状态", "closed so far, and listed without a state"}},
    {"unsure_not_listed", {"名单里没有它，也没有它所在乡镇的同类设施", "missing, and so is every other one of its township"}},
    {"unsure_shifted", {"多数设施同向同距偏移：名单的坐标系可能不对", "most have moved alike: the list's CRS may be wrong"}},
    {"update_blank", {"（空）", "(blank)"}},
    {"update_number", {"序号", "no."}},
    {"update_what", {"变化", "change"}},
    {"update_id", {"编码", "id"}},
    {"update_name", {"名称", "name"}},
    {"update_service", {"类别", "service"}},
    {"update_fields", {"字段：原 → 新", "field: before → after"}},
    {"update_metres", {"移动（米）", "moved (m)"}},
    {"update_why", {"待核原因", "why unsure"}},
    {"update_row", {"名单中的行", "row of the list"}},
    {"update_taken", {"采用", "taken"}},
    {"update_yes", {"是", "yes"}},
    {"update_sheet", {"变化", "changes"}},
    {"signoff_sheet", {"签收", "sign-off"}},
    {"signoff_taken", {"设施名单更新签收单", "Sign-off of an updated list of facilities"}},
    {"signoff_proposed", {"设施名单更新（拟）：尚未写入", "Proposed update of the list of facilities: nothing is written yet"}},
    {"signoff_study", {"研究区", "study"}},
    {"signoff_list", {"名单文件", "list"}},
    {"signoff_source", {"来源", "source"}},
    {"signoff_date", {"名单日期", "date of the list"}},
    {"signoff_accepted", {"其中采用", "of these taken"}},
    {"signoff_service", {"服务", "service"}},
    {"signoff_persons", {"目标人群", "persons of the group"}},
    {"signoff_before", {"更新前覆盖率 %", "covered before, %"}},
    {"signoff_after", {"更新后覆盖率 %", "covered after, %"}},
    {"signoff_difference", {"覆盖人数变化", "persons, difference"}},
    {"signoff_by", {"经办人", "done by"}},
    {"signoff_checked", {"复核人", "checked by"}},
    {"signoff_day", {"签收日期", "day"}},
    {"signoff_seal", {"单位盖章", "seal"}},
    // A row changed by hand, in its source.
    {"edited_by_hand", {"手工修改", "changed by hand"}},
    {"edited_place", {"位置", "place"}},
    // The sheet that explains an empty workbook.
    {"form_column", {"表 / 列", "sheet / column"}},
    {"form_note", {"填什么", "what to write"}},
    {"form_choices", {"可选", "choices"}},
    {"form_required", {"（必填）", " (required)"}},
    {"form_example",
     {"灰色的示例行导入时忽略，可留可删。填好后放进文件夹，运行 circle15 import --init 文件夹。",
      "Import leaves out the grey example row; keep or delete it. Once filled in, put the file into a folder and run circle15 "
      "import --init FOLDER."}},
});

}  // namespace

std::span<const Phrase> upkeep_phrases() { return list; }

}  // namespace circle15::words
