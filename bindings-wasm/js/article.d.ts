// The types of an article. Written from core/article.schema.json, which is written from the Rust types.

/**
 * A story, laid out and annotated.
 *
 * Every annotation is a half-open span into `text`. Lists are in the order of the text.
 */
export interface Article {
  /** The version of wirecopy that made it. */
  wirecopy: string;
  /** The unit of every `start` and `end`. */
  offsets: Offsets;
  /** The one text. For plain input the input itself, byte for byte. */
  text: string;
  /** BCP 47 language of the story; null where it is not clear. */
  language: string | null;
  /** What is known beside the text. */
  metadata: Metadata;
  /** The parts of the story. */
  blocks: Block[];
  /** Where and when it was filed, and who sent it. */
  dateline: Dateline | null;
  /** Its sentences. */
  sentences: Sentence[];
  /** Its temporal expressions. */
  times: Time[];
  /** People, organisations, places, groups, events. */
  entities: Entity[];
  /** Who said what. */
  quotes: Quote[];
  /** Who worked on it. */
  signoff: Signoff | null;
  /** What is damaged. */
  diagnostics: Diagnostic[];
}

/** The unit of every `start` and `end` in an article. */
export type Offsets =
  /** Bytes of UTF-8: Rust, Go, files on disk. */
  | "utf-8"
  /** Unicode code points: Python. */
  | "code-point"
  /** UTF-16 code units: JavaScript, Java, C#. */
  | "utf-16";

/** What the caller, the feed or the page tells about the story. */
export interface Metadata {
  /** The day of the story, or its instant: what the caller or the format gave, else what the dateline gives. Temporal expressions resolve against it. */
  published: Moment | null;
  /** When it was last changed. */
  updated: Moment | null;
  /** Who wrote it, from the byline or the format, one name each. */
  authors: string[];
  /** Who published it. */
  publisher: string | null;
  /** Its address. */
  url: string | null;
  /** The section it stood in. */
  section: string | null;
  /** Keywords, as given. */
  keywords: string[];
  /** Subjects out of a controlled vocabulary, such as IPTC Media Topics. */
  subjects: Subject[];
  /** Editorial urgency, 1 (flash) to 9. */
  urgency: number | null;
  /** Who holds the rights, and under which terms. */
  rights: string | null;
  /** The credit line. */
  credit: string | null;
  /** The sender's identifier of the story. */
  id: string | null;
  /** The sender's version of the story. */
  version: string | null;
}

/** A day (2021-12-15) or an instant (RFC 3339; the zone may be missing). */
export type Moment = string;

/** A subject out of a controlled vocabulary. */
export interface Subject {
  /** The vocabulary, such as `medtop`. */
  scheme: string | null;
  /** The concept's code in it. */
  code: string | null;
  /** The concept's name. */
  name: string | null;
}

/**
 * One part of the story: a paragraph, a crosshead, the byline…
 *
 * Blocks are in the order of the text and never overlap; together with the dateline they hold every character of the text that is not blank. A block need not be a line: a run-in crosshead ends where its paragraph begins, and a hard-wrapped paragraph is one block over several lines.
 */
export interface Block {
  /** What it is. */
  kind: BlockKind;
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
}

/** What a block is. */
export type BlockKind =
  /** The headline. */
  | "headline"
  /** A second headline, a teaser or summary before the story. */
  | "subheadline"
  /** Desk lines before the story: slugs, keywords, priorities, version markers, transmission headers. */
  | "slugline"
  /** Who wrote it: "By NAME, Reuters". */
  | "byline"
  /** A paragraph of the story. */
  | "paragraph"
  /** A heading inside the story. */
  | "crosshead"
  /** An item of a list. */
  | "list_item"
  /** Rows of a table: results, prices, weather. */
  | "table"
  /** The text to a picture. */
  | "caption"
  /** A quotation set apart. */
  | "quote"
  /** A word of the desk to its clients: embargo, correction, "Eds:", "(ADDS details)". */
  | "note"
  /** The end of the copy: initials, contributors, end marks. */
  | "signoff"
  /** What the publisher adds around stories: copyright lines, "Read more", newsletter prompts, contacts. */
  | "boilerplate";

/** The dateline, such as "Lisbon, March 9, 2022 (AFP) –". */
export interface Dateline {
  /** Where it starts. */
  start: number;
  /** Where it ends: after the closing dash or mark, without the blank. */
  end: number;
  /** Where the story begins. */
  body: number;
  /** The places, each with its region or country as printed: "ROCHESTER, N.Y.". */
  places: DatelinePlace[];
  /** The day, if one is printed. */
  date: DatelineDate | null;
  /** The credit, if one is printed. */
  agency: Agency | null;
}

/** A place in the dateline. */
export interface DatelinePlace {
  /** Where it starts. */
  start: number;
  /** Where it ends, with the region or country that follows it. */
  end: number;
  /** Index into `Article::entities`, once it is known which place it is. */
  entity: number | null;
}

/** The day in the dateline. */
export interface DatelineDate {
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
  /** The day as printed: `2021-12-15`, or `--12-15` where no year is. */
  value: string;
}

/** The agency that the dateline credits. */
export interface Agency {
  /** Where its credit starts, without bracket or slash. */
  start: number;
  /** Where its credit ends. */
  end: number;
  /** The name it goes by ("AFP", "Reuters", "dpa"); as printed if the tables do not know it. */
  name: string;
}

/**
 * A sentence, or what stands for one on a line of its own, as treebanks count it: a headline, a byline, a crosshead, an item of a list.
 *
 * Tables, sign-offs and boilerplate have none, nor has a crosshead that runs into its paragraph. The dateline is none: the first sentence starts where the story does. The sentences inside a quotation are sentences. `block` tells which kind of copy a sentence is of.
 */
export interface Sentence {
  /** Where it starts. */
  start: number;
  /** Where it ends, with its closing marks. */
  end: number;
  /** Index into `Article::blocks` of the block it stands in. */
  block: number;
}

/**
 * A temporal expression, resolved against the day of the story.
 *
 * Extents and values follow TimeML's guidelines: "on" and "by" are not in it, "ago" is. Where the day of the story is not known, the value leaves the year open (`XXXX-12-15`, `XXXX-WXX-3`), or is null. `dates` gives the days that the value takes.
 */
export interface Time {
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
  /** TIMEX3 type. */
  kind: TimeKind;
  /** TIMEX3 value: `2021-12-15`, `2021-12-15T15:30`, `2021-W50`, `2021-Q4`, `198` (a decade), `P2W`, `PAST_REF`; null where the text does not settle it. */
  value: string | null;
  /** TIMEX3 mod: `START`, `MID`, `END`, `APPROX`, `MORE_THAN`, `LESS_THAN`, `EQUAL_OR_MORE`, `EQUAL_OR_LESS`, `ON_OR_AFTER`, `ON_OR_BEFORE`. */
  mod?: string;
  /** What the value rests on, where that is not the day of the story. */
  anchor?: Anchor;
  /** Whether it stands in the dateline. */
  in_dateline?: boolean;
}

/** TIMEX3 types. */
export type TimeKind =
  /** A calendar time: a day, week, month, year… */
  | "date"
  /** A time of day. */
  | "time"
  /** A length of time. */
  | "duration"
  /** A repeated time. */
  | "set";

/** What a value rests on, where that is not the day of the story. */
export type Anchor =
  /** The year of the dateline is that of `Metadata::published`. */
  | "metadata"
  /** The year of the dateline is that of a full date in the text. */
  | "text"
  /** The time that the text spoke of before: "the following day". */
  | "mention";

/**
 * One real thing, with all its mentions.
 *
 * `name` is what to call it, `mentions` where the text speaks of it. Spans of mentions may nest, as a place stands inside the name of an organisation ("University of Lagos"), and one span may be a mention of several entities ("the two presidents").
 */
export interface Entity {
  /** What it is. */
  kind: EntityKind;
  /** The fullest name that the text gives it. The name in the table, for somebody whom only a table of office holders names, and for a country of which the text has a demonym or the capital alone. */
  name: string;
  /** ISO 3166-1 alpha-2 code of its country, such as `PT`: where a place lies, whose office a person holds, where a body belongs. Missing where text and tables do not tell. */
  country?: string;
  /** Latitude in degrees, north positive, to two decimals (places that the tables know). */
  lat?: number;
  /** Longitude in degrees, east positive, to two decimals (places that the tables know). */
  lon?: number;
  /** Offices and functions, as the text puts them ("Russian President"), each once, in the order in which they were found (people). */
  roles: string[];
  /** Where the text speaks of it, by start and then end; never empty. */
  mentions: Mention[];
}

/** What an entity is. */
export type EntityKind =
  /** A human being. */
  | "person"
  /** A body of people: government, company, party, team. */
  | "organization"
  /** A place on the map: country, region, city, river, building. */
  | "place"
  /** People of one nationality, religion or conviction. */
  | "group"
  /** A named event: games, a war, a storm. */
  | "event";

/**
 * A stretch of the text that speaks of an entity.
 *
 * Titles, articles and the possessive are outside a name: "President [Joe Biden]'s". A description has its article: "[the Russian president] said".
 */
export interface Mention {
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
  /** In what form. */
  form: MentionForm;
  /** Index into `Article::entities` of the country for whose government the name of its capital stands here: "Moscow denies". That country has a `nominal` mention at the same span. */
  metonym_for?: number;
  /** `table` when it is a table of office holders and the day of the story that tell who is meant, and not the text. */
  evidence?: Evidence;
}

/** The form of a mention. */
export type MentionForm =
  /** A name or part of one: "Joe Biden", "Biden". */
  | "name"
  /** A description: "the Russian president"; of a country, the name of its capital for its government. */
  | "nominal"
  /** A pronoun for a person: "she", "his". */
  | "pronoun"
  /** A word made from a place's name, which is a mention of the place: "Russian" of Russia. */
  | "demonym";

/** What a resolution rests on, where it is not the text. */
export type Evidence =
  /** A table of office holders and their terms. */
  | "table";

/** A quotation or a piece of reported speech, with its cue and its source. */
export interface Quote {
  /** How it is reported. */
  kind: QuoteKind;
  /** Where it starts, with its opening mark. */
  start: number;
  /** Where it ends, with its closing mark. */
  end: number;
  /** The words themselves, without marks; several spans where the attribution or a paragraph breaks them. */
  content: Span[];
  /** The word that reports it. */
  cue: Cue | null;
  /** Who said it. */
  source: Source | null;
  /** Who passed it on. */
  relay?: Source;
}

/** How speech is reported. */
export type QuoteKind =
  /** In marks, all of it. */
  | "direct"
  /** In the reporter's words, with pieces in marks. */
  | "mixed"
  /** In the reporter's words. */
  | "indirect"
  /** Marks that hold a word at arm's length and report no one. */
  | "scare";

/**
 * A half-open stretch of `Article::text`.
 *
 * In Rust the numbers are UTF-8 bytes, on character boundaries. In JSON their unit is what the article's `offsets` says.
 */
export interface Span {
  /** Where it starts. */
  start: number;
  /** Where it ends: the first position that is not in it. */
  end: number;
}

/** The word or phrase that reports speech: "said", "according to". */
export interface Cue {
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
  /** Its dictionary form. */
  lemma: string;
  /** What it does: say, praise, criticize, accuse, deny, announce… */
  act?: string;
}

/** Who said or passed on something. */
export interface Source {
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
  /** Index into `Article::entities`; null where it is none of them. */
  entity: number | null;
  /** `table` when the resolution rests on a table of office holders and not on the text. */
  evidence?: Evidence;
}

/** The end of the copy: "burs-alf/gkg/lch", "(Reporting by …; Editing by …)", "/TASS/". */
export interface Signoff {
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
  /** The desk it came from: "burs" (several bureaus), "dpa". */
  desk?: string;
  /** Initials of writers and editors, in order, as printed. */
  initials: string[];
  /** People named with what they did. */
  people: Contributor[];
}

/** Somebody who worked on the story. */
export interface Contributor {
  /** The name as printed. */
  name: string;
  /** What they did: reporting, writing, editing, compiling, photography, translation, contributing. */
  role: string;
}

/** Something damaged or odd in the copy. The text is left as it is. */
export interface Diagnostic {
  /** What it is; stable across versions. */
  code: DiagnosticCode;
  /** Where it starts. */
  start: number;
  /** Where it ends. */
  end: number;
  /** The same in words, for people. */
  message: string;
}

/** What is damaged. Codes are stable: none changes its meaning, new ones may come. */
export type DiagnosticCode =
  /** The text is longer than 4 GiB and is not annotated. */
  | "text-too-long"
  /** A full stop stands before a lower-case continuation. */
  | "stray-full-stop"
  /** A space is missing after a full stop. */
  | "missing-space"
  /** A quotation mark has no partner. */
  | "unbalanced-quote"
  /** Quotation marks of different styles open and close. */
  | "mixed-quotes"
  /** Characters decoded with the wrong character set. */
  | "mojibake"
  /** A character that could not be decoded, or a question mark in its place. */
  | "lost-character"
  /** A control character. */
  | "control-character"
  /** An HTML entity. */
  | "html-entity"
  /** An HTML tag. */
  | "html-tag"
  /** A line break is lost: two paragraphs, or a head and its paragraph, run together. */
  | "lost-line-break"
  /** Paragraphs are broken into lines of even width; they were put together again. */
  | "hard-wrapped"
  /** The copy breaks off. */
  | "truncated"
  /** A run-in crosshead lost its opening dash. */
  | "damaged-crosshead"
  /** The dateline is damaged: a misspelt month, an impossible day, a missing comma. */
  | "damaged-dateline"
  /** A pronoun of another language stands like a name: the copy was translated by software. */
  | "mistranslated-pronoun";
