# SPDX-License-Identifier: MIT
"""indicators.csv: the 28 key indicators of the 2024 work plan as they stand there, and the redefined one of 2025."""

import re

COLUMNS = ["id", "year", "field", "number", "name", "unit", "target_operator", "target", "numerator", "denominator", "lead_agency", "source"]
# numerator / denominator in the words of core/model/indicator.hpp, which the study's own layers can answer; empty where they cannot.
COMPUTABLE = {3: ("capacity(childcare)", "persons(all) / 1000"), 4: ("in_use(childcare)", "capacity(childcare) / 100"),
              16: ("capacity(clinic, 医师)", "persons(all) / 1000"), 17: ("in_use(elderly_meal, 餐次) * 365", "10000"),
              18: ("", "persons(60+) / 10000")}
WORKPLAN = "嵊七优享办〔2024〕1号"


def indicator_rows(source_rows):
    rows = []
    for row in source_rows:
        number, text = int(row["number"]), row["indicator"]
        text, unit = _name_and_unit(text)
        for i, (part, target) in enumerate(_targets(row["target"])):
            operator, value = _operator(target)
            numerator, denominator = COMPUTABLE.get(number, ("", ""))
            rows.append([f"2024-{number:02d}" + ("ab"[i] if part else ""), 2024, row["field"], number, text + (f":{part}" if part else ""), unit,
                         operator, value, numerator, denominator, row["lead_agency"], WORKPLAN])
    rows.append(["2025-childcare", 2025, "幼有善育", "", "每千名3岁以下婴幼儿托位数", "个", ">=", "280", "capacity(childcare)", "persons(0-2) / 1000", "县卫健局",
                 "2025年指标口径(每千名3岁以下婴幼儿托位数 ≥ 280)"])
    return rows


def _name_and_unit(text):
    """`...住房数(套(间))` is `...住房数` in `套(间)`; the last bracket group is the unit."""
    depth = 0
    for i in range(len(text) - 1, -1, -1) if text.endswith(")") else ():
        depth += {")": 1, "(": -1}.get(text[i], 0)
        if depth == 0:
            return text[:i], text[i + 1:-1]
    return text, ""


def _targets(text):
    """`职工86;城乡居民70` is two targets under one number."""
    parts = text.split(";")
    if len(parts) == 1:
        return [("", text)]
    return [re.fullmatch(r"(\D+)([\d.]+)", p).groups() for p in parts]


def _operator(text):
    for sign, name in ((">", ">"), ("<", "<"), ("≥", ">="), ("≤", "<=")):
        if text.startswith(sign):
            return name, text[len(sign):].strip()
    return ">=", text  # the plan prints a 完成值 without a sign: read as "at least"
