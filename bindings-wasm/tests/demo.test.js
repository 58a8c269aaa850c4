// The demo page in a real Chromium. Screenshots are kept in tests/artefacts.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import init, { parse } from "../pkg/node.js";
import { findChromium, launch, serve } from "./chromium.js";
import { copper, summit, train, workerThatKnows } from "./filled.js";
import { stories } from "../demo/stories/stories.js";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const READY = 'body[data-state="ready"]';

describe("the demo page", { skip: !findChromium() && "no Chromium found: set CHROMIUM to its path" }, () => {
  let site;
  let browser;

  before(async () => {
    mkdirSync(path("artefacts"), { recursive: true });
    site = await serve(path(".."));
    browser = await launch();
    await init();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** Opens the page, with the real module or with one that knows the `filled` articles, and uses it. */
  async function visit({ filled, ...options }, use) {
    const context = await browser.newContext({ ...DESK, ...options });
    const page = await context.newPage();
    const troubles = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
    page.on("request", (request) => request.url().startsWith(site.address) || troubles.push(`foreign: ${request.url()}`));
    if (filled) {
      const body = workerThatKnows(filled);
      await page.route("**/pkg/worker.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
    }
    try {
      await page.goto(`${site.address}/demo/`);
      await page.waitForSelector(READY);
      await use(page);
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
    }
  }

  const screenshot = (page, name) => page.screenshot({ path: path(`artefacts/${name}.png`) });
  const copyOf = (page) => page.locator("#proof .copy").allTextContents();

  /** Pastes `text` over what is there, and waits until it is read. */
  async function paste(page, text) {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.focus("#text");
    await page.evaluate((text) => (document.querySelector("#text").select(), navigator.clipboard.writeText(text)), text);
    await page.keyboard.press(text ? "Control+V" : "Delete");
    await page.waitForFunction((length) => document.querySelector("#length").textContent.startsWith(length), text.length.toLocaleString("en-GB"));
    await page.waitForSelector(READY);
  }

  async function jsonOf(page) {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.click("#copy-json");
    await page.waitForFunction(() => document.querySelector("#copy-json").textContent === "Copied");
    return JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  }

  test("reads each of its stories as Node does", async () => {
    await visit({}, async (page) => {
      for (const [i, { file }] of stories.entries()) {
        const text = readFileSync(new URL(`../demo/stories/${file}`, import.meta.url), "utf8");
        await page.selectOption("#stories", String(i + 1));
        await page.waitForFunction((text) => document.querySelector("#text").value === text, text);
        await page.waitForSelector(READY);
        assert.deepEqual(await jsonOf(page), parse(text));
        const shown = (await copyOf(page)).join("").replace(/\s/g, "");
        assert.equal(shown, text.replace(/\s/g, ""), "nothing of the text is left out or added");
      }
      await page.selectOption("#stories", "1");
      await page.waitForSelector(READY);
      await screenshot(page, "desktop-real");
    });
  });

  test("reads what is pasted, and shows it as text and nothing else", async () => {
    await visit({}, async (page) => {
      const text = '<img src="x" onerror="window.hurt = true"> 🌍 & <b>bold</b>\n\nA second paragraph, e\u0301.';
      await paste(page, text);
      assert.deepEqual(await jsonOf(page), parse(text));
      assert.equal(await page.evaluate(() => window.hurt), undefined);
      assert.equal(await page.locator("#proof img, #tree img, #slip img, #proof b").count(), 0);
      await paste(page, "");
      assert.equal(await page.locator("#proof .block").count(), 0);
    });
  });

  test("takes the day of the story", async () => {
    await visit({}, async (page) => {
      await page.fill("#day", "2019-02-03");
      await page.waitForSelector('#slip [data-path="metadata/published"]');
      assert.equal((await jsonOf(page)).metadata.published, "2019-02-03");
    });
  });

  test("says what is wrong with half a character", async () => {
    await visit({}, async (page) => {
      await page.evaluate(() => {
        const text = document.querySelector("#text");
        text.value = "ab\ud83dc";
        text.dispatchEvent(new Event("input"));
      });
      await page.waitForSelector('body[data-state="trouble"]');
      assert.match(await page.locator("#trouble").textContent(), /^offset 2 \(line 1, column 3\)/);
      await paste(page, "mended");
      assert.ok(await page.locator("#trouble").isHidden());
    });
  });

  test("opens files, chosen or dropped, byte for byte", async () => {
    await visit({}, async (page) => {
      const files = [["crlf.txt", "One line.\r\n\r\nAnother.\r\n"], ["article.json", JSON.stringify(parse("Read before."))]];
      await page.setInputFiles("#files", files.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));
      await page.waitForFunction(() => document.querySelector("#proof").textContent.includes("Another."));
      assert.equal((await jsonOf(page)).text, files[0][1]);
      await page.selectOption("#stories", { label: "article.json" });
      await page.waitForFunction(() => document.querySelector("#proof").textContent.includes("Read before."));

      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array([0x61, 0xe9])], "latin.txt"));
        for (const name of ["dragenter", "dragover"]) document.body.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
        window.covered = document.querySelector("#drop").classList.contains("over");
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      assert.ok(await page.evaluate(() => window.covered));
      await page.waitForSelector('body[data-state="trouble"]');
      assert.match(await page.locator("#trouble").textContent(), /byte 1 \(line 1, column 2\).*0xe9/);
    });
  });

  test("links the text and the JSON, both ways", async () => {
    await visit({ filled: [summit()] }, async (page) => {
      const row = (path) => page.locator(`#tree [data-path="${path}"]`);
      await page.hover('#proof .block[data-kind="crosshead"] >> nth=0');
      await page.waitForSelector('#tree [data-path="blocks/5"].pointed');
      await page.hover('#proof .mark.agency');
      await page.waitForSelector('#tree [data-path="dateline/agency"].pointed');
      assert.equal(await page.locator("#tree .pointed").count(), 1);
      await screenshot(page, "desktop");

      await page.hover('#tree [data-path="blocks/9"] > .row');
      await page.waitForSelector('#proof .block[data-path="blocks/9"].pointed');
      await row("entities/1").hover();
      await page.waitForFunction(() => document.querySelectorAll("#proof .mark.person.pointed").length === 2);
      await page.mouse.move(5, 5);
      await page.waitForFunction(() => !document.querySelector(".pointed"));

      await page.click('#slip [data-path="signoff/initials/2"]');
      await page.waitForSelector("#proof .mark.credit.picked");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.querySelector(".picked"));
    });
  });

  test("lists what is damaged and goes there", async () => {
    await visit({ filled: [summit()], viewport: { width: 1440, height: 600 } }, async (page) => {
      const target = page.locator('#proof .mark[data-path="diagnostics/2"]');
      await assert.rejects(target.click({ timeout: 1, trial: true }));
      await page.click('#slip .chip.damage >> nth=2');
      await page.waitForSelector('#proof .mark.picked[data-path="diagnostics/2"]');
      await page.waitForFunction(() => {
        const [mark, sheet] = ["#proof .mark.picked", "#sheet"].map((name) => document.querySelector(name).getBoundingClientRect());
        return mark.top >= sheet.top && mark.bottom <= sheet.bottom;
      });
      assert.equal(await page.locator("#proof .finding.picked").textContent(), summit().diagnostics[2].message);
      await page.waitForSelector('#tree [data-path="diagnostics/2"].picked');
    });
  });

  test("takes datelines and sign-offs apart", async () => {
    await visit({ filled: [summit(), copper()] }, async (page) => {
      const chips = () => page.locator("#slip .chip").allTextContents();
      assert.deepEqual(await chips(), ["Place Lisbon", "Day Wed, 9 March 2022", "Agency AFP", "English", "Desk burs", "tqv", "mhl",
        "ndr", "jk", "stray full stop", "unbalanced quote", "damaged crosshead"]);
      await page.selectOption("#stories", "2");
      await page.waitForSelector(".chip.author");
      assert.deepEqual(await chips(), ["Place LIMA", "Day 24 January, year not printed", "Agency Reuters", "Inés Quiroga", "Tom Ashdown",
        "English", "reporting Inés Quiroga", "reporting Tom Ashdown", "reporting Beatriz Loayza", "editing Marion Feld"]);
      await screenshot(page, "desktop-blocks");
    });
  });

  test("marks the layers that one asks for", async () => {
    await visit({ filled: [summit()] }, async (page) => {
      assert.equal(await page.locator(".mark.sentence").count(), 0);
      await page.click(".layer.sentences");
      assert.equal(await page.locator(".layer.sentences").getAttribute("aria-pressed"), "true");
      assert.equal(await page.locator(".mark.begins").count(), summit().sentences.length);
      await page.click(".layer.diagnostics");
      assert.equal(await page.locator("#proof .damage, #proof .finding").count(), 0);
      const shown = (await copyOf(page)).join("").replace(/\s/g, "");
      assert.equal(shown, summit().text.replace(/\s/g, ""));
    });
  });

  test("is used with the keyboard alone", async () => {
    await visit({ filled: [summit()] }, async (page) => {
      const focused = () => page.evaluate(() => {
        const { id, className, dataset, textContent } = document.activeElement;
        return id || dataset.path || className || textContent;
      });
      const stops = [];
      for (let i = 0; i < 40 && stops.at(-1) !== "wirecopy"; i++) {
        await page.keyboard.press("Tab");
        stops.push(await focused());
      }
      for (const stop of ["skip", "stories", "day", "files", "clear", "show-copy", "show-who", "show-json", "text", "dateline/places/0", "diagnostics/1", "blocks/0", "entities/0", "entities/1", "fold", "copy-json"]) {
        assert.ok(stops.includes(stop), `${stop} among ${stops}`);
      }

      await page.focus("#proof .block");
      for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
      await page.waitForSelector('#tree [data-path="blocks/4"], #tree .pointed');
      const stop = await focused();
      assert.equal(stop, "entities/2/mentions/0");
      await screenshot(page, "keyboard");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.closest("#tree") && document.activeElement.dataset.path), stop);
      // To the list, closing it, to what it belongs to.
      for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
      assert.equal(await focused(), "entities/2");
      await page.keyboard.press("Enter");
      assert.ok(await page.evaluate(() => document.activeElement.closest("#proof") !== null));
      await page.keyboard.press("Home");
      assert.equal(await focused(), "blocks/0");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.querySelector(".picked"));
    });
  });

  test("folds the JSON, and whole panes away", async () => {
    await visit({ filled: [summit()] }, async (page) => {
      const rows = () => page.locator("#tree .row:visible").count();
      const before = await rows();
      await page.click("#fold");
      assert.ok((await rows()) < 20);
      await page.click("#fold");
      assert.ok((await rows()) >= before);
      await page.click('#tree [data-path="blocks"] > .row');
      assert.equal(await page.locator('#tree [data-path="blocks/0"]').count(), 0);
      await page.hover('#proof [data-path="blocks/1"] .label');
      await page.waitForSelector('#tree [data-path="blocks/1"].pointed');
      for (const name of ["json", "copy"]) {
        await page.click(`#show-${name}`);
        assert.ok(await page.locator(`#${name}`).isHidden());
      }
      await screenshot(page, "article-alone");
    });
  });

  /** Opens the story in `file`, and waits until it is read. */
  async function open(page, file) {
    const text = readFileSync(new URL(`../demo/stories/${file}`, import.meta.url), "utf8");
    await page.selectOption("#stories", String(stories.findIndex((story) => story.file === file) + 1));
    await page.waitForFunction((text) => document.querySelector("#text").value === text, text);
    await page.waitForSelector(READY);
    return parse(text);
  }

  const timesShown = (page, where) => page.locator(`#timeline ${where} .when .words`).allTextContents();
  const isPicked = (page, path) => Promise.all(["#proof .mark", "#timeline button", "#tree li"].map((view) => page.waitForSelector(`${view}.picked[data-path="${path}"]`)));

  test("shows when the story plays", async () => {
    await visit({}, async (page) => {
      await open(page, "lamp.txt");
      assert.deepEqual(await page.locator("#timeline .title b").allTextContents(),
        ["1881", "1960s", "June", "2018", "Sun 14", "Tue 16", "Wed 17", "Thu 18", "Sat 20", "December", "Q2"]);
      assert.deepEqual(await timesShown(page, ".scale"), [
        "1881", "1881", "the 1960s", "1987", "June 1987", "2018", "last week", "Sunday", "Tuesday", "Wednesday night",
        "Nov 18, 2021", "Thursday", "Thursday", "7 a.m. on Saturday", "December", "the second quarter of 2022",
      ]);
      assert.deepEqual(await timesShown(page, ".apart"), ["nine hours", "20 minutes", "more than 100 years", "every Monday", "nightly"]);
      assert.equal(await page.locator("#timeline .title.story").textContent(), "Thu 18day of the story");
      assert.deepEqual(await page.locator("#timeline .gap").allTextContents(),
        ["78 years", "17 years", "31 years", "3 years", "1 day", "", "", "1 day", "10 days", "3 months"]);
      const labels = await page.locator("#timeline .when").evaluateAll((made) => made.map((button) => button.getAttribute("aria-label")));
      for (const label of ["last week: week of 8 November 2021", "Wednesday night: Wednesday 17 November 2021, at night",
        "the 1960s", "Nov 18, 2021: Thursday 18 November 2021, the day of the story", "20 minutes: for about 20 minutes", "every Monday", "nightly: every day"]) {
        assert.ok(labels.includes(label), `${label} among ${labels.join("; ")}`);
      }
      assert.match(await page.locator("#timeline summary").textContent(), /1881 to Q2 2022.*not to scale/s);
      const inSight = await page.locator("#timeline .title.story").evaluate((made) => {
        const [inner, outer] = [made, document.querySelector("#timeline .scale")].map((box) => box.getBoundingClientRect());
        return inner.left >= outer.left && inner.right <= outer.right;
      });
      assert.ok(inSight, "the day of the story is in sight");
      await screenshot(page, "timeline");
    });
  });

  test("says in words what a marked time is", async () => {
    await visit({}, async (page) => {
      await open(page, "lamp.txt");
      assert.equal(await page.locator(".mark.time", { hasText: "Tuesday" }).getAttribute("title"), "Time: Tuesday 16 November 2021 (2021-11-16)");
      await open(page, "copper.txt");
      assert.match(await page.locator(".mark.time", { hasText: "Friday" }).getAttribute("aria-label"),
        /^Time: a Friday, date not settled: the story's day is not known \(XXXX-WXX-5\)/);
    });
  });

  test("links the timeline with the text and the JSON, both ways", async () => {
    await visit({}, async (page) => {
      const { times } = await open(page, "lamp.txt");
      const of = (value) => `times/${times.findIndex((time) => time.value === value)}`;
      const tuesday = of("2021-11-16");
      await page.hover(`#timeline button[data-path="${tuesday}"]`);
      await page.waitForSelector(`#proof .mark.pointed[data-path="${tuesday}"]`);
      await page.waitForSelector(`#tree .pointed[data-path="${tuesday}"]`);
      await page.waitForSelector(`#timeline .knot.pointed[data-path="${tuesday}"]`);
      await page.click(`#timeline button[data-path="${tuesday}"]`);
      await isPicked(page, tuesday);
      assert.equal(await page.locator("#timeline [aria-pressed=true]").getAttribute("data-path"), tuesday);
      await page.waitForFunction(() => {
        const [mark, sheet] = ["#proof .mark.picked", "#sheet"].map((name) => document.querySelector(name).getBoundingClientRect());
        return mark.top >= sheet.top && mark.bottom <= sheet.bottom;
      });
      await screenshot(page, "timeline-picked");

      await page.hover('#slip [data-path="dateline/date"]');
      await page.waitForSelector(`#timeline button.pointed[data-path="${of("2021-11-18")}"]`);
      // Far to the left: the axis goes there, and the page stays where it is.
      await page.click('#proof .mark.time:has-text("1881") >> nth=0');
      await isPicked(page, of("1881"));
      await page.waitForFunction(() => document.querySelector("#timeline .scale").scrollLeft < 10);
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.querySelector(".picked, #timeline [aria-pressed=true]"));
    });
  });

  test("walks the timeline with the keyboard", async () => {
    await visit({ reducedMotion: "reduce" }, async (page) => {
      const { times } = await open(page, "lamp.txt");
      const focused = () => page.evaluate(() => document.activeElement.closest("#timeline") && document.activeElement.textContent);
      await page.focus("#timeline summary");
      await page.keyboard.press("Tab");
      assert.equal(await focused(), "1881");
      for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
      assert.equal(await focused(), "1987");
      const path = `times/${times.findIndex((time) => time.value === "1987")}`;
      await page.waitForSelector(`#proof .mark.pointed[data-path="${path}"]`);
      await page.keyboard.press("Enter");
      await isPicked(page, path);
      await page.keyboard.press("ArrowLeft");
      assert.equal(await focused(), "the 1960s");
      await page.keyboard.press("End");
      assert.equal(await focused(), "nightlyP1D");
      await page.keyboard.press("ArrowRight");
      assert.equal(await focused(), "nightlyP1D");
      await page.keyboard.press("Home");
      assert.equal(await focused(), "1881");
      assert.equal(await page.evaluate(() => document.querySelector("#timeline .scale").scrollLeft), 0, "it does not glide where motion is not wanted");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.querySelector(".picked"));
      await page.keyboard.press("Tab");
      assert.equal(await focused(), null, "one stop of the tab key");
    });
  });

  test("shows no timeline where there are no times, or they are not wanted", async () => {
    await visit({}, async (page) => {
      assert.ok(await page.locator("#timeline").isVisible());
      const top = () => page.locator("#proof .block >> nth=0").evaluate((block) => block.getBoundingClientRect().top);
      const before = await top();
      await page.click(".layer.times");
      assert.ok(await page.locator("#timeline").isHidden());
      assert.equal(await top(), before, "the text stays where it is");
      await page.click(".layer.times");
      assert.ok(await page.locator("#timeline").isVisible());
      await paste(page, "Rain fell on the coast.");
      assert.ok(await page.locator("#timeline").isHidden());
      await paste(page, "");
      assert.ok(await page.locator("#timeline").isHidden());
    });
  });

  test("finds a place for weekdays once it knows the day of the story", async () => {
    await visit({}, async (page) => {
      await open(page, "copper.txt");
      assert.deepEqual(await timesShown(page, ".scale"), []);
      assert.match(await page.locator("#timeline .note").textContent(), /Give the day of the story/);
      await page.fill("#day", "2022-01-24");
      await page.waitForSelector("#timeline .title.story");
      assert.deepEqual(await page.locator("#timeline .title b").allTextContents(), ["Sun 23", "Mon 24", "Fri 28"]);
      assert.deepEqual(await timesShown(page, ".apart"), ["two weeks"]);
      assert.ok(await page.locator("#timeline .note").isHidden());
    });
  });

  test("draws the first of very many times, and says so", async () => {
    await visit({}, async (page) => {
      const days = Array.from({ length: 3_000 }, (_, i) => `They met on March ${1 + (i % 28)}, ${1700 + (i % 300)}, for two weeks.`);
      const text = `${Array(6).fill("It rained on May 3, 2021.").join(" ")} ${days.join(" ")}`;
      await paste(page, text);
      await page.waitForSelector("#timeline:not([hidden])");
      const count = parse(text).times.length.toLocaleString("en-GB");
      assert.equal(await page.locator("#timeline .note").textContent(), `The first 150 of ${count} times are shown.`);
      assert.ok((await page.locator("#timeline .when").count()) <= 150);
      assert.match(await page.locator("#timeline .apart").textContent(), /and \d+ more/);
      // Those that are counted and not drawn are lit by their count.
      await page.click('#timeline .knot[data-path="times/0"]');
      await isPicked(page, "times/0");
      assert.deepEqual(await page.locator("#timeline .stretch .more").allTextContents(), ["+3"]);
      await page.hover('#proof .mark[data-path="times/5"]');
      await page.waitForSelector("#timeline .more.pointed");
    });
  });

  /** Opens the night train, marked up by hand, and its entities by their names. */
  async function openTrain(page) {
    await page.selectOption("#stories", String(stories.findIndex(({ file }) => file === "train.txt") + 1));
    await page.waitForFunction(() => document.querySelector("#cast").textContent.includes("Draškov"));
    await page.waitForSelector(READY);
    const { entities } = train();
    return (name) => `entities/${entities.findIndex((entity) => entity.name === name)}`;
  }
  const texts = (page, selector) => page.locator(selector).allTextContents();

  test("says who the story speaks of, by kind and in order", async () => {
    await visit({ filled: [summit(), train()] }, async (page) => {
      const of = await openTrain(page);
      assert.deepEqual(await texts(page, "#cast h3"), ["People5", "Organizations1", "Places17", "Groups1", "Events1"]);
      assert.deepEqual(await texts(page, ".card.person"), [
        "Vedran LukačićCroatia · Croatian Transport Minister4×", "Milena DraškovSerbia · Serbian minister5×", "Leonhard StadlmairAustria · Austrian minister2×",
        "Emine AksoyluTürkiye · deputy minister4×", "Stoyan BelevBulgaria · a retired signalman3×",
      ]);
      assert.equal(await page.locator(`.card[data-path="${of("Zagreb")}"]`).textContent(), "ZagrebCroatia · 45.8° N, 16.0° E · filed from here3×");
      const title = (words, nth = 0) => page.locator("#proof .mark.name", { hasText: words }).nth(nth).getAttribute("title");
      assert.equal(await title("Ankara"), "Place: Ankara, Türkiye, by name, stands for Turkey");
      assert.match(await title("Austrian"), /Place: Austria, by demonym · Person: Leonhard Stadlmair, Austria, described, from the table of office holders/);
      const copy = (await copyOf(page)).join("").replace(/\s/g, "");
      assert.equal(copy, train().text.replace(/\s/g, ""), "marks in marks leave the text as it is");
      await page.click(".layer.entities");
      assert.equal(await page.locator("#proof .mark.name").count(), 0);
    });
  });

  test("lights all mentions of whom one points at, from the text, the cards and the map", async () => {
    await visit({ filled: [summit(), train()] }, async (page) => {
      const of = await openTrain(page);
      const kin = async (words) => {
        await page.waitForFunction((words) => document.querySelector("#proof .kin")?.textContent === words[0], words);
        assert.deepEqual(await texts(page, "#proof .mark.kin"), words);
      };
      const lukacic = ["Croatian", " Transport Minister", "Vedran Lukačić", "he", "Lukačić"];
      await page.hover("#proof .mark.pronoun >> nth=0");
      await kin(lukacic);
      assert.equal(await page.locator("#proof .mark.pointed").textContent(), "he");
      await page.waitForSelector(`.card.kin.pointed[data-path="${of("Vedran Lukačić")}"]`);
      await screenshot(page, "who");
      await page.hover('#proof .mark.cue');
      await page.waitForFunction(() => !document.querySelector(".kin"));
      await page.hover(`.card[data-path="${of("Vedran Lukačić")}"]`);
      await kin(lukacic);
      await page.hover(`#map .spot[data-path="${of("Istanbul")}"]`);
      await kin(["Istanbul", "Istanbul"]);
      await page.hover('#slip [data-path="dateline/places/0"]');
      await kin(["Zagreb", "Zagreb", "Zagreb"]);
      await page.waitForSelector(`#map .spot.filed.kin[data-path="${of("Zagreb")}"]`);
      await page.mouse.move(5, 5);
      await page.waitForFunction(() => !document.querySelector(".kin, .pointed"));
    });
  });

  test("goes from mention to mention with the keyboard", async () => {
    await visit({ filled: [summit(), train()], reducedMotion: "reduce", viewport: { width: 1440, height: 600 } }, async (page) => {
      const of = await openTrain(page);
      const path = of("Stoyan Belev");
      const picked = (nth) => page.waitForSelector(`#proof .mark.picked[data-path="${path}/mentions/${nth}"]`);
      const inSight = () => page.waitForFunction(() => {
        const [mark, sheet] = ["#proof .mark.picked", "#sheet"].map((name) => document.querySelector(name).getBoundingClientRect());
        return mark.top >= sheet.top && mark.bottom <= sheet.bottom;
      });
      await page.focus(".card");
      for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await picked(0);
      await inSight();
      assert.equal(await page.locator("#told").textContent(), "“Stoyan Belev”: Person: Stoyan Belev, Bulgaria, by name (1 of 3)");
      for (const nth of [1, 2, 0]) {
        await page.keyboard.press("Enter");
        await picked(nth);
      }
      assert.equal(await page.locator(`.card[data-path="${path}"] .count`).textContent(), "1 of 3");
      await page.waitForSelector(`#tree .picked[data-path="${path}/mentions/0"]`);
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.querySelector(".picked"));
      assert.equal(await page.locator(`.card[data-path="${path}"] .count`).textContent(), "3×");
      assert.ok(await page.locator("#told").isHidden());

      await page.focus("#map .spot");
      const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
      assert.equal(await focused(), "Zagreb, Croatia, 45.8° N, 16.0° E, 3 mentions, the story was filed from here");
      await page.keyboard.press("ArrowRight");
      assert.match(await focused(), /^Vienna, Austria, .* 2 mentions$/);
      await page.waitForSelector("#map .names .pointed");
      await page.keyboard.press("Enter");
      await page.keyboard.press(" ");
      await page.waitForSelector(`#proof .mark.metonym.picked[data-path="${of("Vienna")}/mentions/1"]`);
      await page.keyboard.press("End");
      assert.doesNotMatch(await focused(), /^Vienna/);
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.closest("#map")), null, "one stop of the tab key");
    });
  });

  test("draws where the story plays", async () => {
    await visit({ filled: [summit(), train()] }, async (page) => {
      assert.deepEqual(await texts(page, "#map .names text"), ["Lisbon"]);
      await openTrain(page);
      const placed = train().entities.filter(({ kind, lat }) => kind === "place" && lat !== undefined);
      assert.equal(await page.locator("#map .spot").count(), placed.length);
      assert.equal(await page.locator("#map .spot.country").count(), 6);
      assert.equal(await page.locator("#map .caption").textContent(), "Ringed: filed there. Hollow: a country. 1 place not shown.");
      const outside = await page.locator("#map .spot .dot, #map .names text.free").evaluateAll((made) => {
        const map = document.querySelector("#map svg").getBoundingClientRect();
        return made.map((one) => one.getBoundingClientRect()).filter(({ left, right, top, bottom }) => left < map.left || right > map.right || top < map.top || bottom > map.bottom).length;
      });
      assert.equal(outside, 0);
      const narrow = await page.locator("#map svg").evaluate((map) => map.clientWidth);
      await page.click("#show-json");
      await page.click("#show-copy");
      await page.waitForFunction((narrow) => document.querySelector("#map svg").clientWidth > narrow, narrow);
      await screenshot(page, "map");
    });
  });

  test("leaves the pane out where the story speaks of nobody, or it is not wanted", async () => {
    await visit({ filled: [summit()] }, async (page) => {
      assert.ok(await page.locator("#who").isVisible());
      await page.click("#show-who");
      assert.ok(await page.locator("#who").isHidden());
      await page.click("#show-who");
      await page.selectOption("#stories", "2");
      await page.waitForFunction(() => document.querySelector("#show-who").disabled);
      assert.ok(await page.locator("#who").isHidden());
      assert.ok(await page.locator("#map").isHidden());
      assert.ok(await page.locator("#json").isVisible());
    });
  });

  test("shows people and places on a phone", async () => {
    await visit({ ...PHONE, filled: [summit(), train()] }, async (page) => {
      const of = await openTrain(page);
      await page.tap("#tab-who");
      await page.waitForSelector("#map svg");
      assert.ok(!(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)), "it is not wider than the screen");
      await page.tap(`#map .spot[data-path="${of("Istanbul")}"]`);
      await page.waitForSelector(`.card.picked[data-path="${of("Istanbul")}"]`);
      await screenshot(page, "phone-who");
      await page.tap(".card.person >> nth=4");
      await page.waitForSelector(`#proof .mark.picked[data-path="${of("Stoyan Belev")}/mentions/0"]`);
      assert.ok(await page.locator("#article").isVisible());
      await page.tap("#proof .mark.metonym >> nth=0");
      assert.match(await page.locator("#told").textContent(), /^“Belgrade”: Place: Belgrade, Serbia, by name, stands for Serbia/);
      await screenshot(page, "phone-told");
      await page.waitForFunction(() => {
        const [mark, sheet] = ["#proof .mark.picked", "#sheet"].map((name) => document.querySelector(name).getBoundingClientRect());
        return mark.top >= sheet.top && mark.bottom <= sheet.bottom;
      });
    });
  });

  test("folds the timeline under the story on a phone", async () => {
    await visit({ ...PHONE }, async (page) => {
      const { times } = await open(page, "lamp.txt");
      assert.ok(await page.locator("#timeline .times").isHidden());
      await page.tap("#timeline summary");
      const tuesday = `times/${times.findIndex((time) => time.value === "2021-11-16")}`;
      await page.tap(`#timeline button[data-path="${tuesday}"]`);
      await page.waitForSelector(`#proof .mark.picked[data-path="${tuesday}"]`);
      await page.waitForFunction(() => {
        const [mark, timeline] = ["#proof .mark.picked", "#timeline"].map((name) => document.querySelector(name).getBoundingClientRect());
        return mark.bottom <= timeline.top;
      });
      assert.ok(!(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)), "it is not wider than the screen");
      const small = await page.locator("#timeline .when").evaluateAll((made) => made.filter((button) => button.getBoundingClientRect().height < 24).length);
      assert.equal(small, 0, "every time can be tapped");
      await screenshot(page, "phone-timeline");
    });
  });

  test("fits a phone", async () => {
    await visit({ ...PHONE, filled: [summit(), copper()] }, async (page) => {
      assert.ok(await page.locator("#copy").isHidden());
      await screenshot(page, "phone");
      await page.tap("#proof .block >> nth=2");
      await page.tap("#tab-json");
      await page.waitForSelector("#tree .picked");
      assert.equal(await page.locator("#tab-json").getAttribute("aria-selected"), "true");
      await screenshot(page, "phone-json");
      for (const tab of ["copy", "article", "json"]) {
        await page.tap(`#tab-${tab}`);
        assert.ok(await page.locator(`#${tab}`).isVisible());
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.ok(!wide, `${tab} is not wider than the screen`);
      }
      await page.selectOption("#stories", "2");
      await page.tap("#tab-article");
      await page.waitForSelector(".chip.author");
      await page.evaluate(() => document.querySelector("#proof").scrollIntoView());
      await screenshot(page, "phone-blocks");
    });
  });

  test("is dark where the reader wants it dark", async () => {
    for (const [name, options] of [["dark", {}], ["phone-dark", PHONE]]) {
      await visit({ ...options, colorScheme: "dark", filled: [summit()] }, async (page) => {
        const [paper, ink] = await page.evaluate(() => {
          const style = getComputedStyle(document.querySelector(".pane#article"));
          return [style.backgroundColor, style.color].map((color) => Math.max(...color.match(/\d+/g).slice(0, 3)));
        });
        assert.ok(paper < 60 && ink > 200, `${paper} ${ink}`);
        await page.locator(".layer.sentences").click();
        await screenshot(page, name);
        const ground = await page.evaluate(() => getComputedStyle(document.querySelector("#timeline")).backgroundColor);
        assert.ok(Math.max(...ground.match(/\d+/g)) < 60, ground);
      });
    }
  });

  test("stays responsive with a megabyte of copy", async (t) => {
    await visit({}, async (page) => {
      const one = readFileSync(new URL("../demo/stories/copper.txt", import.meta.url), "utf8");
      const text = one.repeat(Math.ceil(1_000_000 / one.length));
      await page.evaluate(() => {
        window.longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
        }).observe({ type: "longtask" });
      });
      const since = performance.now();
      await paste(page, text);
      await page.waitForFunction((n) => document.querySelectorAll("#proof .block").length >= n, parse(text).blocks.length, { polling: 50 });
      t.diagnostic(`${text.length} units shown in ${Math.round(performance.now() - since)} ms; ${await page.locator("#status").textContent()}`);
      const longest = await page.evaluate(() => window.longest);
      t.diagnostic(`the page was held up for ${Math.round(longest)} ms at most`);
      assert.ok(longest < 3_000, `${longest} ms`);
      await page.keyboard.press("Tab");
      await page.locator("#proof .block").last().locator(".label").hover();
      await page.waitForFunction(() => /^blocks\/\d+$/.test(document.querySelector("#tree .pointed")?.dataset.path ?? ""));
    });
  });

  test("one line of a megabyte too", async () => {
    await visit({}, async (page) => {
      const text = "The mayor said on Monday that the bridge would open soon. ".repeat(18_000);
      await paste(page, text);
      await page.waitForFunction(() => document.querySelector("#proof").textContent.length > 1_000_000);
    });
  });

  test("the module loads and reads fast", async (t) => {
    await visit({}, async (page) => {
      const text = readFileSync(new URL("../demo/stories/copper.txt", import.meta.url), "utf8");
      const [start, once, often] = await page.evaluate(async (text) => {
        const at = performance.now();
        const { default: init, parse } = await import("../pkg/index.js");
        await init();
        const ready = performance.now();
        parse(text);
        const first = performance.now();
        for (let i = 0; i < 200; i++) parse(text);
        return [ready - at, first - ready, (performance.now() - first) / 200];
      }, text);
      t.diagnostic(`init ${start.toFixed(1)} ms, first story ${once.toFixed(2)} ms, then ${often.toFixed(3)} ms for ${text.length} units`);
    });
  });
});
