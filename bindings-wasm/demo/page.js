// The page: joins the copy, the article and its JSON.

import { makeCast } from "./cast.js";
import { entityAt } from "./entities.js";
import { takeFiles } from "./files.js";
import { link, listen } from "./links.js";
import { makeMap } from "./map/map.js";
import { makeProof, walk } from "./proof.js";
import { startReader } from "./reader.js";
import { rove } from "./rove.js";
import { makeSlip } from "./slip.js";
import { stories } from "./stories/stories.js";
import { makePanes } from "./panes.js";
import { makeTimeline, walkTimeline } from "./timeline.js";
import { makeTold } from "./told.js";
import { makeTree } from "./tree.js";

const byId = (id) => document.getElementById(id);
const [text, day, select, status, trouble, sheet] = ["text", "day", "stories", "status", "trouble", "sheet"].map(byId);

let article = null;
let days = new Map();

const slip = makeSlip(byId("slip"), { onLayers: () => article && drawMarks() });
const proof = makeProof(byId("proof"), sheet);
const tree = makeTree(byId("tree"));
const timeline = makeTimeline(byId("timeline"));
const map = makeMap(byId("map"));
const cast = makeCast(byId("cast"));
// What is told takes room from the text: what it is about may not go out of sight.
const told = makeTold(byId("told"), { onTold: (path) => proof.reveal(path) });
const views = [slip, proof, timeline, map, cast, tree];
const links = link([...views, told], (path) => article && entityAt(article, path));
for (const view of views) listen(view, links);
const panes = makePanes({ onShow: () => links.picked() && [proof, tree].forEach((view) => view.reveal(links.picked())) });
const reader = startReader({ onArticle: show, onError: complain });

function show(read) {
  const isNew = read.article.text !== article?.text;
  ({ article, days } = read);
  trouble.hidden = true;
  slip.show(article);
  drawMarks();
  panes.people(article.entities.length > 0);
  map.show(article);
  cast.show(article);
  told.show(article);
  tree.show(article);
  byId("fold").setAttribute("aria-pressed", "false");
  links.reset();
  if (isNew) for (const box of [sheet, tree.root]) box.scrollTop = 0;
  const { milliseconds } = read;
  status.textContent = `Read in ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
  document.body.dataset.state = "ready";
}

function drawMarks() {
  proof.show(article, slip.shown);
  timeline.show(article, days, slip.shown);
  links.reset();
}

function complain(error) {
  trouble.textContent = error.message;
  trouble.hidden = false;
  status.textContent = "Not read";
  document.body.dataset.state = "trouble";
  panes.show("article");
  if (error.name === "ReadError" && error.offset !== undefined && text.value.length > error.offset) {
    text.setSelectionRange(error.offset, error.offset + 1);
  }
}

function parse() {
  byId("length").textContent = `${text.value.length.toLocaleString("en-GB")} characters`;
  document.body.dataset.state = "busy";
  reader.parse(text.value, day.value || undefined);
}

/** Long copy is read less eagerly while one types. */
const LONG = 200_000;

/** Browsers take many seconds to paste long copy into a text area as if it were typed. */
text.addEventListener("paste", (event) => {
  const copy = event.clipboardData?.getData("text/plain") ?? "";
  if (copy.length < LONG) return;
  event.preventDefault();
  text.setRangeText(copy, text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input"));
});

let timer;
text.addEventListener("input", () => {
  select.value = "";
  clearTimeout(timer);
  timer = setTimeout(parse, text.value.length < LONG ? 120 : 400);
});
day.addEventListener("change", parse);

/** Stories and files to choose from, each with how to open it. */
const choices = new Map();

function offer(title, open) {
  const value = String(choices.size + 1);
  choices.set(value, open);
  select.append(new Option(title, value));
  return value;
}

function choose(value) {
  select.value = value;
  day.value = "";
  clearTimeout(timer);
  Promise.resolve(choices.get(value)?.()).catch(complain);
}

select.append(new Option("Your own", ""));
for (const { file, title } of stories) {
  const value = offer(title, async () => {
    const answer = await fetch(new URL(`stories/${file}`, import.meta.url));
    if (!answer.ok) throw new Error(`the story ${file} is missing`);
    const copy = await answer.text();
    if (select.value !== value) return; // Another was chosen meanwhile.
    text.value = copy;
    parse();
  });
}
select.addEventListener("change", () => (select.value ? choose(select.value) : empty()));

/** Files are read from their bytes: a text area would change their line ends. */
takeFiles(byId("files"), byId("drop"), (files) => {
  const values = files.map((file) => offer(file.name, async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    text.value = new TextDecoder().decode(bytes);
    byId("length").textContent = `${file.size.toLocaleString("en-GB")} bytes`;
    document.body.dataset.state = "busy";
    reader.read(bytes);
  }));
  if (values.length) choose(values[0]);
});

function empty() {
  select.value = "";
  text.value = "";
  day.value = "";
  parse();
  panes.show("copy");
  text.focus();
}
byId("clear").addEventListener("click", empty);

byId("fold").addEventListener("click", ({ currentTarget: button }) => {
  const closed = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", closed);
  tree.fold(closed);
});

byId("copy-json").addEventListener("click", async ({ currentTarget: button }) => {
  if (!article) return;
  try {
    await navigator.clipboard.writeText(JSON.stringify(article, null, 2));
    button.textContent = "Copied";
  } catch {
    button.textContent = "Not allowed here";
  }
  setTimeout(() => (button.textContent = "Copy JSON"), 1500);
});

walk(proof.root, {
  onEnter(path) {
    links.pick(path, proof);
    panes.show("json");
    tree.focus(path);
  },
});
tree.walk((path) => {
  links.pick(path, tree);
  panes.show("article");
  proof.focus(path);
});
walkTimeline(timeline);
rove(cast.root, cast.stops, { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 });
rove(map.root, map.stops, { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 });
// On a phone the text is behind another tab.
cast.root.addEventListener("click", ({ target }) => target.closest("button") && panes.show("article"));
document.addEventListener("keydown", ({ key }) => key === "Escape" && links.pick(null));

choose("1");
