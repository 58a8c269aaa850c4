// The article's JSON as a tree: coloured, folded where one wants, drawn only where it is unfolded.

import { element } from "./element.js";
import { parentOf, scrollTo } from "./links.js";

/** Items of a list that stand under one another; longer lists are put in drawers of so many. */
const DRAWER = 100;
/** What is folded at first: little of it is known of most stories. */
const FOLDED = new Set(["metadata"]);
/** Characters of a string that are shown. */
const LONG = 200;
/** Strings shorter than this are not broken over lines. */
const WHOLE = 24;
/** Objects and lists that are no longer than this stand in one line. */
const LINE = 76;
/** Characters of what is folded that are shown. */
const GLIMPSE = 48;

export function makeTree(root) {
  const nodes = new Map();
  const lit = new Map();
  let tree;

  function show(article) {
    nodes.clear();
    lit.clear();
    tree = element("ul", { role: "tree", "aria-label": "The article as JSON" });
    const tops = Object.entries(article).map(([key, value]) => node(key, value, key, 1));
    tree.append(punctuation("{"), ...tops.map(({ item }) => item), punctuation("}"));
    for (const [i, key] of Object.keys(article).entries()) if (!FOLDED.has(key)) tops[i].open?.();
    tops[0].item.setAttribute("tabindex", "0");
    root.replaceChildren(tree);
  }

  /** A value with its key. Nodes hold their item, and how to open and close it if it has children. */
  function node(key, value, path, level) {
    const item = element("li", { role: "treeitem", "aria-level": level, tabindex: "-1", "data-path": path });
    const label = Number.isInteger(key) || typeof key !== "string" ? [] : [span("key", JSON.stringify(key)), span("dim", ": ")];
    const made = { item };
    nodes.set(path, made);
    if (!isBranch(value)) {
      item.append(element("div", { class: "row" }, ...label, ...inLine(value)));
      return made;
    }
    const entries = Array.isArray(value) ? value.map((v, i) => [i, v]) : Object.entries(value);
    branch(made, [...label], entries, Array.isArray(value) ? "[]" : "{}", path, level);
    return made;
  }

  function branch(made, label, entries, [opening, closing], path, level) {
    const { item } = made;
    const inside = opening === "[" ? [span("cut", ` ${counted(entries.length)} `)] : glimpse(entries);
    const fold = element("span", { class: "fold" }, ...inside, span("dim", closing));
    const row = element("div", { class: "row branch" }, ...label, span("dim", opening), fold);
    const group = element("ul", { role: "group" });
    item.append(row);
    item.setAttribute("aria-expanded", "false");
    made.open = () => {
      if (item.getAttribute("aria-expanded") === "true") return;
      if (!group.children.length) group.append(...children(entries, path, level + 1), punctuation(closing));
      item.setAttribute("aria-expanded", "true");
      item.append(group);
    };
    made.close = () => {
      item.setAttribute("aria-expanded", "false");
      group.remove();
    };
    row.addEventListener("click", () => (item.getAttribute("aria-expanded") === "true" ? made.close() : made.open()));
  }

  function children(entries, path, level) {
    if (entries.length <= DRAWER) return entries.map(([key, value]) => node(key, value, `${path}/${key}`, level).item);
    const drawers = [];
    for (let from = 0; from < entries.length; from += DRAWER) {
      const part = entries.slice(from, from + DRAWER);
      const made = { item: element("li", { role: "treeitem", "aria-level": level, tabindex: "-1" }) };
      nodes.set(`${path}/${from}…`, made);
      branch(made, [span("dim", `${from} to ${from + part.length - 1} `)], part, "[]", path, level);
      drawers.push(made.item);
    }
    return drawers;
  }

  /** Opens what stands above the path; its node, or that of what it stands in. */
  function reach(path) {
    const up = parentOf(path);
    if (up) reach(up)?.open?.();
    const index = Number(path.slice(path.lastIndexOf("/") + 1));
    const drawer = Number.isInteger(index) && nodes.get(`${up}/${index - (index % DRAWER)}…`);
    if (drawer) drawer.open();
    return nodes.get(path) ?? (up ? nodes.get(up) : undefined);
  }

  function focus(item) {
    for (const made of tree.querySelectorAll('[tabindex="0"]')) made.setAttribute("tabindex", "-1");
    item.setAttribute("tabindex", "0");
    item.focus({ focusVisible: true });
  }

  return {
    root,
    show,
    light(path, name) {
      lit.get(name)?.classList.remove(name);
      let at = path;
      while (at && !nodes.get(at)?.item.isConnected) at = parentOf(at);
      const item = at && nodes.get(at).item;
      item?.classList.add(name);
      lit.set(name, item);
    },
    reveal(path) {
      const item = reach(path)?.item;
      if (!item) return;
      for (const [name, old] of lit) {
        if (old && !item.contains(old) && old.contains(item)) {
          old.classList.remove(name);
          item.classList.add(name);
          lit.set(name, item);
        }
      }
      scrollTo(item.firstElementChild, root);
    },
    focus(path) {
      const item = reach(path)?.item;
      if (item) focus(item);
    },
    /** Closes every list and object, or opens those on top. */
    fold(closed) {
      for (const [path, made] of nodes) {
        if (path.includes("/")) continue;
        if (closed) made.close?.();
        else made.open?.();
      }
    },
    walk: (onEnter) => walk(root, nodes, focus, onEnter),
  };
}

/** The keys of a tree, as the ARIA practices have them; Enter jumps to the text. */
function walk(root, nodes, focus, onEnter) {
  root.addEventListener("keydown", (event) => {
    const item = document.activeElement.closest('[role="treeitem"]');
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    const made = [...nodes.values()].find((known) => known.item === item);
    const items = [...root.querySelectorAll('[role="treeitem"]')];
    const at = items.indexOf(item);
    const expanded = item.getAttribute("aria-expanded");
    const keys = {
      ArrowDown: () => items[at + 1],
      ArrowUp: () => items[at - 1],
      Home: () => items[0],
      End: () => items.at(-1),
      ArrowRight: () => (expanded === "false" ? made.open() : expanded === "true" ? items[at + 1] : null),
      ArrowLeft: () => (expanded === "true" ? made.close() : item.parentElement.closest('[role="treeitem"]')),
      Enter: () => void (item.dataset.path && onEnter(item.dataset.path)),
      " ": () => (expanded === "true" ? made.close() : made.open?.()),
    };
    const key = keys[event.key];
    if (!key) return;
    event.preventDefault();
    const target = key();
    if (target) focus(target);
  });
}

function isBranch(value) {
  if (value === null || typeof value !== "object") return false;
  const inner = Object.values(value);
  if (!inner.length) return false;
  const flat = inner.every((v) => v === null || typeof v !== "object" || !Object.keys(v).length);
  return !flat || JSON.stringify(value).length > LINE;
}

/** A value in one line. */
function inLine(value) {
  if (value === null || typeof value !== "object") return [scalar(value)];
  const isList = Array.isArray(value);
  const parts = Object.entries(value).flatMap(([key, inner], i) => [
    span("dim", i ? ", " : isList ? "" : " "),
    ...(isList ? [] : [span("key", JSON.stringify(key)), span("dim", ": ")]),
    ...inLine(inner),
  ]);
  if (!parts.length) return [span("dim", isList ? "[]" : "{}")];
  return [span("dim", isList ? "[" : "{"), ...parts, span("dim", isList ? "]" : " }")];
}

const counted = (n) => `${n.toLocaleString("en-GB")} ${n === 1 ? "item" : "items"}`;

/** The first of what an object holds, where it has a value. */
function glimpse(entries) {
  const parts = [];
  let length = 0;
  for (const [key, value] of entries) {
    if (value === null || typeof value === "object") continue;
    const words = JSON.stringify(value);
    length += key.length + words.length + 6;
    if (parts.length && length > GLIMPSE) break;
    parts.push(span("dim", " "), span("key", JSON.stringify(key)), span("dim", ": "), ...inLine(value), span("dim", ","));
  }
  return [...parts, span("cut", " … ")];
}

function scalar(value) {
  if (typeof value === "string" && value.length > LONG) {
    const [shown, whole] = [value.slice(0, LONG), value.length.toLocaleString("en-GB")];
    return element("span", { class: "string" }, JSON.stringify(shown).slice(0, -1), span("cut", `… ${whole} units in all`));
  }
  const words = JSON.stringify(value);
  return span(value === null ? "null" : words.length < WHOLE ? `${typeof value} whole` : typeof value, words);
}

const span = (name, words) => element("span", { class: name }, words);
const punctuation = (sign) => element("li", { class: "row dim", role: "presentation" }, sign);
