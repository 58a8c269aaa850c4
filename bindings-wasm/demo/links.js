// Links the views of one article: what is pointed at or picked in one is lit in all.
//
// Places are told by their path in the JSON: "blocks/3", "dateline/places/0".

/** The path one step up; null at the top. */
export function parentOf(path) {
  const cut = path.lastIndexOf("/");
  return cut < 0 ? null : path.slice(0, cut);
}

/** The first of the path and what it stands in for which there is something. */
export function nearest(path, find) {
  for (let at = path; at; at = parentOf(at)) {
    const found = find(at);
    if (found) return found;
  }
  return null;
}

/** Lights what `find` has for a path, or nothing for null, one path a name; `clear` forgets what was drawn before. */
export function lights(find) {
  const lit = new Map();
  return {
    clear() {
      lit.clear();
    },
    light(path, name) {
      for (const made of lit.get(name) ?? []) made.classList.remove(name);
      const found = (path && nearest(path, find)) ?? [];
      for (const made of found) made.classList.add(name);
      lit.set(name, found);
    },
  };
}

/**
 * Each view has `light(path, name)`, which lights what `path` is, or nothing if null, and `reveal(path)`. `kinOf` gives
 * the path of what is lit along with a path, or null.
 */
export function link(views, kinOf) {
  let picked = null;
  let pointed = null;
  let timer;

  function light() {
    const kin = kinOf(pointed ?? picked);
    for (const view of views) {
      view.light(kin, "kin");
      view.light(pointed, "pointed");
      view.light(picked, "picked");
    }
  }

  function revealIn(others, path) {
    for (const view of others) view.reveal(path);
  }

  return {
    /** Something is pointed at, or no longer if null. The other views follow after a moment. */
    point(path, origin) {
      if (path === pointed) return;
      pointed = path;
      light();
      clearTimeout(timer);
      if (path) timer = setTimeout(() => revealIn(views.filter((view) => view !== origin), path), 120);
    },
    /** Something is picked: it stays lit, and the other views go there. */
    pick(path, origin) {
      picked = path;
      light();
      if (path) revealIn(views.filter((view) => view !== origin), path);
    },
    /** Nothing is picked or pointed at: the article is a new one. */
    reset() {
      clearTimeout(timer);
      picked = pointed = null;
      light();
    },
    picked: () => picked,
  };
}

/** Reports what the pointer and the keyboard are on inside `view.root`. Where a view has `aim`, a click leads there. */
export function listen(view, links) {
  const pathOf = (target) => target.closest?.("[data-path]")?.dataset.path ?? null;
  view.root.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") links.point(pathOf(event.target), view);
  });
  view.root.addEventListener("pointerleave", () => links.point(null, view));
  view.root.addEventListener("focusin", (event) => {
    if (event.target.matches(":focus-visible")) links.point(pathOf(event.target), view);
  });
  view.root.addEventListener("focusout", () => links.point(null, view));
  view.root.addEventListener("click", (event) => {
    if (getSelection()?.isCollapsed === false && view.root.contains(getSelection().anchorNode)) return;
    const path = pathOf(event.target);
    const target = path && view.aim ? view.aim(path, links.picked()) : path;
    const isAgain = target === links.picked() && !event.target.closest('button, [role="button"]');
    if (target) links.pick(isAgain ? null : target, view);
  });
}

/** Scrolls `element` into the middle of the box that scrolls it, unless it is in sight there. */
export function scrollTo(element, box) {
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  const inSight = inner.top >= outer.top && inner.bottom <= outer.bottom;
  if (outer.height === 0 || inSight) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const middle = inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 2);
  box.scrollBy({ top: middle, behavior: calm ? "instant" : "smooth" });
}
