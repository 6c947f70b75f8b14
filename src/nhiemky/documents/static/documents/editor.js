// The editor of a draft: its outline while one types, Ctrl+S, signs of life. It saves and reads without this file.
"use strict";
(() => {
  const form = document.querySelector("form.editor");
  if (!form) return;
  const body = form.elements.body;
  const said = form.querySelector("[data-saved]");

  // The ladder is read by the same words as on the server (rules/structure.py).
  const ladder = JSON.parse(form.dataset.ladder).map((rung) => ({ ...rung, begins: new RegExp(`^(?:${rung.pattern})`, rung.exact ? "u" : "iu") }));
  const list = form.querySelector("[data-outline-list]");
  const rungOf = (line) => ladder.find((rung) => rung.begins.test(line));
  const stepOf = (line, rung) => {
    const hashes = line.length - line.replace(/^#+/u, "").length;
    return 10 * rung.step + (hashes || (/^(?:[IVXLC]{2,}|[IVX][.\-–])/u.test(line) ? 4 : 0));
  };
  const headings = () => {
    const found = [];
    let at = 0;
    for (const raw of body.value.split("\n")) {
      const line = raw.trim();
      const rung = line && rungOf(line);
      if (rung) found.push({ at, line, rung, length: raw.length });
      at += raw.length + 1;
    }
    const outlined = found.filter((one) => one.rung.outlined);
    return outlined.length ? outlined : found.filter((one) => one.rung.clause);
  };
  const goTo = (at, length) => {
    body.blur();
    body.setSelectionRange(at, at);
    body.focus();
    body.setSelectionRange(at, at + length);
  };
  const draw = () => {
    const above = [];
    const entries = headings().map((one) => {
      const step = stepOf(one.line, one.rung);
      while (above.length && above.at(-1) >= step) above.pop();
      const entry = document.createElement("li");
      const button = document.createElement("button");
      entry.className = `depth-${Math.min(above.length, 5)}`;
      button.type = "button";
      button.textContent = one.line.replace(/^#{1,3}\s+/u, "").slice(0, 80);
      button.addEventListener("click", () => goTo(one.at, one.length));
      entry.append(button);
      above.push(step);
      return entry;
    });
    if (!entries.length) {
      const nothing = document.createElement("li");
      nothing.className = "sub";
      nothing.textContent = list.dataset.empty;
      entries.push(nothing);
    }
    list.replaceChildren(...entries);
  };
  let waiting = 0;
  body.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(draw, 400); });
  draw();
  if (window.matchMedia("(max-width: 62rem)").matches) form.querySelector("[data-outline]").open = false;

  // Figures: into the text where the cursor stands.
  const picks = form.querySelector("[data-picks]");
  const insert = (words) => {
    body.focus();
    body.setRangeText(words, body.selectionStart, body.selectionEnd, "end");
    body.dispatchEvent(new Event("input", { bubbles: true }));
  };
  picks.querySelectorAll("[data-insert]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => insert(button.dataset.insert));
  });
  const narrow = picks.querySelector("[data-narrow]");
  if (narrow) {
    const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/giu, "d").toLowerCase();
    narrow.hidden = false;
    narrow.querySelector("input").addEventListener("input", (event) => {
      const asked = plain(event.target.value).split(/\s+/u).filter(Boolean);
      event.stopPropagation();
      picks.querySelectorAll("li").forEach((line) => { line.hidden = !asked.every((word) => plain(line.textContent).includes(word)); });
    });
    narrow.querySelector("input").addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  }

  // Saving without leaving. Whatever is not a plain yes is sent as a form, so that its own page says why.
  const keep = form.querySelector("[data-save]");
  let saving = false;
  const settled = (answer) => {
    form.elements.opened_at.value = answer.version;
    for (const name of ["title", "kind", "issuer"]) form.elements[`was_${name}`].value = form.elements[name].value.trim();
    if (answer.of_others) {
      const place = body.selectionStart;
      body.value = answer.body;
      body.setSelectionRange(place, place);
      draw();
    }
    said.textContent = answer.words;
    form.dispatchEvent(new Event("submit")); // nothing is unsaved now
  };
  const save = async () => {
    if (saving) return;
    saving = true;
    body.readOnly = true;
    said.textContent = said.dataset.busy;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, credentials: "same-origin" });
      if (answer.ok && (answer.headers.get("Content-Type") || "").startsWith("application/json")) settled(await answer.json());
      else if (answer.ok || answer.status === 403) said.textContent = said.dataset.signedOut;
      else { saving = false; form.requestSubmit(keep); return; }
    } catch {
      said.textContent = said.dataset.lost;
    } finally {
      saving = false;
      body.readOnly = false;
    }
  };
  let asked = false;
  keep.addEventListener("click", (event) => {
    if (asked) { asked = false; return; }
    event.preventDefault();
    save();
  });
  const submitPlainly = form.requestSubmit.bind(form);
  form.requestSubmit = (button) => { asked = true; submitPlainly(button); asked = false; };
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") { event.preventDefault(); save(); }
  });
  if ("unsaved" in form.dataset) form.dispatchEvent(new Event("input"));

  // A sign of life each minute; who else has the page open is said.
  const other = document.querySelector("[data-other]");
  const tell = (more = {}) => {
    const sent = new FormData();
    sent.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    for (const [name, value] of Object.entries(more)) sent.set(name, value);
    return sent;
  };
  const live = async () => {
    try {
      const answer = await fetch(form.dataset.lock, { method: "POST", body: tell(), credentials: "same-origin" });
      const name = answer.ok ? (await answer.json()).holder : "";
      const place = other.querySelector("[data-other-name]");
      if (name && place) { place.textContent = name; other.hidden = false; }
    } catch { /* the next minute asks again */ }
  };
  setInterval(live, 60000);
  window.addEventListener("pagehide", () => navigator.sendBeacon(form.dataset.lock, tell({ leave: "1" })));
})();
