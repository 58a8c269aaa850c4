// The day that the times of a story are counted from.

const DAY = /^\d{4}-\d\d-\d\d/;

/** "2021-12-15", or null where neither the story nor its reader says it. */
export function storyDayOf({ metadata, dateline, times }) {
  const dates = [metadata.published, dateline?.date?.value, times.find((time) => time.in_dateline)?.value];
  return dates.map((date) => DAY.exec(date ?? "")?.[0]).find(Boolean) ?? null;
}
