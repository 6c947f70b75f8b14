// Proofreading beside a text that is being written. Without this file the button opens a page with line numbers.
"use strict";
(() => {
  const panel = document.getElementById("soat");
  const area = panel && panel.dataset.area ? document.getElementById(panel.dataset.area) : null;
  const button = document.querySelector("[data-proof]");
  if (!panel) return;

  // What somebody has passed over stays away until the browser is closed.
  const SKIPPED = "soat-bo-qua";
  const skipped = () => new Set(JSON.parse(sessionStorage.getItem(SKIPPED) || "[]"));
  const each = (chosen, run) => panel.querySelectorAll(chosen).forEach(run);
  const settle = () => {
    const away = skipped();
    let count = 0;
    each(".finding", (one) => { one.hidden = away.has(one.dataset.key); count += one.hidden; });
    each('[data-do="skip"]', (part) => { part.hidden = false; });
    each('[data-do="mend"]', (part) => { part.hidden = !area; });
    each(".skipped", (part) => { part.hidden = !count; part.querySelector("[data-count]").textContent = count; });
  };

  // Where the words stand now: people go on writing after the list was made.
  const placeOf = (one) => {
    const { text } = one.dataset;
    const from = Number(one.dataset.from);
    if (area.value.startsWith(text, from)) return [from, from + text.length];
    const after = area.value.indexOf(text, from), before = area.value.lastIndexOf(text, from);
    const near = before < 0 || (after >= 0 && after - from < from - before) ? after : before;
    return near < 0 ? null : [near, near + text.length];
  };

  // A field does not say where its lines stand: the text before the place is set once more, unseen, and measured.
  const heightBefore = (end) => {
    const twin = document.createElement("div");
    const look = getComputedStyle(area);
    ["width", "font", "letterSpacing", "lineHeight", "padding", "border", "boxSizing"].forEach((part) => { twin.style[part] = look[part]; });
    Object.assign(twin.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word" });
    twin.textContent = area.value.slice(0, end);
    document.body.append(twin);
    const height = twin.offsetHeight;
    twin.remove();
    return height;
  };

  const show = (one) => {
    const place = placeOf(one);
    if (!place) { one.remove(); return false; }
    area.focus({ preventScroll: true });
    area.setSelectionRange(...place);
    const height = heightBefore(place[0]);
    area.scrollTop = height - area.clientHeight / 3;
    window.scrollTo({ top: scrollY + area.getBoundingClientRect().top + height - area.scrollTop - innerHeight / 3 });
    return true;
  };

  const run = async () => {
    const normal = area.value.normalize("NFC");
    if (normal !== area.value) area.value = normal;
    const sent = new FormData();
    sent.append("body", normal);
    sent.append("csrfmiddlewaretoken", button.form.elements.csrfmiddlewaretoken.value);
    panel.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(button.formAction, { method: "POST", body: sent, credentials: "same-origin", headers: { "X-Part": "1" } });
      if (answer.redirected || ![200, 409].includes(answer.status)) throw new Error(String(answer.status));
      panel.innerHTML = await answer.text();
    } catch {
      panel.textContent = panel.dataset.failed;
    }
    panel.removeAttribute("aria-busy");
    settle();
  };

  const mend = async (one) => {
    if (!show(one)) return;
    const at = area.selectionStart;
    // The only way that leaves Ctrl+Z working.
    if (!document.execCommand("insertText", false, one.dataset.right)) area.setRangeText(one.dataset.right);
    if (!button) { one.remove(); return; }
    await run();
    const next = [...panel.querySelectorAll(".finding:not([hidden])")].find((other) => Number(other.dataset.from) >= at);
    (next ? next.querySelector(".place") : panel).focus();
  };

  if (button && area) button.addEventListener("click", (event) => { event.preventDefault(); run().then(() => panel.focus({ preventScroll: true })); });
  panel.addEventListener("click", (event) => {
    const one = event.target.closest(".finding");
    const what = event.target.closest("[data-do]");
    if (what && what.dataset.do === "again") { sessionStorage.removeItem(SKIPPED); settle(); }
    else if (what && what.dataset.do === "skip") { sessionStorage.setItem(SKIPPED, JSON.stringify([...skipped().add(one.dataset.key)])); settle(); }
    else if (what) mend(one);
    else if (one && area && event.target.closest(".place")) { event.preventDefault(); show(one); }
  });
  settle();
})();
