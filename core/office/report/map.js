// The map: land, streets, gaps, homes and facilities of the service, minutes, day and way chosen.
'use strict';

const DATA = JSON.parse(document.getElementById('data').textContent);
const WORDS = DATA.words;

/** A sentence with its particulars put in; the result is text, never markup. */
function said(id, particulars) {
  return WORDS[id].replace(/\{(\w+)\}/g, (_, name) => String(particulars[name]));
}

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

const pointOf = place => [place[1] / 1e5, place[0] / 1e5];
function lineOf(steps) {
  const line = [];
  let x = 0, y = 0;
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at];
    y += steps[at + 1];
    line.push([y / 1e5, x / 1e5]);
  }
  return line;
}
const areaOf = polygons => polygons.map(rings => rings.map(lineOf));
const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
function minutesSaid(minutes) {
  if (minutes < 180) return said('minutes_said', {minutes: Math.round(minutes * 10) / 10});
  const whole = Math.round(minutes);
  return said('hours_minutes', {hours: Math.floor(whole / 60), minutes: whole % 60});
}

const HOMES = DATA.homes.place.length;
// The service that the largest gap is of stands first.
const firstGap = DATA.gaps.reduce((best, gap) => !gap.doubt && (best === null || gap.weight > best.weight) ? gap : best, null);
const state = {service: firstGap ? firstGap.service : 0, minutes: null, day: DATA.day, boat: false, gap: null, home: null, facility: null};

const serviceNow = () => DATA.services[state.service];
const setOf = service => DATA.sets[DATA.days[state.day].sets[service]];
/** Flat tenths of a millimetre; `minutes` null: the standard's own. */
const limitOf = (service, minutes) => minutes === null ? service.limit : service.limits[minutes - DATA.least];
const minutesNow = () => state.minutes === null ? serviceNow().minutes : state.minutes;
const personsOf = (home, service) => service.bands.reduce((sum, band) => sum + DATA.homes.ages[home][band], 0);
const boatRows = DATA.sets.map(set => new Map(set.boats.map(row => [row[0], row])));
const boatOf = (service, home) => boatRows[DATA.days[state.day].sets[service]].get(home);

/** Statuses of all homes for the service and day chosen; the test of this page asks it too. */
function statusesAt(service, minutes) {
  const set = setOf(service), limit = limitOf(DATA.services[service], minutes), all = [];
  for (let home = 0; home < HOMES; ++home) all.push(statusAt(factsOf(set, home), limit));
  return all;
}

const map = L.map('map', {preferCanvas: true, zoomControl: false, attributionControl: false, zoomSnap: 0.25, maxZoom: 18, minZoom: 6});
const canvas = L.canvas({padding: 0.3});
L.control.zoom({position: 'topright', zoomInTitle: '+', zoomOutTitle: '−'}).addTo(map);
L.control.scale({imperial: false, position: 'bottomright', maxWidth: 140}).addTo(map);

const drawn = (shape, points, options) => shape(points, Object.assign({renderer: canvas, interactive: false}, options));
const land = DATA.land.map(polygons =>
  drawn(L.polygon, areaOf(polygons), {color: '#8a969e', weight: 0.8, fillColor: '#fbf8f0', fillOpacity: 1}).addTo(map));
const streets = drawn(L.polyline, DATA.streets.map(lineOf), {color: '#b9b1a3', weight: 0.9, opacity: 0.8}).addTo(map);
const ferries = L.layerGroup(DATA.ferries.map(route =>
  drawn(L.polyline, lineOf(route.line), {color: '#6b8499', weight: 1.1, dashArray: '5 4'}))).addTo(map);
const piers = L.layerGroup(DATA.piers.map(pier =>
  drawn(L.circleMarker, pointOf(pier.place), {radius: 3, color: '#ffffff', weight: 1, fillColor: '#6b8499', fillOpacity: 1})));
const gapAreas = DATA.gaps.map((gap, row) => {
  const area = L.polygon(areaOf(gap.area), {renderer: canvas});
  area.on('click', event => { L.DomEvent.stop(event); chooseGap(row, false); });
  return area;
});
const gapLayer = L.layerGroup().addTo(map);
const homeMarks = DATA.homes.place.map((place, home) => {
  const mark = L.circleMarker(pointOf(place), {renderer: canvas});
  mark.on('click', event => { L.DomEvent.stop(event); chooseHome(home); });
  return mark;
});
const homeLayer = L.layerGroup().addTo(map);
const facilityLayer = L.layerGroup().addTo(map);
const badgeLayer = L.layerGroup().addTo(map);
const nameLayer = L.layerGroup().addTo(map);
const chosenLayer = L.layerGroup().addTo(map);
map.on('click', () => choose({gap: null, home: null, facility: null}));

const bounds = L.latLngBounds(DATA.homes.place.map(pointOf));
/** At once: while Leaflet animates one change of zoom it ignores the next, and a click would go nowhere. */
function showBounds(bounds, options) { map.fitBounds(bounds, Object.assign({animate: false}, options)); }
function showAll() { showBounds(bounds, {padding: [18, 18]}); }
map.setView(bounds.getCenter(), 10);
showAll();

function boatMark(home) {
  const facts = factsOf(setOf(state.service), home), row = boatOf(state.service, home);
  if (facts.walk >= 0) return BOAT_MARKS.walks;
  if (!row) return BOAT_MARKS.none;
  const median = row[2];
  return median === null || median > 120 ? BOAT_MARKS.longer : median > 60 ? BOAT_MARKS.twoHours : BOAT_MARKS.hour;
}

function radiusOf(persons) {
  const zoomed = Math.pow(1.32, map.getZoom() - 11);
  return Math.max(2, Math.min(17, 0.5 * Math.sqrt(persons) * zoomed));
}

/** Homes anew: those without anybody of the group are left out. */
function drawHomes() {
  const service = serviceNow(), set = setOf(state.service), limit = limitOf(service, state.minutes);
  homeLayer.clearLayers();
  for (let home = 0; home < HOMES; ++home) {
    const persons = personsOf(home, service);
    if (persons === 0) continue;
    const mark = state.boat ? boatMark(home) : STATUS_MARKS[statusAt(factsOf(set, home), limit)];
    homeMarks[home].options.radius = homeMarks[home]._radius = radiusOf(persons);
    L.setOptions(homeMarks[home], markStyle(mark));
    homeLayer.addLayer(homeMarks[home]);
  }
}

function drawFacilities() {
  const service = serviceNow(), open = new Set(DATA.days[state.day].open[state.service]);
  const radius = map.getZoom() >= 11.5 ? 9 : map.getZoom() >= 10 ? 7 : 5;
  facilityLayer.clearLayers();
  DATA.facilities.forEach((facility, row) => {
    if (facility.service !== state.service) return;
    const mark = new FacilityMark(pointOf(facility.place), {renderer: canvas, radius, service, serves: open.has(row)});
    mark.on('click', event => { L.DomEvent.stop(event); choose({facility: row, home: null, gap: null}); });
    facilityLayer.addLayer(mark);
  });
}

function gapStyle(row) {
  const chosen = state.gap === row;
  return {color: '#5c0a2a', weight: chosen ? 3.5 : 1.6, opacity: 1, fillColor: '#5c0a2a', fillOpacity: chosen ? 0.3 : 0.14,
          dashArray: DATA.gaps[row].doubt ? '3 3' : null};
}

function drawGaps() {
  gapLayer.clearLayers();
  DATA.gaps.forEach((gap, row) => {
    if (gap.service === state.service) gapLayer.addLayer(gapAreas[row].setStyle(gapStyle(row)));
  });
}

/** Ranks of the worst gaps, where the eye finds them; far out those alone that keep clear of one another. */
const BADGES = 12;
function drawBadges() {
  badgeLayer.clearLayers();
  const taken = [];
  DATA.gaps.forEach((gap, row) => {
    if (gap.service !== state.service || gap.doubt || (gap.rank > BADGES && row !== state.gap)) return;
    const at = map.latLngToContainerPoint(pointOf(gap.place));
    if (taken.some(other => other.distanceTo(at) < 18)) return;
    taken.push(at);
    const badge = new BadgeMark(pointOf(gap.place), {renderer: canvas, radius: 9, text: String(gap.rank), chosen: row === state.gap});
    badge.on('click', event => { L.DomEvent.stop(event); chooseGap(row, false); });
    badgeLayer.addLayer(badge);
  });
}

/** Names of islands with people, the most people first, where there is room. */
const islandPersons = DATA.islands.map(() => 0);
DATA.homes.island.forEach((island, home) => { islandPersons[island] += DATA.homes.ages[home].reduce((sum, count) => sum + count, 0); });
const named = DATA.islands.map((_, island) => island).filter(island => islandPersons[island] > 0 && DATA.land[island].length > 0)
  .sort((one, other) => islandPersons[other] - islandPersons[one]);
function drawNames() {
  nameLayer.clearLayers();
  const taken = [];
  named.forEach(island => {
    const box = land[island].getBounds(), south = map.latLngToContainerPoint([box.getSouth(), box.getCenter().lng]);
    const width = DATA.islands[island].length * 14, room = [south.x - width / 2, south.y + 2, south.x + width / 2, south.y + 20];
    if (taken.some(other => other[0] < room[2] && room[0] < other[2] && other[1] < room[3] && room[1] < other[3])) return;
    taken.push(room);
    nameLayer.addLayer(new NameMark([box.getSouth(), box.getCenter().lng], {renderer: canvas, radius: 1, interactive: false, text: DATA.islands[island]}));
  });
}

/** A ring round what was chosen, and a line to its facility. */
function drawChosen() {
  chosenLayer.clearLayers();
  const at = state.home !== null ? DATA.homes.place[state.home] : state.facility != null ? DATA.facilities[state.facility].place : null;
  if (at) chosenLayer.addLayer(drawn(L.circleMarker, pointOf(at), {radius: 14, color: '#111111', weight: 2.5, fill: false}));
  if (state.home === null) return;
  const nearest = setOf(state.service).nearest[state.home];
  if (nearest >= 0) {
    chosenLayer.addLayer(drawn(L.polyline, [pointOf(at), pointOf(DATA.facilities[nearest].place)], {color: '#111111', weight: 1.6, dashArray: '2 4'}));
  }
}

function redraw() {
  if (state.boat) piers.addTo(map); else piers.remove();
  drawGaps();
  drawHomes();
  drawFacilities();
  drawNames();
  drawBadges();
  drawChosen();
  ferries.eachLayer(route => route.setStyle({weight: state.boat ? 2.2 : 1.1}));
}
map.on('zoomend', redraw);
