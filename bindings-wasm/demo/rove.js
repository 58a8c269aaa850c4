// One stop of the tab key for many buttons: arrows go from one to the next, Home and End to the first and last.

/** `stops` gives the buttons in order, `steps` how far each arrow goes. */
export function rove(root, stops, steps) {
  root.addEventListener("keydown", (event) => {
    const all = stops();
    const at = all.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key];
    const target = step ? all[at + step] : { Home: all[0], End: all.at(-1) }[event.key];
    if (!step && !target) return;
    event.preventDefault();
    target?.focus({ focusVisible: true, preventScroll: true });
  });
  root.addEventListener("focusin", ({ target }) => {
    if (stops().includes(target)) for (const made of stops()) made.setAttribute("tabindex", made === target ? "0" : "-1");
  });
}
