# SPDX-License-Identifier: MIT
"""What is decided by hand: the bodies of land, where the villages are taken to lie and how many people they are taken to have.

Positions marked `mapped` are a place node; `approximate` ones rest on a mapped stop or published coordinate; `modelled` ones are a plausible bay.
"""

from dataclasses import dataclass

@dataclass(frozen=True)
class BodyPlan:
    id: str
    name: str
    tier: str
    township: str
    seed: tuple  # lon, lat of a point inside
    joined_to: str | None = None


BODIES = [
    BodyPlan("sijiao", "泗礁山", "big", "菜园镇;五龙乡", (122.46668, 30.71408)),
    BodyPlan("jinji", "金鸡山", "big", "菜园镇", (122.45585, 30.75086), "sijiao"),
    BodyPlan("maji", "马迹山", "big", "菜园镇", (122.41715, 30.67789), "sijiao"),
    BodyPlan("gouqi", "枸杞岛", "node", "枸杞乡", (122.77361, 30.716)),
    BodyPlan("shengshan", "嵊山", "node", "嵊山镇", (122.81913, 30.72054), "gouqi"),
    BodyPlan("dayangshan", "大洋山", "node", "洋山镇", (122.06877, 30.58832)),
    BodyPlan("dahuanglong", "大黄龙岛", "node", "黄龙乡", (122.56053, 30.66379)),
    BodyPlan("huaniao", "花鸟山", "node", "花鸟乡", (122.68115, 30.85029)),
    BodyPlan("xiaoyangshan", "小洋山", "small", "洋山镇", (122.08531, 30.62246)),
    BodyPlan("xilvhua", "西绿华岛", "small", "菜园镇", (122.62294, 30.82223)),
    BodyPlan("tanhu", "滩浒山", "small", "洋山镇", (121.62367, 30.612)),
    BodyPlan("donglvhua", "东绿华岛", "islet", "菜园镇", (122.64471, 30.82178)),
    BodyPlan("bixia", "壁下山", "islet", "嵊山镇", (122.78683, 30.78507)),
    BodyPlan("xiaohuanglong", "小黄龙岛", "islet", "黄龙乡", (122.52984, 30.66832)),
    BodyPlan("xugong", "徐公山", "islet", "洋山镇", (122.28356, 30.64512)),
    BodyPlan("beidingxing", "北鼎星岛", "islet", "菜园镇", (122.38763, 30.7563)),
]


@dataclass(frozen=True)
class VillagePlan:
    code: str
    body: str
    anchors: tuple          # lon, lat, radius in metres within which its homes lie
    weight: int             # persons before scaling to the township
    cluster: int            # mean persons of a dwelling cluster
    lanes_m: int            # lanes to model; 0 where the mapped streets are enough
    age: float              # how much older than the county: 1 = as the county
    place_quality: str = "modelled"  # "mapped": the first anchor is the community's place node, and only mapped streets serve it


V = VillagePlan
VILLAGES = [
    V("330922100001", "sijiao", ((122.4572, 30.7298, 450),), 6200, 40, 1500, 0.72),
    V("330922100002", "sijiao", ((122.4530, 30.7322, 500),), 6600, 46, 1800, 0.72),
    V("330922100003", "sijiao", ((122.4508, 30.7300, 500),), 5900, 40, 2600, 0.76),
    V("330922100004", "sijiao", ((122.4480, 30.7352, 650),), 5600, 38, 2200, 0.74),
    V("330922100200", "sijiao", ((122.4745, 30.7110, 620),), 2500, 19, 5200, 1.00),
    V("330922100201", "sijiao", ((122.4600, 30.7240, 560),), 2200, 20, 4400, 0.95),
    V("330922100202", "sijiao", ((122.4403, 30.7421, 560), (122.4422, 30.7341, 420)), 3300, 20, 3600, 1.00, "approximate"),
    V("330922100204", "sijiao", ((122.4282, 30.6990, 560),), 1700, 17, 4000, 1.15),
    V("330922100205", "sijiao", ((122.4475, 30.7030, 520),), 900, 14, 2600, 1.25),
    V("330922100206", "sijiao", ((122.4365, 30.7085, 460),), 700, 13, 2200, 1.25),
    V("330922100207", "maji", ((122.4165, 30.6810, 520),), 350, 10, 1600, 1.35),
    V("330922100212", "xilvhua", ((122.6222, 30.8216, 620),), 600, 9, 2600, 1.80),
    V("330922100213", "jinji", ((122.4507, 30.7468, 420), (122.4557, 30.7482, 380), (122.4506, 30.7543, 330), (122.4627, 30.7523, 400)), 2100, 16, 1800, 1.10,
      "approximate"),
    V("330922101207", "bixia", ((122.7785, 30.7888, 350),), 0, 9, 1300, 2.00),
    V("330922101208", "shengshan", ((122.8085, 30.7265, 560),), 2700, 17, 5200, 1.00),
    V("330922101209", "shengshan", ((122.8180, 30.7258, 520),), 1800, 15, 4200, 1.10),
    V("330922101210", "shengshan", ((122.8262, 30.7165, 560),), 1550, 15, 3800, 1.15),
    V("330922102001", "dayangshan", ((122.0749629, 30.5883468, 450), (122.0786914, 30.5904327, 420)), 2200, 22, 0, 0.95, "mapped"),
    V("330922102002", "dayangshan", ((122.0751034, 30.593162, 480),), 2100, 22, 0, 0.90, "mapped"),
    V("330922102003", "dayangshan", ((122.0700183, 30.5921219, 450), (122.0710511, 30.5890809, 330)), 1700, 20, 0, 1.00, "mapped"),
    V("330922102004", "dayangshan", ((122.0638991, 30.586313, 480), (122.0645521, 30.5873641, 420)), 1150, 17, 0, 1.10, "mapped"),
    V("330922102207", "tanhu", ((121.6255, 30.6138, 420),), 230, 7, 1500, 1.90),
    V("330922102400", "xiaoyangshan", ((122.0531487, 30.6360289, 420), (122.1272, 30.6058, 800)), 300, 14, 0, 0.45, "mapped"),
    V("330922200200", "sijiao", ((122.5265, 30.7070, 480),), 750, 12, 2400, 1.25),
    V("330922200201", "sijiao", ((122.5040, 30.7065, 480),), 850, 13, 2600, 1.20),
    V("330922200202", "sijiao", ((122.5075, 30.7165, 480),), 1000, 14, 2800, 1.15),
    V("330922200203", "sijiao", ((122.5190, 30.7120, 480),), 770, 12, 2400, 1.25),
    V("330922201201", "dahuanglong", ((122.5572, 30.6755, 480),), 800, 13, 2600, 1.25),
    V("330922201202", "dahuanglong", ((122.5545, 30.6678, 500),), 1100, 14, 3200, 1.15),
    V("330922201203", "dahuanglong", ((122.5710, 30.6628, 480),), 1000, 14, 3000, 1.15),
    V("330922201205", "dahuanglong", ((122.5575, 30.6580, 560),), 1870, 15, 4400, 1.05),
    V("330922202200", "gouqi", ((122.7800, 30.7065, 520),), 850, 13, 2800, 1.15),
    V("330922202201", "gouqi", ((122.7560, 30.7125, 480),), 1150, 14, 3400, 1.10),
    V("330922202202", "gouqi", ((122.7665, 30.7150, 480),), 900, 13, 2800, 1.15),
    V("330922202207", "gouqi", ((122.7880, 30.7265, 480),), 950, 13, 2800, 1.15),
    V("330922202208", "gouqi", ((122.7762, 30.7205, 560),), 1550, 15, 4000, 1.00, "approximate"),
    V("330922203200", "huaniao", ((122.6905, 30.8505, 520),), 680, 9, 2800, 1.50),
    V("330922203201", "huaniao", ((122.6712, 30.8570, 480),), 290, 7, 1700, 1.90),
]

# Since when nobody lives there any more (sources/relocations.csv): 5 households, 7 persons moved to 马关 (关岙村).
EMPTIED = {"330922101207": "2024-12"}


@dataclass(frozen=True)
class PierPlan:
    id: str
    name: str
    body: str | None        # None: outside the county
    osm_node: int | None    # the mapped stop; otherwise lon, lat of the coast near which one is modelled
    near: tuple | None = None


PIERS = [
    PierPlan("pier-xiaocaiyuan", "小菜园", "sijiao", 1723234348),
    PierPlan("pier-lizhushan", "李柱山", "sijiao", 11861685305),
    PierPlan("pier-lizhushan-fast", "李柱山客运中心", "sijiao", 1723234341),
    PierPlan("pier-lvhua", "绿华", "xilvhua", 11267229764),
    PierPlan("pier-huaniao", "花鸟", "huaniao", 8813625014),
    PierPlan("pier-gouqi", "枸杞干斜", "gouqi", 3796439064),
    PierPlan("pier-shengshan", "嵊山箱子岙", "shengshan", 79317121),
    PierPlan("pier-dayangshan", "大洋山", "dayangshan", 6864603211),
    PierPlan("pier-shenjiawan", "沈家湾", "xiaoyangshan", 3796384950),
    PierPlan("pier-bianjiao", "五龙边礁(模型)", "sijiao", None, (122.5228, 30.7020)),
    PierPlan("pier-dahuanglong", "大黄龙", "dahuanglong", 8592145521),
    PierPlan("pier-tanhu", "滩浒(模型)", "tanhu", None, (121.6265, 30.6105)),
    PierPlan("pier-bixia", "壁下(模型,已停用)", "bixia", None, (122.7790, 30.7850)),
    PierPlan("pier-sanjiang", "三江(舟山本岛)", None, 9247244734),
    PierPlan("pier-qushan", "衢山", None, 8592146039),
    PierPlan("pier-zhuyu", "竹屿", None, 4848965422),
    PierPlan("pier-yanwoshan", "燕窝山(岱山)", None, 10134129035),
    PierPlan("pier-shenjiamen", "沈家门半升洞(模型)", None, None, (122.307, 29.943)),
]

# Main roads after the tree that joins every village and pier of a body: pairs that a second road joins.
LOOPS = [("330922100200", "330922100205"), ("330922100204", "330922100205"), ("330922200201", "330922200203"), ("330922101208", "330922101210"),
         ("330922201205", "330922201203"), ("330922202200", "330922202207"), ("330922202201", "330922202208")]


@dataclass(frozen=True)
class BridgePlan:
    name: str
    from_body: str
    to_body: str
    start: tuple
    end: tuple
    source: str


BRIDGES = [
    BridgePlan("三礁江大桥", "gouqi", "shengshan", (122.7922, 30.7212), (122.8022, 30.7238), "桥名与存在有据(facts/ferry_timetable_facts.csv),线位为模型"),
    BridgePlan("马迹连岛路", "sijiao", "maji", (122.4252, 30.6880), (122.4235, 30.6850), "泗礁与马迹有路相连有据,线位为模型"),
]
