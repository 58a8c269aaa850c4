// The face of the package in Node: what goes in, what comes out, what is thrown.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import init, { dates, initSync, organizations, parse, people, places, read, ReadError, version, write, WriteError } from "../pkg/node.js";

const STORY = "A headline about a harbour\n\nThe first paragraph is here. It has two sentences.\n\nThe second has one.";

test("before init there is a clear error", () => {
  assert.throws(() => parse("x"), { name: "Error", message: "wirecopy is not loaded yet: await init() first" });
  assert.throws(() => read("x"), /await init\(\) first/);
});

test("init may be called often and at the same time", async () => {
  await Promise.all([init(), init()]);
  await init();
  initSync(new Uint8Array());
});

test("an article is a plain object with every key of the contract", async () => {
  await init();
  const article = parse(STORY);
  const schema = JSON.parse(readFileSync(new URL("../../core/article.schema.json", import.meta.url)));
  assert.deepEqual(Object.keys(article), schema.required);
  assert.deepEqual(Object.keys(article.metadata), schema.$defs.Metadata.required);
  assert.equal(Object.getPrototypeOf(article), Object.prototype);
  assert.equal(article.wirecopy, version);
  assert.equal(article.offsets, "utf-16");
  assert.equal(article.text, STORY);
  assert.deepEqual(structuredClone(article), article);
});

test("offsets are places in the JavaScript string", () => {
  const paragraphs = ["The 🌍 turned 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 on Monday.", "A cafe\u0301 in A\u030Angstrom opened 👩‍👩‍👧.", "新华社北京。", "עיר גדולה."];
  const text = paragraphs.join("\n\n");
  const { blocks, sentences } = parse(text);
  const covered = blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n");
  assert.equal(covered, text);
  for (const { start, end } of sentences) {
    assert.ok(text.slice(start, end).isWellFormed(), `${start}..${end} cuts no character`);
  }
});

test("texts of every kind are articles", () => {
  const odd = ["", " \n\t ", "\0", "\uFEFFx", "\u2028", "\r\r\n", "“““", "\u202Eabc", "a".repeat(1_000_000), "\n".repeat(100_000)];
  for (const text of odd) {
    const article = parse(text);
    assert.equal(article.text, text);
    for (const { start, end } of article.blocks) assert.ok(0 <= start && start < end && end <= text.length);
  }
});

test("the day of the story", () => {
  for (const published of ["2021-12-15", "2021-12-15T18:30:00+01:00", "2021-12-15T18:30:00"]) {
    assert.equal(parse(STORY, { published }).metadata.published, published);
  }
  for (const published of [undefined, null]) assert.equal(parse(STORY, { published }).metadata.published, null);
  assert.throws(() => parse(STORY, { published: "yesterday" }), { name: "RangeError", message: /expected a day like 2021-12-15/ });
  assert.throws(() => parse(STORY, { published: new Date() }), { name: "TypeError", message: "expected published to be a string, but found Date" });
});

test("the days of times", () => {
  const { times } = parse("The fair opened last week and will close in January. It had been shut for two years.", { published: "2021-12-15" });
  assert.deepEqual(times.map(dates), [
    { begin: "2021-12-06", end: "2021-12-13" },
    { begin: "2022-01-01", end: "2022-02-01" },
    null,
  ]);
  assert.equal(dates({ value: null }), null);
  for (const value of [undefined, null, "2021", {}]) assert.throws(() => dates(value), { name: "TypeError", message: /^expected a time/ });
});

test("people, organisations and places", () => {
  const article = parse("TOKYO, March 9, 2022 (Kyodo) - Ann Example told the Bank of Japan that Lisbon was calm.");
  assert.ok(people(article).some(({ name }) => name === "Ann Example"));
  assert.ok(organizations(article).some(({ name }) => name === "Bank of Japan"));
  assert.ok(places(article).some(({ name, country }) => name === "Lisbon" && country === "PT"));
  for (const [view, kind] of [[people, "person"], [organizations, "organization"], [places, "place"]]) {
    assert.deepEqual(view(article), article.entities.filter((entity) => entity.kind === kind));
    assert.deepEqual(view(parse("")), []);
    for (const wrong of [undefined, null, "", {}]) assert.throws(() => view(wrong), { name: "TypeError", message: /^expected an article/ });
  }
});

test("an article is written in other formats", () => {
  const article = parse("They met 🌍 on Tuesday.", { published: "2021-12-15" });
  const timex = '<TIMEX3 tid="t1" type="DATE" value="2021-12-14">Tuesday</TIMEX3>';
  assert.match(write(article, "timeml"), new RegExp(`<TEXT>They met 🌍 on ${timex}\\.</TEXT>`, "u"));
  assert.equal(write(article, "text"), article.text);
  assert.equal(JSON.parse(write(article, "json")).offsets, "utf-8");
  assert.throws(() => write(article, "papyrus"), { name: "RangeError" });
  assert.throws(() => write({ text: "no article" }, "timeml"), { name: "ReadError" });
  assert.throws(() => write(null, "timeml"), { name: "TypeError" });
  assert.throws(() => read("x", { format: "timeml" }), { name: "ReadError", message: /can be read, but found timeml/ });
  assert.ok(new WriteError("x") instanceof Error);
});

test("half a character is an error that names its place", () => {
  const cases = [["\uD83D", 0, 1, 1], ["ab\uDC00c", 2, 1, 3], ["🌍 é\n é\uD83D", 7, 2, 4], ["\uDE00\uD83D", 0, 1, 1]];
  for (const [text, offset, line, column] of cases) {
    for (const call of [parse, read]) {
      assert.throws(() => call(text), (error) => {
        assert.ok(error instanceof ReadError && error instanceof Error);
        assert.deepEqual({ ...error }, { name: "ReadError", offset, line, column });
        assert.match(error.message, new RegExp(`^offset ${offset} \\(line ${line}, column ${column}\\): .* lone surrogate U\\+D`));
        return true;
      });
    }
  }
});

test("what is no text is a TypeError", () => {
  for (const [value, found] of [[undefined, "undefined"], [null, "null"], [3, "a number"], [new String("x"), "String"], [new Uint8Array(1), "Uint8Array"]]) {
    assert.throws(() => parse(value), { name: "TypeError", message: `expected a string, but found ${found}` });
  }
  for (const value of [undefined, 3, [1, 2], {}]) assert.throws(() => read(value), TypeError);
});

test("bytes are read as the same story", () => {
  const bytes = new TextEncoder().encode(STORY);
  const expected = parse(STORY);
  const views = [bytes, bytes.buffer, new DataView(bytes.buffer), Buffer.from(bytes), STORY];
  for (const input of views) assert.deepEqual(read(input), expected);
  const inside = new Uint8Array([0xff, ...bytes, 0xff]).subarray(1, -1);
  assert.deepEqual(read(inside, { format: "text" }), expected);
});

test("an article's own JSON is read back, whatever its unit", () => {
  const article = parse(STORY);
  assert.deepEqual(read(JSON.stringify(article)), article);
  const bytes = { ...parse("é one"), offsets: "utf-8", blocks: [{ kind: "headline", start: 0, end: 6 }], sentences: [] };
  assert.deepEqual(read(JSON.stringify(bytes)).blocks, [{ kind: "headline", start: 0, end: 5 }]);
});

test("the address stands in the metadata", () => {
  assert.equal(read(STORY, { url: "https://news.example/a" }).metadata.url, "https://news.example/a");
  assert.equal(read(STORY).metadata.url, null);
});

test("malformed input is an error with its place", () => {
  const thrown = (call) => {
    try {
      call();
    } catch (error) {
      assert.ok(error instanceof ReadError, error);
      return { ...error };
    }
    return assert.fail("nothing was thrown");
  };
  const name = "ReadError";
  assert.deepEqual(thrown(() => read(new Uint8Array([0x61, 0x0a, 0x62, 0xff]))), { name, offset: 3, line: 2, column: 2 });
  const json = '{"wirecopy": "é🌍", x';
  const place = thrown(() => read(json));
  assert.deepEqual(place, { name, offset: json.indexOf("x"), line: 1, column: Buffer.byteLength(json) });
  assert.equal(thrown(() => read("", { format: "json" })).offset, 0);
  assert.equal(thrown(() => read('{"wirecopy":\n\n', { format: "json" })).line, 3);
});

test("a format that is not there is a RangeError", () => {
  assert.throws(() => read("x", { format: "papyrus" }), { name: "RangeError", message: /"papyrus"/ });
  assert.throws(() => read("x", { format: 3 }), TypeError);
});

test("every format in the types can be named", () => {
  const types = readFileSync(new URL("../js/index.d.ts", import.meta.url), "utf8");
  const names = [.../export type Format =([^;]*);/.exec(types)[1].matchAll(/\| "(.*)"/g)].map((match) => match[1]);
  assert.ok(names.length > 1);
  for (const format of names) {
    try {
      read("x", { format });
    } catch (error) {
      assert.equal(error.name, "ReadError");
    }
  }
});

/** The list of the world's cities is most of it, and hardly packs. */
const LARGEST = 1_600_000;

test("the package stays small", (t) => {
  const wasm = readFileSync(new URL("../pkg/wirecopy_bg.wasm", import.meta.url));
  const sent = brotliCompressSync(wasm).length;
  t.diagnostic(`${wasm.length} bytes, ${sent} as sent with brotli`);
  assert.ok(sent < LARGEST, `${sent} bytes`);
});
