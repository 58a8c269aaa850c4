// The axis of the timeline. News tells of a few days beside each other and of single far years, so it
// is not drawn to scale: every day that is told of is a stop as wide as the next, and gaps are named.
// A longer time spans the stops in it; where there is none in it, it is a stop itself.

import { numberOfDate, titleOf } from "./days.js";

/** The axis of times with `begin` and `end`, half open, and the story's day if it is known; null without times. */
export function axisOf(times, storyDay) {
  if (!times.length) return null;
  const stretches = stretchesOf(times, storyDay);
  const stops = stopsAmong(stretches, storyDay && numberOfDate(storyDay));
  for (const stretch of stretches) {
    stretch.first = stops.findIndex(({ begin }) => begin >= stretch.begin);
    stretch.last = stops.findLastIndex(({ begin }) => begin < stretch.end);
  }
  putInLanes(stretches);
  return { stops, stretches };
}

/** Times of the same days together, in order; of those that begin together the longest first. */
function stretchesOf(times, storyDay) {
  const stretches = new Map();
  const stretch = (begin, end) => {
    const key = `${begin}/${end}`;
    if (!stretches.has(key)) stretches.set(key, { begin, end, title: titleOf(begin, end), times: [], lane: null, isStop: false });
    return stretches.get(key);
  };
  if (storyDay) stretch(numberOfDate(storyDay), numberOfDate(storyDay) + 1);
  for (const time of times) stretch(numberOfDate(time.begin), numberOfDate(time.end)).times.push(time);
  return [...stretches.values()].sort((a, b) => a.begin - b.begin || b.end - a.end);
}

function stopsAmong(stretches, storyDay) {
  const stops = [];
  for (const stretch of stretches.toSorted(byLength)) {
    const { begin, end, title } = stretch;
    if (stops.some((stop) => stop.begin >= begin && stop.begin < end)) continue;
    stretch.isStop = true;
    stops.push({ begin, end, title, gap: 0, isDay: end - begin === 1,
      isStoryDay: begin === storyDay && end - begin === 1, isAhead: storyDay !== null && begin > storyDay });
  }
  stops.sort((a, b) => a.begin - b.begin);
  for (const [i, stop] of stops.entries()) if (i) stop.gap = Math.max(0, stop.begin - stops[i - 1].end);
  return stops;
}

/** What is no stop stands in a lane, the longer ones farther from the axis than all that they overlap. */
function putInLanes(stretches) {
  const bars = stretches.filter(({ isStop }) => !isStop).sort(byLength);
  for (const [i, bar] of bars.entries()) {
    const nearer = bars.slice(0, i).filter((other) => other.first <= bar.last && bar.first <= other.last);
    bar.lane = Math.max(-1, ...nearer.map(({ lane }) => lane)) + 1;
  }
}

const byLength = (a, b) => a.end - a.begin - (b.end - b.begin) || a.begin - b.begin;
