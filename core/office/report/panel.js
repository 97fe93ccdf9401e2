// What stands beside the map: choices, figures, the list of gaps, the why of what was chosen, the legend.
'use strict';

const byId = id => document.getElementById(id);

function choose(what) {
  Object.assign(state, what);
  drawGaps();
  drawHomes();
  drawFacilities();
  drawBadges();
  drawChosen();
  showWhy();
  markList();
}

function chooseHome(home) { choose({home, facility: null, gap: null}); }

function chooseGap(row, fly) {
  const gap = DATA.gaps[row];
  if (gap.service !== state.service) {
    state.service = gap.service;
    byId('service').value = String(gap.service);
  }
  Object.assign(state, {gap: row, home: null, facility: null});
  refresh();
  if (fly) showBounds(L.latLngBounds(gap.homes.map(home => pointOf(DATA.homes.place[home]))).pad(0.35), {maxZoom: 14.5});
}

function showFigures() {
  const service = serviceNow(), set = setOf(state.service), limit = limitOf(service, state.minutes);
  const sums = [0, 0, 0, 0, 0, 0];
  for (let home = 0; home < HOMES; ++home) {
    const persons = personsOf(home, service);
    if (persons > 0) personsAt(factsOf(set, home), limit, persons).forEach((count, status) => { sums[status] += count; });
  }
  const all = sums.reduce((sum, count) => sum + count, 0);
  // All of the whole alone is 100, none of it alone 0.
  let percent = all ? Math.round(sums[COVERED] * 1000 / all) / 10 : null;
  if (percent === 100 && sums[COVERED] < all) percent = 99.9;
  if (percent === 0 && sums[COVERED] > 0) percent = 0.1;
  byId('share').textContent = percent === null ? '–' : percent.toFixed(1) + '%';
  byId('share_of').textContent = said('covered_of', {covered: grouped(sums[COVERED]), all: grouped(all)});
  const bar = byId('statuses');
  bar.textContent = '';
  let x = 0;
  sums.forEach((count, status) => {
    if (!count) return;
    const part = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    part.setAttribute('x', String(x));
    part.setAttribute('width', String(count / all * 100));
    part.setAttribute('height', '10');
    part.setAttribute('fill', STATUS_MARKS[status].colour);
    bar.appendChild(part);
    x += count / all * 100;
  });
  byId('counts').textContent = '';
  sums.forEach((count, status) => {
    if (count) byId('counts').appendChild(legendRow(dot(STATUS_MARKS[status]), DATA.statuses[status] + ' ' + grouped(count) + ' ' + WORDS.persons_unit));
  });
  byId('minutes_now').textContent = (Math.round(minutesNow() * 10) / 10) + ' ' + WORDS.minutes;
  byId('standard').disabled = state.minutes === null;
  byId('judged').textContent = (state.boat ? boatShare() : '') + said('judged_then', {day: DATA.days[state.day].judged[state.service]});
}

/** How many need a boat and get there by one, and who of them is home again the same day. */
function boatShare() {
  let persons = 0, back = 0;
  boatRows[DATA.days[state.day].sets[state.service]].forEach((row, home) => {
    const here = personsOf(home, serviceNow());
    persons += here;
    if (row[7] !== null) back += here;
  });
  return said('boat_share', {persons: grouped(persons), back: grouped(back)});
}

function dot(mark) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 14 14');
  svg.setAttribute('class', 'symbol');
  const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  const style = markStyle(mark);
  const said = {cx: 7, cy: 7, r: 5, fill: style.fillColor, stroke: mark.form === 'disc' ? 'none' : style.color, 'stroke-width': style.weight};
  Object.keys(said).forEach(name => circle.setAttribute(name, String(said[name])));
  svg.appendChild(circle);
  return svg;
}

function legendRow(symbol, text) {
  const row = make('div', 'key');
  row.appendChild(symbol);
  row.appendChild(make('span', '', text));
  return row;
}

function showLegend() {
  const legend = byId('legend_rows'), service = serviceNow();
  legend.textContent = '';
  const add = (symbol, text) => legend.appendChild(legendRow(symbol, text));
  legend.appendChild(make('div', 'key-head', WORDS.legend_homes));
  if (state.boat) {
    [['hour', 'legend_hour'], ['twoHours', 'legend_two_hours'], ['longer', 'legend_longer'], ['walks', 'legend_walks'], ['none', 'legend_no_boat']]
      .forEach(([mark, word]) => add(dot(BOAT_MARKS[mark]), WORDS[word]));
  } else {
    const set = setOf(state.service), limit = limitOf(service, state.minutes), there = new Set();
    for (let home = 0; home < HOMES; ++home) if (personsOf(home, service)) there.add(statusAt(factsOf(set, home), limit));
    STATUS_MARKS.forEach((mark, status) => { if (there.has(status)) add(dot(mark), DATA.statuses[status]); });
  }
  const open = new Set(DATA.days[state.day].open[state.service]);
  const here = DATA.facilities.map((facility, row) => [facility, row]).filter(pair => pair[0].service === state.service);
  if (here.some(pair => open.has(pair[1]))) add(symbolElement(service, true), service.name + ' · ' + WORDS.legend_facility);
  if (here.some(pair => !open.has(pair[1]))) add(symbolElement(service, false), WORDS.legend_closed);
  if (DATA.gaps.some(gap => gap.service === state.service)) add(make('i', 'swatch gap'), WORDS.legend_gap);
  add(make('i', 'swatch street'), WORDS.legend_street);
  if (DATA.ferries.length) add(make('i', 'swatch ferry'), WORDS.legend_ferry);
  if (state.boat && DATA.piers.length) add(make('i', 'swatch pier'), WORDS.legend_pier);
}

function showList() {
  const list = byId('gap_list');
  list.textContent = '';
  DATA.gaps.forEach((gap, row) => {
    if (gap.service !== state.service) return;
    const item = make('button', gap.doubt ? 'gap doubt' : 'gap');
    item.type = 'button';
    item.dataset.gap = String(row);
    item.appendChild(make('b', '', gap.rank + '  ' + gap.where));
    item.appendChild(make('span', '', said('gap_line', {persons: grouped(gap.persons), cause: gap.cause}) +
      (gap.minutes === null ? '' : ' · ' + WORDS.walk + ' ' + longerSaid(gap, gap.minutes))));
    item.addEventListener('click', () => chooseGap(row, true));
    list.appendChild(item);
  });
  if (!list.firstChild) list.appendChild(make('p', 'faint', WORDS.none_here));
}

function markList() {
  Array.from(byId('gap_list').children).forEach(item => {
    const chosen = item.dataset.gap !== undefined && Number(item.dataset.gap) === state.gap;
    item.classList.toggle('chosen', chosen);
    // Scrolled within the list alone: the page stays where it is.
    if (chosen) byId('gap_list').scrollTop = item.offsetTop - byId('gap_list').offsetTop - 40;
  });
}

const oneDecimal = minutes => Math.round(minutes * 10) / 10;

/** Why a home is what it is for a service, in one sentence. */
function whyHome(home, at) {
  const service = DATA.services[at], set = setOf(at), facts = factsOf(set, home), limit = limitOf(service, state.minutes);
  const threshold = state.minutes === null ? service.minutes : state.minutes, minutes = minutesOf(facts, service);
  const facility = set.nearest[home] >= 0 ? DATA.facilities[set.nearest[home]].name : '';
  const told = {minutes: minutes === null ? '' : oneDecimal(minutes), facility, threshold: oneDecimal(threshold), without: facts.withoutPlace,
                over: minutes === null ? '' : oneDecimal(minutes - threshold)};
  const status = statusAt(facts, limit);
  if (status === COVERED) return said('why_covered', told);
  if (status === TOO_FAR && facts.beyond) return said('why_beyond', {end: service.search_end});
  if (status === TOO_FAR) return said('why_too_far', told);
  if (status === FULL) return said('why_full', told);
  if (status === BOAT_ONLY) return WORDS.why_boat;
  if (status === NO_ACCESS) return WORDS.why_no_access;
  if (!facts.joined) return WORDS.why_not_joined;
  if (!facts.complete) return WORDS.why_list + (minutes === null ? '' : said('list_walk', told));
  return WORDS.why_streets;
}

function boatSaid(row) {
  return said('boat_told', {median: row[2] === null ? WORDS.no_median : minutesSaid(row[2]), best: row[1] === null ? '–' : minutesSaid(row[1]),
    sailings: row[6], routes: row[8], return: row[7] === null ? WORDS.boat_no_back : said('boat_back', {minutes: minutesSaid(row[7])})});
}

function addFact(list, label, value) {
  if (value === '' || value === undefined || value === null) return;
  list.appendChild(make('dt', '', label));
  list.appendChild(make('dd', '', value));
}

function homeWhy(box, home) {
  const village = DATA.villages[DATA.homes.village[home]], service = serviceNow();
  box.appendChild(make('h4', '', village[1] + ' · ' + DATA.homes.name[home]));
  box.appendChild(make('p', 'faint', village[0] + ' ' + DATA.islands[DATA.homes.island[home]] + ' · ' +
    said('of_group', {ages: service.ages, persons: grouped(personsOf(home, service))}) + ' · ' + DATA.homes.quality[home]));
  const status = statusAt(factsOf(setOf(state.service), home), limitOf(service, state.minutes));
  const line = make('p', 'verdict', whyHome(home, state.service));
  line.insertBefore(make('b', 'status s' + status, DATA.statuses[status]), line.firstChild);
  box.appendChild(line);
  const boat = boatOf(state.service, home);
  if (boat) box.appendChild(make('p', '', boatSaid(boat)));
  const facts = make('dl');
  DATA.services.forEach((other, at) => {
    const of = factsOf(setOf(at), home), minutes = minutesOf(of, other);
    addFact(facts, other.name, DATA.statuses[statusAt(of, limitOf(other, state.minutes))] + 
      (minutes !== null ? ' · ' + minutesSaid(minutes) : of.beyond ? ' · ' + said('longer_than', {walk: other.search_end}) : ''));
  });
  box.appendChild(make('h5', '', WORDS.all_services));
  box.appendChild(facts);
}

function facilityWhy(box, row) {
  const facility = DATA.facilities[row], facts = make('dl');
  box.appendChild(make('h4', '', facility.name));
  box.appendChild(make('p', 'verdict', facility.serves));
  addFact(facts, WORDS.hours, facility.hours);
  addFact(facts, WORDS.capacity, facility.capacity);
  if (facility.persons !== undefined) addFact(facts, WORDS.serves_nearest, grouped(facility.persons) + ' ' + WORDS.persons_unit);
  addFact(facts, WORDS.quality, facility.quality);
  box.appendChild(facts);
}

/** Minutes of a gap, some of whose walks are longer than the search. */
function longerSaid(gap, minutes) {
  return gap.over ? said('longer_than', {walk: minutesSaid(minutes)}) : minutesSaid(minutes);
}

function gapWhy(box, row) {
  const gap = DATA.gaps[row], facts = make('dl');
  box.appendChild(make('h4', '', gap.rank + '  ' + gap.where));
  box.appendChild(make('p', 'verdict', DATA.services[gap.service].name + ' · ' + said('gap_line', {persons: grouped(gap.persons), cause: gap.cause})));
  addFact(facts, WORDS.action, gap.action);
  if (gap.nearest >= 0) addFact(facts, WORDS.nearest, DATA.facilities[gap.nearest].name);
  if (gap.minutes !== null) addFact(facts, WORDS.walk, longerSaid(gap, gap.minutes));
  if (gap.short !== null) addFact(facts, WORDS.over, longerSaid(gap, gap.short));
  addFact(facts, WORDS.stability, gap.stability);
  box.appendChild(facts);
}

function showWhy() {
  const box = byId('why');
  box.textContent = '';
  if (state.home !== null) homeWhy(box, state.home);
  else if (state.facility != null) facilityWhy(box, state.facility);
  else if (state.gap !== null) gapWhy(box, state.gap);
  else box.appendChild(make('p', 'faint', WORDS.why_hint));
}

/** The map as it is seen, as a picture that any paper's width takes. */
function copyForPaper() {
  const source = canvas._container, size = map.getSize(), corner = map.layerPointToContainerPoint(canvas._bounds.min);
  const scale = source.width / parseFloat(source.style.width), paper = byId('paper'), context = paper.getContext('2d');
  paper.width = size.x * scale;
  paper.height = size.y * scale;
  context.fillStyle = '#dde5ea';
  context.fillRect(0, 0, paper.width, paper.height);
  context.drawImage(source, corner.x * scale, corner.y * scale);
  const bar = document.querySelector('.leaflet-control-scale-line'), width = parseFloat(bar.style.width);
  context.scale(scale, scale);
  context.fillStyle = context.strokeStyle = '#1f272e';
  context.lineWidth = 2;
  context.strokeRect(size.x - width - 14, size.y - 14, width, 0);
  letters(context, bar.textContent, {x: size.x - width / 2 - 14, y: size.y - 24}, '13px ', '#1f272e');
}

function refresh() {
  redraw();
  showFigures();
  showLegend();
  showList();
  markList();
  showWhy();
}

function option(value, text) {
  const each = make('option', '', text);
  each.value = String(value);
  return each;
}

DATA.services.forEach((service, row) => byId('service').appendChild(option(row, service.name + ' · ' + service.ages)));
DATA.days.forEach((day, row) => byId('day').appendChild(option(row, day.day)));
byId('service').value = String(state.service);
byId('day').value = String(state.day);
byId('minutes').value = String(Math.round(minutesNow()));
byId('service').addEventListener('change', event => {
  Object.assign(state, {service: Number(event.target.value), gap: null, facility: null});
  if (state.minutes === null) byId('minutes').value = String(Math.round(minutesNow()));
  refresh();
});
byId('minutes').addEventListener('input', event => {
  const minutes = Number(event.target.value);
  state.minutes = minutes === serviceNow().minutes ? null : minutes;
  refresh();
});
byId('standard').addEventListener('click', () => {
  state.minutes = null;
  byId('minutes').value = String(Math.round(minutesNow()));
  refresh();
});
byId('day').addEventListener('change', event => { state.day = Number(event.target.value); refresh(); });
// Where nobody goes by boat there is nothing to choose.
if (!DATA.piers.length) byId('way_boat').closest('fieldset').style.display = 'none';
['foot', 'boat'].forEach(way => byId('way_' + way).addEventListener('change', () => { state.boat = byId('way_boat').checked; refresh(); }));
byId('whole').addEventListener('click', showAll);
Array.from(document.querySelectorAll('[data-show-gap]')).forEach(button => button.addEventListener('click', () => {
  byId('section_map').scrollIntoView();
  chooseGap(Number(button.dataset.showGap), true);
}));
Array.from(document.querySelectorAll('[data-copy]')).forEach(button => button.addEventListener('click', () => {
  // Works without a secure context, which a file is not.
  const range = document.createRange();
  range.selectNodeContents(byId(button.dataset.copy));
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  if (document.execCommand('copy')) button.textContent = WORDS.copied;
}));
byId('print').addEventListener('click', () => { copyForPaper(); window.print(); });
window.addEventListener('beforeprint', copyForPaper);
refresh();
