// The tandem's page: words and prompt on the left, pictures and notes on the right.
import { Page, remembered, remember, whenPaused, start as startPage } from "./core.js";
import { Talk } from "./notes.js";
import { newId, Outbox } from "./outbox.js";
import { Panel } from "./panel.js";
import { Steps } from "./steps.js";
import { Versions } from "./versions.js";

const WATCH_MS = 150; // between two looks at a painting
const REFRESH_MS = 2000; // between two looks at what others do

class TandemPage extends Page {
  constructor(root, server) {
    super(root, server);
    this.many = 60;
    this.job = null;
    this.keepPrompt = whenPaused(() => this.words("prompt", this.find("#prompt").value), 400);
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("change", (event) => this.changed(event));
    root.addEventListener("input", (event) => this.typed(event));
    root.addEventListener("submit", (event) => this.submitted(event));
    root.addEventListener("keydown", (event) => this.pressed(event));
    root.addEventListener("focusout", (event) => {
      if (event.target.id === "prompt") this.keepPrompt.flush();
    });
    if (!remembered().device) remember({ device: newId() });
    this.steps = new Steps(this);
    this.talk = new Talk(this);
    this.outbox = new Outbox(this);
    setInterval(() => this.refresh(), REFRESH_MS);
  }

  // Every call says whose page it comes from and in which step.
  ask(what, values = {}) {
    const { device, role, step } = remembered();
    return super.ask(what, { tandem: this.tandem, device, role, step, ...values });
  }

  async open() {
    const { workshop, tandem, desks = {} } = remembered();
    const answer = await this.ask("open", { workshop, tandem, desks });
    if (!answer) {
      setTimeout(() => this.open(), REFRESH_MS);
      return;
    }
    remember({ workshop: answer.workshop, tandem: answer.tandem });
    this.tandem = answer.tandem;
    this.fill(answer);
    if (!answer.tandem) return;
    this.token = answer.token;
    this.keepDesk(answer.desk);
    this.panel = new Panel(this, this.find("#panel"));
    this.versions = new Versions(this, this.find("#versions-dialog"));
    this.find("#workshop").onchange = (event) => this.go({ workshop: event.target.value, tandem: "" });
    this.find("#tandem").onchange = (event) => this.go({ tandem: event.target.value });
    this.talk.restoreDraft();
    remember({ step: answer.step });
    const step = await this.ask("step", {
      step: answer.step, picture: this.desk.picture, ...this.steps.here,
    });
    if (step) await this.steps.show(step);
    await this.words("none");
    if (answer.job) this.follow(answer.job);
  }

  // While a dialog is open, only what stands in it is seen and read out.
  problem(text) {
    const dialog = [this.panel, this.versions].find((one) => one?.isOpen);
    if (dialog) dialog.problem(text);
    else super.problem(text);
  }

  // An answer may come late: what belongs to another tandem, picture or step than is shown now is
  // left out.
  put(parts = {}, answer = {}, values = {}) {
    if (answer.tandem && answer.tandem !== this.tandem) return;
    if (answer.token && this.refreshed !== this.desk) return; // asked before the desk changed
    if (answer.picture && this.following) this.keepDesk({ ...this.desk, picture: answer.picture });
    const { stage, notes, pinning, absent, alt, ...others } = parts;
    const own = answer.of === this.desk?.picture && this.isIn(values.step);
    // Who answers a question keeps it, although somebody else answered it meanwhile.
    const asked = absent === undefined || absent.includes("absent-text");
    if (own && !asked && this.find("#absent-text")?.value) delete parts.absent;
    if (own && this.talk.changesAlt) delete parts.alt;
    super.put(own ? parts : others);
    this.markPicture();
    this.steps?.open?.filled?.();
    this.versions?.shown();
    if (own) this.talk.shown();
  }

  // Each step shows the picture in its way.
  isIn(step) {
    return (step || "pictures") === this.steps.name;
  }

  leaveNote() {
    return this.talk.leave();
  }

  async go(where) {
    if (!(await this.leaveNote())) {
      this.open(); // the choice on top goes back to what is shown
      return;
    }
    const left = this.hasTyped && this.find(`#tandem [value="${this.tandem}"]`)?.textContent;
    remember(where);
    this.job = null;
    await this.open();
    if (left) this.problem(this.text("left").replace("%t", left));
  }

  // Something was typed into the open step that nobody has sent; it stays with its tandem.
  get hasTyped() {
    return [...this.root.querySelectorAll("#step :is(textarea, [type=text])[data-draft]")].some(
      (field) => field.value && field.checkVisibility(),
    );
  }

  // --- The desk ---------------------------------------------------------------------------

  keepDesk(desk) {
    this.desk = desk;
    remember({ desks: { ...remembered().desks, [this.tandem]: desk } });
  }

  // Tell the server of a change to the words; its answer is the new desk. One after the other,
  // since each change builds on the desk that the one before it left.
  words(change, value = "") {
    this.turn = (this.turn || Promise.resolve()).then(async () => {
      const typing = this.find("#prompt");
      const before = typing.value;
      const answer = await this.ask("words", {
        tandem: this.tandem, desk: this.desk, change, value,
      });
      if (!answer) return false;
      // What was typed while the server answered stays in the field and follows.
      this.showDesk(answer, typing.value !== before);
      return true;
    });
    return this.turn;
  }

  typedPrompt() {
    const prompt = this.find("#prompt").value;
    return { prompt, edited: Boolean(prompt.trim()) };
  }

  showDesk(answer, typedMeanwhile = false) {
    const typed = typedMeanwhile ? this.typedPrompt() : {};
    this.keepDesk({ ...answer.desk, ...typed, picture: this.desk.picture });
    const prompt = this.find("#prompt");
    if (!typedMeanwhile && prompt.value !== this.desk.prompt) prompt.value = this.desk.prompt;
    for (const card of this.root.querySelectorAll("[data-card]")) {
      card.setAttribute("aria-pressed", String(answer.chosen.includes(card.dataset.card)));
    }
    for (const choice of this.root.querySelectorAll("[data-fix]")) {
      choice.value = this.desk.atmosphere[choice.dataset.fix] || "";
    }
    this.find('[data-do="anew"]').hidden = !this.desk.edited;
    this.find('[data-do="clear"]').hidden = !this.desk.prompt;
    if ("estimate" in answer) {
      const estimate = this.find("#paint small");
      estimate.textContent = answer.estimate;
      estimate.hidden = !answer.estimate;
    }
    this.unknown = answer.unknown_phrases;
    this.mark();
  }

  // Underline in the prompt what the model has no picture for.
  mark() {
    const marks = this.find(".prompt-marks");
    const text = this.find("#prompt").value;
    const lower = text.toLowerCase();
    const found = (this.unknown || [])
      .map((phrase) => [lower.indexOf(phrase), phrase.length])
      .filter(([at]) => at >= 0)
      .sort((a, b) => a[0] - b[0]);
    marks.textContent = "";
    let done = 0;
    for (const [at, length] of found) {
      if (at < done) continue;
      marks.append(text.slice(done, at));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(at, at + length);
      marks.append(mark);
      done = at + length;
    }
    marks.append(`${text.slice(done)}\n`);
    marks.scrollTop = this.find("#prompt").scrollTop;
  }

  showGroup(tab) {
    for (const other of tabsBeside(tab)) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      this.find(`#${other.getAttribute("aria-controls")}`).hidden = !chosen;
    }
    this.keepDesk({ ...this.desk, group: tab.dataset.group });
  }

  // --- Painting -----------------------------------------------------------------------------

  async paint() {
    this.keepPrompt.flush();
    await this.turn;
    const answer = await this.ask("paint", { desk: this.desk, tandem: this.tandem });
    if (!answer) return;
    this.keepDesk(answer.desk);
    this.follow(answer.job);
  }

  // Look at a painting again and again until it is over.
  async follow(job) {
    if (this.job === job) return;
    this.job = job;
    this.following = !this.talk.open; // who writes a note is not taken away from the picture
    this.problem("");
    const pressed = document.activeElement === this.find("#paint");
    this.find("#paint").hidden = true;
    this.find("#progress").hidden = false;
    if (pressed) this.find("#progress button").focus();
    this.find("#progress").querySelector("p").textContent = "";
    if (matchMedia("(max-width: 900px)").matches) {
      this.find(".pictures").scrollIntoView({ block: "start" });
    }
    let version = -1;
    let pictures = [];
    let said = "";
    while (this.job === job) {
      const answer = await this.ask("watch", {
        job, version, pictures, many: this.many, picture: this.desk.picture, following: this.following,
      });
      if (this.job !== job) return;
      if (answer && "text" in answer) {
        version = answer.version;
        pictures = answer.pictures;
        this.showProgress(answer);
        const place = answer.text.replace(/\d+ s\b/, "");
        if (answer.waiting && place !== said) this.say((said = place));
        if (answer.preview && this.following) this.preview(answer.preview);
      }
      if (answer && answer.over) break;
      await new Promise((done) => setTimeout(done, answer ? WATCH_MS : REFRESH_MS));
    }
    this.job = null;
    const image = this.find(".preview");
    if (image) image.hidden = true;
    const waits = this.find("#progress").contains(document.activeElement);
    this.find("#paint").hidden = false;
    this.find("#progress").hidden = true;
    if (waits) this.find("#paint").focus();
    this.steps.open?.painting?.(null);
    this.words("none"); // how long it took says how long the next ones take
  }

  showProgress(answer) {
    this.find("#progress p").textContent = answer.text;
    this.find("#progress .track div").style.width = `${100 * answer.share}%`;
    this.steps.open?.painting?.(answer);
  }

  preview(source) {
    const image = this.find(".preview");
    if (!image) return;
    image.src = source;
    image.hidden = false;
  }

  // --- Pictures -------------------------------------------------------------------------------

  async select(picture) {
    if (!(await this.leaveNote())) return;
    this.following = false;
    this.keepDesk({ ...this.desk, picture });
    this.markPicture();
    await this.ask("select", { picture });
  }

  markPicture() {
    for (const other of this.root.querySelectorAll(".strip [data-picture]")) {
      if (other.dataset.picture === this.desk.picture) other.setAttribute("aria-current", "true");
      else other.removeAttribute("aria-current");
    }
  }

  async refresh() {
    if (document.hidden || !this.tandem || this.silentTurn) return;
    this.silentTurn = true;
    const { desk } = this;
    const { step } = remembered();
    this.refreshed = desk;
    const answer = await this.ask("refresh", {
      tandem: this.tandem, token: this.token, many: this.many, picture: desk.picture,
      desk, ...this.steps.here,
    });
    this.silentTurn = false;
    if (!answer || answer.tandem !== this.tandem || this.desk !== desk || !this.isIn(step)) return;
    this.token = answer.token;
    this.steps.room(answer.room);
    const loading = this.find("#loading");
    if (!loading.hidden && !answer.loading) this.words("none"); // now it knows its words
    loading.hidden = !answer.loading;
    if (answer.job && !this.job) this.follow(answer.job);
  }

  // --- Events -----------------------------------------------------------------------------------

  async clicked(event) {
    const control = event.target.closest("button, a");
    if (!control || !this.root.contains(control) || control.closest("#panel, #versions-dialog, #step, .stepbar")) return;
    const data = control.dataset;
    this.problem("");
    if (data.group) this.showGroup(control);
    else if (data.card) this.words("card", data.card);
    else if (data.remove) this.words("remove", data.remove);
    else if (data.swap) this.words("swap", data.swap);
    else if (data.picture) this.select(data.picture);
    else if (data.many) {
      this.many = Number(data.many);
      this.ask("strip", { tandem: this.tandem, many: this.many, picture: this.desk.picture });
    } else if (data.do) this.act(data.do, control);
  }

  async act(what, control) {
    const picture = this.desk.picture;
    if (what === "paint") this.paint();
    else if (what === "more") {
      const settings = this.find("#settings");
      settings.hidden = !settings.hidden;
      control.setAttribute("aria-expanded", String(!settings.hidden));
      if (!settings.hidden) settings.scrollIntoView({ block: "nearest" });
    }
    else if (what === "cancel") this.ask("cancel", { job: this.job });
    else if (what === "open-panel") {
      if (await this.leaveNote()) this.panel.open(picture);
    }
    else if (what === "anew" || what === "clear") {
      await this.words(what);
      this.find("#own-word").focus();
    } else if (what === "star") {
      const starred = control.getAttribute("aria-pressed") !== "true";
      this.ask("star", { picture, starred, many: this.many });
    } else if (what === "more-like") {
      const answer = await this.ask("more_like", { picture, desk: this.desk });
      if (answer) this.follow(answer.job);
    } else if (what === "change") {
      const answer = await this.ask("change", { picture, desk: this.desk });
      if (!answer) return;
      this.showDesk(answer);
      this.find("#prompt").focus();
    }
  }

  changed(event) {
    const data = event.target.dataset;
    if (data.fix) this.words(data.fix, event.target.value);
    if (!data.set) return;
    const value = event.target.value;
    const number = ["count", "seed", "steps", "guidance_scale"].includes(data.set);
    this.keepDesk({ ...this.desk, [data.set]: number ? (value === "" ? null : Number(value)) : value });
    if (data.set === "count") {
      this.find("#paint span").textContent = event.target.selectedOptions[0].dataset.paint;
    }
    if (data.set === "count" || data.set === "model") this.words("none");
  }

  typed(event) {
    if (event.target.id === "prompt") {
      this.mark();
      this.keepDesk({ ...this.desk, ...this.typedPrompt() }); // over a reload at this moment
      this.keepPrompt();
    }
  }

  async submitted(event) {
    event.preventDefault();
    this.problem("");
    if (event.target.id === "own") {
      const word = this.find("#own-word");
      const typed = word.value;
      if (!typed.trim()) return;
      if (!(await this.words("type", typed))) return;
      if (word.value === typed) word.value = "";
      word.scrollIntoView({ block: "nearest" });
    }
    this.talk.submitted(event.target);
  }

  pressed(event) {
    if (event.target.id === "prompt" && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      this.paint();
    }
    if (event.target.getAttribute("role") !== "tab") return;
    const tabs = tabsBeside(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
    this.showGroup(next);
    next.focus();
  }
}

function tabsBeside(tab) {
  return [...tab.closest("[role=tablist]").querySelectorAll("[role=tab]")];
}

export function start(element, server) {
  startPage(TandemPage, element, server);
}
