// Days of the calendar: their numbers, their names, and what a stretch of them is called.

export const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const ORDINALS = ["first", "second", "third", "fourth"];

const MILLISECONDS = 86_400_000;

/** The number of a day, to count with; null where there is no such day. */
export function numberOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC takes the year 79 for 1979.
  const is = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return is ? date.getTime() / MILLISECONDS : null;
}

/** The number of a day such as "2021-12-15". */
export function numberOfDate(date) {
  return numberOf(...date.split("-").map(Number));
}

/** The day with a number: its year, its month and weekday from 1, its day. */
export function dayOf(number) {
  const date = new Date(number * MILLISECONDS);
  return {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}

/** "Wednesday 15 December 2021". */
export function nameOfDay(number) {
  return `${WEEKDAYS[dayOf(number).weekday - 1]} ${dateOfDay(number)}`;
}

/** "15 December 2021". */
export function dateOfDay(number) {
  const { year, month, day } = dayOf(number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The Monday of a week as ISO 8601 counts them; null where the year has no such week. */
export function mondayOf(year, week) {
  // The fourth of January is always in the first week.
  const fourth = numberOf(year, 1, 4);
  const monday = fourth - (dayOf(fourth).weekday - 1) + (week - 1) * 7;
  return week >= 1 && dayOf(monday + 3).year === year ? monday : null;
}

/** "1st", "22nd", "113th". */
export function nth(number) {
  const teen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(!teen && ["th", "st", "nd", "rd"][number % 10]) || "th"}`;
}

/** A winter ends in the year behind the one that it begins in: "2021/22", "1999/2000". */
export function winterYears(year) {
  const next = year + 1;
  return `${year}/${next % 100 ? String(next % 100).padStart(2, "0") : next}`;
}

const SEASONS = { 3: "Spring", 6: "Summer", 9: "Autumn", 12: "Winter" };
const short = (name) => name.slice(0, 3);

/** What stands under a stretch of days on an axis: a name, and what that is part of. Half open. */
export function titleOf(begin, end) {
  const [first, last, behind] = [dayOf(begin), dayOf(end - 1), dayOf(end)];
  const month = (day) => MONTHS[day.month - 1];
  if (end - begin === 1) return [`${short(WEEKDAYS[first.weekday - 1])} ${first.day}`, `${month(first)} ${first.year}`];
  if (first.day !== 1 || behind.day !== 1) {
    if (first.month === last.month) return [`${first.day}–${last.day}`, `${month(first)} ${first.year}`];
    return [`${first.day} ${short(month(first))} – ${last.day} ${short(month(last))}`, String(last.year)];
  }
  const months = (behind.year - first.year) * 12 + behind.month - first.month;
  if (months === 1) return [month(first), String(first.year)];
  if (months === 3 && first.month % 3 === 0) return [SEASONS[first.month], first.month === 12 ? winterYears(first.year) : String(first.year)];
  if (months === 3) return [`Q${(first.month + 2) / 3}`, String(first.year)];
  if (months === 6) return [first.month === 1 ? "First half" : "Second half", String(first.year)];
  if (months === 12) return [String(first.year), ""];
  // There is no year 0: the first decade and the first century are a year short.
  if (months <= 120) return [`${first.year - (first.year % 10)}s`, ""];
  return [`${nth(Math.floor(first.year / 100) + 1)} century`, ""];
}

/** So many days, in the unit one would say it in: "5 days", "3 weeks", "23 years". */
export function lengthOf(days) {
  const units = [[730, 365.2425, "year"], [60, 30.44, "month"], [14, 7, "week"], [0, 1, "day"]];
  const [, length, name] = units.find(([from]) => days >= from);
  const count = Math.round(days / length);
  return `${count.toLocaleString("en-GB")} ${name}${count === 1 ? "" : "s"}`;
}
