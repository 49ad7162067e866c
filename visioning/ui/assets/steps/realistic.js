// What stays, changes or goes; the slider between utopia and what is feasible; sentences.
import { dropDrafts, forgetDrafts, keepDraft, restoreDrafts } from "../drafts.js";
import { newId } from "../outbox.js";

export class Step {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.utopia = null; // as the reader chose them; the server chooses otherwise
    this.beside = null;
    this.ambition = null;
    this.traced = new Set();
    this.at = 50; // of the slider
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("change", (event) => this.changed(event));
    root.addEventListener("input", (event) => {
      this.slid(event);
      // With a changed reason goes what it was changed from.
      if (event.target.id === "realistic-words") keepDraft(event.target.form.elements.before);
    });
    root.addEventListener("submit", (event) => this.submitted(event));
  }

  opened() {
    this.form = this.find("#realistic-sentence");
    // The button that opened it may have been made anew meanwhile.
    this.find("#realistic-why").addEventListener("close", () =>
      this.find(`[data-why="${this.verdict}"]`)?.focus(),
    );
    this.filled();
    this.showEditing();
    if (this.form.text.value) this.showHalf("sentences");
  }

  here() {
    return {
      utopia: this.utopia, beside: this.beside, ambition: this.ambition, traced: [...this.traced],
    };
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  // The picture that is looked at, whoever chose it.
  get picture() {
    return this.find("[data-looked-at]")?.dataset.lookedAt || "";
  }

  ask(what, values = {}) {
    this.page.problem("");
    return this.page.ask(what, { ...this.here(), ...values });
  }

  // --- What the server filled anew ----------------------------------------------------------------

  filled() {
    if (!this.form) return;
    this.slide();
    this.find("#realistic-type").hidden = !this.find(".real-typed");
    // A sentence that had to wait has arrived.
    const { id, text } = this.form;
    const arrived = id.value && this.find(`[data-change="${CSS.escape(id.value)}"]`);
    if (arrived && !this.form.before.value && arrived.dataset.text === text.value.trim()) this.clear();
  }

  slide() {
    const slider = this.find("#realistic-slider");
    if (!slider) return;
    slider.value = this.at;
    this.find(".real-canvas").style.setProperty("--at", `${this.at}%`);
    const said = slider.dataset.said.replace("%u", this.at).replace("%r", 100 - this.at);
    slider.setAttribute("aria-valuetext", said);
  }

  painting(answer) {
    const progress = this.find("#realistic-progress");
    const acts = this.find("#part-realistic-paint");
    const inside = [progress, acts].some((one) => one.contains(document.activeElement));
    progress.hidden = !answer;
    acts.hidden = Boolean(answer);
    if (inside) (answer ? progress : acts).querySelector("button")?.focus();
    if (answer) {
      progress.querySelector("p").textContent = answer.text;
      progress.querySelector(".track div").style.width = `${100 * answer.share}%`;
    } else this.page.refresh();
  }

  showHalf(name) {
    for (const button of this.root.querySelectorAll("[data-half]")) {
      const chosen = button.dataset.half === name;
      button.setAttribute("aria-pressed", String(chosen));
      this.find(`#realistic-half-${button.dataset.half}`).hidden = !chosen;
    }
  }

  // --- Sentences ----------------------------------------------------------------------------------

  showEditing() {
    this.find("[data-cancel]").hidden = !this.form.before.value;
  }

  fill(values) {
    for (const [name, value] of Object.entries(values)) {
      this.form[name].value = value;
      keepDraft(this.form[name]);
    }
    this.showEditing();
  }

  clear() {
    dropDrafts(this.form);
    this.showEditing();
  }

  async write() {
    const { id, before, text, dissent } = this.form;
    if (!id.value) this.fill({ id: newId() });
    const sent = { text: text.value, dissent: dissent.value };
    const values = {
      tandem: this.page.tandem, id: id.value, ...sent, ...this.here(),
      picture: this.find("[data-shown]")?.dataset.shown || this.picture,
      before: before.value ? JSON.parse(before.value) : null,
    };
    const answer = await this.page.outbox.send("realistic_write", values, `sentence:${id.value}`);
    if (!answer || text.value !== sent.text) return;
    this.clear();
    text.focus();
  }

  change({ dataset }) {
    const { change, text, dissent } = dataset;
    this.fill({ id: change, before: JSON.stringify([text, dissent]), text, dissent });
    this.form.text.focus();
  }

  // --- Why ------------------------------------------------------------------------------------------

  why({ dataset }) {
    const dialog = this.find("#realistic-why");
    this.verdict = dataset.why;
    this.find("#realistic-why-title").textContent = dataset.title;
    const reasons = dataset.reasons.split(" ");
    for (const box of dialog.querySelectorAll("[name=reason]")) box.checked = reasons.includes(box.value);
    const { words, before } = dialog.querySelector("form").elements;
    words.value = dataset.text;
    words.dataset.draft = `why:${this.verdict}`;
    before.value = JSON.stringify(dataset.text);
    before.dataset.draft = `why:${this.verdict}:before`;
    restoreDrafts(dialog);
    this.whyProblem("");
    dialog.showModal();
    this.find("#realistic-why-title").focus();
  }

  async explain() {
    const reasons = [...this.root.querySelectorAll("[name=reason]:checked")].map((box) => box.value);
    const dialog = this.find("#realistic-why");
    const form = dialog.querySelector("form");
    const values = {
      tandem: this.page.tandem, ...this.here(), verdict: this.verdict, reasons,
      text: form.elements.words.value, before: JSON.parse(form.elements.before.value),
    };
    this.page.problem("");
    const sent = await this.page.outbox.send("realistic_explain", values, `verdict:${this.verdict}`);
    if (sent || this.page.silent) { // or it waits for the network
      forgetDrafts(form);
      dialog.close();
    } else this.whyProblem(this.page.find("#problem p").textContent);
  }

  // The page's own line lies below the dialog.
  whyProblem(text) {
    const line = this.find("#realistic-why-problem");
    line.textContent = text;
    line.hidden = !text;
  }

  async remove(what, values) {
    const answer = await this.ask(what, values);
    if (!answer) return;
    const line = this.find("#realistic-undo");
    line.querySelector("button").dataset.undo = answer.binned;
    line.hidden = false;
    line.querySelector("button").focus();
  }

  // --- Events ---------------------------------------------------------------------------------------

  clicked(event) {
    const button = event.target.closest("button");
    if (!button || button.hasAttribute("aria-disabled")) return;
    const data = button.dataset;
    if (data.half) this.showHalf(data.half);
    else if (data.go) this.page.steps.go(data.go);
    else if (data.utopia) {
      this.utopia = data.utopia;
      this.beside = this.ambition = null;
      this.ask("realistic_look");
    } else if (data.beside) {
      this.beside = data.beside;
      this.ask("realistic_look");
    } else if (data.paint) this.paint(data.paint);
    else if (data.why) this.why(button);
    else if ("whyClose" in data) this.find("#realistic-why").close();
    else if ("undecide" in data) {
      this.find("#realistic-why").close();
      this.remove("realistic_undecide", { verdict: this.verdict });
    } else if (data.trace) {
      if (!this.traced.delete(data.trace)) this.traced.add(data.trace);
      this.ask("realistic_look");
    } else if (data.change) this.change(button);
    else if (data.delete) this.remove("realistic_remove", { sentence: data.delete });
    else if (data.undo) {
      this.find("#realistic-undo").hidden = true;
      this.ask("realistic_undo", { id: data.undo });
    } else if ("cancel" in data) this.clear();
    else if ("stop" in data) this.ask("cancel", { job: this.page.job });
  }

  async paint(what) {
    const { picture } = this;
    const ambition = this.find("#realistic-ambition")?.value || "";
    const answer = await this.ask(what, { utopia: picture, ambition });
    if (!answer) return;
    this.utopia = picture;
    this.beside = null; // what is painted now
    this.page.follow(answer.job);
  }

  changed(event) {
    const { target } = event;
    if (target.id === "realistic-ambition") this.ambition = target.value;
    const row = target.closest("[data-thing]");
    if (row) this.decide(row.dataset.thing, target.value, "typed" in row.dataset);
  }

  // One after the other: arrow keys change their mind faster than the server answers.
  decide(thing, decision, typed) {
    const utopia = this.picture;
    this.turn = (this.turn || Promise.resolve()).then(() =>
      this.ask("realistic_decide", { utopia, thing, decision, typed }),
    );
    return this.turn;
  }

  slid(event) {
    if (event.target.id !== "realistic-slider") return;
    this.at = event.target.value;
    this.slide();
  }

  async submitted(event) {
    event.preventDefault();
    if (event.target.matches("#realistic-sentence")) { // it has a field named "id"
      this.page.problem("");
      this.write();
    } else if (event.target.id === "realistic-type") {
      const sent = { thing: event.target.thing.value };
      if (!sent.thing.trim()) return;
      if (await this.decide(sent.thing, "keep", true)) dropDrafts(event.target, sent);
    } else this.explain();
  }
}
