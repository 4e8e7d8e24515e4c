// Draws the ribbon icons: a rounded square with three bars and a tick. The same bytes every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'assets');
const SAMPLES = 4;
const TEAL = [15, 108, 101];
const WHITE = [255, 255, 255];

/** Distance from a point to a line segment, all in a unit square. */
function toSegment(x, y, [x1, y1, x2, y2]) {
  const t = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

/** The colour at a point of the unit square, or null outside the rounded square. */
function colourAt(x, y) {
  const radius = 0.18;
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  if (Math.hypot(dx, dy) > radius) return null;
  const bars = [
    [0.2, 0.32, 0.56],
    [0.39, 0.51, 0.42],
    [0.58, 0.7, 0.5],
  ];
  if (bars.some(([left, right, top]) => x >= left && x <= right && y >= top && y <= 0.82)) return WHITE;
  const tick = [
    [0.42, 0.24, 0.55, 0.36],
    [0.55, 0.36, 0.82, 0.14],
  ];
  return tick.some((segment) => toSegment(x, y, segment) < 0.06) ? WHITE : TEAL;
}

function pixel(column, row, size) {
  let inside = 0;
  const sum = [0, 0, 0];
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++) {
      const colour = colourAt((column + (i + 0.5) / SAMPLES) / size, (row + (j + 0.5) / SAMPLES) / size);
      if (!colour) continue;
      inside += 1;
      for (let k = 0; k < 3; k++) sum[k] += colour[k];
    }
  return inside === 0 ? [0, 0, 0, 0] : [...sum.map((part) => Math.round(part / inside)), Math.round((255 * inside) / SAMPLES ** 2)];
}

/** PNG's checksum (ISO 3309); Node 20.19 has none of its own. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

export function drawIcon(size) {
  const rows = [];
  for (let row = 0; row < size; row++) {
    rows.push(0);
    for (let column = 0; column < size; column++) rows.push(...pixel(column, row, size));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

mkdirSync(assets, { recursive: true });
for (const size of [16, 32, 80]) writeFileSync(path.join(assets, `icon-${size}.png`), drawIcon(size));
