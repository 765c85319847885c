// The browser's half of the site: controls → selection → address, Back, pictures, theme. See docs/architecture.md.
(function () {
  "use strict";
  const dash = (window.dash_clientside = window.dash_clientside || {});
  let current = null; // the selection's store as last known
  let settled = ""; // the control values that the current selection stands for
  let shown = {}; // the options and values last put into each control
  let place = ""; // path and language of the address when the page arrived, or as written since
  let touched = false; // whether a choice was made since the page arrived, so that answers to it may be on their way
  let waiting = false; // whether the server has not yet said what the last choice comes to

  // "-" is the default choice of a select; the address leaves it out.
  const spell = (value) => (Array.isArray(value) ? value.join(".") : value == null ? "" : String(value));
  const address = (query) => current.path + (query ? "?" + query : "");
  const language = (query) => new URLSearchParams(query).get("lang");
  const where = () => `${location.pathname} ${language(location.search)}`;
  // Whether the address still names the page that is shown, rather than one that Dash is about to lay out.
  const here = () => where() === place;

  function write(how, entry, to) {
    history[how](entry, "", to);
    place = where();
  }

  function values(inputs) {
    return JSON.stringify(inputs.map((input) => [input.id.control, spell(input.value)]).sort());
  }

  function compose(inputs) {
    const params = new URLSearchParams(current.query);
    for (const key of current.passing || []) params.delete(key);
    for (const input of inputs) {
      const value = spell(input.value);
      if (value && value !== "-") params.set(input.id.control, value);
      else params.delete(input.id.control);
    }
    return params.toString();
  }

  function select(query) {
    touched = waiting = true;
    current = { ...current, query };
    dash.set_props("selection", { data: current });
  }

  // A reader changed a control: a new entry for Back, except for continuous controls.
  function choose() {
    const context = dash.callback_context;
    const inputs = context.inputs_list[0];
    const now = values(inputs);
    if (!current || now === settled || !here()) return;
    settled = now;
    const query = compose(inputs);
    const quiet = current.replace.includes(context.triggered_id && context.triggered_id.control);
    write(quiet ? "replaceState" : "pushState", null, address(query));
    select(query);
  }

  // A reader may have begun to write in the first view: what stands in its boxes goes into the live ones.
  function keepTyped(first) {
    for (const box of first.querySelectorAll("textarea[id]")) {
      const live = [...document.querySelectorAll(`textarea#${box.id}`)].find((other) => !first.contains(other));
      if (!live || box.value === box.defaultValue) continue;
      live.value = box.value;
      if (document.activeElement !== box) continue;
      live.focus({ preventScroll: true });
      live.setSelectionRange(box.selectionStart, box.selectionEnd);
    }
  }

  // A page arrived, or its selection changed.
  function arrive(state) {
    if (!state) return null;
    const moved = current && (current.path !== state.path || current.lang !== state.lang);
    if (!current || moved) {
      // The same tree stands in the document as HTML until Dash has drawn it.
      const first = document.getElementById("first-view");
      if (first) {
        keepTyped(first);
        first.remove();
      }
      settled = "";
      shown = {};
      document.documentElement.lang = state.lang;
    }
    const arrived = !current || moved;
    const late = moved && touched;
    current = state;
    if (arrived) {
      touched = waiting = false;
      place = where();
    }
    if (arrived) showWhere();
    const asked = arrived && seek();
    if (moved) focus(asked || document.getElementById("main"));
    // Answers to a choice on the page before would land in this one, which has parts of the same names: asking anew
    // makes Dash drop them.
    if (late) dash.set_props("selection", { data: { ...state } });
    return state.path;
  }

  // Whoever follows a link by keyboard goes on from where it leads.
  function focus(part) {
    if (part.tabIndex < 0) part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }

  // On a phone the navigation is wider than the screen: the page that is shown stands in its middle.
  function showWhere() {
    const here = document.querySelector("#react-entry-point .nav .here");
    if (here) here.parentElement.scrollLeft = here.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2;
  }

  // The part that the address names, which was not there yet when the browser looked for it.
  function seek() {
    const part = document.getElementById(location.hash.slice(1));
    if (!part) return;
    for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    part.scrollIntoView();
    return part;
  }

  // The server answered: canonical address, and controls that follow the selection. Late answers are dropped.
  function settle(answer) {
    if (!answer || !current || !here()) return;
    if (["query", "path", "lang"].some((part) => answer.asked[part] !== current[part])) return;
    waiting = false;
    current = { ...current, query: answer.query };
    write("replaceState", history.state, address(answer.query) + location.hash);
    settled = JSON.stringify(answer.controls.map((c) => [c.key, spell(c.value)]).sort());
    for (const control of answer.controls) {
      const known = JSON.stringify(control);
      if (shown[control.key] === known) continue;
      shown[control.key] = known;
      if (!document.getElementById(JSON.stringify({ control: control.key }))) continue;
      dash.set_props({ control: control.key }, { options: control.options, value: control.value });
    }
  }

  // Back, Forward, or a link to this page: the address is the selection; another page or language is Dash's to lay out.
  function restore(event) {
    if (!current || location.pathname !== current.path) return;
    const query = location.search.slice(1);
    if (language(query) !== language(current.query)) return;
    event.stopImmediatePropagation();
    place = where();
    if (query !== current.query) {
      shown = {};
      select(query);
    }
  }

  // The server sends the figure with the metadata of its files; they are put in without drawing it again.
  function described(picture, format, about, scale) {
    if (format === "svg") return [decodeURIComponent(picture.split(",")[1]).replace(/<svg\b[^>]*>/, (tag) => tag + about.svg)];
    const bytes = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const png = bytes(picture.split(",")[1]);
    return [png.slice(0, 33), bytes(about.density[scale]), bytes(about.png), png.slice(33)]; // after signature and header
  }

  async function save(link) {
    const { about, ...figure } = await (await fetch(link.dataset.from)).json();
    const { width, height } = figure.layout;
    const format = link.dataset.picture;
    const scale = format === "png" ? Number(link.dataset.scale) : 1;
    const picture = await window.Plotly.toImage(figure, { format, width, height, scale });
    const type = { png: "image/png", svg: "image/svg+xml" }[format];
    const saved = document.createElement("a");
    saved.href = URL.createObjectURL(new Blob(described(picture, format, about, scale), { type }));
    saved.download = `${link.dataset.name}${scale > 2 ? `_${scale}x` : ""}.${format}`;
    saved.click();
    setTimeout(() => URL.revokeObjectURL(saved.href), 60000);
  }

  function say(button, words) {
    const status = (button.closest(".exports") || button.parentElement).querySelector('[role="status"]');
    status.textContent = words;
    setTimeout(() => (status.textContent = ""), 4000);
  }

  function copy(button) {
    const params = new URLSearchParams(current.query);
    params.set("lang", current.lang.slice(0, 2));
    params.set("v", button.dataset.version);
    const link = `${location.origin}${current.path}?${params}#${button.dataset.copy}`;
    return navigator.clipboard.writeText(link).then(() => say(button, current.said.copied));
  }

  function copyCode(button) {
    const code = document.getElementById(button.dataset.copies).textContent;
    return navigator.clipboard.writeText(code).then(() => say(button, current.said.copied));
  }

  // A citation, or the code that embeds a chart: the text behind a link of the fold, shown in it.
  const quoted = new Map(); // open folds by name: the file last shown; a change of the selection draws them anew, shut
  const nameOf = (fold) => fold.querySelector("pre").id;

  async function quote(fold, link) {
    fold.dataset.of = link.href;
    quoted.set(nameOf(fold), link.dataset.quotes);
    const answer = await fetch(link.href);
    const text = answer.ok ? await answer.text() : "";
    if (fold.dataset.of !== link.href) return; // another style was chosen meanwhile
    fold.querySelector("pre").textContent = text;
    for (const other of fold.querySelectorAll("[data-quotes]")) other.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    const save = fold.querySelector("[download].take");
    save.href = link.href;
    save.download = link.dataset.quotes;
  }

  // What an open fold shows follows its links, which follow the selection.
  function follow(fold) {
    const links = [...fold.querySelectorAll("[data-quotes]")];
    const link = links.find((one) => one.dataset.quotes === quoted.get(nameOf(fold))) || links[0];
    if (quoted.has(nameOf(fold))) fold.open = true;
    if (fold.open && fold.dataset.of !== link.href) quote(fold, link);
  }

  document.addEventListener("click", (event) => {
    const fold = event.target.closest("summary")?.closest("details.cite");
    if (fold && fold.open) quoted.delete(nameOf(fold));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-quotes]");
    if (!link || !plain(event)) return;
    event.preventDefault();
    quote(link.closest("details"), link);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button, a[data-picture]");
    if (!button) return;
    const fail = () => say(button, current.said.export_failed);
    if (button.dataset.themeSwitch) window.casebookTheme();
    if (button.dataset.picture && window.Plotly) {
      event.preventDefault();
      save(button).catch(fail);
    }
    if (button.dataset.copy) copy(button).catch(fail);
    if (button.dataset.copies) copyCode(button).catch(fail);
  });
  // Links to the selection at hand say so; marked here, so that the lists they stand in need not be drawn again.
  let marking = 0;
  function markHere() {
    marking = 0;
    const here = location.pathname + location.search.replace(/[?&]v=[0-9a-f]*$/, "");
    for (const link of document.querySelectorAll("a[data-shows]")) {
      const same = link.pathname + link.search === here;
      if (same !== link.hasAttribute("aria-current")) link.toggleAttribute("aria-current", same);
      if (same) link.setAttribute("aria-current", "true");
    }
    document.querySelectorAll("details.cite").forEach(follow);
  }
  const markSoon = () => (marking = marking || requestAnimationFrame(markHere));
  const seen = { childList: true, subtree: true, attributes: true, attributeFilter: ["href", "open"] };
  new MutationObserver(markSoon).observe(document.documentElement, seen);

  // Links to pages are followed without loading a document. One that changes the selection of its own page shows the
  // part that it is about, without a jump to the top.
  const plain = (event) => !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-page], a[data-shows]");
    if (!link || !current || !plain(event)) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    dispatchEvent(new Event("_dashprivate_pushstate"));
    if (!link.dataset.shows) return location.hash ? seek() : scrollTo(0, 0);
    const part = document.getElementById(link.dataset.shows);
    if (!part) return;
    part.scrollIntoView({ block: "nearest" });
    if (part.tabIndex === -1 && part.hasAttribute("tabindex")) part.focus({ preventScroll: true });
  });
  // The other language keeps a choice that the server has not answered yet; until then its link names the one before.
  function translate(event) {
    const link = event.target.closest("#other-language");
    if (!link || !waiting || !here() || !plain(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const params = new URLSearchParams(current.query);
    params.set("lang", language(link.search));
    history.pushState(null, "", `${link.pathname}?${params}`);
    dispatchEvent(new Event("_dashprivate_pushstate"));
  }
  document.addEventListener("click", translate, true);
  document.addEventListener("submit", (event) => event.target.hasAttribute("action") || event.preventDefault());
  addEventListener("popstate", restore, true);
  addEventListener("_dashprivate_pushstate", restore, true);

  // An answer that does not come: say so in words, keep the address, offer to ask again.
  function trouble(key) {
    let note = document.getElementById("trouble");
    if (!key || !current) return note?.remove();
    if (!note) {
      note = document.createElement("div");
      note.id = "trouble";
      note.setAttribute("role", "alert");
      document.body.append(note);
    }
    const words = document.createElement("p");
    words.textContent = current.said[key];
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = current.said.retry;
    again.addEventListener("click", () => select(current.query));
    note.replaceChildren(words, again);
  }

  // The first chart of a page is asked for before the others, which would share the server with it.
  let first = null;
  function inTurn(options, send) {
    const slug = /"slug":"([^"]+)"/.exec(options?.body)?.[1];
    const leads = slug && document.querySelector("#react-entry-point article.card")?.id === slug;
    if (leads) return (first = send());
    const wait = new Promise((done) => setTimeout(done, 0));
    return slug ? wait.then(() => first).then(send, send) : send();
  }

  let leaving = false;
  addEventListener("pagehide", () => (leaving = true));
  const ask = window.fetch;
  window.fetch = async function (address, ...rest) {
    const watched = String(address.url || address).includes("_dash-update-component");
    const send = () => ask.call(this, address, ...rest);
    try {
      const answer = await (watched ? inTurn(rest[0], send) : send());
      if (watched) trouble(answer.status >= 500 ? "broken" : "");
      return answer;
    } catch (error) {
      if (watched && !leaving && error.name !== "AbortError") trouble("unreachable");
      throw error;
    }
  };

  dash.casebook = { choose, arrive, settle };
})();
