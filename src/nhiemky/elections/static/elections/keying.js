// Keying papers with one key per name. Without this file the boxes, "Phiếu sau" and "Lấy lại phiếu trước" do the same.
// A paper leaves the screen only after the server has said that it is in the database.
"use strict";
(() => {
  const form = document.getElementById("phieu");
  const back = document.getElementById("lay-lai");
  if (back) {
    document.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && !event.repeat) { event.preventDefault(); back.requestSubmit(back.querySelector("button")); }
    });
  }
  if (!form) return;

  const RETRY_MS = 2500, ANSWER_MS = 8000, BOUNCE_MS = 300, SYNTHETIC_MS = 40;
  const words = form.dataset;
  const [strike, single] = [words.kind === "strike", words.kind === "single"];
  const seen = form.elements.namedItem("seen");
  const rows = [...form.querySelectorAll("[data-row]")].map((row) => ({ row, key: row.dataset.key, boxes: [...row.querySelectorAll("input")] }));
  const flags = [...form.querySelectorAll("input[name=flags]")];
  const [title, saved, trouble, verdict, asked, undo] = ["so-phieu", "luu", "su-co", "ket-luan", "vi-sao", "lui"].map((id) => document.getElementById(id));
  const counts = (name) => document.querySelectorAll(`[data-count=${name}]`);
  const fill = (text, n) => text.replace("{n}", n).replace("{s}", words.seats);

  let busy = false;       // a paper is on its way
  let asking = false;     // K was pressed: the next digit is a ground
  let touched = false;    // something was marked on this paper
  let shownAt = 0, letterAt = -1000, waiting = [], timer = 0;

  document.querySelectorAll("[data-script]").forEach((part) => { part.hidden = false; });

  // What is marked, as rules.marks writes it.
  const BOXES = { true: { true: "b", false: "a" }, false: { true: "d", false: "n" } };
  const markOf = ({ boxes }) => (strike ? (boxes[0].checked ? "x" : "-") : BOXES[boxes[0].checked][boxes[1].checked]);
  const marks = () => {
    const flagged = flags.filter((flag) => flag.checked).map((flag) => flag.value).join("");
    return rows.map(markOf).join("") + (flagged ? `!${flagged}` : "");
  };
  const mark = (one, sign) => {
    if (strike) one.boxes[0].checked = sign === "x";
    else [one.boxes[0].checked, one.boxes[1].checked] = ["ab".includes(sign), "db".includes(sign)];
  };
  const show = (text) => {
    const [onNames, flagged = ""] = text.split("!");
    rows.forEach((one, at) => mark(one, onNames[at]));
    flags.forEach((flag) => { flag.checked = flagged.includes(flag.value); });
    judge();
  };
  const blank = (strike ? "-" : "a").repeat(rows.length);
  const NEXT = { a: "d", d: "n", n: "b", b: "a" };
  const press = (one) => { mark(one, strike ? (markOf(one) === "x" ? "-" : "x") : NEXT[markOf(one)]); judge(); };

  // The same judgement as rules.papers, for the eye; the server judges by itself.
  const judged = () => {
    const text = marks();
    const [onNames] = text.split("!");
    const voted = [...onNames].filter((sign) => sign === (strike ? "-" : "a")).length;
    if (text.includes("!")) return ["late", words.flagged, voted];
    if (strike && !touched && voted === rows.length) return ["plain", words.untouched, voted];
    if (strike) return voted === 0 ? ["late", words.nobody, 0] : voted > Number(words.seats) ? ["late", words.tooMany, voted] : ["ok", words.valid, voted];
    if (single) return onNames === "a" ? ["ok", words.valid, 1] : onNames === "d" ? ["ok", words.disagreed, 0] : ["late", words.bothOrNeither, 0];
    return voted ? ["ok", words.valid, voted] : ["warn", words.doubtful, 0];
  };
  const judge = () => {
    const [mood, said, voted] = judged();
    verdict.className = `chip ${mood}`;
    const text = fill(said, voted);
    if (verdict.textContent !== text) verdict.textContent = text;
    if (!strike) rows.forEach((one) => {
      const sign = markOf(one);
      one.row.className = sign === "d" ? "dissent" : sign === "a" ? "" : "unclear";
    });
  };

  const complain = (text) => { trouble.textContent = text; trouble.hidden = !text; };
  const say = (text, notYet = false) => { saved.textContent = text; saved.classList.toggle("not-yet", notYet); };
  const ask = (on) => { asking = on; asked.classList.toggle("asked", on); };

  const count = (answer) => {
    seen.value = answer.seen;
    ["valid", "invalid", "seen"].forEach((name) => counts(name).forEach((part) => { part.textContent = answer[name]; }));
    counts("here").forEach((part) => { part.textContent = `${answer.seen}/${answer.size}`; });
    counts("bar").forEach((part) => { part.value = answer.seen; });
    if (answer.other !== null) counts("other").forEach((part) => { part.textContent = answer.other; });
    if (answer.place !== null) title.textContent = fill(answer.again ? words.again : words.next, answer.place + 1);
    form.classList.toggle("again", answer.again > 0);
    undo.hidden = answer.seen === 0;
  };
  const fresh = (text) => {
    touched = text !== blank;
    show(text);
    ask(false);
    shownAt = performance.now();
  };
  const free = () => {
    busy = false;
    form.classList.remove("unsaved");
    const keys = waiting;
    waiting = [];
    keys.forEach(take);
  };

  const token = () => (document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [])[1] || form.elements.namedItem("csrfmiddlewaretoken").value;
  const post = async (verb, text) => {
    const stop = new AbortController();
    const limit = setTimeout(() => stop.abort(), ANSWER_MS);
    try {
      const got = await fetch(form.action, {
        method: "POST", credentials: "same-origin", redirect: "manual", signal: stop.signal,
        headers: { Accept: "application/json", "X-CSRFToken": token() },
        body: new URLSearchParams({ verb, seen: seen.value, marks: text }),
      });
      if (got.type === "opaqueredirect") return { lost: words.signedOut };
      if (!(got.headers.get("content-type") || "").includes("application/json")) return { lost: words.lost };
      return { status: got.status, answer: await got.json() };
    } catch {
      return { lost: words.lost };
    } finally {
      clearTimeout(limit);
    }
  };

  const send = async (verb, text, again = false) => {
    busy = true;
    clearTimeout(timer);
    say(words.saving);
    const { lost, status, answer } = await post(verb, text);
    if (lost) {
      form.classList.add("unsaved");
      complain(lost);
      say(words.unsaved, true);
      waiting = [];
      timer = setTimeout(() => send(verb, text, true), RETRY_MS);
      return;
    }
    // The answer to an earlier try was lost on its way, the paper was not: the server holds exactly this one more.
    const had = verb === "next" && again && status === 409 && answer.seen === Number(seen.value) + 1 && answer.last === text;
    if (status === 200 || had) {
      complain("");
      count(answer);
      if (answer.place === null) { location.replace(form.action); return; }
      say(fill(verb === "undo" ? words.back : words.saved, verb === "undo" ? answer.place + 1 : answer.seen));
      fresh(verb === "undo" ? answer.marks : blank);
      free();
      return;
    }
    if (answer.place === null) { location.replace(form.action); return; }
    // Another page of the same operator went on: the number is put right, the paper in hand stays on the screen.
    const outOfStep = answer.code === "keying-out-of-step";
    complain(outOfStep ? fill(words.outOfStep, answer.seen) : answer.words);
    say("");
    if (outOfStep) count(answer);
    waiting = [];
    free();
  };

  const next = () => {
    if (!touched && performance.now() - shownAt < BOUNCE_MS) { say(words.tooQuick); return; }
    send("next", marks());
  };
  const goBack = () => {
    if (marks() !== blank) { fresh(blank); shownAt = 0; say(words.cleared); return; }
    if (Number(seen.value) > 0) send("undo", "");
  };

  // What to do with a key; keys that come while a paper is on its way wait for the next one, Enter does not.
  const take = (key) => {
    if (key === "Enter") { next(); return; }
    if (key === "Backspace") { goBack(); return; }
    touched = true;
    if (key === "Escape") { ask(false); return; }
    if (key === "k") { ask(!asking); return; }
    const flag = asking && flags.find((one) => one.dataset.key === key);
    if (flag) { flag.checked = !flag.checked; ask(false); judge(); return; }
    const one = rows.find((row) => row.key === key);
    if (one) press(one);
  };
  const knows = (key) => ["Enter", "Backspace", "Escape", "k"].includes(key) || rows.some((row) => row.key === key) || (asking && "123".includes(key));
  // Programs for Vietnamese typing rewrite what was typed: composition, letters with marks, Backspace at once after a letter.
  const rewritten = (event) => event.isComposing || event.keyCode === 229 || event.key === "Process" || event.key === "Dead"
    || (event.key.length === 1 && event.key.charCodeAt(0) > 126)
    || (event.key === "Backspace" && event.timeStamp - letterAt < SYNTHETIC_MS);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !event.key) return;
    if (rewritten(event)) { event.preventDefault(); complain(words.typing); return; }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.key.length === 1) letterAt = event.timeStamp;
    if (key === "Enter" && event.target.closest("a, button, summary")) return;
    if (!knows(key)) return;
    event.preventDefault();
    if (event.repeat) return;
    if (!busy) take(key);
    else if (!["Enter", "Backspace"].includes(key) && !form.classList.contains("unsaved")) waiting.push(key);
  });
  document.addEventListener("compositionstart", () => complain(words.typing));
  form.addEventListener("change", () => { touched = true; judge(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    if (event.submitter && event.submitter.value === "undo") goBack(); else next();
    form.focus();
  });
  form.addEventListener("click", (event) => { if (busy && event.target.matches("input")) event.preventDefault(); });
  window.addEventListener("beforeunload", (event) => { if (busy && form.classList.contains("unsaved")) event.preventDefault(); });

  fresh(marks());
  shownAt = 0;
})();
