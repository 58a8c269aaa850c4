// The timeline under the story: when it plays. What has days stands on an axis; what has none beside it.

import { axisOf } from "./axis.js";
import { lengthOf } from "./days.js";
import { element } from "./element.js";
import { lights } from "./links.js";
import { rove } from "./rove.js";
import { storyDayOf } from "./story-day.js";
import { inWords } from "./timex.js";

/** Times of a story that are drawn: the first ones, since news tells what matters first. */
export const DRAWN = 150;
/** Times of the same days that stand on one another; the rest is counted. */
const STACK = 3;
/** Times without days that are named. */
const NAMED = 12;
/** Pixels at either end of the axis in which it fades out. */
const FADE = 40;

/** The groups of what has no days, in order, each with what belongs to it. */
const APART = [
  ["Lasting", ({ kind }) => kind === "duration"],
  ["Repeated", ({ kind }) => kind === "set"],
  ["Undated", () => true],
];

export function makeTimeline(root) {
  // Where there is little room it stands folded under the story.
  root.open = matchMedia("(min-width: 1181px) and (min-height: 640px), (min-width: 761px) and (min-height: 900px)").matches;
  const byPath = new Map();
  const lit = lights((path) => byPath.get(path));
  const [box, span, apart, note] = ["scale", "span", "apart", "note"].map((name) => root.querySelector(`.${name}`));

  /** Draws the times of an article, each value with its days in `days`; nothing if they are not `shown`. */
  function show(article, days, shown) {
    byPath.clear();
    lit.clear();
    const times = article.times.slice(0, DRAWN).map((time, i) => ({
      ...time, ...days.get(time.value), path: `times/${i}`, words: article.text.slice(time.start, time.end),
    }));
    root.hidden = !times.length || !shown.has("times");
    const day = storyDayOf(article);
    const axis = axisOf(times.filter(({ begin }) => begin), day);
    box.hidden = !axis;
    box.replaceChildren(...(axis ? [drawn(axis, day)] : []));
    span.textContent = axis ? spanOf(axis) : "";
    root.querySelector(".aside").hidden = !axis;
    apart.replaceChildren(...groups(times.filter(({ begin }) => !begin), day));
    note.textContent = notes(article.times, day).join(" ");
    note.hidden = !note.textContent;
    linkDateline(article);
    stops()[0]?.setAttribute("tabindex", "0");
    showStoryDay();
  }

  const stops = () => [...root.querySelectorAll("button[data-path]")];
  const know = (path, ...made) => byPath.set(path, made);

  function drawn({ stops, stretches }, day) {
    const made = element("div", { class: "axis" });
    made.style.setProperty("--stops", stops.length);
    const put = (child, first, last, row) => {
      child.style.gridArea = `${row} / ${first + 1} / ${row + 1} / ${last + 2}`;
      made.append(child);
    };
    // Over the line stands what is at a stop, under the titles what spans several.
    const [stacks, line, titles, spans] = [1, 2, 3, 4];
    const storyStop = stops.findIndex(({ isStoryDay }) => isStoryDay);
    if (storyStop >= 0) {
      const band = element("div", { class: "band", "aria-hidden": "true" });
      band.style.gridArea = `${stacks} / ${storyStop + 1} / ${spans} / ${storyStop + 2}`;
      made.append(band);
    }
    const knots = stops.map(knot);
    for (const stretch of stretches) {
      const { first, last, isStop, lane, times } = stretch;
      if (times.length) put(stack(stretch, isStop ? [knots[first]] : [], day), first, last, isStop ? stacks : spans + lane);
    }
    for (const [i, made] of knots.entries()) put(made, i, i, line);
    for (const [i, stop] of stops.entries()) put(title(stop, stops[i - 1]), i, i, titles);
    return made;
  }

  /** The times of the same days; `knots` is where they stand on the line, if they do. */
  function stack({ begin, end, times, isStop }, knots, day) {
    const kind = end - begin === 1 ? "day" : "longer";
    const named = times.length > STACK + 1 ? times.slice(0, STACK) : times;
    const made = named.map((time) => {
      const button = when(time, day);
      know(time.path, button, ...knots);
      return button;
    });
    const left = times.slice(named.length);
    if (left.length) {
      const more = element("span", { class: "more", title: left.map(({ words }) => words).join(", ") }, `+${left.length}`);
      for (const { path } of left) know(path, more, ...knots);
      made.push(more);
    }
    if (knots.length) knots[0].dataset.path = times[0].path;
    return element("div", { class: `stretch ${kind}${isStop ? "" : " across"}` }, ...made);
  }

  /** What has no days, each with its value. */
  function groups(times, day) {
    const left = new Set(times);
    return APART.flatMap(([term, belongs]) => {
      const those = [...left].filter(belongs);
      for (const time of those) left.delete(time);
      if (!those.length) return [];
      const chips = those.slice(0, NAMED).map((time) => {
        const chip = when(time, day, element("code", {}, time.value ?? "?"));
        know(time.path, chip);
        return chip;
      });
      const rest = those.length - chips.length;
      return element("div", {}, element("span", { class: "term" }, term), ...chips,
        rest ? element("span", { class: "more" }, `and ${rest} more`) : null);
    });
  }

  /** The dateline's day is a time too, and so is the day that the story was given. */
  function linkDateline({ times }) {
    const filed = times.findIndex((time) => time.in_dateline);
    if (filed >= 0 && byPath.has(`times/${filed}`)) byPath.set("dateline/date", byPath.get(`times/${filed}`));
    const storyDay = root.querySelector(".title.story");
    if (storyDay) byPath.set("metadata/published", [storyDay]);
  }

  /** Scrolls the axis sideways, and nothing else, until `made` is in sight. */
  function bring(made, behavior) {
    const [inner, outer] = [made.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.left >= outer.left + FADE && inner.right <= outer.right - FADE) return;
    box.scrollBy({ left: inner.left - outer.left - (outer.width - inner.width) / 2, behavior });
  }

  function showStoryDay() {
    box.scrollLeft = 0;
    const storyDay = root.querySelector(".title.story");
    if (storyDay) bring(storyDay, "instant");
    fade();
  }

  function fade() {
    box.classList.toggle("more-left", box.scrollLeft > 1);
    box.classList.toggle("more-right", box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
  }

  // What is folded has no size to scroll to.
  root.addEventListener("toggle", showStoryDay);
  box.addEventListener("scroll", fade, { passive: true });
  new ResizeObserver(fade).observe(box);

  return {
    root,
    show,
    stops,
    light(path, name) {
      lit.light(path, name);
      if (name !== "picked") return;
      for (const made of root.querySelectorAll("button[data-path]")) made.setAttribute("aria-pressed", made.classList.contains("picked"));
    },
    reveal(path) {
      const made = byPath.get(path)?.[0];
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (made && box.contains(made)) bring(made, calm ? "instant" : "smooth");
    },
  };
}

/** A time by its words in the text. What it is in full is told by its title, and to those who do not see it. */
function when(time, day, ...more) {
  const label = [...new Set([time.words, inWords(time, day)])].join(": ") + (day && time.value?.startsWith(day) ? ", the day of the story" : "");
  return element("button", {
    type: "button", class: "when", "data-path": time.path, tabindex: "-1", "aria-pressed": "false", "aria-label": label, title: label,
  }, element("span", { class: "words" }, time.words), ...more);
}

/** Where a stop stands on the line, with the line from the one before it. */
function knot({ gap, isDay, isStoryDay, isAhead }, i) {
  const kinds = ["knot", isDay ? "day" : "longer", isStoryDay && "story", isAhead && "ahead"];
  const line = gap > 0 ? element("span", { class: "gap" }, lengthOf(gap)) : element("span", { class: "gap none" });
  return element("div", { class: kinds.filter(Boolean).join(" "), "aria-hidden": "true" },
    i ? line : null, element("span", { class: "point" }));
}

/** What is written under a stop; what it shares with the stop before it is not said again. */
function title({ title: [name, under], isStoryDay }, before) {
  const again = before?.title[1] === under;
  return element("div", { class: isStoryDay ? "title story" : "title", "aria-hidden": "true" },
    element("b", {}, name), element("span", {}, again ? "" : under), isStoryDay ? element("em", {}, "day of the story") : null);
}

/** From the first day to the last: "2011 to Tue 22 March 2022". */
function spanOf({ stretches }) {
  const last = stretches.reduce((latest, stretch) => (stretch.end > latest.end ? stretch : latest));
  const names = [stretches[0], last].map(({ title }) => title.join(" ").trim());
  return names[0] === names[1] ? names[0] : names.join(" to ");
}

/** What one may want to know of what is not there. */
function notes(times, day) {
  const said = [];
  if (times.length > DRAWN) said.push(`The first ${DRAWN} of ${times.length.toLocaleString("en-GB")} times are shown.`);
  const isOpen = ({ kind, value }) => kind !== "set" && (value === null || value.startsWith("XXXX") || value.startsWith("T"));
  if (!day && times.slice(0, DRAWN).some(isOpen)) said.push("Give the day of the story above, and undated days find their place.");
  return said;
}

/** Left and Right go from time to time; Enter picks one, being what it does on a button. */
export function walkTimeline({ root, stops, reveal }) {
  rove(root, stops, { ArrowLeft: -1, ArrowRight: 1 });
  root.addEventListener("focusin", ({ target }) => stops().includes(target) && reveal(target.dataset.path));
}
