// TIMEX3 values in words: "week of 13 December 2021" for `2021-W50`, "for 2 weeks" for `P2W`.
//
// The values are those of TimeML's annotation guidelines. What is not among them stays as it is.

import { MONTHS, ORDINALS, WEEKDAYS, dateOfDay, mondayOf, nameOfDay, nth, numberOf, winterYears } from "./days.js";

const VAGUE = { PAST_REF: "in the past", PRESENT_REF: "now", FUTURE_REF: "in the future" };

const SEASONS = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };

/** A part of the day behind a date, and as a name of its own. */
const PARTS = {
  MO: ["in the morning", "morning"], AF: ["in the afternoon", "afternoon"], EV: ["in the evening", "evening"],
  NI: ["at night", "night"], DT: ["by day", "daytime"], MI: ["at midday", "midday"],
};

const MODS = {
  APPROX: "about", MORE_THAN: "more than", LESS_THAN: "less than", EQUAL_OR_MORE: "at least", EQUAL_OR_LESS: "at most",
  BEFORE: "before", AFTER: "after", START: "the beginning of", MID: "the middle of", END: "the end of",
};
const MODS_BEHIND = { ON_OR_AFTER: "or later", ON_OR_BEFORE: "or earlier" };

const ANCHORS = {
  metadata: "its year is that of the story's day",
  text: "its year is that of a full date in the text",
  mention: "counted from the time named before",
};

/** What a time is, in words; `day` is the story's day, null if it is not known. */
export function inWords({ kind, value, mod }, day) {
  const open = day ? "not settled" : "not settled: the story's day is not known";
  if (value === null) return open;
  if (VAGUE[value]) return VAGUE[value];
  const length = lengthInWords(value);
  if (length) return kind === "set" ? modified(every(length), mod) : `for ${modified(length.words, mod)}`;

  const [date, clock] = value.split(/T(.*)/s);
  const at = clock === undefined ? null : clockInWords(clock);
  if (at === undefined) return value;
  if (!date && at) return `${at.behind}, day ${open}`;
  const settled = settledInWords(date);
  if (settled) return [modified(settled, mod), at?.behind].filter(Boolean).join(", ");
  const unsettled = openInWords(date);
  if (!unsettled) return value;
  if (kind === "set") return modified(ofDay(unsettled.every, at), mod);
  return `${modified(ofDay(unsettled.one, at), mod)}, ${unsettled.lacks} ${open}`;
}

/** The same with the value itself, and with what it rests on if that is not the story's day. */
export function labelOf(time, day) {
  const words = inWords(time, day);
  const value = time.value === null || time.value === words ? "" : ` (${time.value})`;
  return `${words}${value}${ANCHORS[time.anchor] ? `, ${ANCHORS[time.anchor]}` : ""}`;
}

function modified(words, mod) {
  if (MODS_BEHIND[mod]) return `${words} ${MODS_BEHIND[mod]}`;
  if (!MODS[mod]) return words;
  // "the end of the week of …", but "the end of 1998".
  const article = MODS[mod].endsWith(" of") && /^(week|first|second|third|fourth|spring|summer|autumn|winter)/.test(words);
  return `${MODS[mod]} ${article ? "the " : ""}${words}`;
}

const UNITS = {
  Y: "year", Q: "quarter", M: "month", W: "week", D: "day", WE: "weekend", E: "decade", C: "century", L: "millennium",
  TH: "hour", TM: "minute", TS: "second",
};
const MANY = { century: "centuries", millennium: "millennia" };
const LENGTH = /^P((?:(?:\d+(?:\.\d+)?|X)(?:WE|[YQMWDECL]))*)(?:T((?:(?:\d+(?:\.\d+)?|X)[HMS])+))?$/;

/** A length of time, with its unit if it is one of it. */
function lengthInWords(value) {
  if (value === "PXX") return { words: "some time", few: "so often" };
  const [, dates, clocks] = LENGTH.exec(value) ?? [];
  const counted = [...countsIn(dates, ""), ...countsIn(clocks, "T")];
  if (!counted.length) return null;
  const words = counted.map(([count, unit]) => `${count === "X" ? "some" : count} ${count === "1" ? unit : MANY[unit] ?? `${unit}s`}`);
  const [[count, unit]] = counted;
  return {
    words: words.join(" "),
    single: counted.length === 1 && count === "1" ? unit : null,
    few: count === "X" ? `few ${MANY[unit] ?? `${unit}s`}` : null,
  };
}

function countsIn(part = "", prefix) {
  return [...part.matchAll(/([\d.]+|X)(WE|[A-Z])/g)].map(([, count, letter]) => [count, UNITS[prefix + letter]]);
}

const every = ({ words, single, few }) => `every ${single ?? few ?? words}`;

/** A clock or a part of the day; undefined if it is neither. */
function clockInWords(clock) {
  if (PARTS[clock]) return { behind: PARTS[clock][0], name: PARTS[clock][1] };
  const [, hour, rest, zone] = /^(\d\d)((?::\d\d){0,2})(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(clock) ?? [];
  if (!hour) return undefined;
  const offset = zone ? ` UTC${zone === "Z" ? "" : zone}` : "";
  return { behind: `${hour}${rest || ":00"}${offset}` };
}

/** "a Sunday night", "every morning", "every Monday, 09:00". */
function ofDay(words, at) {
  if (!at) return words;
  if (!at.name) return `${words}, ${at.behind}`;
  return words.endsWith(" day") ? words.replace(/day$/, at.name) : `${words} ${at.name}`;
}

/** A time of the calendar that leaves nothing open; null if it is none. */
function settledInWords(date) {
  if (/^\d{4}$/.test(date)) return String(Number(date));
  if (/^\d{3}$/.test(date)) return `the ${Number(date)}0s`;
  if (/^\d{2}$/.test(date)) return `the ${nth(Number(date) + 1)} century`;
  const [, digits, part] = /^(\d{4})-(.+)$/.exec(date) ?? [];
  if (!digits) return null;
  const year = Number(digits);
  if (part === "WI") return `winter of ${winterYears(year)}`;
  const name = periodInWords(part);
  if (name) return `${name} of ${year}`;
  if (part.startsWith("W")) return weekInWords(year, part.slice(1));
  const [, month, day] = /^(\d\d)(?:-(\d\d))?$/.exec(part) ?? [];
  if (!day) return MONTHS[month - 1] ? `${MONTHS[month - 1]} ${year}` : null;
  const number = numberOf(year, Number(month), Number(day));
  return number === null ? null : nameOfDay(number);
}

/** A season, a quarter or a half of some year. */
function periodInWords(part) {
  if (SEASONS[part]) return SEASONS[part];
  if (/^Q[1-4]$/.test(part)) return `${ORDINALS[part[1] - 1]} quarter`;
  return /^H[12]$/.test(part) ? `${ORDINALS[part[1] - 1]} half` : null;
}

function weekInWords(year, part) {
  const [, week, rest] = /^(\d\d)(?:-(WE|[1-7]))?$/.exec(part) ?? [];
  const monday = week ? mondayOf(year, Number(week)) : null;
  if (monday === null) return null;
  if (!rest) return `week of ${dateOfDay(monday)}`;
  return rest === "WE" ? `weekend of ${dateOfDay(monday + 5)}` : nameOfDay(monday + Number(rest) - 1);
}

/** A time of the calendar that leaves something open: one such, every such, and what one lacks. */
function openInWords(date) {
  if (date === "XXXX") return { one: "a year", every: "every year", lacks: "which one" };
  const part = /^XXXX-(.+)$/.exec(date)?.[1] ?? "";
  const whole = { XX: "month", "XX-XX": "day", WXX: "week", "WXX-WE": "weekend", QX: "quarter" }[part];
  if (whole) return { one: `a ${whole}`, every: `every ${whole}`, lacks: "which one" };
  if (SEASONS[part]) return named(SEASONS[part]);
  const period = periodInWords(part);
  if (period) return { one: period, every: `the ${period} of every year`, lacks: "year" };
  const weekday = WEEKDAYS[/^WXX-(\d)$/.exec(part)?.[1] - 1];
  if (weekday) return { one: `a ${weekday}`, every: `every ${weekday}`, lacks: "date" };
  const dayOnly = Number(/^XX-(\d\d)$/.exec(part)?.[1] ?? 0);
  if (dayOnly >= 1 && dayOnly <= 31) return { one: `the ${nth(dayOnly)}`, every: `the ${nth(dayOnly)} of every month`, lacks: "month" };
  const [, month, day] = /^(\d\d)(?:-(\d\d))?$/.exec(part) ?? [];
  const name = MONTHS[month - 1];
  if (!name) return null;
  if (!day) return named(name);
  // A leap year stands in, so that 29 February is a day.
  return numberOf(2000, Number(month), Number(day)) === null ? null : named(`${Number(day)} ${name}`);
}

const named = (name) => ({ one: name, every: `every ${name}`, lacks: "year" });
