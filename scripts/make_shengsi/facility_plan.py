# SPDX-License-Identifier: MIT
"""Which facilities the study has: the named real ones, and a modelled complement so that every township has what such a place has."""

from dataclasses import dataclass

HOURS = {"childcare": "Mo-Fr 07:30-17:30", "kindergarten": "Mo-Fr 07:30-16:30", "primary_school": "Mo-Fr 07:30-16:00", "junior_school": "Mo-Fr 07:15-16:40",
         "elderly_meal": "Mo-Su 10:30-12:30,16:30-18:00", "clinic": "Mo-Fr 08:00-11:30,13:30-16:30"}
HOSPITAL_HOURS = "24/7"
TOWNSHIP_CLINIC_HOURS = "Mo-Su 08:00-11:30,13:30-17:00"
UNITS = {"childcare": "托位", "kindergarten": "学位", "primary_school": "学位", "junior_school": "学位", "elderly_meal": "餐次", "clinic": "医师"}
AGENCIES = {"childcare": "县卫健局", "kindergarten": "县教育局", "primary_school": "县教育局", "junior_school": "县教育局", "elderly_meal": "县民政局", "clinic": "县卫健局"}

NAME_ONLY = "名称真实,位置为模型推定"
ALL_MODEL = "名称与位置均为模型推定"
PLAN = "嵊七优享办〔2024〕1号"
MODEL = "circle15 模型"
PROFILE = "菜园镇政府简介(约2024)"
ONE_SCHOOL = "洋山镇;岛上唯一测绘的学校(未命名);学段、名称与学位数为模型推定"
SCHOOL_WAY = "OpenStreetMap way 893027212"


@dataclass(frozen=True)
class FacilityPlan:
    name: str
    service: str
    village: str
    shift: tuple = (0, 0)            # metres east and north of the village's heart
    capacity: int | None = None
    in_use: int | None = None
    hours: str | None = None
    status: str = "open"
    address: str = ALL_MODEL
    source: str = MODEL
    date: str = "2024-12-31"
    quality: str = "modelled"
    crs: str = "EPSG:4326"
    osm_way: int | None = None       # its middle is the place
    near: tuple | None = None        # lon, lat of a mapped stop that is named after it


F = FacilityPlan
PLANS = [
    F("县妇计中心托育综合服务中心", "childcare", "330922100002", (-150, 120), 60, 39, address="菜园镇;" + NAME_ONLY, source=PLAN),
    F("菜园镇中心幼儿园托班(模型)", "childcare", "330922100003", (60, 120), 40, 26),
    F("菜园镇海滨幼儿园托班(模型)", "childcare", "330922100004", (-120, -160), 40, 24),
    F("西城区幼儿园", "kindergarten", "330922100004", (-330, 480), 270, None, status="planned",
      address="菜园镇西城区;" + NAME_ONLY + ";计划2024年8月建成、年底前投用,实际投用日期未知,方案中可置为投用", source=PLAN),
    F("菜园镇中心幼儿园(模型)", "kindergarten", "330922100003", (60, 120), 270, 214),
    F("菜园镇海滨幼儿园(模型)", "kindergarten", "330922100004", (-120, -160), 210, 168),
    F("五龙乡幼儿园(模型)", "kindergarten", "330922200202", (40, -60), 60, 22),
    F("嵊山镇中心幼儿园(模型)", "kindergarten", "330922101208", (120, -60), 120, 63),
    F("洋山镇中心幼儿园(模型)", "kindergarten", "330922102002", (150, -80), 180, 96),
    F("黄龙乡中心幼儿园(模型)", "kindergarten", "330922201205", (60, 80), 90, 48),
    F("枸杞乡中心幼儿园(模型)", "kindergarten", "330922202208", (40, -60), 90, 52),
    F("菜园镇第三小学", "primary_school", "330922100003", osm_way=1355095685, address="菜园镇(公交站“菜园三小”旁)", source="OpenStreetMap way 1355095685", date="2026-10",
      quality="mapped"),
    F("菜园镇第一小学(模型)", "primary_school", "330922100004", (60, -60), 720, 610),
    F("五龙乡小学(模型)", "primary_school", "330922200202", (-60, 40), 120, 48),
    F("嵊山镇小学(模型)", "primary_school", "330922101208", (200, 60), 270, 165),
    F("洋山镇小学(模型)", "primary_school", "330922102002", (0, 0), 360, 226, osm_way=893027212, address=ONE_SCHOOL, source=SCHOOL_WAY, date="2026-10",
      quality="approximate"),
    F("黄龙乡小学(模型)", "primary_school", "330922201205", (-60, -80), 180, 120),
    F("枸杞乡小学(模型)", "primary_school", "330922202208", (-120, 60), 180, 130),
    F("嵊泗初级中学", "junior_school", "330922100001", (-60, 120), 900, 668, address="菜园镇;" + NAME_ONLY, source=PROFILE),
    F("嵊山初级中学(模型)", "junior_school", "330922101208", (-60, 120), 300, 196),
    F("洋山初级中学(模型)", "junior_school", "330922102002", (0, 0), 240, 142, osm_way=893027212, address=ONE_SCHOOL, source=SCHOOL_WAY, date="2026-10",
      quality="approximate"),
    F("黄龙初级中学(模型)", "junior_school", "330922201202", (60, 60), 150, 88),
    F("嵊泗县人民医院", "clinic", "330922100002", (180, -60), 150, None, HOSPITAL_HOURS, address="菜园镇;" + NAME_ONLY, source=PROFILE),
    F("菜园镇社区卫生服务中心(模型)", "clinic", "330922100004", (0, 0), 24, None, TOWNSHIP_CLINIC_HOURS),
    F("五龙乡卫生院", "clinic", "330922200202", (0, 0), 10, None, TOWNSHIP_CLINIC_HOURS, address="五龙乡;" + NAME_ONLY, source=PLAN),
    F("嵊山镇中心卫生院(模型)", "clinic", "330922101208", (0, 0), 18, None, TOWNSHIP_CLINIC_HOURS),
    F("洋山卫生院", "clinic", "330922102002", (0, 0), 22, None, TOWNSHIP_CLINIC_HOURS, near=(122.07096, 30.5950839), date="2026-10",
      address="洋山镇;公交站“洋山卫生院”约 100 米内;医师数为模型", source="OpenStreetMap node 11613756529", quality="approximate"),
    F("黄龙乡卫生院", "clinic", "330922201205", (0, 0), 12, None, TOWNSHIP_CLINIC_HOURS, address="黄龙乡;" + NAME_ONLY, source=PLAN),
    F("枸杞乡卫生院", "clinic", "330922202208", (0, 0), 14, None, TOWNSHIP_CLINIC_HOURS, address="枸杞乡;" + NAME_ONLY, source=PLAN),
    F("花鸟乡卫生院(模型)", "clinic", "330922203200", (0, 0), 4, None, TOWNSHIP_CLINIC_HOURS),
]

# Villages and communities with a clinic station of their own (doctors) and with a meal point (meals a day, eaten today).
STATIONS = {"330922100001": 3, "330922100200": 1, "330922100202": 2, "330922100204": 1, "330922100205": 1, "330922100212": 1, "330922100213": 1, "330922101210": 1,
            "330922102002": 2, "330922102004": 1, "330922102207": 1, "330922102400": 1, "330922200200": 1, "330922201201": 1, "330922201202": 1, "330922202207": 1,
            "330922202201": 1}
MEALS = {"330922100001": (60, 47), "330922100002": (60, 51), "330922100003": (60, 44), "330922100004": (50, 39), "330922100200": (30, 21), "330922100201": (30, 19),
         "330922100202": (40, 27), "330922100204": (30, 18), "330922100213": (40, 29), "330922101208": (40, 26), "330922101209": (30, 17), "330922102001": (40, 28),
         "330922102002": (40, 25), "330922102003": (30, 19), "330922200202": (30, 16), "330922201202": (30, 18), "330922201205": (40, 24), "330922202201": (30, 17),
         "330922202208": (40, 25), "330922203200": (20, 11)}
STATION_NEAR = {"330922102400": (122.1290, 30.6045)}  # among the offices and stations behind Shenjiawan pier, not at the community's place node
IN_GCJ02 = {("330922100205", "clinic"), ("330922200202", "elderly_meal")}


def all_plans(names):
    plans = list(PLANS)
    for code, doctors in STATIONS.items():
        crs = "GCJ-02" if (code, "clinic") in IN_GCJ02 else "EPSG:4326"
        plans.append(F(f"{names[code]}卫生服务站(模型)", "clinic", code, (-40, 30), doctors, crs=crs, near=STATION_NEAR.get(code)))
    for code, (meals, eaten) in MEALS.items():
        crs = "GCJ-02" if (code, "elderly_meal") in IN_GCJ02 else "EPSG:4326"
        plans.append(F(f"{names[code]}居家养老服务照料中心助餐点(模型)", "elderly_meal", code, (50, 20), meals, eaten, crs=crs))
    return plans
