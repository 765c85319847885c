// The marks of every chart by keyboard and touch: arrows walk, the words are read out, Enter opens the evidence.
// A mark is a point with hovertext, or words with hovertext (a direction, an absence); its customdata or name is what
// the Evidence page is asked. See components/figures/hover.py and components/mark_path.py.
(function () {
  "use strict";
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const REACH_PX = 24; // a target of 44 px and a little
  const HAN = /[\d.,%]*[\u3400-\u9fff][\d.,%\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”…]*/g;

  const axis = (layout, name) => layout[name.replace(/^([xy])/, "$1axis")];
  const at = (held, n) => (Array.isArray(held) ? held[n] : held);

  function points(graph) {
    const layout = graph._fullLayout;
    return graph.calcdata.flatMap((drawn) => {
      const trace = drawn[0].trace;
      if (!trace.hovertext || trace.hoverinfo === "skip" || !trace.xaxis) return [];
      const [x, y] = [axis(layout, trace.xaxis), axis(layout, trace.yaxis)];
      return drawn.map((point, n) => ({
        x: x._offset + x.c2p(point.x),
        y: y._offset + y.c2p(point.y),
        words: at(trace.hovertext, n),
        asks: at(trace.customdata, n) || "",
      }));
    });
  }

  function words(graph) {
    const ground = graph.getBoundingClientRect();
    return graph._fullLayout.annotations.flatMap((note, n) => {
      const drawn = note.hovertext && graph.querySelector(`.annotation[data-index="${n}"]`);
      if (!drawn) return [];
      const box = drawn.getBoundingClientRect();
      const [left, top] = [box.left - ground.left, box.top - ground.top];
      const whole = { left, right: left + box.width, top, bottom: top + box.height };
      return [{ x: left + 10, y: top + box.height / 2, box: whole, words: note.hovertext, asks: note.name || "" }];
    });
  }

  // In reading order: rows run from top to bottom where the axis is turned, otherwise as they are drawn.
  function marksOf(graph) {
    if (!graph || !graph.calcdata) return [];
    const found = [...points(graph), ...words(graph)];
    const range = graph._fullLayout.yaxis.range;
    return range[0] > range[1] ? found.sort((a, b) => (Math.abs(a.y - b.y) > 8 ? a.y - b.y : a.x - b.x)) : found;
  }

  const lines = (text) =>
    text.split(/<br\s*\/?>/).map((line) => new DOMParser().parseFromString(line, "text/html").body.textContent);

  // A line of words; what is Chinese on an English page says so.
  function line(text) {
    const part = document.createElement("p");
    let from = 0;
    if (document.documentElement.lang === "en")
      for (const found of text.matchAll(HAN)) {
        const printed = document.createElement("span");
        printed.lang = "zh-CN";
        printed.className = "printed";
        printed.textContent = found[0];
        part.append(text.slice(from, found.index), printed);
        from = found.index + found[0].length;
      }
    part.append(text.slice(from));
    return part;
  }

  // The part that is asked for, which on a phone stands a screen below the head of its page.
  const part = (mark) => (mark.asks.includes("id=") ? "record" : "records");
  const address = (mark) => `/evidence?${mark.asks}&lang=${document.documentElement.lang.slice(0, 2)}#${part(mark)}`;

  function link(stop, mark) {
    const way = document.createElement("a");
    way.href = address(mark);
    way.tabIndex = -1; // Enter opens it
    way.dataset.page = "1";
    way.textContent = /(^|&)(id|src)=/.test(mark.asks) ? stop.dataset.evidence : stop.dataset.why;
    return way;
  }

  function parts(stop) {
    if (!stop.firstChild) {
      const ring = document.createElement("i");
      const told = document.createElement("div");
      ring.className = "ring";
      told.className = "told";
      told.setAttribute("role", "status");
      stop.append(ring, told);
    }
    return [stop.firstChild, stop.lastChild];
  }

  function place(stop, mark, ring, told) {
    const box = mark.box || { left: mark.x - 14, right: mark.x + 14, top: mark.y - 14, bottom: mark.y + 14 };
    ring.style.cssText = `left:${box.left - 4}px;top:${box.top - 4}px;width:${box.right - box.left + 8}px;height:${
      box.bottom - box.top + 8
    }px`;
    told.style.maxWidth = `${Math.min(380, stop.clientWidth)}px`;
    const left = Math.max(0, Math.min(mark.x - 12, stop.clientWidth - told.offsetWidth));
    const below = box.bottom + 10;
    told.style.left = `${left}px`;
    told.style.top = `${below}px`;
  }

  function show(stop, marks, n) {
    const mark = marks[n];
    const [ring, told] = parts(stop);
    const count = line(stop.dataset.at.replace("##", marks.length).replace("#", n + 1));
    count.className = "count";
    told.replaceChildren(...lines(mark.words).map(line), ...(mark.asks ? [link(stop, mark)] : []), count);
    stop.dataset.mark = n;
    place(stop, mark, ring, told);
    ring.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function clear(stop) {
    if (stop.dataset.mark === undefined) return;
    delete stop.dataset.mark;
    parts(stop)[1].replaceChildren();
  }

  const graphOf = (stop) => stop.parentElement.querySelector(".js-plotly-plot");

  // On to what stands under the chart.
  function leave(stop) {
    clear(stop);
    const next = stop.closest("article").querySelector(".rows > summary, .exports :is(a, button)");
    if (next) next.focus();
    else stop.blur();
  }

  document.addEventListener("keydown", (event) => {
    const stop = event.target;
    if (!stop.classList?.contains("marks") || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = marksOf(graphOf(stop));
    const now = stop.dataset.mark === undefined ? -1 : Number(stop.dataset.mark);
    if (event.key === "Escape") leave(stop);
    else if (!marks.length) return;
    else if (event.key === "Enter" && marks[now]?.asks) parts(stop)[1].querySelector("a").click();
    else if (event.key === "Home") show(stop, marks, 0);
    else if (event.key === "End") show(stop, marks, marks.length - 1);
    else if (event.key in STEPS) show(stop, marks, Math.max(0, Math.min(now + STEPS[event.key], marks.length - 1)));
    else return;
    event.preventDefault();
  });

  const away = (mark, x, y) => {
    const box = mark.box;
    return box && x > box.left && x < box.right && y > box.top && y < box.bottom ? 0 : Math.hypot(mark.x - x, mark.y - y);
  };

  // A tap or a click on a mark keeps its words open, with the way to its evidence.
  document.addEventListener("click", (event) => {
    if (event.target.closest(".told")) return;
    for (const other of document.querySelectorAll(".marks[data-mark]")) if (other !== document.activeElement) clear(other);
    const graph = event.target.closest(".js-plotly-plot");
    const stop = graph?.closest("figure")?.querySelector(".marks");
    if (!stop) return;
    const ground = graph.getBoundingClientRect();
    const marks = marksOf(graph);
    const distances = marks.map((mark) => away(mark, event.clientX - ground.left, event.clientY - ground.top));
    const least = Math.min(...distances);
    if (least <= REACH_PX) show(stop, marks, distances.indexOf(least));
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.classList?.contains("marks") && !event.target.contains(event.relatedTarget)) clear(event.target);
  });
  addEventListener("resize", () => document.querySelectorAll(".marks[data-mark]").forEach(clear));
})();
