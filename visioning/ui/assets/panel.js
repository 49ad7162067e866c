// The panel in which a picture is changed: what stays, what goes, how much, seen from where.

// How far "slightly" to "very different" may go: from other styles and places to other things.
const DEGREES = [0.2, 0.3, 0.4, 0.55, 0.85];

export class Panel {
  // `page` is the tandem's page; `dialog` the element that the panel fills.
  constructor(page, dialog) {
    this.page = page;
    this.dialog = dialog;
    this.marks = {}; // by picture: what stays (ids) and what goes (classes), as long as the page lives
    dialog.addEventListener("click", (event) => this.clicked(event));
    dialog.addEventListener("change", (event) => this.changed(event));
    dialog.addEventListener("input", (event) => this.slid(event));
    dialog.addEventListener("submit", (event) => this.submitted(event));
    dialog.addEventListener("keydown", (event) => this.pressed(event));
    dialog.addEventListener("close", () => this.closed());
    for (const name of ["pointerover", "focusin"]) {
      dialog.addEventListener(name, (event) => this.point(event.target));
    }
    for (const name of ["pointerout", "focusout"]) {
      dialog.addEventListener(name, () => this.point(null));
    }
    this.sized = new ResizeObserver(() => this.size());
  }

  get isOpen() {
    return this.dialog.open;
  }

  async open(picture) {
    const answer = await this.page.ask("panel", { picture });
    if (!answer) return;
    this.picture = picture;
    this.dialog.innerHTML = answer.html;
    this.texts = this.find("#panel-texts").dataset;
    if (!this.marks[picture]) {
      const gone = this.rows().filter((row) => "dropped" in row.dataset);
      this.marks[picture] = { keep: new Set(), drop: new Set(gone.map((row) => row.dataset.kindOf)) };
    }
    this.dialog.showModal();
    this.find("#panel-title").focus();
    this.sized.observe(this.find(".things"));
    this.size();
    this.show();
    this.slid({ target: this.find("#how-different") });
    if (this.find("#how-much")) this.slid({ target: this.find("#how-much") });
  }

  closed() {
    this.sized.disconnect();
    this.dialog.innerHTML = "";
    const button = this.page.find('[data-do="open-panel"]');
    if (button) button.focus();
  }

  find(selector) {
    return this.dialog.querySelector(selector);
  }

  rows() {
    return [...this.dialog.querySelectorAll("[data-kind-of]")];
  }

  things() {
    return [...this.dialog.querySelectorAll("[data-thing]")];
  }

  thing(id) {
    return this.find(`[data-thing="${id}"]`);
  }

  say(text) {
    this.find("#panel-live").textContent = text;
  }

  problem(text) {
    const box = this.find("#panel-problem");
    box.textContent = text;
    box.hidden = !text;
  }

  // Badges keep their size on the screen, however large the picture is.
  size() {
    const svg = this.find(".things");
    if (svg) svg.style.setProperty("--unit", 1600 / Math.max(1, svg.clientWidth));
  }

  // --- What stays and what goes -----------------------------------------------------------------

  get mark() {
    return this.marks[this.picture];
  }

  stateOf(thing) {
    if (this.mark.keep.has(thing.dataset.thing)) return "keep";
    return this.mark.drop.has(thing.dataset.class) ? "drop" : "free";
  }

  // What is fixed to a house needs it: it stays with its house, and is free when that is.
  keep(thing) {
    this.mark.keep.add(thing.dataset.thing);
    if (thing.dataset.house) this.mark.keep.add(thing.dataset.house);
  }

  release(thing) {
    const id = thing.dataset.thing;
    this.mark.keep.delete(id);
    for (const carried of this.things()) {
      if (carried.dataset.house === id) this.mark.keep.delete(carried.dataset.thing);
    }
  }

  // Free, stays, goes, free again. A kind goes as a whole, but for those of it that stay.
  cycle(thing) {
    const { keep, drop } = this.mark;
    const state = this.stateOf(thing);
    if (state === "free") this.keep(thing);
    else if (state === "keep") {
      this.release(thing);
      drop.add(thing.dataset.class);
    } else drop.delete(thing.dataset.class);
    this.show();
    this.point(thing);
    const now = this.stateOf(thing);
    const withHouse = now === "keep" && thing.dataset.house && keep.has(thing.dataset.house);
    const { name } = thing.dataset;
    this.say(withHouse ? this.texts.house.replace("%t", name) : `${name}: ${this.texts[now]}`);
  }

  setKind(row, state) {
    const kind = row.dataset.kindOf;
    const own = this.things().filter((thing) => thing.dataset.class === kind);
    this.mark.drop.delete(kind);
    for (const thing of own) {
      if (state === "keep") this.keep(thing);
      else this.release(thing);
    }
    if (state === "drop") this.mark.drop.add(kind);
    this.show();
    this.say(`${row.dataset.label}: ${this.texts[state]}`);
  }

  setAll(state) {
    this.mark.drop.clear();
    this.mark.keep.clear();
    if (state === "keep") for (const thing of this.things()) this.keep(thing);
    this.show();
    this.say(state === "keep" ? this.texts.allKeep : this.texts.allFree);
  }

  show() {
    for (const thing of this.things()) {
      const state = this.stateOf(thing);
      thing.dataset.state = state;
      thing.setAttribute("aria-label", `${thing.dataset.name}: ${this.texts[state]}`);
      this.find(`[data-badge="${thing.dataset.thing}"]`).dataset.state = state;
    }
    for (const row of this.rows()) {
      const ids = row.dataset.ids ? row.dataset.ids.split(" ") : [];
      const kept = ids.filter((id) => this.mark.keep.has(id)).length;
      const gone = this.mark.drop.has(row.dataset.kindOf);
      let state = gone ? "drop" : "free";
      if (kept) state = kept === ids.length ? "keep" : "";
      for (const radio of row.querySelectorAll("input")) radio.checked = radio.value === state;
      if (!ids.length) continue;
      const some = row.querySelector(".some");
      some.hidden = state !== "";
      some.textContent = this.texts.some.replace("%k", kept).replace("%c", ids.length);
    }
  }

  // Name and outline what is pointed at: one thing in the picture, or all of a kind in the list.
  point(target) {
    const thing = target?.closest?.("[data-thing]");
    const row = target?.closest?.("[data-kind-of]");
    for (const other of this.things()) {
      const pointed = other === thing || (row && other.dataset.class === row.dataset.kindOf);
      other.classList.toggle("pointed", Boolean(pointed));
    }
    const name = this.find(".thing-name");
    if (!name) return;
    name.hidden = !thing;
    if (!thing) return;
    name.textContent = `${thing.dataset.name}: ${this.texts[thing.dataset.state]}`;
    const share = Math.min(88, Math.max(12, thing.dataset.x / 16));
    name.style.left = `${share}%`;
    const top = thing.dataset.top / 10;
    name.classList.toggle("below", top < 14);
    name.style.top = `${top < 14 ? top + 8 : top}%`;
  }

  // --- Painting -----------------------------------------------------------------------------------

  changes() {
    const { keep, drop } = this.mark;
    const whole = this.things().every((thing) => keep.has(thing.dataset.thing));
    const unseen = whole && this.texts.hidden ? this.texts.hidden.split(" ") : [];
    return {
      picture: this.picture, keep: [...keep, ...unseen], drop: [...drop],
      prompt: this.find("#panel-prompt").value,
    };
  }

  // Ask for a painting and leave the panel for it; what is wrong is said here.
  async start(what, values) {
    this.problem("");
    const answer = await this.page.ask(what, values);
    if (!answer) return;
    this.dialog.close();
    if (answer.job) this.page.follow(answer.job);
    else this.page.select(answer.drawn);
  }

  act(what) {
    const { picture } = this;
    if (what === "close-panel") this.dialog.close();
    else if (what === "repaint") this.start("repaint", { ...this.changes(), strength: 1 });
    else if (what === "vary") {
      const strength = DEGREES[this.find("#how-different").value - 1];
      this.start("repaint", { ...this.changes(), strength });
    } else if (what === "ladder") this.start("ladder", { picture });
    else if (what === "blend") {
      const other = this.find("[name=other]:checked").value;
      this.start("blend", { picture, other, weight: this.find("#how-much").value / 100 });
    }
  }

  // --- Events -------------------------------------------------------------------------------------

  clicked(event) {
    const thing = event.target.closest("[data-thing]");
    if (thing) this.cycle(thing);
    const control = event.target.closest("button");
    if (!control) return;
    if (control.dataset.all) this.setAll(control.dataset.all);
    else if (control.dataset.view) {
      this.start("view", { picture: this.picture, view: control.dataset.view });
    } else if (control.dataset.do) this.act(control.dataset.do);
  }

  changed(event) {
    const row = event.target.closest("[data-kind-of]");
    if (row) this.setKind(row, event.target.value);
  }

  slid(event) {
    if (event.target.id === "how-different") {
      const said = this.texts[`different-${event.target.value}`];
      this.find("#different-said").textContent = said;
      event.target.setAttribute("aria-valuetext", said);
    } else if (event.target.id === "how-much") {
      this.find("#much-said").textContent = `${event.target.value} %`;
      event.target.setAttribute("aria-valuetext", `${event.target.value} %`);
    }
  }

  async submitted(event) {
    event.preventDefault();
    event.stopPropagation();
    const word = this.find("#panel-word");
    const prompt = this.find("#panel-prompt");
    if (!word.value.trim()) return;
    this.problem("");
    const answer = await this.page.ask("panel_words", { prompt: prompt.value, typed: word.value });
    if (!answer || !this.isOpen) return;
    prompt.value = answer.prompt;
    word.value = "";
    this.say(answer.prompt);
  }

  // In the picture, arrows go from thing to thing; the space bar and Enter change it.
  pressed(event) {
    const thing = event.target.closest?.("[data-thing]");
    if (!thing) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const all = this.things();
      const next = all[(all.indexOf(thing) + step + all.length) % all.length];
      thing.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else if (event.key === "Enter" || event.key === " ") this.cycle(thing);
    else return;
    event.preventDefault();
  }
}
