// The plenary's page: pictures, pairs, roadmaps and answers, by keys, and live.
import { clockText, leftNow } from "./clock.js";
import { Page, remembered, remember, start as startPage } from "./core.js";

const LOOK_MS = 1000;
const SLIDE_MS = 12000;
const MODE_KEYS = { w: "wall", s: "side", l: "timeline", q: "quiz", p: "slides" };

class PlenaryPage extends Page {
  constructor(root, server) {
    super(root, server);
    this.newest = true; // show the newest picture as soon as it comes
    // Who asked for less motion starts the slideshow by hand.
    this.paused = matchMedia("(prefers-reduced-motion: reduce)").matches;
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("change", (event) => this.changed(event));
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener("fullscreenchange", () => this.showBar());
    addEventListener("resize", () => this.fitNotes());
    setInterval(() => this.look({ token: this.token }), LOOK_MS);
    setInterval(() => this.slide(), 250);
  }

  get view() {
    return { mode: "one", only: "", starred: false, clock: true, ...remembered().plenary };
  }

  async open() {
    const answer = await this.ask("open", { workshop: remembered().workshop, ...this.view });
    if (!answer) {
      setTimeout(() => this.open(), 2000);
      return;
    }
    this.workshop = answer.workshop;
    this.fill(answer);
    this.find("#workshop").onchange = (event) => {
      remember({ workshop: event.target.value, tandem: "" });
      this.change({ only: "" });
      this.question = undefined;
      this.open();
    };
    this.showBar();
    this.look();
  }

  change(changes) {
    remember({ plenary: { ...this.view, ...changes } });
  }

  // Looks follow one another: what one key shows is what the next key starts from.
  look(values = {}) {
    if (!this.workshop || (values.token !== undefined && this.waiting)) return;
    this.waiting = true;
    this.turn = (this.turn || Promise.resolve()).then(async () => {
      const { workshop, picture, newest, roadmap, view } = this;
      const answer = await this.ask("look", { workshop, ...view, picture, newest, roadmap, ...values });
      this.waiting = false;
      if (!answer) return;
      this.token = answer.token;
      if ("picture" in answer) this.picture = answer.picture;
      if ("newest" in answer) this.newest = answer.newest;
      if ("roadmap" in answer) this.roadmap = answer.roadmap;
      this.showRoom(answer.room);
    });
  }

  put(parts, answer) {
    super.put(parts, answer);
    this.fitNotes();
  }

  // Notes that do not fit beside the picture are counted instead of cut.
  fitNotes() {
    const more = this.find(".large-more");
    if (!more) return;
    const list = this.find(".large-notes ul");
    const notes = [...list.children];
    let left = Number(more.dataset.others);
    for (const note of notes) note.hidden = false;
    const tell = () => {
      more.hidden = !left;
      more.textContent = more.dataset.text.replace("%n", left);
    };
    tell();
    while (notes.length > 1 && list.scrollHeight > list.clientHeight + 1) {
      notes.pop().hidden = true;
      left += 1;
      tell();
    }
  }

  // --- Where the workshop stands ---

  showRoom(room) {
    this.until = { ...room, at: Date.now() };
    this.find("#private").hidden = !room.private;
    this.find("#starred").disabled = room.private;
    this.find("#starred").checked = room.private || this.view.starred;
    this.showClock();
    this.follow(room.question);
  }

  // A question that is opened comes to the screen by itself, and what was there comes back.
  follow(question) {
    const before = this.question;
    this.question = question;
    if (before === undefined || before === question) return;
    if (question && this.view.mode !== "quiz") {
      this.left = this.view.mode;
      this.show("quiz");
    } else if (!question && this.view.mode === "quiz" && this.left) this.show(this.left);
  }

  showClock() {
    const clock = this.find("#clock");
    if (!clock || !this.until) return;
    clock.hidden = !this.view.clock || !this.until.step;
    if (clock.hidden) return;
    const seconds = leftNow(this.until);
    const texts = { ".clock-step": this.until.step, ".clock-time": clockText(seconds) };
    for (const [name, text] of Object.entries(texts)) {
      const part = clock.querySelector(name);
      if (part.textContent !== text) part.textContent = text;
    }
    clock.classList.toggle("still", !this.until.running);
    clock.classList.toggle("over", this.until.running && seconds < 0);
  }

  // --- Going on ---

  slide() {
    this.showClock();
    const sliding = this.view.mode === "slides" && !this.paused && !document.hidden;
    const paused = this.find("#paused");
    if (paused) paused.hidden = this.view.mode !== "slides" || !this.paused;
    if (!sliding || this.waiting || this.find("#keys")?.open) {
      if (!sliding) this.since = Date.now();
      return;
    }
    if (Date.now() - this.since < SLIDE_MS) return;
    this.since = Date.now();
    this.look({ step: 1, around: true, newest: false });
  }

  step(by) {
    this.since = Date.now();
    const { mode } = this.view;
    if (mode === "wall" || mode === "quiz") this.show("one");
    else this.look({ step: by, newest: false, around: mode === "slides" });
  }

  space() {
    if (this.view.mode === "slides") this.paused = !this.paused;
    else this.step(1);
  }

  show(mode, picture) {
    this.change({ mode });
    this.since = Date.now();
    if (picture) {
      this.picture = picture;
      this.newest = false;
    }
    for (const button of this.root.querySelectorAll("[data-mode]")) {
      button.setAttribute("aria-pressed", String(button.dataset.mode === mode));
    }
    this.look();
  }

  full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  }

  showBar() {
    this.find(".plenary-page").classList.toggle("full", Boolean(document.fullscreenElement));
  }

  clicked(event) {
    const control = event.target.closest("button");
    if (!control) return;
    const { mode, pick } = control.dataset;
    const what = control.dataset.do;
    if (mode) this.show(mode);
    else if (pick) this.show("one", pick);
    else if (what === "next") this.step(1);
    else if (what === "previous") this.step(-1);
    else if (what === "full") this.full();
    else if (what === "keys") this.find("#keys").showModal();
    else if (what === "close-keys") this.find("#keys").close();
  }

  changed(event) {
    if (event.target.id === "only") this.change({ only: event.target.value });
    else if (event.target.id === "starred") this.change({ starred: event.target.checked });
    else return;
    this.newest = true;
    this.look();
  }

  pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || this.find("#keys")?.open) return;
    // Keys keep their meaning in a control that has the focus.
    const inside = event.target.closest("select, input, a");
    const onButton = event.target.closest("button");
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (inside || (onButton && (key === " " || key === "Enter"))) return;
    if (key === "ArrowRight") this.step(1);
    else if (key === "ArrowLeft") this.step(-1);
    else if (key === " ") this.space();
    else if (key === "f") this.full();
    else if (key === "t") {
      this.change({ clock: !this.view.clock });
      this.showClock();
    } else if (key === "?") this.find("#keys").showModal();
    else if (key === "Escape") this.show("one");
    else if (key in MODE_KEYS) this.show(this.view.mode === MODE_KEYS[key] ? "one" : MODE_KEYS[key]);
    else return;
    event.preventDefault();
  }
}

export function start(element, server) {
  startPage(PlenaryPage, element, server);
}
