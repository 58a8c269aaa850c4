// The axis of the timeline, and what is written on it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axisOf } from "../demo/axis.js";
import { lengthOf, numberOfDate, titleOf } from "../demo/days.js";
import { storyDayOf } from "../demo/story-day.js";

/** The axis of stretches written "begin/end". */
function axis(stretches, day = null) {
  return axisOf(stretches.map((written, index) => ({ index, begin: written.split("/")[0], end: written.split("/")[1] })), day);
}

/** Where each stretch stands: its first and last stop, and its lane; "-" for those on the axis. */
const places = ({ stretches }) => stretches.map(({ title, first, last, lane }) => `${title.join(" ").trim()} ${first}-${last} ${lane ?? "-"}`);

const YEAR = "2021-01-01/2022-01-01";
const MONTH = "2021-12-01/2022-01-01";
const WEEK = "2021-12-13/2021-12-20";
const TUESDAY = "2021-12-14/2021-12-15";
const WEDNESDAY = "2021-12-15/2021-12-16";

test("every day is a stop, in order", () => {
  const { stops } = axis([WEDNESDAY, "1998-06-01/1998-06-02", TUESDAY, WEDNESDAY]);
  assert.deepEqual(stops.map(({ title }) => title[0]), ["Mon 1", "Tue 14", "Wed 15"]);
  assert.deepEqual(stops.map(({ gap }) => gap), [0, numberOfDate("2021-12-14") - numberOfDate("1998-06-02"), 0]);
});

test("times of the same days share a stretch, in the order of the text", () => {
  const { stretches } = axis([WEDNESDAY, TUESDAY, WEDNESDAY]);
  assert.deepEqual(stretches.map(({ times }) => times.map(({ index }) => index)), [[1], [0, 2]]);
});

test("longer times span the stops in them, the shortest nearest to the axis", () => {
  assert.deepEqual(places(axis([YEAR, WEDNESDAY, MONTH, TUESDAY, WEEK])), [
    "2021 0-1 2", "December 2021 0-1 1", "13–19 December 2021 0-1 0", "Tue 14 December 2021 0-0 -", "Wed 15 December 2021 1-1 -",
  ]);
});

test("longer times without a stop in them are one", () => {
  assert.deepEqual(places(axis([WEDNESDAY, "1998-01-01/1999-01-01", "1990-01-01/2000-01-01", "2025-01-01/2026-01-01"])), [
    "1990s 0-0 0", "1998 0-0 -", "Wed 15 December 2021 1-1 -", "2025 2-2 -",
  ]);
});

test("what does not overlap shares a lane", () => {
  const { stretches } = axis([MONTH, WEDNESDAY, "1998-01-01/1999-01-01", "1998-06-01/1998-06-02"]);
  assert.deepEqual(stretches.map(({ lane }) => lane), [0, null, 0, null]);
});

test("stops that overlap have no gap", () => {
  const { stops } = axis(["2021-11-29/2021-12-06", "2021-12-01/2022-01-01"]);
  assert.deepEqual(stops.map(({ gap }) => gap), [0, 0]);
});

test("the story's day is a stop, whether or not the text names it", () => {
  const { stops, stretches } = axis([TUESDAY], "2021-12-15");
  assert.deepEqual(stops.map(({ isStoryDay }) => isStoryDay), [false, true]);
  assert.deepEqual(stretches.map(({ times }) => times.length), [1, 0]);
  assert.equal(axis([WEDNESDAY], "2021-12-15").stops.length, 1);
});

test("without times there is nothing to draw", () => {
  assert.equal(axis([], "2021-12-15"), null);
});

test("stretches are called what they are", () => {
  for (const [stretch, title] of [
    [WEDNESDAY, "Wed 15|December 2021"],
    [WEEK, "13–19|December 2021"],
    ["2021-12-27/2022-01-03", "27 Dec – 2 Jan|2022"],
    ["2021-12-18/2021-12-20", "18–19|December 2021"],
    [MONTH, "December|2021"],
    ["2021-10-01/2022-01-01", "Q4|2021"],
    ["2021-01-01/2021-07-01", "First half|2021"],
    ["2021-07-01/2022-01-01", "Second half|2021"],
    ["2021-06-01/2021-09-01", "Summer|2021"],
    ["2021-12-01/2022-03-01", "Winter|2021/22"],
    [YEAR, "2021|"],
    ["1980-01-01/1990-01-01", "1980s|"],
    ["1900-01-01/2000-01-01", "20th century|"],
    ["0001-01-01/0010-01-01", "0s|"],
    ["0001-01-01/0100-01-01", "1st century|"],
    ["2021-02-01/2021-03-01", "February|2021"],
    ["2021-02-01/2021-02-08", "1–7|February 2021"],
  ]) {
    const [begin, end] = stretch.split("/").map(numberOfDate);
    assert.equal(titleOf(begin, end).join("|"), title);
  }
});

test("gaps are told in the unit one would say them in", () => {
  for (const [days, words] of [[1, "1 day"], [13, "13 days"], [14, "2 weeks"], [59, "8 weeks"], [60, "2 months"], [729, "24 months"], [730, "2 years"], [8_400, "23 years"]]) {
    assert.equal(lengthOf(days), words);
  }
});

test("the story's day is what its reader says, else what its dateline says", () => {
  const story = (published, printed, inDateline) => ({
    metadata: { published }, dateline: printed && { date: { value: printed } },
    times: inDateline ? [{ value: inDateline, in_dateline: true }] : [],
  });
  assert.equal(storyDayOf(story("2021-12-15T18:30:00+01:00", "2021-12-14", "2021-12-14")), "2021-12-15");
  assert.equal(storyDayOf(story(null, "2021-12-14", null)), "2021-12-14");
  assert.equal(storyDayOf(story(null, "--12-14", "2021-12-14")), "2021-12-14");
  assert.equal(storyDayOf(story(null, "--12-14", "XXXX-12-14")), null);
  assert.equal(storyDayOf(story(null, null, null)), null);
});
