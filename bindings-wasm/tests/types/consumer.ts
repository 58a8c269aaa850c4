// How a program in TypeScript uses the package. It is checked, never run.

import init, { dates, organizations, parse, people, places, read, ReadError, version, write } from "wirecopy";
import type { Article, BlockKind, DateRange, Dateline, Diagnostic, Entity, Quote } from "wirecopy";
import { startWorker } from "wirecopy/worker";

await init();
await init("https://cdn.example/wirecopy_bg.wasm");
const article: Article = parse("Rain fell.", { published: "2021-12-15" });
parse("Rain fell.", { published: null });

const kinds: BlockKind[] = article.blocks.map((block) => block.kind);
const dateline: Dateline | null = article.dateline;
const agency: string | undefined = dateline?.agency?.name;
const sources = article.quotes.map((quote: Quote) => quote.source?.entity ?? null);
const desk: string | undefined = article.signoff?.desk;
const isSpeech = article.quotes.some(({ kind }) => kind === "direct" || kind === "mixed");
const damaged: Diagnostic | undefined = article.diagnostics.find(({ code }) => code === "stray-full-stop");
const language: string | null = article.language;
const day: string | null = article.metadata.published;

try {
  read(new Uint8Array(), { format: "json", url: "https://news.example" });
} catch (error) {
  if (error instanceof ReadError) {
    const offset: number | undefined = error.offset;
    console(offset, error.line, error.column, error.message, error.name === "ReadError");
  }
}

const range: DateRange | null = dates(article.times[0]!);
const anchor: "metadata" | "text" | "mention" | undefined = article.times[0]?.anchor;
const cast: Entity[] = [...people(article), ...organizations(article), ...places(article)];
const country: string | undefined = cast[0]?.country;
const timeml: string = write(article, "timeml");

const worker = startWorker();
const sameRange: DateRange | null = await worker.dates({ value: "2021" });
const sameTimeml: string = await worker.write(article, "timeml");
const same: Article = await worker.parse("Rain fell.");
worker.close();

// What is wrong must not pass.
// @ts-expect-error Stories are strings.
parse(3);
// @ts-expect-error There is no such kind.
const wrong: BlockKind = "lede";
// @ts-expect-error The dateline may be missing.
article.dateline.start;
// @ts-expect-error There is no such format.
read("", { format: "papyrus" });
// @ts-expect-error There is no such layer.
article.tones;

declare function console(...values: unknown[]): void;
console(cast, country, range, anchor, timeml, sameRange, sameTimeml);
console(kinds, agency, sources, desk, isSpeech, damaged, language, day, same, version, wrong);
