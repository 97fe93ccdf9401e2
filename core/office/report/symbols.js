// Marks on the map: homes by status, facilities by shape and letter; drawn on Leaflet's canvas.
'use strict';

// Form and lightness differ as well as hue: for colour-blind eyes and black and white copies.
const STATUS_MARKS = [
  {colour: '#1f5485', form: 'disc'},
  {colour: '#e8692a', form: 'disc'},
  {colour: '#7b2d8e', form: 'ring'},
  {colour: '#1a1a1a', form: 'disc'},
  {colour: '#d19500', form: 'ring'},
  {colour: '#5f5f5f', form: 'hollow'}
];
const BOAT_MARKS = {
  walks: {colour: '#b9c4cc', form: 'disc'},
  hour: {colour: '#2f8f83', form: 'disc'},
  twoHours: {colour: '#d98a1c', form: 'disc'},
  longer: {colour: '#a3271a', form: 'disc'},
  none: {colour: '#5f5f5f', form: 'hollow'}
};

function markStyle(mark) {
  if (mark.form === 'disc') return {fillColor: mark.colour, fillOpacity: 0.88, color: '#ffffff', weight: 0.7, opacity: 0.9};
  if (mark.form === 'ring') return {fillColor: '#ffffff', fillOpacity: 0.9, color: mark.colour, weight: 2.4, opacity: 1};
  return {fillColor: '#ffffff', fillOpacity: 0.55, color: mark.colour, weight: 1.1, opacity: 1};
}

/** Corners of a shape of radius 1, from the top on; null for a circle. */
function corners(shape) {
  const regular = (count, turn) => Array.from({length: count}, (_, at) => {
    const angle = turn - Math.PI / 2 + at * 2 * Math.PI / count;
    return [Math.cos(angle), Math.sin(angle)];
  });
  if (shape === 'square') return [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]];
  if (shape === 'triangle') return regular(3, 0).map(p => [p[0] * 1.2, p[1] * 1.2 + 0.15]);
  if (shape === 'diamond') return [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]];
  if (shape === 'pentagon') return regular(5, 0).map(p => [p[0] * 1.08, p[1] * 1.08]);
  if (shape === 'hexagon') return regular(6, Math.PI / 6).map(p => [p[0] * 1.05, p[1] * 1.05]);
  if (shape === 'cross') {
    const t = 0.45;
    return [[-t, -1.05], [t, -1.05], [t, -t], [1.05, -t], [1.05, t], [t, t], [t, 1.05], [-t, 1.05], [-t, t], [-1.05, t], [-1.05, -t], [-t, -t]];
  }
  if (shape === 'star') return regular(10, 0).map((p, at) => at % 2 ? [p[0] * 0.55, p[1] * 0.55] : [p[0] * 1.2, p[1] * 1.2]);
  return null;
}

const FONTS = '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif';

function letters(context, text, at, size, colour) {
  context.fillStyle = colour;
  context.font = size + FONTS;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, at.x, at.y + 0.5);
}

/** Draws a facility's symbol; `serves` fills it. */
function drawSymbol(context, at, radius, service, serves) {
  const points = corners(service.shape);
  context.beginPath();
  if (!points) context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  else points.forEach((p, row) => context[row ? 'lineTo' : 'moveTo'](at.x + p[0] * radius, at.y + p[1] * radius));
  context.closePath();
  context.globalAlpha = 1;
  context.setLineDash(serves ? [] : [2.5, 2]);
  context.fillStyle = serves ? service.colour : '#ffffff';
  context.fill();
  context.lineWidth = 1.4;
  context.strokeStyle = serves ? '#ffffff' : service.colour;
  context.stroke();
  context.setLineDash([]);
  if (radius < 7) return;
  letters(context, service.letter, at, 'bold ' + Math.round(radius * 1.15) + 'px ', serves ? '#ffffff' : service.colour);
}

L.Canvas.include({
  _updateSymbol: function (layer) {
    if (!this._drawing || layer._empty()) return;
    drawSymbol(this._ctx, layer._point, layer._radius, layer.options.service, layer.options.serves);
  }
});

const FacilityMark = L.CircleMarker.extend({
  _updatePath: function () { this._renderer._updateSymbol(this); }
});

/** A gap's rank in a disc. */
const BadgeMark = L.CircleMarker.extend({
  _updatePath: function () {
    const renderer = this._renderer, context = renderer._ctx, at = this._point;
    if (!renderer._drawing || this._empty()) return;
    context.globalAlpha = 1;
    context.setLineDash([]);
    context.beginPath();
    context.arc(at.x, at.y, this._radius + (this.options.chosen ? 2 : 0), 0, 2 * Math.PI);
    context.fillStyle = '#5c0a2a';
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = '#ffffff';
    context.stroke();
    letters(context, this.options.text, at, 'bold 11px ', '#ffffff');
  }
});

/** The name of an island below it, with a halo. */
const NameMark = L.CircleMarker.extend({
  _updateBounds: function () {
    const half = L.point(this.options.text.length * 8, 24);
    this._pxBounds = L.bounds(this._point.subtract(half), this._point.add(half));
  },
  _updatePath: function () {
    const context = this._renderer._ctx, at = this._point.add([0, 11]);
    if (!this._renderer._drawing || this._empty()) return;
    context.globalAlpha = 1;
    context.setLineDash([]);
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = 'rgba(255,255,255,.85)';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = '600 13px ' + FONTS;
    context.strokeText(this.options.text, at.x, at.y);
    letters(context, this.options.text, at, '600 13px ', '#33414c');
  }
});

/** The same symbol for legends: a canvas element. */
function symbolElement(service, serves) {
  const canvas = document.createElement('canvas');
  const scale = window.devicePixelRatio || 1;
  canvas.width = canvas.height = 20 * scale;
  canvas.className = 'symbol';
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  drawSymbol(context, {x: 10, y: 10}, 7.5, service, serves);
  return canvas;
}
