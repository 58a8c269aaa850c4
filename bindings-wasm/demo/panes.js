// The four panes: side by side where there is room, behind tabs on a phone.

const NAMES = ["copy", "article", "who", "json"];

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
  const { classList } = document.body;
  const leaveOut = (name, left) => {
    classList.toggle(name, left);
    // Two of them stand in one column.
    classList.toggle("none-beside", classList.contains("no-json") && (classList.contains("no-who") || classList.contains("nobody")));
  };
  for (const name of ["copy", "who", "json"]) {
    const button = document.getElementById(`show-${name}`);
    button.addEventListener("click", () => {
      const left = !classList.contains(`no-${name}`);
      leaveOut(`no-${name}`, left);
      button.setAttribute("aria-pressed", !left);
    });
  }
  narrow.addEventListener("change", arrange);
  arrange();
  return {
    show,
    /** Where there is room, the pane of those the story speaks of is left out if it speaks of nobody. */
    people(are) {
      leaveOut("nobody", !are);
      document.getElementById("show-who").disabled = !are;
    },
  };
}
