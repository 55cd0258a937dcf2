"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  const nothing = document.getElementById("nothing");
  const rule = document.getElementById("rule");
  const path = document.getElementById("path");
  const checked = (name) => new Set(all(`input[name="${name}"]:checked`, form).map((box) => box.value));
  let current = -1;

  const filter = () => {
    const severities = checked("severity");
    const clean = checked("clean").has("clean");
    const wanted = path.value.trim().toLowerCase();
    let shown = 0;
    let articles = 0;
    for (const article of all("article.draft")) {
      let own = 0;
      for (const note of all(".note", article)) {
        const fits = severities.has(note.dataset.severity) && (!rule.value || note.dataset.rule === rule.value);
        note.hidden = !fits;
        own += fits ? 1 : 0;
      }
      const bare = article.classList.contains("clean");
      const fits = article.dataset.path.toLowerCase().includes(wanted) &&
        (bare ? clean && !rule.value : own > 0 || all(".broken", article).length > 0);
      article.hidden = !fits;
      if (fits) { shown += own; articles += 1; }
    }
    count.textContent = `${shown} / ${all(".note").length}`;
    nothing.hidden = articles > 0;
    current = -1;
  };

  const facts = () => {
    for (const box of all('input[name="fact"]', form)) document.body.classList.toggle(`show-${box.value}`, box.checked);
  };

  const visible = () => all(".note").filter((note) => !note.hidden && !note.closest("[hidden]"));

  const light = (name, on) => {
    for (const mark of all("mark")) if (mark.dataset.finding.split(" ").includes(name)) mark.classList.toggle("on", on);
    const note = document.getElementById(name);
    if (note) note.classList.toggle("on", on);
  };

  const go = (step) => {
    const notes = visible();
    if (!notes.length) return;
    if (current >= 0 && notes[current]) light(notes[current].id, false);
    current = current < 0 ? (step > 0 ? 0 : notes.length - 1) : (current + step + notes.length) % notes.length;
    const note = notes[current];
    light(note.id, true);
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "center" });
    history.replaceState(null, "", `#${note.id}`);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !checked("keys").has("keys")) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "/") { event.preventDefault(); path.focus(); }
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark) location.hash = mark.dataset.finding.split(" ")[0];
  });
  for (const [type, on] of [["mouseover", true], ["mouseout", false]]) {
    document.addEventListener(type, (event) => {
      const part = event.target.closest("mark, .note");
      if (!part) return;
      for (const name of part.matches("mark") ? part.dataset.finding.split(" ") : [part.id]) light(name, on);
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { filter(); facts(); });
  form.hidden = false;
  filter();
  facts();
})();
