// Small comforts. Every page reads and every form works without this file.
"use strict";
(() => {
  const each = (chosen, run, within = document) => within.querySelectorAll(chosen).forEach(run);

  // Menus close when one looks elsewhere.
  document.addEventListener("click", (event) => each("details.menu[open]", (menu) => menu.contains(event.target) || menu.removeAttribute("open")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    each("details.menu[open]", (menu) => {
      menu.removeAttribute("open");
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    });
  });

  // A refused form: read the faults first.
  const faults = document.getElementById("loi");
  if (faults) faults.focus();

  // A form with unsaved words is not left by accident.
  let changed = Boolean(faults);
  each("form[data-guard]", (form) => {
    form.addEventListener("input", () => { changed = true; });
    form.addEventListener("submit", () => { changed = false; });
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed && document.querySelector("form[data-guard]")) event.preventDefault();
  });

  // "Lấy bản này": what somebody else wrote goes into the field.
  each("button[data-take]", (button) => {
    const field = document.querySelector(`form [name="${CSS.escape(button.dataset.take)}"]`);
    if (!field || field.type === "checkbox" || field.type === "radio") return;
    button.hidden = false;
    button.addEventListener("click", () => { field.value = button.dataset.value; field.focus(); changed = true; });
  });

  // On a phone a list is drawn as blocks, and browsers then forget that it is a table: say it again.
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };
  each("table.list:not([role])", (table) => [table, ...table.querySelectorAll("*")].forEach((part) => {
    const role = part.tagName === "TH" ? (part.scope === "row" ? "rowheader" : "columnheader") : roles[part.tagName];
    if (role && part.closest("table") === table) part.setAttribute("role", role);
  }));

  each("button[data-print]", (button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
  each("a[data-back]", (link) => link.addEventListener("click", (event) => {
    if (history.length > 1) { event.preventDefault(); history.back(); }
  }));
  // Asked at the document: a button of a live part is a new one after every renewal.
  document.addEventListener("click", (event) => {
    const asked = event.target.closest("[data-confirm]");
    if (asked && asked.dataset.confirm && !window.confirm(asked.dataset.confirm)) event.preventDefault();
  });

  // Live parts: <section id="x" data-live="conference/12" data-from="?phan=nhat-ky">. The stream says only that something
  // changed; the part is fetched again from its own page with the reader's own permissions. [data-news] is only unhidden.
  const renew = async (part) => {
    const answer = await fetch(part.dataset.from || location.href, { credentials: "same-origin", headers: { "X-Part": "1" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(part.id);
    if (fresh && !part.contains(document.activeElement)) part.replaceChildren(...fresh.childNodes);
  };
  // data-every="20": also every so many seconds, for what leaves no row in the journal.
  each("[data-live][data-every]", (part) => setInterval(() => { if (!document.hidden) renew(part); }, 1000 * part.dataset.every));
  const shell = document.querySelector("[data-stream]");
  const parts = [...document.querySelectorAll("[data-live], [data-news]")];
  // A part may hear of several objects: data-live="season/5 congress/12".
  const topicsOf = (part) => (part.dataset.live || part.dataset.news).split(" ");
  const topics = [...new Set(parts.flatMap(topicsOf))];
  if (shell && topics.length && window.EventSource) {
    const address = `${shell.dataset.stream}?${topics.map((topic) => `chu-de=${encodeURIComponent(topic)}`).join("&")}`;
    let stream = null;
    let wasAway = false;
    const heard = (topic) => parts.filter((part) => topicsOf(part).includes(topic)).forEach((part) => {
      if (part.dataset.news) part.hidden = false; else renew(part);
    });
    // Browsers allow six connections to one host: only the page that is looked at keeps one.
    const follow = () => {
      if (document.hidden) {
        if (stream) { stream.close(); stream = null; wasAway = true; }
      } else if (!stream) {
        stream = new EventSource(address);
        stream.addEventListener("live", (event) => heard(JSON.parse(event.data).topic));
        if (wasAway) parts.filter((part) => part.dataset.live).forEach(renew);
      }
    };
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("pagehide", () => { if (stream) stream.close(); stream = null; });
    follow();
  }
})();
