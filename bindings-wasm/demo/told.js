// Says under the text what the picked mention is: whose, in what form, on what grounds.

import { entityAt, labelOf } from "./entities.js";

export function makeTold(root, { onTold }) {
  let article = null;
  let last = null;

  return {
    root,
    show(read) {
      article = read;
      root.hidden = true;
      root.textContent = "";
    },
    light(path, name) {
      if (name !== "picked" || !article) return;
      const [, index, part, nth] = path?.split("/") ?? [];
      const isMention = part === "mentions" && entityAt(article, path);
      root.hidden = !isMention;
      root.textContent = isMention ? told(article.entities[index], Number(nth)) : "";
      if (isMention && path !== last) onTold(path);
      last = path;
    },
    reveal() {},
  };

  function told(entity, nth) {
    const { start, end } = entity.mentions[nth];
    const words = article.text.slice(start, end);
    return `“${words}”: ${labelOf(article, entity, entity.mentions[nth])} (${nth + 1} of ${entity.mentions.length})`;
  }
}
