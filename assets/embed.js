// Draws the figure of an embedded chart in the theme and width of its frame, and tells the page around it how tall it is.
(function () {
  "use strict";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 819px)");
  const graph = document.querySelector("[data-figure]");
  let drawn = "";

  async function draw() {
    const theme = root.dataset.theme || (dark.matches ? "dark" : "light");
    const medium = theme + (narrow.matches ? ".narrow" : ".wide");
    if (medium === drawn) return;
    drawn = medium;
    const answer = await fetch(`${graph.dataset.figure}&medium=${medium}`);
    const figure = await answer.json();
    if (drawn !== medium) return;
    graph.style.height = `${figure.layout.height}px`;
    await window.Plotly.react(graph, figure.data, figure.layout, JSON.parse(graph.dataset.config));
  }

  const main = document.querySelector("main");
  const tell = () => parent.postMessage({ casebookHeight: Math.ceil(main.getBoundingClientRect().bottom + scrollY) }, "*");
  new ResizeObserver(tell).observe(main);
  if (!graph) return;
  dark.addEventListener("change", draw);
  narrow.addEventListener("change", draw);
  draw();
})();
