// Before the first paint: the theme and width of this browser, and a cookie that tells the server how to draw.
(function () {
  "use strict";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 819px)");
  let last = "";

  function chosen() {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  }

  function tell() {
    const theme = chosen() || (dark.matches ? "dark" : "light");
    const medium = theme + (narrow.matches ? ".narrow" : ".wide");
    root.dataset.theme = theme;
    if (medium === last) return;
    document.cookie = `medium=${medium}; path=/; max-age=31536000; samesite=lax`;
    if (last) window.dash_clientside.set_props("medium", { data: medium });
    last = medium;
  }

  window.casebookTheme = function () {
    try {
      localStorage.setItem("theme", root.dataset.theme === "dark" ? "light" : "dark");
    } catch {
      root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    }
    tell();
  };
  dark.addEventListener("change", tell);
  narrow.addEventListener("change", tell);
  tell();
})();
