# SPDX-License-Identifier: MIT
"""indicators.csv: the 28 key indicators of the 2024 work plan as they stand there, and the redefined one of 2025."""

import re

COLUMNS = ["id", "year", "field", "number", "name", "unit", "target_operator", "target", "numerator", "denominator", "lead_agency", "source",
           "field_en", "name_en", "unit_en"]
# numerator / denominator in the words of core/model/indicator.hpp, which the study's own layers can answer; empty where they cannot.
COMPUTABLE = {3: ("capacity(childcare)", "persons(all) / 1000"), 4: ("in_use(childcare)", "capacity(childcare) / 100"),
              16: ("capacity(clinic, 医师)", "persons(all) / 1000"), 17: ("in_use(elderly_meal, 餐次) * 365", "10000"),
              18: ("", "persons(60+) / 10000")}
WORKPLAN = "嵊七优享办〔2024〕1号"
# What English readers see.
FIELDS_EN = {"民生实事": "Livelihood", "重大项目": "Projects", "幼有善育": "Childcare", "学有优教": "Education", "劳有所得": "Work",
             "病有良医": "Health", "老有康养": "Elderly care", "住有宜居": "Housing", "弱有众扶": "Support"}
UNITS_EN = {"%": "%", "亿元": "100 m CNY", "个": "no.", "人次": "visits", "人": "persons", "万人": "10,000 persons", "万人次": "10,000 visits",
            "套(间)": "flats", "台": "lifts", "元": "CNY", "": ""}
NAMES_EN = {
    "2024-01": "Livelihood projects of the public services programme",
    "2024-02": "Investment completed in major projects of the year",
    "2024-03": "Childcare places under 3 per 1,000 inhabitants",
    "2024-04": "Childcare places in use",
    "2024-05": "Children 0-3 screened for development",
    "2024-06": "Persons in vocational training",
    "2024-07": "Provincial assessment of preschool for all passed",
    "2024-08": "Counties that passed the assessment of balanced schooling",
    "2024-09": "Index of wages paid",
    "2024-10": "Surveyed urban unemployment",
    "2024-11": "Certified skilled workers in digital trades trained",
    "2024-12": "Index of labour disputes settled out of court",
    "2024-13": "Residents with a free health check of one standard",
    "2024-14a": "Hospital costs reimbursed: employees",
    "2024-14b": "Hospital costs reimbursed: residents",
    "2024-15": "Emergency centres (chest pain, stroke, trauma) up to standard",
    "2024-16": "Licensed (assistant) doctors per 1,000 inhabitants",
    "2024-17": "Meals served and delivered to the elderly",
    "2024-18": "Certified carers per 10,000 elderly",
    "2024-19": "Persons insured for a basic pension",
    "2024-20": "Elderly with a health assessment",
    "2024-21": "Old urban estates under renewal",
    "2024-22": "Subsidised rental flats raised",
    "2024-23": "Estates with professional property service",
    "2024-24": "Lifts added to finished dwellings",
    "2024-25": "Minimum living allowance",
    "2024-26": "Index of regular running of the social assistance alliance",
    "2024-27": "Medical costs of persons in need covered",
    "2024-28": "Persons in need helped by neighbours",
    "2025-childcare": "Childcare places per 1,000 children under 3",
}
# Units that the general word would tell wrongly.
UNIT_EN_OF = {"2024-03": "places", "2025-childcare": "places", "2024-06": "persons", "2024-17": "10,000 meals", "2024-21": "estates",
              "2024-28": "persons"}


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
    return [row + [FIELDS_EN[row[2]], NAMES_EN[row[0]], UNIT_EN_OF.get(row[0], UNITS_EN[row[5]])] for row in rows]


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
