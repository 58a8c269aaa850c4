// The three panes: side by side where there is room, behind tabs on a phone.

const NAMES = ["copy", "article", "json"];

export function makePanes({ onShow }) {
  const narrow = matchMedia("(max-width: 760px)");
  const panes = new Map(NAMES.map((name) => [name, document.getElementById(name)]));
  const tabs = new Map(NAMES.map((name) => [name, document.getElementById(`tab-${name}`)]));
  let current = "article";

  function arrange() {
    for (const name of NAMES) {
      const [pane, tab] = [panes.get(name), tabs.get(name)];
      const isCurrent = name === current;
      tab.setAttribute("aria-selected", isCurrent);
      tab.setAttribute("tabindex", isCurrent ? "0" : "-1");
      pane.classList.toggle("behind", narrow.matches && !isCurrent);
      if (narrow.matches) pane.setAttribute("role", "tabpanel");
      else pane.removeAttribute("role");
    }
  }

  function show(name) {
    const changed = current !== name;
    current = name;
    arrange();
    if (narrow.matches && changed) onShow();
  }

  for (const [name, tab] of tabs) {
    tab.addEventListener("click", () => show(name));
    tab.addEventListener("keydown", ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!step) return;
      const next = NAMES.at((NAMES.indexOf(name) + step) % NAMES.length);
      show(next);
      tabs.get(next).focus();
    });
  }
  for (const name of ["copy", "json"]) {
    const button = document.getElementById(`show-${name}`);
    button.addEventListener("click", () => {
      const hidden = !document.body.classList.toggle(`no-${name}`);
      button.setAttribute("aria-pressed", hidden);
    });
  }
  narrow.addEventListener("change", arrange);
  arrange();
  return { show };
}
