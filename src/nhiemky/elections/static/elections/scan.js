// A bundle while it is read: its numbers each second. Without this file the page reloads by itself.
"use strict";
(() => {
  document.querySelectorAll("form[data-sending]").forEach((form) => form.addEventListener("submit", () => {
    const button = form.querySelector("button");
    button.disabled = true;
    button.textContent = form.dataset.sending;
  }));

  const SECOND = 1000;
  const part = document.getElementById("doc");
  if (!part || !part.hasAttribute("data-working")) return;
  const look = async () => {
    if (document.hidden) { setTimeout(look, SECOND); return; }
    const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
    const fresh = answer && answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("doc");
    if (fresh && !fresh.hasAttribute("data-working")) { location.replace(location.href); return; }
    // A button that somebody is about to press stays where it is.
    if (fresh && part.contains(document.activeElement)) {
      for (const one of ["progress", ".pace", ".tallies"]) {
        const [old, now] = [part.querySelector(one), fresh.querySelector(one)];
        if (old && now) old.replaceWith(now);
      }
    } else if (fresh) part.replaceChildren(...fresh.childNodes);
    setTimeout(look, SECOND);
  };
  setTimeout(look, SECOND);
})();
