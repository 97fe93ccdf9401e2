# SPDX-License-Identifier: MIT
"""The demonstration timetable. Routes exist in OpenStreetMap's relations; sailings and times that `basis` dates come from
sources/ferry_facts_new.csv (notices of 2026-02-14 and of 4 May, year unstated) or sources/ferry_timetable_facts.csv (press, or old and weak),
every other time is ours. Nobody should travel by it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Sailings of one direction: piers, minutes of every leg, minutes in port between, and departures."""
    piers: tuple
    legs: tuple
    departures: tuple
    stay: int = 5
    service: str = "daily"
    festival: int = 0  # so many of the first departures also run on New Year's Day of the lunar calendar


@dataclass(frozen=True)
class RoutePlan:
    id: str
    name: str
    basis: str
    runs: tuple


XCY, LZS, LZF, LV, HN, GQ, SS, DY, SJW = ("pier-xiaocaiyuan", "pier-lizhushan", "pier-lizhushan-fast", "pier-lvhua", "pier-huaniao", "pier-gouqi", "pier-shengshan",
                                           "pier-dayangshan", "pier-shenjiawan")
BJ, HL, TH, SJ, QS, ZY = "pier-bianjiao", "pier-dahuanglong", "pier-tanhu", "pier-sanjiang", "pier-qushan", "pier-zhuyu"
YW, SJM = "pier-yanwoshan", "pier-shenjiamen"

ROUTES = [
    RoutePlan("east-islands", "小菜园东部小岛线:小菜园-绿华-花鸟-嵊山", "OSM 关系 16501757(壁下已搬迁,不停);07:30 开航与约 15:00 返回有据,绿华每日一班有据,其余示范", (
        Run((XCY, LV, HN, SS), (55, 30, 60), ("07:30",), festival=1),
        Run((SS, HN, LV, XCY), (60, 30, 60), ("12:20",), festival=1))),
    RoutePlan("huaniao", "小菜园-花鸟", "OSM 关系 17592655;时刻示范", (
        Run((HN, XCY), (75,), ("07:20",)),
        Run((XCY, HN), (75,), ("13:10",)))),
    RoutePlan("gouqi-shengshan", "小菜园-枸杞干斜-嵊山", "OSM 关系 11353161、16501755;时刻示范", (
        Run((XCY, GQ, SS), (55, 25), ("09:30", "13:30"), festival=1),
        Run((SS, GQ, XCY), (25, 55), ("06:50", "10:50"), festival=1))),
    RoutePlan("shengshan-fast", "小菜园-嵊山(快船)", "OSM 关系 17592657;15:30 与 60 分钟见于年代不详的游记,其余示范", (
        Run((XCY, SS), (60,), ("15:30",)),
        Run((SS, XCY), (60,), ("13:40",)))),
    RoutePlan("lizhushan-gouqi", "李柱山-枸杞干斜", "OSM 关系 17592653、17592654;时刻示范", (
        Run((GQ, LZS), (70,), ("08:20", "12:20")),
        Run((LZS, GQ), (70,), ("10:30", "14:30")))),
    RoutePlan("lizhushan-shenjiawan", "李柱山-沈家湾", "OSM 关系 11353156、17592651;航时 60 分钟有据(2024-01 报道),部分时刻见于旧资料,其余示范", (
        Run((LZF, SJW), (60,), ("08:20", "07:00", "09:30", "11:00", "13:00", "14:50", "16:20"), festival=1),
        Run((SJW, LZF), (60,), ("09:30", "08:00", "10:45", "12:30", "14:15", "15:45", "17:10"), festival=1))),
    RoutePlan("lizhushan-dayangshan", "李柱山-大洋山", "OSM 关系 11353157、17534747;14:50 见于旧资料,其余示范", (
        Run((DY, LZS), (75,), ("07:10", "13:10")),
        Run((LZS, DY), (75,), ("08:40", "14:50")))),
    RoutePlan("shenjiawan-dayangshan", "沈家湾-大洋山", "OSM 关系 11353160、17592638;每日数班、末班在 15 点后有据(2026-02-14 通告),时刻示范", (
        Run((DY, SJW), (20,), tuple(f"{h:02d}:30" for h in range(6, 17)), festival=3),
        Run((SJW, DY), (20,), tuple(f"{h:02d}:00" for h in range(7, 18)), festival=3))),
    RoutePlan("shenjiawan-gouqi", "沈家湾-枸杞干斜", "OSM 关系 11353158、17592652;航线有据(2026-02-14 通告);09:30 开、约 13:00 到见于年代不详的游记,其余示范", (
        Run((SJW, GQ), (210,), ("09:30",)),
        Run((GQ, SJW), (210,), ("13:40",)))),
    RoutePlan("shenjiawan-shengshan", "沈家湾-嵊山", "OSM 关系 18090999、18091000;航线有据(2026-02-14 通告),时刻示范", (
        Run((SJW, SS), (160,), ("08:40",)),
        Run((SS, SJW), (160,), ("12:40",)))),
    RoutePlan("shenjiawan-huaniao", "沈家湾-花鸟(季节直达)", "11:45 与 14:15 见于个人行程,航时与季节示范", (
        Run((SJW, HN), (135,), ("11:45",), service="summer"),
        Run((HN, SJW), (135,), ("14:15",), service="summer"))),
    RoutePlan("huanglong", "五龙边礁-大黄龙", "OSM 关系 17592643、17592644(线位不在数据中);有小客船(2015 游记),边礁码头位置与时刻示范", (
        Run((HL, BJ), (20,), ("06:40", "08:30", "10:30", "13:00", "15:00", "16:40"), festival=2),
        Run((BJ, HL), (20,), ("07:20", "09:10", "11:10", "13:40", "15:40", "17:20"), festival=2))),
    RoutePlan("tanhu", "滩浒-沈家湾", "无资料,码头与时刻示范", (
        Run((TH, SJW), (110,), ("08:00",), service="tue_fri_sun"),
        Run((SJW, TH), (110,), ("14:00",), service="tue_fri_sun"))),
    RoutePlan("sanjiang-lizhushan", "三江-李柱山", "OSM 关系 17530131、17530132;三江 09:30、15:00 有据(2026-02-14 通告),其余时刻见于旧资料(约2015-2018),航时示范", (
        Run((LZS, SJ), (150,), ("07:50", "09:10", "12:05", "13:10", "14:40")),
        Run((SJ, LZS), (150,), ("08:30", "09:30", "10:30", "14:00", "15:00")))),
    RoutePlan("sanjiang-lizhushan-car", "三江-李柱山(车客渡)", "三江 10:10、12:30 有据(5月4日通告,2024或2025年),航时与返程示范", (
        Run((LZS, SJ), (210,), ("06:30", "14:30")),
        Run((SJ, LZS), (210,), ("10:10", "12:30")))),
    RoutePlan("qushan-lizhushan", "衢山-李柱山(高速轮)", "OSM 关系 17592641、17592642;衢山 11:30 有据(2026-02-14 通告),07:50 见于旧资料,航时示范", (
        Run((LZS, QS), (80,), ("07:50",)),
        Run((QS, LZS), (80,), ("11:30",)))),
    RoutePlan("zhuyu-lizhushan", "竹屿(高亭)-李柱山(高速轮)", "OSM 关系 17592647、17592648;竹屿 15:30 有据(2026-02-14 通告),14:40 见于旧资料,航时示范", (
        Run((LZS, ZY), (120,), ("14:40",)),
        Run((ZY, LZS), (120,), ("15:30",)))),
    RoutePlan("yanwoshan-gouqi", "燕窝山-枸杞干斜(高速轮)", "航线有据(2026-02-14 通告),线位不在数据中,不画;时刻示范", (
        Run((YW, GQ), (150,), ("09:00",)),
        Run((GQ, YW), (150,), ("13:00",)))),
    RoutePlan("shengshan-shenjiamen", "嵊山-沈家门(半升洞)", "OSM 关系 17530159、17530160;航线有据(2026-02-14 通告),线位不在数据中,不画;时刻示范", (
        Run((SS, SJM), (210,), ("07:30",)),
        Run((SJM, SS), (210,), ("12:30",)))),
    RoutePlan("sanjiang-dayangshan", "三江-大洋山", "OSM 关系 17530128、17530129;航线有据(5月4日通告),三江 08:30、14:00 见于旧资料,其余示范", (
        Run((SJ, DY), (110,), ("08:30", "14:00")),
        Run((DY, SJ), (110,), ("10:40", "16:10")))),
]

# Mapped lines between two piers; direction does not matter.
LINES = {(XCY, GQ): 376189785, (LZF, SJW): 376191865, (LZS, DY): 732783018, (XCY, HN): 1216058193, (XCY, LV): 1216058194, (XCY, SS): 1216063183,
         (LZS, SJ): 1216236204, (LZS, GQ): 1277975979, (LZS, ZY): 1277975980, (LZS, QS): 1281889375, (SJW, DY): 732783017, (SJW, GQ): 645606571, (SJ, DY): 1277766310}
UNDRAWN = {(YW, GQ), (SS, SJM)}  # cross waters whose land the study does not have

FIRST_DAY, LAST_DAY = "20240101", "20271231"
LUNAR_NEW_YEAR = ("20240210", "20250129", "20260217", "20270206")
SUMMERS = ("2024", "2025", "2026", "2027")
