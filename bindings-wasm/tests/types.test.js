// The types: a program that uses them compiles, and real articles have them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import init, { parse } from "../pkg/node.js";
import { copper, summit } from "./filled.js";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Runs the TypeScript compiler; what it says, if it says anything. */
function compile(project) {
  try {
    execFileSync(process.execPath, [path("../node_modules/typescript/bin/tsc"), "--project", project], { encoding: "utf8" });
    return "";
  } catch (error) {
    return error.stdout || error.message;
  }
}

test("a program that uses the package compiles", () => {
  assert.equal(compile(path("types")), "");
});

test("articles are of their type, and so is one with every layer filled", async () => {
  await init();
  const stories = new URL("../demo/stories/", import.meta.url);
  const texts = readdirSync(stories).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(new URL(name, stories), "utf8"));
  const articles = [...texts.map((text) => parse(text)), summit(), copper()];
  const folder = path("artefacts/types");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const lines = articles.map((article) => `(${JSON.stringify(article)}) satisfies Article;`);
  writeFileSync(`${folder}/articles.ts`, `import type { Article } from "wirecopy";\n${lines.join("\n")}\n`);
  const options = { paths: { wirecopy: ["../../../pkg/index.d.ts"] } };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({
    extends: "../../types/tsconfig.json",
    compilerOptions: options,
    include: ["*.ts"],
  }));
  assert.equal(compile(folder), "");

  const { blocks: [block, ...rest], ...article } = articles[0];
  const wrong = { ...article, blocks: [{ ...block, kind: "lede" }, ...rest] };
  writeFileSync(`${folder}/articles.ts`, `import type { Article } from "wirecopy";\n(${JSON.stringify(wrong)}) satisfies Article;\n`);
  assert.match(compile(folder), /"lede"/);
});
