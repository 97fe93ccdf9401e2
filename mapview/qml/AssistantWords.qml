// SPDX-License-Identifier: MIT
import QtQuick

// What the assistant calls kinds of files, columns and reference systems; entries for PickBox.
QtObject {
    readonly property var roles: [
        { key: "osm", name: qsTr("OpenStreetMap extract") }, { key: "facilities", name: qsTr("Facilities") }, { key: "people", name: qsTr("People") },
        { key: "villages", name: qsTr("Villages") }, { key: "area", name: qsTr("Outline of the study area") }, { key: "land", name: qsTr("Land") },
        { key: "buildings", name: qsTr("Buildings") }, { key: "terrain", name: qsTr("Terrain") }, { key: "timetable", name: qsTr("Boats and buses") },
        { key: "nothing", name: qsTr("Not used") }]
    readonly property var completenesses: [
        { key: "complete", name: qsTr("all there are") }, { key: "partial", name: qsTr("some may be missing") }, { key: "assumed", name: qsTr("taken for all there are") }]
    readonly property var columnNames: ({
        "": qsTr("(not used)"), name: qsTr("name"), service: qsTr("category"), lon: qsTr("longitude"), lat: qsTr("latitude"), x: qsTr("east, metres (x)"), y: qsTr("north, metres (y)"),
        place: qsTr("both coordinates"), crs: qsTr("CRS"), capacity: qsTr("capacity"), capacity_unit: qsTr("unit of capacity"), in_use: qsTr("places in use"),
        opening_hours: qsTr("opening hours"), status: qsTr("status"), opened: qsTr("opened on"), closed: qsTr("closed on"), township: qsTr("township"), village: qsTr("village"),
        island: qsTr("island"), address: qsTr("address"), lead_agency: qsTr("agency"), id: qsTr("id"), source: qsTr("source"), date: qsTr("date"), quality: qsTr("quality"),
        code: qsTr("statistical code"), persons: qsTr("persons"), dwellings: qsTr("dwellings"), age_0_2: qsTr("aged 0 to 2"), age_3_5: qsTr("aged 3 to 5"), age_6_11: qsTr("aged 6 to 11"),
        age_12_14: qsTr("aged 12 to 14"), age_15_59: qsTr("aged 15 to 59"), age_60_64: qsTr("aged 60 to 64"), age_65_79: qsTr("aged 65 to 79"), age_80_up: qsTr("aged 80 and over"),
        floors: qsTr("storeys"), floor_area: qsTr("floor area"), building: qsTr("kind of building") })
    readonly property var bands: [qsTr("0–2"), qsTr("3–5"), qsTr("6–11"), qsTr("12–14"), qsTr("15–59"), qsTr("60–64"), qsTr("65–79"), qsTr("80+")]
    readonly property var crsNames: ({ "": qsTr("as the file says"), "EPSG:4326": "WGS84", "EPSG:4490": "CGCS2000", "GCJ-02": qsTr("GCJ-02 (Amap, Tencent)"), "BD-09": qsTr("BD-09 (Baidu)"), column: qsTr("as each row says") })
    readonly property var gaps: ({
        files: qsTr("Drop files here, or choose them."), streets: qsTr("Streets are missing: add an OpenStreetMap extract (.osm, .pbf)."), confirm: qsTr("Confirm what each file is taken for."),
        name: qsTr("Name the place."), people: qsTr("Say how many people live there, or add a list of people."), ages: qsTr("Say how old they are.") })
    function crs(key) { return crsNames[key] ?? key }
    function column(key) { return columnNames[key] ?? key }
}
