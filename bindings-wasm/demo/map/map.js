// The map: where the places of the story lie, larger where it speaks of them more. It is drawn in the page, from
// an outline that comes with it.

import { drawing } from "../element.js";
import { coordinates, countryName, filedFrom, isCountry, nextMention } from "../entities.js";
import { lights } from "../links.js";
import { placeLabels } from "./labels.js";
import { BORDERS, LAND, UNITS } from "./land.js";
import { pointOf, scaleOf, viewOf } from "./view.js";

/** Places that are drawn: those that are mentioned most. */
const DRAWN = 150;
/** Pixels that it is high at least and at most; how high it is to its width and to all panes at most. */
const [LEAST_HIGH, MOST_HIGH, SLENDER, SHARE] = [110, 300, 0.48, 0.28];
/** The radius of a place that is mentioned once, and of any place at most. */
const [SMALL, LARGE] = [3.5, 10];
/** Whoever points at a place need not hit it. */
const REACH = 10;
/** The ring of where the story was filed, outside of the point. */
const RING = 3.5;
/** Pixels that the scale is long at most; degrees up and down beyond which one scale would not fit the whole map. */
const [SCALE, ONE_SCALE] = [90, 50];
const HIGH = 15;

export function makeMap(root) {
  const byPath = new Map();
  const lit = lights((path) => byPath.get(path));
  const [ground, caption] = ["ground", "caption"].map((name) => root.querySelector(`.${name}`));
  const pen = document.createElement("canvas").getContext("2d");
  const main = root.closest("main");
  let article = null;
  let places = [];
  let drawnSize = "";

  function show(read) {
    article = read;
    places = placesOf(article);
    root.hidden = !places.length;
    caption.textContent = places.length ? captionOf(article, places) : "";
    drawnSize = "";
    draw();
  }

  function draw() {
    const width = Math.floor(ground.clientWidth);
    const height = Math.round(Math.max(LEAST_HIGH, Math.min(MOST_HIGH, width * SLENDER, main.clientHeight * SHARE)));
    if (root.hidden || !width || drawnSize === `${width} ${height}`) return;
    drawnSize = `${width} ${height}`;
    const view = viewOf(places, width, height);
    byPath.clear();
    lit.clear();
    const points = located(places, view);
    const marks = points.map(markOf);
    const names = points.map(({ name, label }) => {
      return drawing("text", { x: label.x, y: label.y, class: label.free ? "free" : "covered", "aria-hidden": "true" }, name);
    });
    points.forEach(({ path }, i) => byPath.set(path, [marks[i], names[i]]));
    linkDateline();
    const svg = drawing("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": "Map of the places", "aria-describedby": "map-hint" },
      earth(view), ...scale(view), drawing("g", {}, ...marks), drawing("g", { class: "names" }, ...names));
    ground.replaceChildren(svg);
    stops()[0]?.setAttribute("tabindex", "0");
  }

  const stops = () => [...root.querySelectorAll(".spot")];

  /** The places with where they stand on the map, and their names. */
  function located(places, view) {
    pen.font = `600 12px ${getComputedStyle(root).fontFamily}`;
    const points = places.map((place) => ({ ...place, ...pointOf(view, place) }));
    const labels = placeLabels(points.map(({ name, x, y, radius, isFiled }) => ({
      x, y, radius: isFiled ? radius + RING : radius, wide: pen.measureText(name).width, high: HIGH,
    })), view.width, view.height);
    return points.map((point, i) => ({ ...point, label: labels[i] }));
  }

  function linkDateline() {
    filedFrom(article).forEach((index, i) => {
      if (byPath.has(`entities/${index}`)) byPath.set(`dateline/places/${i}`, byPath.get(`entities/${index}`));
    });
  }

  const observer = new ResizeObserver(draw);
  for (const box of [ground, main]) observer.observe(box);
  // What is drawn is no button, and does not click itself.
  root.addEventListener("keydown", (event) => {
    if (!event.target.matches(".spot") || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    event.target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });

  return {
    root,
    show,
    stops,
    aim: (path, picked) => nextMention(article, path, picked),
    light: lit.light,
    reveal() {},
  };
}

/** The places of an article of which it is known where they lie: where it was filed, then those mentioned most. */
function placesOf(article) {
  const filed = filedFrom(article);
  const places = article.entities.map((entity, i) => ({
    ...entity, path: `entities/${i}`, isFiled: filed.includes(i), isCountry: isCountry(entity),
    radius: Math.min(LARGE, SMALL + 1.5 * Math.sqrt(Math.max(0, entity.mentions.length - 1))),
  }));
  return places.filter(({ kind, lat, lon }) => kind === "place" && Number.isFinite(lat) && Number.isFinite(lon))
    .sort((a, b) => b.isFiled - a.isFiled || b.mentions.length - a.mentions.length)
    .slice(0, DRAWN);
}

function markOf({ path, name, country, mentions, isFiled, isCountry, radius, x, y, ...place }) {
  const kinds = ["spot", isFiled && "filed", isCountry && "country"].filter(Boolean);
  const count = `${mentions.length} ${mentions.length === 1 ? "mention" : "mentions"}`;
  const said = [name, isCountry ? null : countryName(country), coordinates(place), count, isFiled ? "the story was filed from here" : null];
  const title = said.filter(Boolean).join(", ");
  return drawing("g", { class: kinds.join(" "), role: "button", tabindex: "-1", "data-path": path, "aria-label": title, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    drawing("title", {}, title),
    drawing("circle", { class: "reach", r: Math.max(REACH, radius + 2) }),
    isFiled ? drawing("circle", { class: "ring", r: radius + RING }) : null,
    drawing("circle", { class: "dot", r: radius }));
}

/** Land and borders, thrice: a map may go over the antimeridian. Of a style sheet, copies have only what they inherit. */
function earth(view) {
  const [x, y] = [view.across / UNITS, view.up / UNITS];
  const { x: left, y: top } = { x: view.width / 2 - view.lon * view.across, y: view.height / 2 + view.lat * view.up };
  const round = 360 * UNITS;
  return drawing("g", { class: "earth", "aria-hidden": "true", transform: `matrix(${x} 0 0 ${y} ${left} ${top})` },
    drawing("g", { id: "land" }, drawing("path", { d: LAND, stroke: "none" }), drawing("path", { d: BORDERS, fill: "none", "vector-effect": "non-scaling-stroke" })),
    ...[-round, round].map((shift) => drawing("use", { href: "#land", x: shift })));
}

function scale(view) {
  if (view.height / view.up > ONE_SCALE) return [];
  const { kilometres, pixels } = scaleOf(view, SCALE);
  const [left, bottom] = [8, view.height - 8];
  return [drawing("g", { class: "scale", "aria-hidden": "true" },
    drawing("path", { d: `M${left} ${bottom - 4}v4h${pixels.toFixed(1)}v-4` }),
    drawing("text", { x: left + 4, y: bottom - 5 }, `${kilometres.toLocaleString("en-GB")} km`))];
}

function captionOf(article, places) {
  const all = article.entities.filter(({ kind }) => kind === "place").length;
  const left = all - places.length;
  return [
    places.some(({ isFiled }) => isFiled) && "Ringed: filed there.",
    places.some(({ isCountry }) => isCountry) && "Hollow: a country.",
    left > 0 && `${left} ${left === 1 ? "place" : "places"} not shown.`,
  ].filter(Boolean).join(" ");
}
