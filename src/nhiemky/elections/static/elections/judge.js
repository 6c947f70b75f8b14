// Judging a paper with few keys: a digit answers, arrows change the row, K opens the whole paper, Enter writes it down.
// Without this file Tab, arrows and Enter of the browser do the same.
"use strict";
(() => {
  const form = document.getElementById("phieu");
  if (!form) return;
  const rows = [...form.querySelectorAll("[data-row]")];
  const whole = form.querySelector(".flags.whole");
  const radios = (row) => [...row.querySelectorAll("input")];
  const open = (row) => !radios(row).some((one) => one.checked);
  let now = Math.max(0, rows.findIndex(open));
  let asking = !rows.length;

  document.querySelectorAll("[data-script]").forEach((part) => { part.hidden = false; });
  const show = (scroll = true) => {
    rows.forEach((row, at) => row.classList.toggle("now", at === now && !asking));
    if (whole) whole.classList.toggle("asked", asking);
    const part = asking ? whole : rows[now];
    if (scroll && part) part.scrollIntoView({ block: "nearest" });
  };
  const go = (by) => { asking = false; now = Math.min(Math.max(now + by, 0), rows.length - 1); show(); };
  const answer = (digit) => {
    if (asking && whole) {
      const box = radios(whole)[digit - 1];
      if (box) box.checked = !box.checked;
      return;
    }
    const choice = rows[now] && radios(rows[now])[digit - 1];
    if (!choice) return;
    choice.checked = true;
    if (now < rows.length - 1) go(1); else show();
  };
  form.addEventListener("change", (event) => {
    const row = event.target.closest("[data-row]");
    if (row) { now = rows.indexOf(row); asking = false; show(false); }
  });
  let sent = false;
  form.addEventListener("submit", (event) => { if (sent) event.preventDefault(); sent = true; });
  window.addEventListener("pageshow", () => { sent = false; });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || event.target.closest("textarea")) return;
    const key = event.key.toLowerCase();
    if (key === "enter") {
      if (event.target.closest("a, button, summary")) return;
      form.requestSubmit();
    } else if (key === "arrowdown") go(1);
    else if (key === "arrowup") go(-1);
    else if (key === "k" && whole) { asking = !asking; show(); }
    else if (key === "escape") { asking = false; show(); }
    else if (/^[1-9]$/.test(key)) answer(Number(key));
    else return;
    event.preventDefault();
  });
  show(false);
})();
