// The plenary's page: one picture or the wall, by keys, and live.
import { Page, remembered, remember, start as startPage } from "./core.js";

const LOOK_MS = 1000;

class PlenaryPage extends Page {
  constructor(root, server) {
    super(root, server);
    this.newest = true; // show the newest picture as soon as it comes
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("change", (event) => this.changed(event));
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener("fullscreenchange", () => this.showBar());
    setInterval(() => this.look({ token: this.token }), LOOK_MS);
  }

  get view() {
    return { mode: "one", only: "", starred: false, ...remembered().plenary };
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
      const answer = await this.ask("look", {
        workshop: this.workshop, ...this.view, picture: this.picture, newest: this.newest, ...values,
      });
      this.waiting = false;
      if (!answer) return;
      this.token = answer.token;
      if ("picture" in answer) this.picture = answer.picture;
      if ("newest" in answer) this.newest = answer.newest;
    });
  }

  step(by) {
    if (this.view.mode === "wall") this.show("one");
    else this.look({ step: by, newest: false });
  }

  show(mode, picture) {
    this.change({ mode });
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
  }

  changed(event) {
    if (event.target.id === "only") this.change({ only: event.target.value });
    else if (event.target.id === "starred") this.change({ starred: event.target.checked });
    else return;
    this.newest = true;
    this.look();
  }

  pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // Keys keep their meaning in a control that has the focus.
    const inside = event.target.closest("select, input, a");
    const onButton = event.target.closest("button");
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (inside || (onButton && (key === " " || key === "Enter"))) return;
    if (key === "ArrowRight" || key === " ") this.step(1);
    else if (key === "ArrowLeft") this.step(-1);
    else if (key === "f") this.full();
    else if (key === "w") this.show(this.view.mode === "wall" ? "one" : "wall");
    else return;
    event.preventDefault();
  }
}

export function start(element, server) {
  startPage(PlenaryPage, element, server);
}
