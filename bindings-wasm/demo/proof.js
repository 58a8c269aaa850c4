// The story as it is laid out: each block by its kind, with its name in the margin and its marks in the text.

import { element } from "./element.js";
import { lights, nearest, scrollTo } from "./links.js";
import { classesOf, marksByStretch, marksOf, pieces } from "./marks.js";

/** What blocks are called in the margin, and the element that fits them. */
const KINDS = {
  headline: ["Headline", "h3"],
  subheadline: ["Subheadline", "p"],
  slugline: ["Slugline", "p"],
  byline: ["Byline", "p"],
  paragraph: ["¶", "p"],
  crosshead: ["Crosshead", "h4"],
  list_item: ["List item", "p"],
  table: ["Table", "pre"],
  caption: ["Caption", "p"],
  quote: ["Quote", "blockquote"],
  note: ["Note", "p"],
  signoff: ["Sign-off", "p"],
  boilerplate: ["Boilerplate", "p"],
  dateline: ["Dateline", "p"],
  unplaced: ["Unplaced", "p"],
};

/** Blocks that share a box, which is laid out when it comes in sight. */
const BATCH = 50;
/** Milliseconds of drawing before the page may answer again. */
const TURN = 12;

export function makeProof(root, scroller) {
  const byPath = new Map();
  const find = (path) => byPath.get(path);
  const lit = lights(find);
  let drawRest = () => {};
  let drawing = 0;

  function show(article, shown) {
    byPath.clear();
    lit.clear();
    root.replaceChildren();
    const stretches = stretchesOf(article);
    const touching = marksByStretch(marksOf(article, shown));
    const damage = shown.has("diagnostics") ? damageByStretch(article.diagnostics) : () => [];
    const turn = ++drawing;
    let drawn = 0;
    const draw = () => {
      const box = element("div", { class: "batch" });
      for (const stretch of stretches.slice(drawn, drawn + BATCH)) {
        drawn++;
        const found = damage(drawn === stretches.length ? Infinity : stretch.end);
        box.append(block(article.text, stretch, touching(stretch.start, stretch.end), found, note));
      }
      if (!root.childElementCount) box.firstElementChild?.setAttribute("tabindex", "0");
      root.append(box);
    };
    const drawOn = () => {
      const until = performance.now() + TURN;
      while (turn === drawing && drawn < stretches.length) {
        if (performance.now() > until) return void setTimeout(drawOn);
        draw();
      }
    };
    drawRest = () => {
      while (drawn < stretches.length) draw();
    };
    draw();
    setTimeout(drawOn);
  }

  function note(path, made) {
    const known = byPath.get(path);
    if (known) known.push(made);
    else byPath.set(path, [made]);
    // An entity is where it is mentioned.
    const entity = /^entities\/\d+(?=\/mentions\/)/.exec(path)?.[0];
    if (entity) note(entity, made);
  }

  return {
    root,
    show,
    light: lit.light,
    reveal(path) {
      if (!nearest(path, find)) drawRest();
      const found = nearest(path, find);
      if (found) scrollTo(found[0], scroller);
    },
    focus(path) {
      const made = nearest(path, find)?.[0];
      const target = made?.closest("[tabindex]") ?? made?.closest(".block");
      if (target) moveTo(root, target);
    },
  };
}

/** The blocks in order, and whatever stands outside of them: nothing of the text is left out. */
function stretchesOf(article) {
  const { text, dateline } = article;
  const stretches = [];
  let at = 0;
  let paragraphs = 0;
  const between = (start, end) => {
    if (!text.slice(start, end).trim()) return;
    const isDateline = dateline && dateline.start < end && start < dateline.end;
    stretches.push({ kind: isDateline ? "dateline" : "unplaced", start, end, path: isDateline ? "dateline" : null });
  };
  article.blocks.forEach(({ kind, start, end }, index) => {
    between(at, start);
    const number = kind === "paragraph" ? ++paragraphs : null;
    stretches.push({ kind, start, end, number, path: `blocks/${index}` });
    at = end;
  });
  between(at, text.length);
  return stretches;
}

/** Hands out, for stretches in order, the damage that begins before the end of each. */
function damageByStretch(diagnostics) {
  const left = diagnostics.map((diagnostic, i) => ({ ...diagnostic, path: `diagnostics/${i}` }));
  let next = 0;
  return (end) => {
    const from = next;
    while (next < left.length && left[next].start < end) next++;
    return left.slice(from, next);
  };
}

function block(text, stretch, marks, damage, note) {
  const [name, tag] = KINDS[stretch.kind] ?? [stretch.kind, "p"];
  const title = stretch.number ? `Paragraph ${stretch.number}` : name;
  const copy = element(tag, { class: "copy", dir: "auto" });
  const made = element(
    "div",
    { class: "block", "data-kind": stretch.kind, "data-path": stretch.path, role: "group", "aria-label": title, tabindex: "-1" },
    element("span", { class: "label", "aria-hidden": "true" }, stretch.number ? `¶ ${stretch.number}` : name),
    copy,
  );
  if (stretch.path) note(stretch.path, made);
  const begun = new Set();
  for (const piece of pieces(stretch.start, stretch.end, marks)) {
    const words = text.slice(piece.start, piece.end);
    copy.append(piece.marks.length ? marked(words, piece, begun, note) : words);
  }
  for (const { path, message } of damage) {
    const finding = element("p", { class: "finding", "data-path": path, "data-stop": path, tabindex: "-1" }, message);
    made.append(finding);
    note(path, finding);
  }
  return made;
}

/** A piece of text with its marks. The first piece of a mark can be walked to, and says what it is. */
function marked(words, { start, marks }, begun, note) {
  const kinds = classesOf(marks);
  const first = marks.find((mark) => !begun.has(mark));
  for (const mark of marks) {
    if (mark.start === start && mark.kind.startsWith("sentence")) kinds.add("begins");
    begun.add(mark);
  }
  const made = element("span", { class: ["mark", ...kinds].join(" "), "data-path": marks[0].path }, words);
  if (first) {
    made.setAttribute("tabindex", "-1");
    made.setAttribute("data-stop", first.path);
    made.setAttribute("role", "note");
    made.setAttribute("aria-label", `${first.label}: ${words}`);
    made.setAttribute("title", [...new Set(marks.map(({ label }) => label))].join(" · "));
  }
  for (const mark of marks) note(mark.path, made);
  return made;
}

/** Arrow keys: up and down through the blocks, left and right through the marks of one. */
export function walk(root, { onEnter }) {
  root.addEventListener("keydown", (event) => {
    const here = document.activeElement.closest(".block");
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event.key, here, root);
    if (event.key === "Enter") {
      const path = document.activeElement.closest("[data-path]")?.dataset.path;
      if (path) onEnter(path);
    } else if (target) {
      moveTo(root, target);
    } else if (!/^(Arrow|Home|End)/.test(event.key)) {
      return;
    }
    event.preventDefault();
  });
}

function targetOf(key, here, root) {
  const stops = [here, ...here.querySelectorAll("[data-stop]")];
  const at = stops.indexOf(document.activeElement);
  switch (key) {
    case "ArrowDown": return here.nextElementSibling ?? here.parentElement.nextElementSibling?.firstElementChild;
    case "ArrowUp": return here.previousElementSibling ?? here.parentElement.previousElementSibling?.lastElementChild;
    case "Home": return root.firstElementChild.firstElementChild;
    case "End": return root.lastElementChild.lastElementChild;
    case "ArrowRight": return stops[at + 1];
    case "ArrowLeft": return stops[at - 1];
    default: return null;
  }
}

/** One place of the proof is in the order of the tab key: where the walk stands. */
function moveTo(root, target) {
  for (const made of root.querySelectorAll('[tabindex="0"]')) made.setAttribute("tabindex", "-1");
  target.setAttribute("tabindex", "0");
  target.focus({ focusVisible: true });
}
