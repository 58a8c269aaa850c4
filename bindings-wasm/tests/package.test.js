// The package as others get it: packed, installed from the file, without a network, then imported in
// Node and bundled for a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { findChromium, launch, serve } from "./chromium.js";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const run = (program, args, cwd) => execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

let home;
let packed;

before(() => {
  home = mkdtempSync(join(tmpdir(), "wirecopy-"));
  [packed] = JSON.parse(run("npm", ["pack", path("../pkg"), "--json", "--pack-destination", home], home));
  writeFileSync(join(home, "package.json"), '{ "private": true, "type": "module" }');
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-save", join(home, packed.filename)], home);
});

after(() => rmSync(home, { recursive: true, force: true }));

test("the package holds what it needs and nothing else", () => {
  const names = packed.files.map((file) => file.path).sort();
  assert.deepEqual(names.filter((name) => name !== "NOTICE"), [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "article.d.ts", "errors.js", "index.d.ts", "index.js", "node.js",
    "package.json", "stories.js", "version.js", "views.js", "wirecopy.js", "wirecopy_bg.wasm", "worker-script.js", "worker.d.ts", "worker.js",
  ]);
});

test("its manifest names files that are there", () => {
  const installed = join(home, "node_modules/wirecopy");
  const manifest = JSON.parse(readFileSync(join(installed, "package.json")));
  const files = JSON.stringify(manifest.exports).match(/"\.\/[^"]+\.(js|d\.ts|wasm|json)"/g).map((name) => JSON.parse(name));
  assert.ok(files.length >= 8);
  const there = readdirSync(installed);
  for (const file of files) assert.ok(there.includes(file.slice(2)), file);
  assert.match(manifest.version, /^\d+\.\d+\.\d+/);
  assert.equal(manifest.license, "MIT OR Apache-2.0");
});

test("Node imports it by its name", () => {
  const script = `import init, { parse, read, version, ReadError } from "wirecopy";
await init();
const { startWorker } = await import("wirecopy/worker");
const wasm = import.meta.resolve("wirecopy/wirecopy_bg.wasm");
console.log(JSON.stringify([parse("Rain fell.").text, read("Rain.").offsets, version, typeof ReadError, typeof startWorker, wasm.endsWith(".wasm")]));`;
  writeFileSync(join(home, "main.js"), script);
  const printed = JSON.parse(run(process.execPath, ["main.js"], home));
  assert.deepEqual(printed, ["Rain fell.", "utf-16", packed.version, "function", "function", true]);
});

test("a bundler builds it, worker and all, and a browser runs that", { skip: !findChromium() && "no Chromium found" }, async () => {
  const app = join(home, "app");
  mkdirSync(app);
  cpSync(join(home, "node_modules"), join(app, "node_modules"), { recursive: true });
  writeFileSync(join(app, "index.html"), '<!doctype html><link rel="icon" href="data:,"><script type="module" src="main.js"></script>');
  writeFileSync(join(app, "main.js"), `import init, { parse } from "wirecopy";
import { startWorker } from "wirecopy/worker";
await init();
const worker = startWorker();
const far = await worker.parse("Rain fell.");
const error = await worker.parse("\\ud83d").catch((error) => error);
window.result = [JSON.stringify(parse("Rain fell.")) === JSON.stringify(far), error.name, error.offset, error instanceof Error];`);
  await build({ root: app, logLevel: "error", build: { target: "es2022", assetsInlineLimit: 0 }, worker: { format: "es" } });
  const { address, stop } = await serve(join(app, "dist"));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(error));
    await page.goto(address);
    const result = await (await page.waitForFunction(() => window.result)).jsonValue();
    assert.deepEqual(result, [true, "ReadError", 0, true]);
  } finally {
    await browser.close();
    await stop();
  }
});
