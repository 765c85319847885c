// The search fields as comboboxes (WAI-ARIA APG: list of options in groups, focus stays in the field).
// Without this script each is a plain form that leads to the page of results.
(function () {
  "use strict";
  const WAIT_MS = 140;
  const FIELD = ".find input[type=search]";
  let waiting = 0;
  let asking = null;

  const field = (form) => form.querySelector("input[type=search]");
  const list = (form) => form.querySelector(".found");
  const options = (form) => [...form.querySelectorAll('[role="option"]')];
  const active = (form) => form.querySelector('[role="option"][aria-selected="true"]');

  function dress(input) {
    const form = input.form;
    if (!form || input.getAttribute("role") === "combobox") return;
    const found = list(form);
    const says = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": found.id,
    };
    for (const [name, value] of Object.entries(says)) input.setAttribute(name, value);
  }

  function make(tag, attributes, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  function option(item, id) {
    const printed = item.printed ? [make("span", { class: "printed", lang: item.printed_lang }, item.printed), " "] : [];
    const name = make("span", { class: "what" }, ...printed, item.title);
    const detail = item.detail ? [make("small", { lang: item.detail_lang }, item.detail)] : [];
    return make("div", { role: "option", id, "aria-selected": "false", "data-href": item.href }, name, ...detail);
  }

  function group(form, { name, items }, n) {
    const id = `${list(form).id}-${n}`;
    const heading = make("div", { class: "kind", id, role: "presentation" }, name);
    return make("div", { role: "group", "aria-labelledby": id }, heading, ...items.map((item, m) => option(item, `${id}-${m}`)));
  }

  function show(form, answer) {
    const groups = [...answer.groups];
    if (!groups.length && answer.suggestions.length) groups.push({ name: answer.like, items: answer.suggestions });
    if (answer.groups.length) groups.push({ name: answer.said, items: [answer.every] });
    const found = list(form);
    const kept = active(form)?.dataset.href;
    found.dataset.asked = answer.asked;
    const box = make("div", { role: "listbox", id: `${found.id}-list`, "aria-label": found.dataset.label });
    box.append(...groups.map((each, n) => group(form, each, n)));
    const none = answer.groups.length ? [] : [make("p", { class: "none" }, answer.said)];
    found.replaceChildren(...none, ...(groups.length ? [box] : []));
    field(form).setAttribute("aria-controls", groups.length ? box.id : found.id);
    form.querySelector(".find-status").textContent = answer.said;
    open(form, true);
    choose(form, options(form).find((each) => each.dataset.href === kept) || null);
  }

  function open(form, opened) {
    const shown = opened && list(form).childElementCount > 0;
    form.toggleAttribute("data-found", shown);
    field(form).setAttribute("aria-expanded", String(shown));
    if (!shown) choose(form, null);
  }

  function choose(form, chosen) {
    active(form)?.setAttribute("aria-selected", "false");
    if (!chosen) return field(form).removeAttribute("aria-activedescendant");
    chosen.setAttribute("aria-selected", "true");
    field(form).setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  function walk(form, step) {
    const all = options(form);
    if (!all.length) return;
    open(form, true);
    const now = all.indexOf(active(form));
    // One step beyond an end is the field itself.
    const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : now + step;
    choose(form, all[next] || null);
  }

  async function ask(form) {
    const asked = field(form).value.trim();
    asking?.abort();
    if (!asked) return clear(form);
    asking = new AbortController();
    const query = new URLSearchParams({ q: asked, lang: document.documentElement.lang.slice(0, 2) });
    try {
      const answer = await fetch(`/search.json?${query}`, { signal: asking.signal });
      if (answer.ok) show(form, await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") clear(form); // the form still leads to the page of results
    }
  }

  function clear(form) {
    open(form, false);
    list(form).replaceChildren();
    form.querySelector(".find-status").textContent = "";
  }

  // Another page of the site is Dash's to lay out; the field of a page is laid out anew with it.
  function go(form, href) {
    clear(form);
    field(form).blur();
    form.removeAttribute("data-open");
    history.pushState(null, "", href);
    dispatchEvent(new Event("_dashprivate_pushstate"));
    scrollTo(0, 0);
  }

  const formOf = (event) => (event.target.matches?.(FIELD) ? event.target.form : null);

  document.addEventListener("focusin", (event) => formOf(event) && dress(event.target));
  document.addEventListener("input", (event) => {
    const form = formOf(event);
    if (!form) return;
    clearTimeout(waiting);
    waiting = setTimeout(ask, WAIT_MS, form);
  });
  document.addEventListener("keydown", (event) => {
    const form = formOf(event);
    if (!form) return slash(event);
    if (event.isComposing) return; // an input method is at work
    if (event.key === "ArrowDown") walk(form, 1);
    else if (event.key === "ArrowUp") walk(form, -1);
    else if (event.key === "Enter" && active(form)) go(form, active(form).dataset.href);
    else if (event.key === "Escape" && form.hasAttribute("data-found")) open(form, false);
    else if (event.key === "Escape" && form.hasAttribute("data-open")) fold(form);
    else return;
    event.preventDefault();
  });

  // "/" goes to the search, but for those who are writing.
  function slash(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const form = document.querySelector("#react-entry-point .mast .find");
    if (!form) return;
    event.preventDefault();
    unfold(form);
  }

  function unfold(form) {
    form.setAttribute("data-open", "");
    field(form).focus();
    field(form).select();
  }

  function fold(form) {
    form.removeAttribute("data-open");
    form.parentElement.querySelector(".find-open")?.focus();
  }

  document.addEventListener("click", (event) => {
    const way = event.target.closest(".find-open");
    if (way && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const form = way.parentElement.querySelector(".find");
      if (form.hasAttribute("data-open")) fold(form);
      else unfold(form);
      return;
    }
    const chosen = event.target.closest('.found [role="option"]');
    if (chosen) go(chosen.closest("form"), chosen.dataset.href);
    for (const form of document.querySelectorAll(".find[data-found]")) if (!form.contains(event.target)) open(form, false);
  });
  document.addEventListener("focusout", (event) => {
    const form = formOf(event);
    if (form && !form.contains(event.relatedTarget)) setTimeout(() => form.isConnected && !form.contains(document.activeElement) && open(form, false), 150);
  });
})();
