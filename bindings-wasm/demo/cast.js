// Who and what the story speaks of, by kind, in the order in which it does. A card leads from mention to mention.

import { element } from "./element.js";
import { coordinates, countryName, filedFrom, isCountry, KINDS, nextMention } from "./entities.js";
import { lights, scrollTo } from "./links.js";

/** Cards of a kind that are shown: the first ones, since news tells what matters first. */
const SHOWN = 100;

export function makeCast(root) {
  const byPath = new Map();
  const lit = lights((path) => byPath.get(path));
  let article = null;

  function show(read) {
    article = read;
    byPath.clear();
    lit.clear();
    const filed = filedFrom(article);
    const entities = article.entities.map((entity, i) => ({ ...entity, path: `entities/${i}`, isFiled: filed.includes(i) }));
    entities.sort((a, b) => (a.mentions[0]?.start ?? Infinity) - (b.mentions[0]?.start ?? Infinity));
    const lists = [...KINDS].map(([kind, [, title]]) => listOf(kind, title, entities.filter((entity) => entity.kind === kind)));
    const none = element("p", { class: "note" }, "Nobody and no place was found in this story.");
    root.replaceChildren(element("div", { class: "lists" }, ...(entities.length ? lists : [none])));
    root.scrollTop = 0;
    stops()[0]?.setAttribute("tabindex", "0");
    filed.forEach((index, i) => byPath.has(`entities/${index}`) && byPath.set(`dateline/places/${i}`, byPath.get(`entities/${index}`)));
  }

  const stops = () => [...root.querySelectorAll("button")];

  function listOf(kind, title, entities) {
    if (!entities.length) return null;
    const cards = entities.slice(0, SHOWN).map((entity) => {
      const made = card(entity);
      byPath.set(entity.path, [made]);
      return element("li", {}, made);
    });
    const left = entities.length - cards.length;
    return element("section", { class: kind, "aria-label": title },
      element("h3", {}, title, element("span", { class: "number" }, String(entities.length))),
      element("ul", {}, ...cards),
      left ? element("p", { class: "note" }, `and ${left.toLocaleString("en-GB")} more`) : null);
  }

  /** Says on its card which mention is picked; on the others, how many there are. */
  function count(path) {
    for (const made of root.querySelectorAll(".card .count")) made.textContent = made.dataset.count;
    const [, index, part, nth] = path?.split("/") ?? [];
    const made = part === "mentions" && nth !== undefined && byPath.get(`entities/${index}`)?.[0];
    if (made) made.querySelector(".count").textContent = `${Number(nth) + 1} of ${article.entities[index].mentions.length}`;
  }

  return {
    root,
    show,
    stops,
    aim: (path, picked) => nextMention(article, path, picked),
    light(path, name) {
      lit.light(path, name);
      if (name === "picked" && article) count(path);
    },
    reveal(path) {
      for (const [known, [made]] of byPath) if (path === known || path.startsWith(`${known}/`)) scrollTo(made, root);
    },
  };
}

function card(entity) {
  const { path, kind, name, country, roles, mentions, isFiled } = entity;
  const more = [
    isCountry(entity) ? null : countryName(country),
    ...roles,
    coordinates(entity),
    isFiled ? "filed from here" : null,
  ].filter(Boolean);
  const times = mentions.length.toLocaleString("en-GB");
  return element("button", { type: "button", class: `card ${kind}`, "data-path": path, tabindex: "-1" },
    element("span", { class: "who" }, name, more.length ? element("span", { class: "known" }, more.join(" · ")) : null),
    element("span", { class: "count", "data-count": `${times}×`, title: `${times} ${mentions.length === 1 ? "mention" : "mentions"}` }, `${times}×`));
}
