<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>This view as PDF or picture</source>
        <translation>当前视图存为 PDF 或图片</translation>
    </message>
    <message>
        <source>Gaps as GeoJSON</source>
        <translation>缺口存为 GeoJSON</translation>
    </message>
    <message>
        <source>The trial as a scenario</source>
        <translation>存为方案</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>写到这里</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Picked gaps as GeoJSON…</source>
        <translation>所选缺口存为 GeoJSON…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>This view as a picture…</source>
        <translation>当前视图存为 PDF 或图片…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Listed gaps as GeoJSON…</source>
        <translation>所列缺口存为 GeoJSON…</translation>
    </message>
    <message>
        <source>Copy the listed gaps as a table</source>
        <translation>所列缺口复制为表格</translation>
    </message>
    <message>
        <source>Result folder…</source>
        <translation>结果文件夹…</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>A study or a result folder</source>
        <translation>研究区或结果文件夹</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>结果存放的文件夹</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开研究区…</translation>
    </message>
    <message>
        <source>Scenarios…</source>
        <translation>方案库…</translation>
    </message>
    <message>
        <source>A scenario</source>
        <translation>方案文件</translation>
    </message>
    <message>
        <source>This view as PDF or picture…</source>
        <translation>当前视图存为 PDF 或图片…</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>新建研究区…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Update a list…</source>
        <translation>更新名单…</translation>
    </message>
    <message>
        <source>Take back the last update…</source>
        <translation>撤销上次更新…</translation>
    </message>
    <message>
        <source>Take back “%1”? The files are put back as they were before; what is taken back is kept beside them.</source>
        <translation>撤销“%1”？文件恢复到更新之前的样子，撤下的内容另存在旁边，不会丢。</translation>
    </message>
    <message>
        <source>Take back the last update?</source>
        <translation>撤销上次更新？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>A new list of facilities</source>
        <translation>新的设施名单</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
</context>
<context>
    <name>BoatPanel</name>
    <message>
        <source>Boats</source>
        <translation>航班</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day of the boats</source>
        <translation>航班日期</translation>
    </message>
    <message>
        <source>the day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Leave home</source>
        <translation>出门时段</translation>
    </message>
    <message>
        <source>Leave home from</source>
        <translation>最早出门</translation>
    </message>
    <message>
        <source>Leave home until</source>
        <translation>最晚出门</translation>
    </message>
    <message>
        <source>No boats at all</source>
        <translation>全部停航</translation>
    </message>
    <message>
        <source>Routes suspended</source>
        <translation>停航的航线</translation>
    </message>
    <message>
        <source>No boats</source>
        <translation>全部停航</translation>
    </message>
    <message>
        <source>The day, when people leave home, and single routes</source>
        <translation>日期、出门时间和各条航线</translation>
    </message>
    <message>
        <source>The day's boats of this line and who needs them</source>
        <translation>这条线当天的班次，谁依赖它</translation>
    </message>
</context>
<context>
    <name>BusyNote</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ErrorNote</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LayerTicks</name>
    <message>
        <source>Homes</source>
        <translation>居住点</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>服务缺口</translation>
    </message>
    <message>
        <source>Walking areas</source>
        <translation>步行范围</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Ferries</source>
        <translation>航线</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Graticule</source>
        <translation>经纬网</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Lists and reasons</source>
        <translation>清单与原因</translation>
    </message>
    <message>
        <source>15-minute circle</source>
        <translation>15分钟公共服务圈</translation>
    </message>
</context>
<context>
    <name>MapMenu</name>
    <message>
        <source>Open a facility here</source>
        <translation>在此新建设施</translation>
    </message>
    <message>
        <source>Put this facility into service</source>
        <translation>投用此设施</translation>
    </message>
    <message>
        <source>Close this facility</source>
        <translation>停用此设施</translation>
    </message>
    <message>
        <source>Move this facility</source>
        <translation>迁移此设施</translation>
    </message>
    <message>
        <source>Enlarge this facility…</source>
        <translation>调整此设施能力…</translation>
    </message>
    <message>
        <source>Cancel sailings</source>
        <translation>停航</translation>
    </message>
    <message>
        <source>All boats</source>
        <translation>全部航线</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Edit it in the study…</source>
        <translation>在研究区里修改…</translation>
    </message>
</context>
<context>
    <name>MapAsk</name>
    <message>
        <source>Click where it should stand; Esc keeps it</source>
        <translation>点击新位置；Esc 取消</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回上一视图 (Alt+←)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>The whole county (Home)</source>
        <translation>全县（Home）</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source> within %1 on foot</source>
        <translation> 步行 %1 可达</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>居住点着色</translation>
    </message>
    <message>
        <source>status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>按分钟</translation>
    </message>
    <message>
        <source>Count places: full is not covered</source>
        <translation>计入名额（无名额不算覆盖）</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Change it in the study&apos;s own file (F2)</source>
        <translation>改研究区文件里的这一行（F2）</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>%1 picked ×</source>
        <translation>已选 %1 ×</translation>
    </message>
    <message>
        <source>Let go of the picked rows</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The list as a table for a spreadsheet; Ctrl or Shift and a click pick rows</source>
        <translation>把列表复制为表格（可直接粘贴到 Excel）；按住 Ctrl 或 Shift 点击可多选</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>没有内容。</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>筛选（文字或拼音首字母）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nothing matches these words.</source>
        <translation>没有符合的行。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search a name or pinyin</source>
        <translation>搜索名称或拼音首字母</translation>
    </message>
    <message>
        <source>No place of this name</source>
        <translation>没有这个名称的地点</translation>
    </message>
</context>
<context>
    <name>ServicePicker</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>This list is by the standard, not by the slider.</source>
        <translation>此表按标准计算，不随滑块变化。</translation>
    </message>
    <message>
        <source>Indicators go by the standard; choose it on the left.</source>
        <translation>指标按标准口径计算；请在左侧选回标准。</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>服务缺口</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>岛屿</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>A result folder holds no indicators.</source>
        <translation>结果文件夹中没有指标。</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>乡镇村</translation>
    </message>
    <message>
        <source>No gap by the standard.</source>
        <translation>按标准没有缺口。</translation>
    </message>
    <message>
        <source>Open a study: “Open” above.</source>
        <translation>请先打开研究区（上方“打开”）。</translation>
    </message>
    <message>
        <source>No facility of this service. A right click on the map tries one.</source>
        <translation>没有这项服务的设施；在地图上点右键可以试开一处。</translation>
    </message>
</context>
<context>
    <name>SitingPanel</name>
    <message>
        <source>Where should it go?</source>
        <translation>设在哪里最好？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>求解</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
</context>
<context>
    <name>SwipeBar</name>
    <message>
        <source>before</source>
        <translation>调整前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>调整后</translation>
    </message>
</context>
<context>
    <name>ThresholdSlider</name>
    <message>
        <source>Threshold in minutes</source>
        <translation>阈值（分钟）</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>15-minute circle</source>
        <translation>15分钟公共服务圈</translation>
    </message>
    <message>
        <source>result, read only</source>
        <translation>结果文件夹,只读</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>带走</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>Trial</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>存为方案…</translation>
    </message>
    <message>
        <source>Drop all</source>
        <translation>全部撤销</translation>
    </message>
    <message>
        <source>gained %1</source>
        <translation>新增覆盖 %1 人</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>失去覆盖 %1 人</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>MapNotes</name>
    <message>
        <source>Walking areas and outlines of gaps are being drawn; figures are complete.</source>
        <translation>步行范围面和缺口轮廓正在绘制，数字已齐全。</translation>
    </message>
    <message>
        <source>Gaps are found by the standard; at %1 they are not drawn.</source>
        <translation>缺口按标准阈值识别；阈值为 %1 时不画缺口。</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>回到标准</translation>
    </message>
</context>
<context>
    <name>MeasurePicker</name>
    <message>
        <source>Judged by</source>
        <translation>按何种口径判定</translation>
    </message>
    <message>
        <source>Homes, gaps and figures by this measure</source>
        <translation>居住点、缺口和数字都按此口径</translation>
    </message>
</context>
<context>
    <name>SailingMenu</name>
    <message>
        <source>The whole route</source>
        <translation>整条航线</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Replace the file?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>“%1”已经存在。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
</context>
<context>
    <name>CountyBoard</name>
    <message>
        <source>All islands</source>
        <translation>全部岛屿</translation>
    </message>
    <message>
        <source>Km across the sea and ferry lines</source>
        <translation>海上位置：岸距(km)与航线</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Places, worst first</source>
        <translation>各地，缺口最大的在前</translation>
    </message>
</context>
<context>
    <name>FoldingPanel</name>
    <message>
        <source>Fold: %1</source>
        <translation>收起：%1</translation>
    </message>
    <message>
        <source>Unfold: %1</source>
        <translation>展开：%1</translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>Scenarios</source>
        <translation>方案库</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>No scenario yet. Try something on the map and save it.</source>
        <translation>还没有方案。在地图上试一试，再存为方案。</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>On top of what is tried already</source>
        <translation>叠加在当前试算之上</translation>
    </message>
</context>
<context>
    <name>LoseTrial</name>
    <message>
        <source>Save the trial first?</source>
        <translation>先保存试算？</translation>
    </message>
    <message>
        <source>It is in no file yet and would be lost.</source>
        <translation>当前试算还没有存成文件，继续就会丢失。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>存为方案…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>EmptyNote</name>
    <message>
        <source>Nothing is open yet</source>
        <translation>还没有打开研究区</translation>
    </message>
    <message>
        <source>Open a study (with study.toml) or a folder that circle15 analyze wrote, or drop it here.</source>
        <translation>打开研究区文件夹（含 study.toml）或 circle15 analyze 写出的结果文件夹，也可以直接拖进来。</translation>
    </message>
</context>
<context>
    <name>AssistantWords</name>
    <message>
        <source>OpenStreetMap extract</source>
        <translation>OpenStreetMap 数据</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施名单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村(社区)名录</translation>
    </message>
    <message>
        <source>Outline of the study area</source>
        <translation>研究区范围</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>陆地</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形高程</translation>
    </message>
    <message>
        <source>Boats and buses</source>
        <translation>船班、公交时刻表</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>all there are</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>some may be missing</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>taken for all there are</source>
        <translation>假定完整</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>（不用）</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>east, metres (x)</source>
        <translation>横坐标（东，米）</translation>
    </message>
    <message>
        <source>north, metres (y)</source>
        <translation>纵坐标（北，米）</translation>
    </message>
    <message>
        <source>both coordinates</source>
        <translation>经纬度（同一格）</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>服务能力</translation>
    </message>
    <message>
        <source>unit of capacity</source>
        <translation>能力单位</translation>
    </message>
    <message>
        <source>places in use</source>
        <translation>实际使用数</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>status</source>
        <translation>运营状态</translation>
    </message>
    <message>
        <source>opened on</source>
        <translation>投用日期</translation>
    </message>
    <message>
        <source>closed on</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村(社区)</translation>
    </message>
    <message>
        <source>island</source>
        <translation>岛屿</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>id</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>date</source>
        <translation>更新日期</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>statistical code</source>
        <translation>统计用区划代码</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>dwellings</source>
        <translation>住宅套数</translation>
    </message>
    <message>
        <source>aged 0 to 2</source>
        <translation>0—2 岁</translation>
    </message>
    <message>
        <source>aged 3 to 5</source>
        <translation>3—5 岁</translation>
    </message>
    <message>
        <source>aged 6 to 11</source>
        <translation>6—11 岁</translation>
    </message>
    <message>
        <source>aged 12 to 14</source>
        <translation>12—14 岁</translation>
    </message>
    <message>
        <source>aged 15 to 59</source>
        <translation>15—59 岁</translation>
    </message>
    <message>
        <source>aged 60 to 64</source>
        <translation>60—64 岁</translation>
    </message>
    <message>
        <source>aged 65 to 79</source>
        <translation>65—79 岁</translation>
    </message>
    <message>
        <source>aged 80 and over</source>
        <translation>80 岁及以上</translation>
    </message>
    <message>
        <source>storeys</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>floor area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>kind of building</source>
        <translation>建筑类型</translation>
    </message>
    <message>
        <source>0–2</source>
        <translation>0—2</translation>
    </message>
    <message>
        <source>3–5</source>
        <translation>3—5</translation>
    </message>
    <message>
        <source>6–11</source>
        <translation>6—11</translation>
    </message>
    <message>
        <source>12–14</source>
        <translation>12—14</translation>
    </message>
    <message>
        <source>15–59</source>
        <translation>15—59</translation>
    </message>
    <message>
        <source>60–64</source>
        <translation>60—64</translation>
    </message>
    <message>
        <source>65–79</source>
        <translation>65—79</translation>
    </message>
    <message>
        <source>80+</source>
        <translation>80+</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>按文件自带</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>as each row says</source>
        <translation>按每行所写</translation>
    </message>
    <message>
        <source>Drop files here, or choose them.</source>
        <translation>把文件拖进来，或点“添加文件”。</translation>
    </message>
    <message>
        <source>Streets are missing: add an OpenStreetMap extract (.osm, .pbf).</source>
        <translation>还缺道路：请添加 OpenStreetMap 数据（.osm、.pbf）。</translation>
    </message>
    <message>
        <source>Confirm what each file is taken for.</source>
        <translation>请逐个确认文件的用途。</translation>
    </message>
    <message>
        <source>Name the place.</source>
        <translation>请填写地名。</translation>
    </message>
    <message>
        <source>Say how many people live there, or add a list of people.</source>
        <translation>请填写总人口，或添加人口名单。</translation>
    </message>
    <message>
        <source>Say how old they are.</source>
        <translation>请填写年龄结构。</translation>
    </message>
</context>
<context>
    <name>AssistantPage</name>
    <message>
        <source>New study</source>
        <translation>新建研究区</translation>
    </message>
    <message>
        <source>You left this unfinished; go on, or start afresh.</source>
        <translation>这是上次没有做完的，可以接着做，也可以重新开始。</translation>
    </message>
    <message>
        <source>Your files stay as they are; the study is made beside them.</source>
        <translation>原始文件不会改动，研究区另外生成。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What you said is kept (Esc)</source>
        <translation>已填的内容会保留（Esc）</translation>
    </message>
    <message>
        <source>Files of the study</source>
        <translation>研究区的数据文件</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A folder with files of the study</source>
        <translation>存放数据文件的文件夹</translation>
    </message>
    <message>
        <source>Folder of the study</source>
        <translation>研究区文件夹</translation>
    </message>
    <message>
        <source>Make it here</source>
        <translation>生成在这里</translation>
    </message>
</context>
<context>
    <name>AssistantFiles</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>All right so</source>
        <translation>全部无误</translation>
    </message>
    <message>
        <source>Confirm what every file is taken for</source>
        <translation>确认所有文件的用途都判断正确</translation>
    </message>
    <message>
        <source>Drop files or a folder here: a map extract with streets (.osm, .pbf), lists (.xlsx, .xls, .csv), layers (.shp, .geojson, .gpkg), timetables (GTFS). Each is looked at, and nothing in it is changed.</source>
        <translation>把文件或文件夹拖到这里：带道路的地图数据（.osm、.pbf）、各类名单（.xlsx、.xls、.csv）、图层（.shp、.geojson、.gpkg）、时刻表（GTFS）。程序只查看，不改动原文件。</translation>
    </message>
    <message>
        <source>Leave this file out (Delete)</source>
        <translation>不用这个文件（Delete）</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>A guess: confirm it, or choose another</source>
        <translation>这是程序的判断：请确认，或改选</translation>
    </message>
    <message>
        <source>Facilities in it:</source>
        <translation>其中的设施：</translation>
    </message>
    <message>
        <source>The list holds:</source>
        <translation>名单是否完整：</translation>
    </message>
    <message>
        <source>How complete it is</source>
        <translation>是否完整</translation>
    </message>
</context>
<context>
    <name>AssistantFacts</name>
    <message>
        <source>Name, Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>Metres in</source>
        <translation>平面坐标系</translation>
    </message>
    <message>
        <source>Persons in all</source>
        <translation>总人口</translation>
    </message>
    <message>
        <source>as the list says</source>
        <translation>以名单为准</translation>
    </message>
    <message>
        <source>the published total</source>
        <translation>公布的总人口</translation>
    </message>
    <message>
        <source>Whose figure</source>
        <translation>人口来源</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>年龄结构</translation>
    </message>
    <message>
        <source>Aged %1</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>Ages in persons or per cent; a row copied from a spreadsheet can be pasted into the first box. Needed where totals or lists come without ages.</source>
        <translation>填人数或百分比都可以；从表格复制的一整行可直接粘贴到第一格。总人口或名单没有分年龄时必须填写。</translation>
    </message>
</context>
<context>
    <name>AssistantPlaces</name>
    <message>
        <source>Where the rows lie</source>
        <translation>各行所在位置</translation>
    </message>
    <message>
        <source>%1 places; no land is known yet</source>
        <translation>%1 处；尚无陆地数据可对照</translation>
    </message>
    <message>
        <source>all %1 places on land</source>
        <translation>%1 处全部在陆地上</translation>
    </message>
    <message>
        <source>%1 of %2 places at sea</source>
        <translation>%2 处中有 %1 处落在海里</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>nowhere near</source>
        <translation>不在本地</translation>
    </message>
    <message>
        <source>%1 near</source>
        <translation>%1 处在本地</translation>
    </message>
    <message>
        <source>%1 of %2 on land</source>
        <translation>%2 处中 %1 处在陆地</translation>
    </message>
    <message>
        <source>as the file says; else EPSG:…</source>
        <translation>按文件自带；也可填 EPSG:…</translation>
    </message>
    <message>
        <source>another, such as EPSG:4549</source>
        <translation>其他，如 EPSG:4549</translation>
    </message>
</context>
<context>
    <name>AssistantColumns</name>
    <message>
        <source>Heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Some of its values</source>
        <translation>内容举例</translation>
    </message>
    <message>
        <source>not counted as any</source>
        <translation>不计入任何服务</translation>
    </message>
    <message>
        <source>a category of the list</source>
        <translation>名单中的类别</translation>
    </message>
</context>
<context>
    <name>AssistantDoubts</name>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>目前没有。</translation>
    </message>
</context>
<context>
    <name>AssistantMaking</name>
    <message>
        <source>Study goes to</source>
        <translation>研究区存到</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source> (%1 more)</source>
        <translation>（另有 %1 项）</translation>
    </message>
    <message>
        <source>Make the study and open it</source>
        <translation>生成并打开研究区</translation>
    </message>
</context>
<context>
    <name>ManualPage</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>AskFirst</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ListChoice</name>
    <message>
        <source>What is this list for?</source>
        <translation>这份名单用来做什么？</translation>
    </message>
    <message>
        <source>“%1”: compare it with the study that is open, or begin another study with it?</source>
        <translation>“%1”：与打开的研究区比对，还是用它新建研究区？</translation>
    </message>
    <message>
        <source>Update this study</source>
        <translation>更新当前研究区</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>新建研究区…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>UpkeepPanel</name>
    <message>
        <source>service as it says</source>
        <translation>类别按名单</translation>
    </message>
    <message>
        <source>Sheet to sign</source>
        <translation>签收单</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>list update</source>
        <translation>名单更新签收单</translation>
    </message>
    <message>
        <source>List written</source>
        <translation>名单已写入</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新名单</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Leave the study as it is (Esc)</source>
        <translation>不更新，研究区保持原样（Esc）</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>名单日期</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>CRS as it says, or WGS84</source>
        <translation>坐标系按名单，否则 WGS84</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap)</source>
        <translation>GCJ-02（高德）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>only a part of them</source>
        <translation>只是部分名单</translation>
    </message>
    <message>
        <source>What is missing has not closed</source>
        <translation>名单里没有的不算停用</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>The list names no day; this is the file&apos;s own. Set the right one.</source>
        <translation>名单没有写日期，这里是文件的日期，请改成实际日期。</translation>
    </message>
    <message>
        <source>%1 of %2 taken</source>
        <translation>%2 处变化，采用 %1 处</translation>
    </message>
    <message>
        <source>All sure ones</source>
        <translation>采用确定项</translation>
    </message>
    <message>
        <source>All but those that are to be checked</source>
        <translation>除待核以外全部采用</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不采用</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Sheet to sign…</source>
        <translation>签收单…</translation>
    </message>
    <message>
        <source>Write to the study</source>
        <translation>写入研究区</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销…</translation>
    </message>
</context>
<context>
    <name>UpkeepRow</name>
    <message>
        <source>moved by %1 m</source>
        <translation>移动 %1 米</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>UpkeepCoverage</name>
    <message>
        <source>Coverage, before → after</source>
        <translation>覆盖率：更新前 → 更新后</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Leave it as it is (Esc)</source>
        <translation>不改（Esc）</translation>
    </message>
    <message>
        <source>Not a trial: what you change goes into the study&apos;s %1.</source>
        <translation>不是试算：改动直接写入研究区的 %1。</translation>
    </message>
    <message>
        <source>Show its place on the map</source>
        <translation>在地图上指位置</translation>
    </message>
    <message>
        <source>The next click on the map is where it stands</source>
        <translation>下一次点地图的地方就是它的位置</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Write to the study…</source>
        <translation>写入研究区…</translation>
    </message>
    <message>
        <source>Change a field, and say who does</source>
        <translation>先改一个字段，并填经办人</translation>
    </message>
    <message>
        <source>%1, by %2:</source>
        <translation>%1，经办人 %2：</translation>
    </message>
    <message>
        <source>Write this into the study?</source>
        <translation>写入研究区？</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
</context>
</TS>
