// Articles with every layer filled, marked up by hand, to see how the page shows them. What stands in
// them is not what the parser is asked to find; it is what the page is asked to bear.

import { readFileSync } from "node:fs";
import { dates } from "../pkg/node.js";

const story = (name) => readFileSync(new URL(`../demo/stories/${name}.txt`, import.meta.url), "utf8");

/** The first place of `words` in the text from `from` on. */
function place(text, words, from = 0) {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`${words} is not in the story`);
  return { start, end: start + words.length };
}

/** Every line that is not blank is a block; `kinds` names them in order, the rest are paragraphs. */
function blocksOf(text, kinds) {
  const blocks = [];
  for (const match of text.matchAll(/\S.*/g)) {
    const kind = kinds[blocks.length] ?? "paragraph";
    blocks.push({ kind, start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return blocks;
}

function sentencesOf(text, blocks) {
  return blocks.flatMap(({ kind, start, end }, block) => {
    if (!["paragraph", "headline", "list_item", "note"].includes(kind)) return [];
    const found = [...text.slice(start, end).matchAll(/\S.*?(?:[.!?][”"»)]*(?=\s|$)|$)/gs)];
    return found.map((m) => ({ start: start + m.index, end: start + m.index + m[0].length, block }));
  });
}

const nothing = {
  published: null, updated: null, authors: [], publisher: null, url: null, section: null, keywords: [],
  subjects: [], urgency: null, rights: null, credit: null, id: null, version: null,
};

function article(text, blocks, rest) {
  return {
    wirecopy: "0.1.0", offsets: "utf-16", text, language: "en",
    metadata: { ...nothing, ...rest.metadata }, blocks,
    dateline: rest.dateline ?? null, sentences: sentencesOf(text, blocks),
    times: rest.times ?? [], entities: rest.entities ?? [], quotes: rest.quotes ?? [],
    signoff: rest.signoff ?? null, diagnostics: rest.diagnostics ?? [],
  };
}

export function summit() {
  const text = story("summit");
  const at = (words, from) => place(text, words, from);
  const blocks = blocksOf(text, []);
  // Run-in crossheads are blocks of their own, and the last line is the sign-off.
  for (const head of ["– Quotas and Catches –", "Money for the Ports –"]) {
    const { start, end } = at(head);
    const index = blocks.findIndex((block) => block.start === start);
    blocks.splice(index, 0, { kind: "crosshead", start, end });
    blocks[index + 1].start = end + 1;
  }
  blocks.at(-1).kind = "signoff";
  const dateline = at("Lisbon, March 9, 2022 (AFP) –");
  const gift = at("“gift to the children”");
  const sea = at("“We have disagreed about almost everything, and never about the sea,”");
  return article(text, blocks, {
    metadata: { published: "2022-03-09" },
    dateline: {
      ...dateline, body: dateline.end + 1,
      places: [{ ...at("Lisbon"), entity: 0 }],
      date: { ...at("March 9, 2022"), value: "2022-03-09" },
      agency: { ...at("AFP"), name: "AFP" },
    },
    times: [
      { ...at("Wednesday"), kind: "date", value: "2022-03-09" },
      { ...at("eleven years"), kind: "duration", value: "P11Y" },
      { ...at("every month"), kind: "set", value: "P1M" },
    ],
    entities: [
      { kind: "place", name: "Lisbon", country: "PT", lat: 38.72, lon: -9.14, roles: [], mentions: [{ ...at("Lisbon"), form: "name" }] },
      { kind: "person", name: "Amaro Valdivieso", country: "CL", roles: ["Chilean president"],
        mentions: [{ ...at("Chilean president"), form: "nominal" }, { ...at("Amaro Valdivieso"), form: "name" }] },
      { kind: "person", name: "Duarte Caldeira", roles: [], mentions: [{ ...at("Duarte Caldeira"), form: "name" }] },
    ],
    quotes: [
      { kind: "scare", ...gift, content: [{ start: gift.start + 1, end: gift.end - 1 }], cue: null, source: null },
      { kind: "direct", ...sea, content: [{ start: sea.start + 1, end: sea.end - 1 }],
        cue: { ...at("said", sea.end), lemma: "say", act: "say" }, source: { ...at("Chilean president"), entity: 1 } },
    ],
    signoff: { ...at("burs-tqv/mhl/ndr/jk"), desk: "burs", initials: ["tqv", "mhl", "ndr", "jk"], people: [] },
    diagnostics: [
      { code: "stray-full-stop", ...at(".", at("between the two governments").start), message: "a full stop stands inside the sentence" },
      { code: "unbalanced-quote", ...at("“", at("kept their boats").start), message: "this quotation mark has no partner" },
      { code: "damaged-crosshead", ...at("Money for the Ports –"), message: "this crosshead lost a dash or its line break" },
    ],
  });
}

export function copper() {
  const text = story("copper");
  const at = (words, from) => place(text, words, from);
  const kinds = ["headline", "list_item", "list_item", "list_item", "note", "byline"];
  kinds[9] = "crosshead";
  const blocks = blocksOf(text, kinds);
  const first = blocks.findIndex((block) => block.start === at("Andean Meridian     ").start);
  blocks.splice(first, 3, { kind: "table", start: blocks[first].start, end: blocks[first + 2].end });
  blocks.at(-1).kind = "signoff";
  const dateline = at("LIMA, Jan 24 (Reuters) -");
  return article(text, blocks, {
    metadata: { authors: ["Inés Quiroga", "Tom Ashdown"] },
    dateline: {
      ...dateline, body: dateline.end + 1,
      places: [{ ...at("LIMA"), entity: null }],
      date: { ...at("Jan 24"), value: "--01-24" },
      agency: { ...at("Reuters"), name: "Reuters" },
    },
    signoff: {
      start: blocks.at(-1).start, end: blocks.at(-1).end, initials: [],
      people: [
        { name: "Inés Quiroga", role: "reporting" }, { name: "Tom Ashdown", role: "reporting" },
        { name: "Beatriz Loayza", role: "reporting" }, { name: "Marion Feld", role: "editing" },
      ],
    },
  });
}

/** A story of many people and places: what each is, and what the text calls it, in order. */
export function train() {
  const text = story("train");
  const blocks = blocksOf(text, ["headline"]);
  const index = blocks.findIndex(({ start }) => text.startsWith("– ‘We heard", start));
  blocks[index].kind = "crosshead";
  blocks.at(-1).kind = "signoff";
  const dateline = place(text, "Zagreb, Oct 3, 2023 (AFP) –");
  const body = blocks.find(({ start }) => start === dateline.start);
  body.start = dateline.end + 1;
  /** The words of the mentions, each `words` or `[words, form, rest]`; each is looked for after `after`, or the one before it. */
  const entity = (kind, name, more, ...mentions) => {
    let at = 0;
    const made = mentions.map((mention) => {
      const [words, form = "name", { after, ...rest } = {}] = [mention].flat();
      const span = place(text, words, after ? place(text, after, at).end : at);
      at = span.end;
      return { ...span, form, ...rest };
    });
    return { kind, name, ...more, roles: more.roles ?? [], mentions: made };
  };
  const entities = [
    entity("place", "Zagreb", { country: "HR", lat: 45.81, lon: 15.98 }, "Zagreb", "Zagreb", "Zagreb"),
    entity("place", "Vienna", { country: "AT", lat: 48.21, lon: 16.37 }, "Vienna", ["Vienna", "name", { metonym_for: 15 }]),
    entity("place", "Istanbul", { country: "TR", lat: 41.01, lon: 28.95 }, "Istanbul", "Istanbul"),
    entity("place", "Ljubljana", { country: "SI", lat: 46.05, lon: 14.51 }, "Ljubljana"),
    entity("place", "Belgrade", { country: "RS", lat: 44.8, lon: 20.47 }, "Belgrade", ["Belgrade", "name", { metonym_for: 8 }]),
    entity("place", "Sofia", { country: "BG", lat: 42.7, lon: 23.32 }, "Sofia", ["Sofia", "name", { metonym_for: 20 }]),
    entity("place", "Croatia", { country: "HR", lat: 45.2, lon: 15.5 }, ["Croatian", "demonym"]),
    entity("person", "Vedran Lukačić", { country: "HR", roles: ["Croatian Transport Minister"] },
      ["Croatian Transport Minister", "nominal"], "Vedran Lukačić", ["he", "pronoun", { after: "border,” " }], "Lukačić"),
    entity("place", "Serbia", { country: "RS", lat: 44.1, lon: 20.9 }, ["Serbian", "demonym"]),
    entity("person", "Milena Draškov", { country: "RS", roles: ["Serbian minister"] },
      ["Serbian minister", "nominal"], "Milena Draškov", ["She", "pronoun"], "Draškov", "Draškov"),
    entity("place", "Niš", { country: "RS", lat: 43.32, lon: 21.9 }, "Niš"),
    entity("person", "Leonhard Stadlmair", { country: "AT", roles: ["Austrian minister"] },
      ["Austrian minister", "nominal", { evidence: "table" }], "Leonhard Stadlmair"),
    entity("place", "Turkey", { country: "TR", lat: 39, lon: 35 }, "Turkey", "Turkey"),
    entity("place", "Kapıkule", { country: "TR" }, "Kapıkule"),
    entity("place", "Ankara", { country: "TR", lat: 39.92, lon: 32.85 }, ["Ankara", "name", { metonym_for: 12 }]),
    entity("place", "Austria", { country: "AT", lat: 47.6, lon: 14.1 }, "Austria", ["Austrian", "demonym", { after: "said. The " }]),
    entity("person", "Emine Aksoylu", { country: "TR", roles: ["deputy minister"] },
      "Emine Aksoylu", ["the deputy minister", "nominal"], ["she", "pronoun"], ["herself", "pronoun"]),
    entity("group", "Bulgarians", { country: "BG" }, ["Bulgarians", "demonym"]),
    entity("organization", "European Commission", {}, "European Commission"),
    entity("person", "Stoyan Belev", { country: "BG", roles: ["a retired signalman"] },
      "Stoyan Belev", ["a retired signalman", "nominal"], ["He", "pronoun"]),
    entity("place", "Bulgaria", { country: "BG", lat: 42.8, lon: 25.5 }, ["Bulgarians", "demonym"]),
    entity("place", "Plovdiv", { country: "BG", lat: 42.15, lon: 24.75 }, "Plovdiv"),
    entity("event", "Winter Olympics", {}, "Winter Olympics"),
    entity("place", "Sarajevo", { country: "BA", lat: 43.85, lon: 18.36 }, "Sarajevo"),
    entity("place", "Bosnia", { country: "BA", lat: 44.2, lon: 17.8 }, "Bosnia"),
  ];
  const ticket = place(text, "“One ticket, one bed, and nobody wakes you at the border,”");
  const { start, end } = entities[7].mentions[2];
  return article(text, blocks, {
    metadata: { published: "2023-10-03" },
    dateline: {
      ...dateline, body: dateline.end + 1, places: [{ ...place(text, "Zagreb"), entity: 0 }],
      date: { ...place(text, "Oct 3, 2023"), value: "2023-10-03" }, agency: { ...place(text, "AFP"), name: "AFP" },
    },
    times: [
      { ...place(text, "Tuesday"), kind: "date", value: "2023-10-03" },
      { ...place(text, "June"), kind: "date", value: "2024-06" },
      { ...place(text, "1984"), kind: "date", value: "1984" },
    ],
    entities,
    quotes: [{ kind: "direct", ...ticket, content: [{ start: ticket.start + 1, end: ticket.end - 1 }],
      cue: { ...place(text, "said", end), lemma: "say", act: "say" }, source: { start, end, entity: 7 } }],
    signoff: { ...place(text, "burs-vkr/tps/ohl"), desk: "burs", initials: ["vkr", "tps", "ohl"], people: [] },
  });
}

/** A module to put in the place of the package's worker: it knows these articles and their days, and no others. */
export function workerThatKnows(articles) {
  const days = Object.fromEntries(articles.flatMap(({ times }) => times.map((time) => [time.value, dates(time)])));
  return `const known = ${JSON.stringify(articles)};
const days = ${JSON.stringify(days)};
const bare = ${JSON.stringify(article("", [], {}))};
const find = async (text) => known.find((article) => article.text === text) ?? { ...bare, text };
export const startWorker = () => ({ parse: find, read: (bytes) => find(new TextDecoder().decode(bytes)),
  dates: async ({ value }) => days[value] ?? null, close() {} });`;
}
