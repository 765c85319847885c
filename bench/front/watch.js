// Runs before a page's own scripts. Notes, frame by frame, when something can be seen, and when a control was last used.
(() => {
  const seen = { chart: null, readable: null, input: 0 };
  let wanted = "", before = "";
  for (const event of ["input", "change", "click", "keydown"])
    window.addEventListener(event, () => { seen.input = performance.now(); }, true);

  const visible = element => {
    const box = element && element.getBoundingClientRect();
    return Boolean(box && box.width && box.height);
  };
  // Panel draws inside shadow roots.
  const find = (selector, root = document) => {
    const here = root.querySelector(selector);
    if (here || !window.watchShadows) return here;
    for (const element of root.querySelectorAll("*")) {
      const inside = element.shadowRoot && find(selector, element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const drawn = () => {
    const plot = find(".js-plotly-plot");
    if (!plot || !plot.data) return "";
    const marks = [...plot.querySelectorAll(".barlayer path, .scatterlayer path")].filter(visible);
    if (!marks.length) return "";
    const titles = [...plot.querySelectorAll(".gtitle")].map(title => title.textContent).join();
    return JSON.stringify(plot.data.map(trace => [trace.type, trace.x, trace.y])) + titles;
  };
  const charted = () => {
    if (wanted === "vega") return visible(document.querySelector(".vega-embed canvas, .vega-embed svg"));
    const now = drawn();
    return Boolean(now) && now !== before && now.includes(wanted);
  };
  const readable = () => ["h1", ".verdict", "td"].every(s => [...document.querySelectorAll(s)].some(visible));
  const look = () => {
    if (seen.chart === null && charted()) seen.chart = performance.now();
    if (seen.readable === null && document.body && readable()) seen.readable = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.watch = {
    seen,
    // From now on a chart counts if it differs from the one drawn and its words hold a text.
    expect(text) { before = drawn(); wanted = text; seen.chart = null; },
    first(text) { wanted = text; },
    paint: () => (performance.getEntriesByName("first-contentful-paint")[0] || {}).startTime ?? null,
  };
})();
