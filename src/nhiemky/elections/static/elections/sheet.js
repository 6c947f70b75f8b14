// The sum of the tally sheet while it is typed. The server adds up again: without this file nothing is missing but the hurry.
"use strict";
(() => {
  const sum = document.getElementById("tong");
  if (!sum) return;
  const said = (name) => sum.querySelector(`[data-${name}]`);
  const number = (field) => Number.parseInt(field.value, 10) || 0;
  const add = () => {
    const valid = document.querySelector("input[name=valid]");
    const invalid = [...document.querySelectorAll("input[name^=ground_]")].reduce((all, field) => all + number(field), 0);
    const off = number(valid) + invalid !== Number(sum.dataset.collected);
    sum.hidden = valid.value === "";
    said("valid").textContent = number(valid);
    said("invalid").textContent = invalid;
    said("sum").textContent = number(valid) + invalid;
    said("off").textContent = off ? `≠ ${sum.dataset.collected}` : "✓";
    sum.classList.toggle("wrong-sum", off);
  };
  document.addEventListener("input", add);
  add();
})();
