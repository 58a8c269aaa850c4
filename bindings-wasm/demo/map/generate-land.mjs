// Writes land.js, the outline of the land and the borders on it, for the map of the demo page.
//
//     npm install --prefix /tmp/atlas world-atlas@2.0.2
//     node generate-land.mjs /tmp/atlas/node_modules/world-atlas/countries-110m.json
//
// The source is Natural Earth 4.1, 1:110m (public domain), as TopoJSON: arcs that neighbours share,
// each told once, as steps on a grid of whole numbers.

import { readFileSync, writeFileSync } from "node:fs";

/** Units of the paths in a degree: a tenth of a degree is 11 km, finer than the source is drawn. */
const UNITS = 10;
/** Corners that turn off a triangle of fewer square degrees than this are cut. */
const SMALLEST = 0.02;
/** Parts of countries that ISO 3166-1 has no code for: no border is drawn between them and the rest. */
const PARTS = new Map([["N. Cyprus", "Cyprus"], ["Somaliland", "Somalia"]]);
/** ISO 3166-2:UA has Crimea, which the source gives to Russia: the border between the two is drawn east of it only. */
const isCrimea = (border, [a, b]) => [a, b].sort().join() === "Russia,Ukraine" && border.every(([lon, lat]) => lon < 37 && lat < 47);

const source = JSON.parse(readFileSync(process.argv[2], "utf8"));
const arcs = source.arcs.map(decoded).map(simplified);

/** The points of an arc, in degrees. */
function decoded(steps) {
  const { scale, translate } = source.transform;
  let [x, y] = [0, 0];
  return steps.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Without the corners that matter least, after Visvalingam and Whyatt; its ends stay. */
function simplified(points) {
  const kept = [...points];
  const area = (i) => {
    const [[ax, ay], [bx, by], [cx, cy]] = kept.slice(i - 1, i + 2);
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  };
  while (kept.length > 4) {
    let least = 1;
    for (let i = 2; i < kept.length - 1; i++) if (area(i) < area(least)) least = i;
    if (area(least) >= SMALLEST) break;
    kept.splice(least, 1);
  }
  return kept;
}

/** A ring of arcs; a negative one is told backwards, and each begins where the one before it ends. */
function ringOf(indices) {
  return onPlane(indices.flatMap((i) => (i < 0 ? arcs[~i].toReversed() : arcs[i]).slice(0, -1)));
}

/** The source draws on a sphere: a ring that crosses the antimeridian goes on beyond it, one around a pole is closed there. */
function onPlane(ring) {
  const shift = (from, to) => Math.round((from - to) / 360) * 360;
  const flat = [ring[0]];
  for (const [lon, lat] of ring.slice(1)) flat.push([lon + shift(flat.at(-1)[0], lon), lat]);
  const around = shift(flat.at(-1)[0], flat[0][0]);
  if (!around) return flat;
  const [[lon, lat], pole] = [flat[0], flat[0][1] < 0 ? -90 : 90];
  return [...flat, [lon + around, lat], [lon + around, pole], [lon, pole]];
}

const polygonsOf = ({ type, arcs }) => (type === "Polygon" ? [arcs] : arcs);

/** The arcs that two countries share, each once. */
function borders() {
  const owners = new Map();
  for (const country of source.objects.countries.geometries) {
    for (const i of polygonsOf(country).flat(2)) {
      const arc = i < 0 ? ~i : i;
      owners.set(arc, [...(owners.get(arc) ?? []), country.properties.name]);
    }
  }
  const drawn = [...owners].filter(([arc, names]) => {
    const isPart = names.some((name) => names.includes(PARTS.get(name)));
    return names.length === 2 && names[0] !== names[1] && !isPart && !isCrimea(arcs[arc], names);
  });
  return drawn.map(([arc]) => arcs[arc]);
}

/** Lines as one SVG path of steps, on a grid of `UNITS` to the degree, north up. */
function pathOf(lines, end) {
  const place = ([lon, lat]) => [Math.round(lon * UNITS), Math.round(-lat * UNITS)];
  const numbers = (pairs) => pairs.flat().join(" ").replaceAll(" -", "-");
  return lines.map((line) => {
    const places = line.map(place);
    const steps = places.slice(1).map(([x, y], i) => [x - places[i][0], y - places[i][1]]).filter(([dx, dy]) => dx || dy);
    return steps.length ? `M${numbers([places[0]])}l${numbers(steps)}${end}` : "";
  }).join("");
}

const land = source.objects.land.geometries.flatMap(polygonsOf).flat().map(ringOf);
const code = `// The outline of the land and the borders on it, as SVG paths: ${UNITS} units to the degree, longitude to the
// right, latitude up. Written by generate-land.mjs; do not edit.
//
// Made with Natural Earth, 1:110m, version 4.1 (public domain, https://www.naturalearthdata.com), from
// countries-110m.json of the npm package world-atlas 2.0.2; simplified. Borders are for orientation: they
// are drawn as the source has them, but for none inside of what ISO 3166 counts as one country.

export const UNITS = ${UNITS};

export const LAND =
  "${pathOf(land, "z")}";

export const BORDERS =
  "${pathOf(borders(), "")}";
`;
const target = new URL("land.js", import.meta.url);
writeFileSync(target, code);
console.log(`${code.length} bytes: ${land.length} pieces of land, ${borders().length} borders`);
