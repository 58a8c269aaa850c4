// TIMEX3 values in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inWords, labelOf } from "../demo/timex.js";

const STORY = "2021-12-15";

/** Each value of the kind, with its mod if it has one, and what it is in words. */
function reads(kind, cases, day = STORY) {
  for (const [written, words] of cases) {
    const [value, mod] = written.split(" ");
    assert.equal(inWords({ kind, value, mod }, day), words, `${kind} ${written}`);
  }
}

test("times on the calendar", () => {
  reads("date", [
    ["2021-12-15", "Wednesday 15 December 2021"],
    ["2020-02-29", "Saturday 29 February 2020"],
    ["0079-10-24", "Tuesday 24 October 79"],
    ["2021-W50", "week of 13 December 2021"],
    ["2020-W53", "week of 28 December 2020"],
    ["2021-W01", "week of 4 January 2021"],
    ["2021-W50-WE", "weekend of 18 December 2021"],
    ["2021-W50-3", "Wednesday 15 December 2021"],
    ["2021-12", "December 2021"],
    ["2021-Q4", "fourth quarter of 2021"],
    ["2021-H1", "first half of 2021"],
    ["2021-SP", "spring of 2021"],
    ["2021-FA", "autumn of 2021"],
    ["2021-WI", "winter of 2021/22"],
    ["1999-WI", "winter of 1999/2000"],
    ["2021", "2021"],
    ["198", "the 1980s"],
    ["19", "the 20th century"],
    ["20", "the 21st century"],
    ["10", "the 11th century"],
  ]);
});

test("times of day", () => {
  reads("time", [
    ["2021-12-15T15:30", "Wednesday 15 December 2021, 15:30"],
    ["2021-12-15T15:30Z", "Wednesday 15 December 2021, 15:30 UTC"],
    ["2021-12-15T15:30+01:00", "Wednesday 15 December 2021, 15:30 UTC+01:00"],
    ["2021-12-15T09", "Wednesday 15 December 2021, 09:00"],
    ["2021-12-15TMO", "Wednesday 15 December 2021, in the morning"],
    ["2021-12-15TNI", "Wednesday 15 December 2021, at night"],
    ["T15:30", "15:30, day not settled"],
    ["TEV", "in the evening, day not settled"],
    ["XXXX-WXX-7TNI", "a Sunday night, date not settled"],
  ]);
});

test("lengths of time", () => {
  reads("duration", [
    ["P2W", "for 2 weeks"],
    ["P1D", "for 1 day"],
    ["P100Y", "for 100 years"],
    ["P2.5M", "for 2.5 months"],
    ["P0.5W", "for 0.5 weeks"],
    ["PT30M", "for 30 minutes"],
    ["PT5H30M", "for 5 hours 30 minutes"],
    ["P1DT12H", "for 1 day 12 hours"],
    ["P2WE", "for 2 weekends"],
    ["P1C", "for 1 century"],
    ["PXY", "for some years"],
    ["PXC", "for some centuries"],
    ["PTXM", "for some minutes"],
    ["PXWE", "for some weekends"],
    ["PXX", "for some time"],
  ]);
});

test("repeated times", () => {
  reads("set", [
    ["P1D", "every day"],
    ["P2W", "every 2 weeks"],
    ["PT1H", "every hour"],
    ["PXY", "every few years"],
    ["XXXX-WXX-1", "every Monday"],
    ["XXXX-WXX-2TNI", "every Tuesday night"],
    ["XXXX-WXX-1T09:00", "every Monday, 09:00"],
    ["XXXX-WXX-WE", "every weekend"],
    ["XXXX-WXX", "every week"],
    ["XXXX-XX-XXTMO", "every morning"],
    ["XXXX-07", "every July"],
    ["XXXX-07-04", "every 4 July"],
    ["XXXX-XX-01", "the 1st of every month"],
    ["XXXX-SU", "every summer"],
    ["XXXX-Q3", "the third quarter of every year"],
    ["XXXX", "every year"],
  ]);
});

test("vague times", () => {
  reads("date", [
    ["PAST_REF", "in the past"],
    ["PRESENT_REF", "now"],
    ["FUTURE_REF", "in the future"],
  ]);
});

test("what is not settled, and why", () => {
  const open = [
    ["XXXX-12-15", "15 December, year not settled"],
    ["XXXX-12", "December, year not settled"],
    ["XXXX-WXX-3", "a Wednesday, date not settled"],
    ["XXXX-XX-22", "the 22nd, month not settled"],
    ["XXXX-Q4", "fourth quarter, year not settled"],
    ["XXXX-H2", "second half, year not settled"],
    ["XXXX-WI", "winter, year not settled"],
  ];
  reads("date", open);
  reads("date", open.map(([value, words]) => [value, `${words}: the story's day is not known`]), null);
  assert.equal(inWords({ kind: "date", value: null }, STORY), "not settled");
  assert.equal(inWords({ kind: "date", value: null }, null), "not settled: the story's day is not known");
});

test("how exact it is, or which part is meant", () => {
  reads("date", [
    ["1998 APPROX", "about 1998"],
    ["1998 START", "the beginning of 1998"],
    ["198 END", "the end of the 1980s"],
    ["2021-W50 START", "the beginning of the week of 13 December 2021"],
    ["2021-SU MID", "the middle of the summer of 2021"],
    ["2021-Q4 END", "the end of the fourth quarter of 2021"],
    ["XXXX-06 MID", "the middle of June, year not settled"],
    ["2021-12-15 ON_OR_AFTER", "Wednesday 15 December 2021 or later"],
    ["2021-12-15 ON_OR_BEFORE", "Wednesday 15 December 2021 or earlier"],
    ["1998 BEFORE", "before 1998"],
    ["1998 AFTER", "after 1998"],
    ["1998 UNHEARD_OF", "1998"],
  ]);
  reads("duration", [
    ["P2W APPROX", "for about 2 weeks"],
    ["P2W MORE_THAN", "for more than 2 weeks"],
    ["P2W LESS_THAN", "for less than 2 weeks"],
    ["P2W EQUAL_OR_MORE", "for at least 2 weeks"],
    ["P2W EQUAL_OR_LESS", "for at most 2 weeks"],
    ["PXY MORE_THAN", "for more than some years"],
  ]);
  reads("set", [["P2W APPROX", "about every 2 weeks"]]);
});

test("values that are none stay as they are", () => {
  reads("date", ["2021-02-30", "2021-13", "2021-00-10", "2021-W54", "2021-W53", "2021-Q5", "199X", "XXXX-13", "XXXX-02-30", "XXXX-WXX-8", "P", "nonsense", ""].map((value) => [value, value]));
});

test("labels tell the words, the value, and what it rests on", () => {
  assert.equal(labelOf({ kind: "date", value: "2021-12-15" }, STORY), "Wednesday 15 December 2021 (2021-12-15)");
  assert.equal(labelOf({ kind: "date", value: "2021" }, STORY), "2021");
  assert.equal(labelOf({ kind: "date", value: "2021-12-16", anchor: "mention" }, STORY),
    "Thursday 16 December 2021 (2021-12-16), counted from the time named before");
  assert.equal(labelOf({ kind: "date", value: null }, null), "not settled: the story's day is not known");
});
