// Short ways to what is asked of an article most often.

export const people = (article) => entities(article, "person");
export const organizations = (article) => entities(article, "organization");
export const places = (article) => entities(article, "place");

function entities(article, kind) {
  if (!Array.isArray(article?.entities)) throw new TypeError("expected an article, but found no list of entities");
  return article.entities.filter((entity) => entity.kind === kind);
}
