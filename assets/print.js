// Paper is light and narrow: before printing, figures take the light palette and the width of the sheet; after it, they go back.
(function () {
  "use strict";
  const SHEET_PX = 650; // of A4 between its margins and the card's
  const DRAWN_PX = 860; // wide enough for what a wide figure writes beside its marks; its type stays readable on the sheet
  const TALLEST_PX = 640; // leaves room on a sheet for the heading of its page and its own
  const COLOURED = ["fill", "stroke", "stopColor", "backgroundColor"];
  let undo = [];

  const spelt = (colour) => {
    const probe = new Option().style;
    probe.color = colour;
    return probe.color;
  };

  function palette(selector) {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const found = rules.filter((rule) => rule.selectorText === selector);
    const names = found.flatMap((rule) => [...rule.style].filter((name) => name.startsWith("--")));
    const last = (name) => found.map((rule) => rule.style.getPropertyValue(name)).findLast(Boolean);
    return new Map(names.map((name) => [name, spelt(last(name).trim())]));
  }

  function lightOf() {
    const light = palette(":root");
    const pairs = [...palette('[data-theme="dark"]')].map(([name, colour]) => [colour, light.get(name)]);
    return new Map(pairs.filter(([dark, other]) => dark && other && dark !== other));
  }

  function set(style, name, value) {
    const before = style[name];
    undo.push(() => (style[name] = before));
    style[name] = value;
  }

  function recolour(graph, light) {
    for (const part of graph.querySelectorAll("*")) {
      for (const name of COLOURED) {
        const other = light.get(part.style[name]);
        if (other) set(part.style, name, other);
      }
    }
  }

  function prepare() {
    const dark = document.documentElement.dataset.theme === "dark";
    const light = dark ? lightOf() : new Map();
    for (const graph of document.querySelectorAll(".graph .js-plotly-plot, .graph.js-plotly-plot")) {
      if (graph.offsetWidth > SHEET_PX) shrink(graph);
      recolour(graph, light);
    }
  }

  // Plotly draws at once, so the sheet shows what is drawn here.
  function shrink(graph) {
    const { autosize, height } = graph.layout;
    window.Plotly.relayout(graph, { autosize: false, width: DRAWN_PX, height: graph.offsetHeight });
    undo.push(() => window.Plotly.relayout(graph, { autosize: autosize ?? true, width: null, height: height ?? null }));
    const scale = Math.min(SHEET_PX / DRAWN_PX, TALLEST_PX / graph.offsetHeight);
    const place = graph.closest(".graph");
    set(place.style, "height", `${place.offsetHeight * scale}px`);
    set(graph.querySelector(".svg-container").style, "zoom", scale);
  }

  addEventListener("beforeprint", prepare);
  addEventListener("afterprint", () => {
    for (const back of undo.reverse()) back();
    undo = [];
  });
})();
