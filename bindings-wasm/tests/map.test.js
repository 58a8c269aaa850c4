// What the map of the demo page shows of the earth, and where it writes names.

import assert from "node:assert/strict";
import { test } from "node:test";
import { coordinates, countryName, entityAt, filedFrom, isCountry, labelOf, nextMention } from "../demo/entities.js";
import { placeLabels } from "../demo/map/labels.js";
import { BORDERS, LAND, UNITS } from "../demo/map/land.js";
import { pointOf, scaleOf, viewOf } from "../demo/map/view.js";

const [WIDTH, HEIGHT] = [400, 200];
const at = (lat, lon) => ({ lat, lon });
const [lisbon, vienna, istanbul] = [at(38.72, -9.14), at(48.21, 16.37), at(41.01, 28.95)];
const [suva, apia, tokyo, losAngeles] = [at(-18.1, 178.4), at(-13.8, -171.8), at(35.7, 139.7), at(34.1, -118.2)];

const isInside = ({ x, y }, edge = 0) => x >= edge && x <= WIDTH - edge && y >= edge && y <= HEIGHT - edge;

test("a map has all places in it, wherever they are", () => {
  const nome = at(64.5, -165.4);
  const all = [[lisbon], [vienna, istanbul], [lisbon, tokyo], [suva, apia], [tokyo, losAngeles], [nome, at(-54.8, -68.3)],
    [at(78.2, 15.6)], [lisbon, tokyo, losAngeles, suva, at(-33.9, 18.4)]];
  for (const places of all) {
    const view = viewOf(places, WIDTH, HEIGHT);
    for (const place of places) assert.ok(isInside(pointOf(view, place), 4), JSON.stringify([places, place, pointOf(view, place)]));
  }
});

test("it goes no closer than twelve degrees, and no farther than around the earth", () => {
  const near = viewOf([vienna], WIDTH, HEIGHT);
  assert.ok(HEIGHT / near.up >= 12 - 1e-9 || WIDTH / near.across >= 12 - 1e-9);
  assert.deepEqual(pointOf(near, vienna), { x: WIDTH / 2, y: HEIGHT / 2 });
  const far = viewOf([at(0, -170), at(0, -80), at(0, 10), at(0, 100)], WIDTH, HEIGHT);
  assert.ok(WIDTH / far.across <= 360 + 1e-9);
});

test("it goes over the antimeridian where that is shorter", () => {
  const view = viewOf([suva, apia], WIDTH, HEIGHT);
  assert.ok(WIDTH / view.across < 90, "the Pacific and not the world");
  assert.ok(pointOf(view, suva).x < pointOf(view, apia).x, "Fiji is west of Samoa");
});

test("what is north is up, what is east is right", () => {
  const view = viewOf([lisbon, istanbul, vienna], WIDTH, HEIGHT);
  const [west, east, north] = [lisbon, istanbul, vienna].map((place) => pointOf(view, place));
  assert.ok(west.x < north.x && north.x < east.x && north.y < east.y && east.y < west.y);
});

test("its scale is of round kilometres", () => {
  const { kilometres, pixels } = scaleOf(viewOf([vienna], WIDTH, HEIGHT), 90);
  assert.match(String(kilometres), /^[125]0*$/);
  assert.ok(pixels <= 90 && pixels > 30, String(pixels));
});

test("names stand beside their points and not on one another", () => {
  const points = Array.from({ length: 12 }, (_, i) => ({ x: 150 + (i % 4) * 12, y: 80 + i * 4, radius: 4, wide: 60, high: 15 }));
  const labels = placeLabels(points, WIDTH, HEIGHT);
  assert.equal(labels.length, points.length);
  assert.ok(labels[0].free, "the first one has its name");
  const free = labels.flatMap(({ x, y, free }) => (free ? [{ left: x, right: x + 60, top: y - 7.5, bottom: y + 7.5 }] : []));
  assert.ok(free.length >= 3 && free.length < 12, String(free.length));
  for (const [i, a] of free.entries()) {
    for (const b of free.slice(i + 1)) assert.ok(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom);
    for (const { x, y } of points) assert.ok(x <= a.left || x >= a.right || y <= a.top || y >= a.bottom, "no point is covered");
  }
});

test("no name goes over the edge", () => {
  for (const [x, y] of [[2, 2], [398, 198], [398, 2], [200, 199]]) {
    const [{ x: left }] = placeLabels([{ x, y, radius: 4, wide: 80, high: 15 }], WIDTH, HEIGHT);
    assert.ok(left >= 0 && left + 80 <= WIDTH, `${x} ${left}`);
  }
});

/** The pieces of a path of relative steps, each as its points in degrees. */
function linesOf(path) {
  return path.match(/M[^M]+/g).map((piece) => {
    const [x, y, ...steps] = piece.match(/-?\d+/g).map(Number);
    const points = [[x, y]];
    for (let i = 0; i < steps.length; i += 2) points.push([points.at(-1)[0] + steps[i], points.at(-1)[1] + steps[i + 1]]);
    return points.map(([x, y]) => [x / UNITS, -y / UNITS]);
  });
}

const isLand = ([lon, lat]) => [-360, 0, 360].some((round) => isInRings([lon + round, lat]));
const isInRings = ([lon, lat]) => linesOf(LAND).filter((ring) => ring.reduce((odd, [ax, ay], i) => {
  const [bx, by] = ring[(i + 1) % ring.length];
  return ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax ? !odd : odd;
}, false)).length % 2 === 1;

test("the outline has land where there is land, and is small", () => {
  for (const [lat, lon] of [[48.2, 16.4], [39, 35], [-33, 147], [65, 100], [-15, -55], [40, -100], [-85, 20], [-85, 179], [0, 25], [66.5, -172], [67, 179]]) assert.ok(isLand([lon, lat]), `${lat} ${lon}`);
  for (const [lat, lon] of [[40, -40], [0, 0], [43.5, 35], [-40, 90], [20, -170], [75, 0]]) assert.ok(!isLand([lon, lat]), `${lat} ${lon}`);
  for (const [lon, lat] of [...linesOf(LAND), ...linesOf(BORDERS)].flat()) assert.ok(Math.abs(lon) < 540 && Math.abs(lat) <= 90.1, `${lat} ${lon}`);
  assert.ok(LAND.length + BORDERS.length < 40_000);
});

test("borders are those between what ISO 3166 counts as countries", () => {
  const passes = (lon, lat, within) => linesOf(BORDERS).flat().some(([x, y]) => Math.hypot(x - lon, y - lat) < within);
  assert.ok(passes(38.2, 47.1, 0.3), "Ukraine and Russia");
  assert.ok(!passes(34.2, 46.0, 0.9), "none around Crimea");
  assert.ok(!passes(33.3, 35.1, 0.5), "none through Cyprus");
});

test("says in words what a mention is", () => {
  const russia = { kind: "place", name: "Russia", country: "RU", roles: [], mentions: [] };
  const moscow = { kind: "place", name: "Moscow", country: "RU", roles: [], mentions: [] };
  const article = { entities: [russia, moscow] };
  assert.equal(labelOf(article, moscow, { form: "name", metonym_for: 0 }), "Place: Moscow, Russia, by name, stands for Russia");
  assert.equal(labelOf(article, russia, { form: "demonym" }), "Place: Russia, by demonym");
  assert.equal(labelOf(article, { kind: "person", name: "A B", country: "PT" }, { form: "nominal", evidence: "table" }),
    "Person: A B, Portugal, described, from the table of office holders");
  assert.equal(labelOf(article, { kind: "vessel", name: "Mary" }, { form: "name" }), "vessel: Mary, by name");
});

test("knows countries by the names that news has for them", () => {
  assert.equal(countryName("PT"), "Portugal");
  assert.equal(countryName("not a code"), "not a code");
  assert.equal(countryName(undefined), null);
  const country = (name, country) => isCountry({ kind: "place", name, country });
  assert.ok(country("Turkey", "TR") && country("the United States", "US") && country("Kenya", "KE"));
  assert.ok(!country("Ankara", "TR") && !country("Garissa", "KE") && !country("Atlantis", undefined));
  assert.equal(coordinates(at(-33.44, -70.65)), "33.4° S, 70.7° W");
  assert.equal(coordinates({ lat: 3 }), null);
});

test("finds the entity at a path, and the next of its mentions", () => {
  const article = {
    dateline: { places: [{ entity: 2 }, { entity: null }] },
    quotes: [{ source: { entity: 0 }, relay: null }],
    entities: [{ mentions: [{}, {}] }, { mentions: [] }, { mentions: [{}] }],
  };
  const span = { start: 3, end: 9 };
  const unresolved = { dateline: { places: [{ ...span, entity: null }] }, entities: [{ kind: "place", mentions: [{ start: 20, end: 26 }] }, { kind: "place", mentions: [span] }] };
  assert.equal(entityAt(unresolved, "dateline/places/0"), "entities/1");
  assert.deepEqual([filedFrom(unresolved), filedFrom(article), filedFrom({ dateline: null })], [[1], [2, null], []]);

  const found = ["entities/1", "entities/1/mentions/3", "entities", "dateline", "dateline/places/0", "dateline/places/1", "dateline/places/9",
    "quotes/0", "quotes/0/source", "quotes/0/relay", "quotes/0/content/0", "blocks/2", null].map((path) => entityAt(article, path));
  assert.deepEqual(found, ["entities/1", "entities/1", null, null, "entities/2", null, null, null, "entities/0", null, null, null, null]);
  assert.equal(nextMention(article, "entities/0", null), "entities/0/mentions/0");
  assert.equal(nextMention(article, "entities/0", "entities/0/mentions/0"), "entities/0/mentions/1");
  assert.equal(nextMention(article, "entities/0", "entities/0/mentions/1"), "entities/0/mentions/0");
  assert.equal(nextMention(article, "entities/1", "entities/0"), "entities/1");
});
