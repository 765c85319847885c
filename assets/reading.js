// Reading a pasted text: sends it to the server, and draws the answer, in which every text stays text.
(function () {
  "use strict";
  const dash = (window.dash_clientside = window.dash_clientside || {});
  const HAN = /[\u3400-\u9fff]/;

  // The text up to one character beyond the limit; how long it is, in characters as the server counts them.
  function ask() {
    const box = document.getElementById("reading-text");
    const limit = Number(box.dataset.limit);
    const length = box.value.length - (box.value.match(/[\ud800-\udbff][\udc00-\udfff]/g) || []).length;
    const text = Array.from(box.value.slice(0, 2 * limit + 2)).slice(0, limit + 1).join("");
    return { text, length };
  }

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  const link = (from, to, ...children) => element("a", { href: `#${from}-${to}` }, ...children);

  function marked(told) {
    const said = element("div", { className: "reading-marked printed" });
    said.lang = HAN.test(told.pieces.join("")) ? "zh-CN" : "en";
    told.pieces.forEach((piece, place) => {
      const number = (place + 1) / 2;
      if (place % 2 === 0) return said.append(piece);
      const inside = link("reading", number, piece, element("sup", {}, String(number)));
      said.append(element("mark", { id: `mark-${number}`, className: told.sorts[number - 1] }, inside));
    });
    return said;
  }

  function row(cells, place) {
    const number = place + 1;
    const head = element("th", { scope: "row" }, link("mark", number, String(number)));
    const others = cells.map((cell) => element("td", {}, cell));
    for (const printed of [others[0], others[6]]) if (HAN.test(printed.textContent)) printed.lang = "zh-CN";
    others[0].className = "printed-cell";
    others[1].className = "number";
    return element("tr", { id: `reading-${number}` }, head, ...others);
  }

  function table(told) {
    const heads = told.heads.map((head) => element("th", { scope: "col" }, head));
    const rows = element("tbody", {}, ...told.rows.map(row));
    const drawn = element("table", { className: "tbl" }, element("thead", {}, element("tr", {}, ...heads)), rows);
    const scroll = element("div", { className: "scroll", tabIndex: 0, role: "region" }, drawn);
    scroll.setAttribute("aria-label", told.words.table);
    return scroll;
  }

  function save(csv) {
    const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
    element("a", { href: address, download: "readings.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  function draw(told) {
    const place = document.getElementById("reading-result");
    if (!place) return;
    if (!told || !told.rows) return place.replaceChildren();
    const button = element("button", { type: "button", className: "tool", onclick: () => save(told.csv) }, told.words.csv);
    place.replaceChildren(
      element("h3", {}, told.words.text),
      element("p", { className: "muted" }, told.words.legend),
      marked(told),
      element("h3", {}, told.words.table),
      table(told),
      button,
    );
  }

  dash.casebook_reading = { ask, draw };
})();
