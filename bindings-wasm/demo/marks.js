// The annotations of an article as marks: a stretch of the text, what it is, and its path in the JSON.

import { labelOf as labelOfMention } from "./entities.js";
import { storyDayOf } from "./story-day.js";
import { labelOf } from "./timex.js";

/** The layers that can be shown or left out, in the order of their buttons. */
export const layers = [
  { name: "sentences", title: "Sentences", shown: false },
  { name: "times", title: "Times", shown: true },
  { name: "entities", title: "Names", shown: true },
  { name: "quotes", title: "Quotes", shown: true },
  { name: "diagnostics", title: "Damage", shown: true },
];

/** A longer stretch of damage tints the text. */
const LONG = 160;
/** A stretch of damage as short as this is ringed: an underline would be lost. */
const SHORT = 2;

/** The marks of an article, those of the layers in `shown` only, ordered by where they start. */
export function marksOf(article, shown) {
  const marks = [];
  const add = (path, kind, label, span) => {
    if (span) marks.push({ path, kind, label, start: span.start, end: span.end });
  };
  const { dateline, signoff } = article;
  if (dateline) {
    add("dateline", "dateline", "Dateline", dateline);
    dateline.places.forEach((place, i) => add(`dateline/places/${i}`, "filed", "Place", place));
    add("dateline/date", "date", "Day", dateline.date);
    add("dateline/agency", "agency", "Agency", dateline.agency);
  }
  add("signoff", "credit", "Sign-off", signoff);
  if (shown.has("sentences")) {
    article.sentences.forEach((s, i) => add(`sentences/${i}`, i % 2 ? "sentence" : "sentence even", `Sentence ${i + 1}`, s));
  }
  if (shown.has("times")) {
    const day = storyDayOf(article);
    article.times.forEach((t, i) => add(`times/${i}`, "time", `Time: ${labelOf(t, day)}`, t));
  }
  if (shown.has("entities")) {
    article.entities.forEach((e, i) =>
      e.mentions.forEach((m, j) => add(`entities/${i}/mentions/${j}`, mention(e, m), labelOfMention(article, e, m), m)));
  }
  if (shown.has("quotes")) {
    article.quotes.forEach((q, i) => {
      add(`quotes/${i}`, "quotation", `Quotation, ${q.kind}`, q);
      add(`quotes/${i}/cue`, "cue", "Cue", q.cue);
      add(`quotes/${i}/source`, "source", "Source", q.source);
      add(`quotes/${i}/relay`, "relay", "Passed on by", q.relay);
    });
  }
  if (shown.has("diagnostics")) {
    article.diagnostics.forEach((d, i) => add(`diagnostics/${i}`, damage(d), `Damage: ${d.message}`, d));
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function mention({ kind }, { form, metonym_for: metonym }) {
  return ["name", kind, form === "name" ? "" : form, metonym === undefined ? "" : "metonym"].filter(Boolean).join(" ");
}

function damage({ start, end }) {
  if (start === end) return "damage point";
  if (end - start <= SHORT) return "damage short";
  return end - start > LONG ? "damage long" : "damage";
}

/** The classes of a piece with these marks, the shortest first. Where a name stands in another, it has its own colour. */
export function classesOf(marks) {
  const [inner, ...outer] = marks.filter(({ kind }) => kind.startsWith("name "));
  const others = marks.filter((mark) => mark === inner || !outer.includes(mark));
  const around = outer.map(({ kind }) => `in-${kind.split(" ")[1]}`);
  return new Set([...others.flatMap(({ kind }) => kind.split(" ")), ...around]);
}

/**
 * Cuts `start..end` where marks begin and end: pieces in order, each with the marks that cover it, the
 * shortest first. A mark without length makes an empty piece. `marks` are those that touch the
 * stretch, ordered by where they start.
 */
export function* pieces(start, end, marks) {
  const edges = new Set([start, end]);
  for (const mark of marks) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  let open = [];
  let next = 0;
  for (const [i, from] of cuts.entries()) {
    open = open.filter((mark) => mark.end > from);
    for (; next < marks.length && marks[next].start <= from; next++) {
      if (marks[next].end === marks[next].start) yield { start: from, end: from, marks: [marks[next]] };
      else if (marks[next].end > from) open.push(marks[next]);
    }
    if (i + 1 < cuts.length) {
      yield { start: from, end: cuts[i + 1], marks: open.toSorted((a, b) => a.end - a.start - (b.end - b.start)) };
    }
  }
}

/** Hands out, for stretches in order, the marks that touch each. */
export function marksByStretch(marks) {
  let open = [];
  let next = 0;
  return (start, end) => {
    open = open.filter((mark) => mark.end > start || (mark.end === start && mark.start === start));
    for (; next < marks.length && marks[next].start <= end; next++) open.push(marks[next]);
    return open.filter((mark) => mark.end > start || mark.start === start).filter((mark) => mark.start < end || mark.start === mark.end);
  };
}
