import sharp from "sharp";
import { randomNumbers } from "./random-numbers.mjs";

/**
 * Subjects whose alpha is known, on the key colour they would be asked for on. `truth` is RGBA, not premultiplied; `pixels`
 * is RGB, as a model would have painted it.
 */
export async function cutOutScenes({ width, height }) {
  const scenes = [];
  for (const { name, svg, key = "#00FF00", inside = "auto", spoil } of SCENES) {
    const drawn = svg({ width, height, unit: Math.min(width, height) / 100 });
    const file = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn}</svg>`;
    const truth = await sharp(Buffer.from(file)).ensureAlpha().raw().toBuffer();
    const painted = onColour(truth, rgbOf(key));
    const pixels = spoil ? await spoil(painted, { width, height }) : painted;
    scenes.push({ name, key, inside, width, height, truth, pixels });
  }
  return scenes;
}

/** RGB of RGBA over one colour. */
export function onColour(rgba, colour) {
  const rgb = Buffer.alloc((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const alpha = rgba[from + 3] / 255;
    for (let channel = 0; channel < 3; channel += 1)
      rgb[to + channel] = Math.round(rgba[from + channel] * alpha + colour[channel] * (1 - alpha));
  }
  return rgb;
}

export function rgbOf(hex) {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const SCENES = [
  { name: "flat shapes", svg: badge },
  { name: "hair", svg: hair },
  { name: "hair, blond, on blue", svg: (size) => hair(size, ["#e8cf94", "#c9a25c", "#f3e3b8"]), key: "#0000FF" },
  { name: "glass", svg: glass, inside: "glass" },
  { name: "foliage, on magenta", svg: foliage, key: "#FF00FF" },
  { name: "soft shadow", svg: shadow },
  { name: "out of focus", svg: (size) => blurred(badge(size), size.unit * 0.6) },
  { name: "subject of the key's hue", svg: leaf },
  { name: "noise", svg: badge, spoil: (pixels) => withNoise(pixels, 4) },
  { name: "JPEG of quality 75", svg: badge, spoil: asJpeg },
  { name: "key lit unevenly", svg: hair, spoil: unevenly },
];

function badge({ width, height, unit }) {
  const [x, y] = [width / 2, height / 2];
  return `<circle cx="${x}" cy="${y}" r="${unit * 34}" fill="#d92b2b"/>
    <circle cx="${x}" cy="${y}" r="${unit * 26}" fill="#fff8ec"/>
    <path d="M${x - unit * 14} ${y + unit * 10}L${x} ${y - unit * 18}L${x + unit * 14} ${y + unit * 10}Z" fill="#1d2a52"/>
    <path d="M${x - unit * 40} ${y + unit * 22}h${unit * 80}l${-unit * 6} ${unit * 7}l${unit * 6} ${unit * 7}h${-unit * 80}l${unit * 6} ${-unit * 7}Z" fill="#f2b134" stroke="#141414" stroke-width="${unit * 0.6}"/>
    <circle cx="${x}" cy="${y - unit * 26}" r="${unit * 5}" fill="none" stroke="#8a8f98" stroke-width="${unit * 1.5}"/>`;
}

function hair({ width, height, unit }, colours = ["#3b2417", "#5a3a22", "#7d5433"]) {
  const random = randomNumbers(7);
  const between = (from, to) => from + ((random() & 0xffff) / 0xffff) * (to - from);
  const [x, y] = [width / 2, height * 0.56];
  const strands = Array.from({ length: 520 }, (_, nth) => {
    const angle = between(-Math.PI * 1.08, Math.PI * 0.08);
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const reach = unit * between(26, 40);
    const bend = unit * between(-9, 9);
    const from = unit * 17;
    const mid = reach * 0.7;
    return `<path d="M${x + dx * from} ${y + dy * from}Q${x + dx * mid - dy * bend} ${y + dy * mid + dx * bend} ${x + dx * reach - dy * bend * 1.4} ${y + dy * reach + dx * bend * 1.4}" stroke="${colours[nth % colours.length]}" stroke-width="${between(0.5, 1.7).toFixed(2)}" fill="none" stroke-linecap="round"/>`;
  });
  return `<circle cx="${x}" cy="${y}" r="${unit * 22}" fill="${colours[0]}"/>${strands.join("")}
    <ellipse cx="${x}" cy="${y + unit * 6}" rx="${unit * 15}" ry="${unit * 19}" fill="#e2a887"/>
    <path d="M${x - unit * 7} ${y + unit * 12}q${unit * 7} ${unit * 6} ${unit * 14} 0" stroke="#a8443c" stroke-width="${unit}" fill="none"/>`;
}

function glass({ width, height, unit }) {
  const [x, y] = [width / 2, height * 0.16];
  const bowl = `M${x - unit * 18} ${y}C${x - unit * 20} ${y + unit * 30} ${x - unit * 8} ${y + unit * 38} ${x} ${y + unit * 38}C${x + unit * 8} ${y + unit * 38} ${x + unit * 20} ${y + unit * 30} ${x + unit * 18} ${y}Z`;
  return `<defs><linearGradient id="g"><stop offset="0" stop-color="#5b7a8c" stop-opacity=".55"/><stop offset=".18" stop-color="#dfe9ef" stop-opacity=".16"/><stop offset=".8" stop-color="#cfdde6" stop-opacity=".12"/><stop offset="1" stop-color="#4d6676" stop-opacity=".5"/></linearGradient></defs>
    <path d="${bowl}" fill="url(#g)"/>
    <path d="M${x - unit * 17} ${y + unit * 16}C${x - unit * 16} ${y + unit * 30} ${x - unit * 8} ${y + unit * 37} ${x} ${y + unit * 37}C${x + unit * 8} ${y + unit * 37} ${x + unit * 16} ${y + unit * 30} ${x + unit * 17} ${y + unit * 16}Z" fill="#e0a52e" fill-opacity=".62"/>
    <ellipse cx="${x}" cy="${y}" rx="${unit * 18}" ry="${unit * 3}" fill="none" stroke="#e9f1f5" stroke-width="${unit * 0.5}" stroke-opacity=".85"/>
    <path d="M${x - unit * 13} ${y + unit * 6}q-1 ${unit * 14} ${unit * 4} ${unit * 22}" stroke="#ffffff" stroke-opacity=".8" stroke-width="${unit * 1.4}" fill="none" stroke-linecap="round"/>
    <rect x="${x - unit}" y="${y + unit * 38}" width="${unit * 2}" height="${unit * 26}" fill="#9fb4c0" fill-opacity=".5"/>
    <ellipse cx="${x}" cy="${y + unit * 65}" rx="${unit * 15}" ry="${unit * 3}" fill="#b9cbd5" fill-opacity=".45" stroke="#6f8794" stroke-width="${unit * 0.4}"/>`;
}

function shadow({ width, height, unit }) {
  const [x, y] = [width / 2, height / 2];
  return `<defs><filter id="s" x="-60%" y="-300%" width="220%" height="700%"><feGaussianBlur stdDeviation="${unit * 3}"/></filter></defs>
    <ellipse cx="${x + unit * 6}" cy="${y + unit * 26}" rx="${unit * 26}" ry="${unit * 5}" fill="#000" opacity=".7" filter="url(#s)"/>
    <rect x="${x - unit * 20}" y="${y - unit * 26}" width="${unit * 40}" height="${unit * 52}" rx="${unit * 8}" fill="#c9cdd2"/>
    <rect x="${x - unit * 14}" y="${y - unit * 20}" width="${unit * 28}" height="${unit * 20}" rx="${unit * 2}" fill="#27303b"/>
    <circle cx="${x}" cy="${y + unit * 13}" r="${unit * 7}" fill="#e4572e"/>`;
}

function leaf({ width, height, unit }) {
  const [x, y] = [width / 2, height / 2];
  return `<ellipse cx="${x}" cy="${y + unit * 6}" rx="${unit * 26}" ry="${unit * 24}" fill="#e2574c"/>
    <path d="M${x} ${y - unit * 14}C${x - unit * 4} ${y - unit * 34} ${x - unit * 26} ${y - unit * 36} ${x - unit * 32} ${y - unit * 30}C${x - unit * 26} ${y - unit * 20} ${x - unit * 12} ${y - unit * 12} ${x} ${y - unit * 14}Z" fill="#4f9a3c"/>
    <path d="M${x} ${y - unit * 14}C${x + unit * 6} ${y - unit * 30} ${x + unit * 22} ${y - unit * 36} ${x + unit * 30} ${y - unit * 26}C${x + unit * 22} ${y - unit * 18} ${x + unit * 12} ${y - unit * 12} ${x} ${y - unit * 14}Z" fill="#2e7d4a"/>
    <circle cx="${x}" cy="${y + unit * 8}" r="${unit * 9}" fill="#8cc152"/>`;
}

function foliage({ width, height, unit }) {
  const random = randomNumbers(3);
  const between = (from, to) => from + ((random() & 0xffff) / 0xffff) * (to - from);
  const greens = ["#2f7d3b", "#4c9a45", "#79b356", "#215c33"];
  const x = width / 2;
  const leaves = Array.from({ length: 60 }, (_, nth) => {
    const at = `translate(${x + unit * between(-24, 24)} ${height * 0.42 + unit * between(-26, 20)}) rotate(${between(0, 360)})`;
    const [long, wide] = [unit * between(4, 9), unit * between(1.2, 2.6)];
    return `<path transform="${at}" d="M0 0Q${long / 2} ${-wide} ${long} 0Q${long / 2} ${wide} 0 0Z" fill="${greens[nth % 4]}"/>`;
  });
  return `<path d="M${x} ${height * 0.74}Q${x - unit * 3} ${height * 0.6} ${x + unit * 2} ${height * 0.4}" stroke="#6b4a2f" stroke-width="${unit * 1.4}" fill="none"/>
    ${leaves.join("")}<path d="M${x - unit * 11} ${height * 0.72}h${unit * 22}l${-unit * 3} ${unit * 18}h${-unit * 16}Z" fill="#c8613f"/>`;
}

function blurred(svg, deviation) {
  return `<defs><filter id="b" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${deviation}"/></filter></defs><g filter="url(#b)">${svg}</g>`;
}

function withNoise(pixels, deviation) {
  const random = randomNumbers(11);
  return pixels.map((value) => {
    // The sum of four evenly spread numbers is near enough to normal.
    const sum = Array.from({ length: 4 }, () => (random() & 0xffff) / 0xffff).reduce((a, b) => a + b) - 2;
    return Math.min(255, Math.max(0, Math.round(value + sum * deviation * Math.sqrt(3))));
  });
}

async function asJpeg(pixels, { width, height }) {
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 75 })
    .toBuffer();
  return sharp(jpeg).raw().toBuffer();
}

/** Twelve percent darker in one corner than in the other, as a studio backdrop may be. */
function unevenly(pixels, { width, height }) {
  return pixels.map((value, index) => {
    const pixel = Math.floor(index / 3);
    const way = (pixel % width) / width + Math.floor(pixel / width) / height;
    return Math.round(value * (1 - 0.06 * way));
  });
}
