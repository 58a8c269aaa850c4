// Who and what a story speaks of, in words.

/** The kinds of entities, in the order in which they are listed: what one is called, and what several are. */
export const KINDS = new Map([
  ["person", ["Person", "People"]],
  ["organization", ["Organization", "Organizations"]],
  ["place", ["Place", "Places"]],
  ["group", ["Group", "Groups"]],
  ["event", ["Event", "Events"]],
]);

const FORMS = { name: "by name", nominal: "described", pronoun: "by pronoun", demonym: "by demonym" };

/** What a mention is: "Person: Amaro Valdivieso, Chile, described". */
export function labelOf(article, entity, { form, metonym_for: metonym, evidence }) {
  const standsFor = metonym === undefined ? null : article.entities[metonym];
  return [
    `${KINDS.get(entity.kind)?.[0] ?? entity.kind}: ${entity.name}`,
    isCountry(entity) ? null : countryName(entity.country),
    FORMS[form] ?? form,
    standsFor && `stands for ${standsFor.name}`,
    evidence === "table" && "from the table of office holders",
  ].filter(Boolean).join(", ");
}

/** The name of a country by its code; the code where the browser knows none, null where there is no code. */
export function countryName(code) {
  if (!code) return null;
  if (!countryNames.has(code)) countryNames.set(code, lookedUp(code));
  return countryNames.get(code);
}

/** A story has few countries and many mentions of them. */
const countryNames = new Map();

function lookedUp(code) {
  try {
    return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Countries that news calls otherwise than browsers do. */
const OTHER_NAMES = {
  BA: ["Bosnia", "Bosnia and Herzegovina"], CD: ["DR Congo", "Democratic Republic of the Congo"], CG: ["Republic of the Congo"],
  CI: ["Ivory Coast"], CZ: ["Czech Republic"], GB: ["Britain", "UK", "Great Britain"], MM: ["Myanmar", "Burma"],
  PS: ["Palestine"], TL: ["East Timor"], TR: ["Turkey"], US: ["US", "U.S.", "USA", "America", "United States of America"],
};

/** Whether a place is a country itself, and not in one. */
export function isCountry({ kind, name, country }) {
  const bare = name.replace(/^the /i, "");
  return kind === "place" && (bare === countryName(country) || Boolean(OTHER_NAMES[country]?.includes(bare)));
}

/** "38.7° N, 9.1° W"; null where it is not known. */
export function coordinates({ lat, lon }) {
  if (lat === undefined || lon === undefined) return null;
  const degrees = (value, [positive, negative]) => `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
  return `${degrees(lat, "NS")}, ${degrees(lon, "EW")}`;
}

/** The path of the entity that stands at a path: it itself, its mention, a place in the dateline, who is quoted. */
export function entityAt(article, path) {
  const [top, index, part, nth] = path?.split("/") ?? [];
  if (top === "entities" && index) return `entities/${index}`;
  const pointer = {
    dateline: () => index === "places" && entityOfPlace(article, article.dateline?.places[part]),
    quotes: () => article.quotes[index]?.[part]?.entity,
  }[top]?.();
  return Number.isInteger(pointer) && nth === undefined ? `entities/${pointer}` : null;
}

/** Indexes of the entities that the dateline's places are, in order. */
export function filedFrom(article) {
  return (article.dateline?.places ?? []).map((place) => entityOfPlace(article, place));
}

/** What a place in the dateline is: the entity that it points to, or else the place that it begins with. */
function entityOfPlace({ entities }, place) {
  if (!place || Number.isInteger(place.entity)) return place?.entity ?? null;
  const begins = ({ start, end }) => start === place.start && end <= place.end;
  const index = entities.findIndex(({ kind, mentions }) => kind === "place" && mentions.some(begins));
  return index < 0 ? null : index;
}

/** Where a click on an entity leads: to its first mention, and from the one that is picked to the next. */
export function nextMention(article, path, picked) {
  const entity = article?.entities[/^entities\/(\d+)$/.exec(path)?.[1]];
  if (!entity?.mentions.length) return path;
  const at = picked?.startsWith(`${path}/mentions/`) ? Number(picked.split("/")[3]) + 1 : 0;
  return `${path}/mentions/${at % entity.mentions.length}`;
}
