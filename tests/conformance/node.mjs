// JavaScript gives every story the article of its golden, counted in UTF-16 units.

import { existsSync, readFileSync, readdirSync } from "node:fs";

const here = new URL(".", import.meta.url);
const stories = new URL("../stories/", here);
const { default: init, parse, version } = await import(new URL("../../bindings-wasm/pkg/node.js", here));
const POSITIONS = new Set(["start", "end", "body"]);

await init();
const names = readdirSync(stories, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
let failed = 0;
for (const name of names) {
  const wrong = check(new URL(`${name}/`, stories));
  if (wrong.length === 0) continue;
  failed += 1;
  console.log([name, ...wrong.slice(0, 8)].join("\n    "));
}
const right = names.length - failed;
console.log(
  `node ${process.version}, wirecopy ${version}: ` +
    `${right} of ${names.length} stories give the golden's article in UTF-16 units`,
);
process.exitCode = failed > 0 || names.length === 0 ? 1 : 0;

function check(folder) {
  const copy = readFileSync(new URL("copy.txt", folder));
  const text = copy.toString("utf8");
  const day = new URL("published.txt", folder);
  const published = existsSync(day) ? readFileSync(day, "utf8").trim() : undefined;
  const found = parse(text, { published });
  const golden = JSON.parse(readFileSync(new URL("article.json", folder), "utf8"));
  golden.wirecopy = found.wirecopy;
  const expected = { ...inUnits(golden, copy), offsets: "utf-16" };
  const wrong = differences("", expected, found);
  if (wrong.length > 0) return wrong;
  const bytes = [...spans(golden)];
  [...spans(found)].forEach(([start, end], i) => {
    const piece = copy.subarray(...bytes[i]).toString("utf8");
    if (text.slice(start, end) !== piece) wrong.push(`slice(${start}, ${end}) is not ${JSON.stringify(piece)}`);
  });
  return wrong;
}

/** The same, with every position counted in UTF-16 units instead of bytes. */
function inUnits(value, copy) {
  if (Array.isArray(value)) return value.map((item) => inUnits(item, copy));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      POSITIONS.has(key) && typeof item === "number"
        ? [key, copy.subarray(0, item).toString("utf8").length]
        : [key, inUnits(item, copy)],
    ),
  );
}

function* spans(value) {
  if (value === null || typeof value !== "object") return;
  if ("start" in value && "end" in value) yield [value.start, value.end];
  for (const key of Object.keys(value).sort()) yield* spans(value[key]);
}

function differences(where, expected, found) {
  const simple = (value) => value === null || typeof value !== "object";
  if (simple(expected) || simple(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return Object.is(expected, found) ? [] : [`${where}: expected ${told(expected)}, found ${told(found)}`];
  }
  const [keys, others] = [Object.keys(expected), Object.keys(found)];
  if (Array.isArray(expected) && keys.length !== others.length) {
    return [`${where}: expected ${keys.length}, found ${others.length}`];
  }
  if (keys.join() !== others.join()) return [`${where}: expected the keys ${keys}, found ${others}`];
  return keys.flatMap((key) => differences(`${where}.${key}`, expected[key], found[key]));
}

function told(value) {
  return JSON.stringify(value);
}
