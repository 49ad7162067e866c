// What is shown, and the slideshow. Without this script the page shows everything.
(() => {
  "use strict";
  const all = (selector, where = document) => [...where.querySelectorAll(selector)];
  const figures = all("figure[data-picture]");
  const form = document.querySelector(".filter");
  const show = document.getElementById("show");
  if (!form) return;

  // --- What is shown ---------------------------------------------------------------------------

  const said = form.querySelector("[role=status]");

  function filter() {
    const {tandem, kind, starred, listed} = form.elements;
    const some = kind.value || starred.checked || listed.checked;
    const isKind = (note) => !kind.value || note.dataset.kind === kind.value;
    all(".notes [data-kind]").forEach((note) => { note.hidden = !isKind(note); });
    figures.forEach((figure) => {
      figure.hidden = (starred.checked && !("starred" in figure.dataset))
        || (listed.checked && !("listed" in figure.dataset))
        || (kind.value && !all("[data-kind]", figure).some(isKind));
    });
    all("section[data-tandem]").forEach((section) => {
      section.hidden = tandem.value && section.dataset.tandem !== tandem.value;
      all(".block", section).forEach((block) => {
        const matches = all("figure, :scope > .notes > li", block).some((one) => !one.hidden);
        block.hidden = some && ("whole" in block.dataset || !matches);
      });
      if (some) section.hidden ||= all(".block", section).every((block) => block.hidden);
    });
    all("main > [data-whole]").forEach((one) => { one.hidden = some || tandem.value; });
    const count = shown().length;
    const narrowed = some || tandem.value;
    said.textContent = !narrowed ? ""
      : count ? said.dataset.found.replace("#", count) : said.dataset.none;
  }

  const shown = () => figures.filter((figure) => figure.checkVisibility() && picture(figure));
  const picture = (figure) => figure.querySelector(".picture > svg, .picture > img");

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter(); // a browser that reloads the page keeps what was ticked

  // --- Slideshow ---------------------------------------------------------------------------------

  const PAUSE_MS = 8000;
  const pauseButton = show.querySelector("[data-do=pause]");
  let slides = [];
  let now = 0;
  let clock = 0;
  let paused = false;

  function open(figure) {
    slides = shown();
    if (!slides.length) return;
    now = Math.max(0, slides.indexOf(figure));
    show.showModal();
    pause(figure !== undefined || matchMedia("(prefers-reduced-motion: reduce)").matches);
    turn(0);
  }

  function turn(step) {
    now = (now + step + slides.length) % slides.length;
    const figure = slides[now];
    const section = figure.closest("section");
    show.querySelector(".stage").replaceChildren(picture(figure).cloneNode(true));
    show.querySelector(".of").textContent = [
      section.querySelector("h2").textContent.trim(),
      figure.querySelector("h4").textContent,
      `${now + 1} / ${slides.length}`,
    ].join(" · ");
    show.querySelector(".label").textContent = figure.querySelector(".label").textContent;
    show.querySelector(".credit").textContent = figure.querySelector(".credit").firstChild.textContent;
    restart();
  }

  function restart() {
    clearTimeout(clock);
    if (show.open && !paused) clock = setTimeout(turn, PAUSE_MS, 1);
  }

  function pause(wanted) {
    paused = wanted;
    pauseButton.setAttribute("aria-pressed", String(paused));
    // Who listens is not interrupted by pictures that come by themselves.
    show.querySelector(".label").setAttribute("aria-live", paused ? "polite" : "off");
    restart();
  }

  function full() {
    const done = document.fullscreenElement ? document.exitFullscreen() : show.requestFullscreen();
    done.catch(() => {}); // a browser may not allow it; the show fills the window all the same
  }

  const actions = {
    previous: () => turn(-1),
    next: () => turn(1),
    pause: () => pause(!paused),
    full,
    close: () => show.close(),
  };
  const keys = {ArrowRight: "next", ArrowDown: "next", ArrowLeft: "previous", ArrowUp: "previous", " ": "pause", f: "full"};

  document.getElementById("slides").addEventListener("click", () => open());
  all(".look").forEach((button) => {
    button.addEventListener("click", () => open(button.closest("figure")));
  });
  show.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
  show.addEventListener("close", () => {
    clearTimeout(clock);
    show.querySelector(".stage").replaceChildren();
    if (document.fullscreenElement) document.exitFullscreen();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!show.open) {
      if (key === "f" && !event.target.closest("select")) open();
      return;
    }
    if (key === " " && event.target.closest("button")) return; // which it presses
    if (!(key in keys)) return;
    event.preventDefault();
    actions[keys[key]]();
  });
})();
