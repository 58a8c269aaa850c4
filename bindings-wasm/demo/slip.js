// The slip on top of the story: what is known of it at a glance, what is damaged, and what is marked.

import { element } from "./element.js";
import { lights } from "./links.js";
import { layers } from "./marks.js";

/** Damage that is named at first. */
const FEW = 6;

export function makeSlip(root, { onLayers }) {
  const shown = new Set(layers.filter((layer) => layer.shown).map((layer) => layer.name));
  const lit = lights((path) => find(path));

  function show(article) {
    lit.clear();
    root.replaceChildren(facts(article), ...layerButtons(article));
  }

  function layerButtons(article) {
    const filled = layers.filter(({ name }) => article[name].length);
    if (!filled.length) return [];
    const buttons = filled.map(({ name, title }) => {
      const button = element("button", { type: "button", class: `layer ${name}`, "aria-pressed": shown.has(name) },
        title, element("span", { class: "count" }, number(article[name].length)));
      button.addEventListener("click", () => {
        if (!shown.delete(name)) shown.add(name);
        button.setAttribute("aria-pressed", shown.has(name));
        onLayers();
      });
      return button;
    });
    return [element("div", { class: "layers", role: "group", "aria-label": "Marked in the text" },
      element("span", { class: "term" }, "Mark"), ...buttons)];
  }

  const find = (path) => {
    const found = root.querySelectorAll(`[data-path="${CSS.escape(path)}"]`);
    return found.length ? [...found] : undefined;
  };

  return {
    root,
    shown,
    show,
    light: lit.light,
    reveal() {},
  };
}

function facts(article) {
  const { dateline, metadata, signoff, language, text } = article;
  const groups = [];
  const group = (term, chips) => {
    const there = chips.filter(Boolean);
    if (there.length) groups.push(element("div", {}, element("dt", {}, term), element("dd", {}, ...there)));
  };
  if (dateline) {
    group("Filed", [
      ...dateline.places.map((place, i) => chip("place", `dateline/places/${i}`, text.slice(place.start, place.end), "Place")),
      dateline.date && chip("date", "dateline/date", day(dateline.date.value), "Day"),
      dateline.agency && chip("agency", "dateline/agency", dateline.agency.name, "Agency"),
    ]);
  }
  group("By", metadata.authors.map((author, i) => chip("author", `metadata/authors/${i}`, author)));
  const published = metadata.published !== (dateline?.date?.value ?? null) && metadata.published;
  group("Published", [published && chip("plain", "metadata/published", day(published))]);
  group("Language", [chip("plain", "language", language ? languageName(language) : "not clear")]);
  if (signoff) {
    group("Signed off", [
      signoff.desk && chip("desk", "signoff/desk", signoff.desk, "Desk"),
      ...signoff.initials.map((initials, i) => chip("initials", `signoff/initials/${i}`, initials)),
      ...signoff.people.map(({ name, role }, i) => chip("person", `signoff/people/${i}`, name, role)),
    ]);
  }
  for (const key of ["publisher", "section", "credit", "rights", "url", "id", "version", "urgency"]) {
    if (metadata[key] !== null) group(key[0].toUpperCase() + key.slice(1), [chip("plain", `metadata/${key}`, String(metadata[key]))]);
  }
  group("Keywords", metadata.keywords.map((word, i) => chip("plain", `metadata/keywords/${i}`, word)));
  group("Holds", [element("span", { class: "counts" }, counted(article))]);
  group("Damaged", damage(article));
  return element("dl", { class: "facts", "aria-label": "What is known of the story" }, ...groups);
}

/** A fact that is linked to its place in the JSON and in the text. */
function chip(kind, path, words, role) {
  return element("button", { type: "button", class: `chip ${kind}`, "data-path": path },
    role ? element("span", { class: "role" }, `${role} `) : null, words);
}

function counted({ blocks, sentences }) {
  const of = (kind) => blocks.filter((block) => block.kind === kind).length;
  const counts = [
    [of("paragraph"), "paragraph"], [of("crosshead"), "crosshead"], [of("list_item"), "list item"],
    [of("table"), "table"], [sentences.length, "sentence"],
  ];
  return counts.filter(([n]) => n).map(([n, name]) => `${number(n)} ${name}${n === 1 ? "" : "s"}`).join(", ") || "nothing yet";
}

/** Every damaged place by its code; what the code says stands under the block. */
function damage({ diagnostics }) {
  const name = ({ code, message }, i) => {
    const made = chip("damage", `diagnostics/${i}`, code.replaceAll("-", " "));
    made.setAttribute("title", message);
    return made;
  };
  const chips = diagnostics.slice(0, FEW).map(name);
  const left = diagnostics.length - FEW;
  if (left <= 0) return chips;
  const more = element("button", { type: "button", class: "button small" }, `${number(left)} more`);
  more.addEventListener("click", () => more.replaceWith(...diagnostics.slice(FEW, 500).map((d, i) => name(d, i + FEW))));
  return [...chips, more];
}

const number = (n) => n.toLocaleString("en-GB");

/** "15 December 2021" for `2021-12-15`, "15 December" for `--12-15`, instants with their clock. */
function day(value) {
  const [, year, month, date, rest] = /^(\d{4}|-)-(\d\d)-(\d\d)(.*)$/.exec(value) ?? [];
  if (!month) return value;
  const parts = { day: "numeric", month: "long", timeZone: "UTC", ...(year !== "-" && { year: "numeric", weekday: "short" }) };
  // A leap year stands in where no year is printed, so that 29 February is a day.
  const time = new Date(Date.UTC(year === "-" ? 2000 : Number(year), month - 1, date));
  return new Intl.DateTimeFormat("en-GB", parts).format(time) + (year === "-" ? ", year not printed" : "") + rest.replace("T", ", ");
}

function languageName(tag) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
