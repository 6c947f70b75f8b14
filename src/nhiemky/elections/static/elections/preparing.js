// The sums of a slate while names are ticked. They are worked out on the server; without this file a button asks for them.
"use strict";
(() => {
  const names = document.querySelector("[data-look-on-change]");
  const sums = document.getElementById("so-du");
  if (!names || !sums) return;
  const form = names.closest("form");
  const button = names.querySelector("[data-look]");
  let asked = 0;
  if (button) button.hidden = true;
  names.addEventListener("change", async () => {
    const mine = ++asked;
    const typed = new FormData(form);
    typed.set("xem", "1");
    const answer = await fetch(location.href, { method: "POST", body: typed, credentials: "same-origin" }).catch(() => null);
    if (mine !== asked) return;
    if (!answer || !answer.ok) { if (button) button.hidden = false; return; }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("so-du");
    if (fresh) sums.replaceChildren(...fresh.childNodes);
  });
})();
