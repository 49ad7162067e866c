// The facilitator's page: the room on the left, all that was made on the right, live.
import { clockText, leftNow } from "./clock.js";
import { Page, remembered, remember, start as startPage, whenPaused } from "./core.js";

const LOOK_MS = 2000;
const TYPING_MS = 300;
const WRITING_MS = 300;
const FILTERS = { text: "", step: "", kind: "", round: "", votes: "", keyword: "" };
const SHOWN = 60;

class FacilitatorPage extends Page {
  constructor(root, server) {
    super(root, server);
    this.view = { only: "", starred: false, ...FILTERS };
    this.many = SHOWN;
    this.searchLater = whenPaused(() => this.search(), TYPING_MS);
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("submit", (event) => this.submitted(event));
    root.addEventListener("input", (event) => event.target.closest("#search") && this.searchLater());
    setInterval(() => this.look(this.token), LOOK_MS);
    setInterval(() => this.showTimes(), 500);
  }

  async open() {
    const answer = await this.ask("open", { workshop: remembered().workshop, ...this.view });
    if (!answer) {
      setTimeout(() => this.open(), LOOK_MS);
      return;
    }
    this.workshop = answer.workshop;
    this.picture = null;
    this.fill(answer);
    this.fillSearch();
    this.find("#workshop").onchange = (event) => {
      remember({ workshop: event.target.value, tandem: "" });
      this.view = { only: "", starred: false, ...FILTERS };
      this.open();
    };
    await this.look();
  }

  // Looks that somebody waits for overtake the others: a later answer is not replaced by theirs.
  async look(token) {
    const wanted = token === undefined;
    if (!this.workshop || (!wanted && (document.hidden || this.waiting || this.asking))) return;
    const turn = (this.turn = (this.turn || 0) + 1);
    this.waiting = true;
    const { workshop, many, picture } = this;
    const answer = await this.ask("wall", { workshop, many, picture, token, ...this.view });
    if (turn !== this.turn) return;
    this.waiting = false;
    if (answer) this.token = answer.token;
    this.showTimes();
  }

  showTimes() {
    for (const clock of this.root.querySelectorAll(".left")) {
      clock.since = clock.since || Date.now();
      const { left, running } = clock.dataset;
      const seconds = leftNow({ left: Number(left), running: running === "true", at: clock.since });
      const text = clockText(seconds);
      if (clock.textContent !== text) clock.textContent = text;
      clock.classList.toggle("over", running === "true" && seconds < 0);
    }
  }

  // --- The room ---

  // What steers the room is followed by a look, since everything may have changed with it.
  async steer(what, values) {
    const answer = await this.ask(what, { workshop: this.workshop, ...values });
    this.showTimes();
    await this.look();
    return answer;
  }

  // --- The grid ---

  choose(changes) {
    this.view = { ...this.view, ...changes };
    this.many = SHOWN;
    for (const button of this.root.querySelectorAll("[data-only]")) {
      button.setAttribute("aria-pressed", String(button.dataset.only === this.view.only));
    }
    this.find('[data-do="starred"]').setAttribute("aria-pressed", String(this.view.starred));
    this.look();
  }

  search() {
    const form = new FormData(this.find("#search"));
    this.choose(Object.fromEntries(Object.keys(FILTERS).map((name) => [name, form.get(name) || ""])));
  }

  fillSearch() {
    for (const field of this.find("#search").elements) {
      if (field.name) field.value = this.view[field.name];
    }
  }

  async showPair(picture) {
    this.picture = picture;
    await this.ask("pair", { picture });
    await this.look();
    if (matchMedia("(max-width: 900px)").matches) {
      this.find("#part-pair").scrollIntoView({ block: "nearest" });
    }
  }

  async clicked(event) {
    const control = event.target.closest("button");
    if (!control) return;
    const data = control.dataset;
    this.problem("");
    if ("only" in data) this.choose({ only: data.only });
    else if (data.picture) this.showPair(data.picture);
    else if (data.many) {
      this.many = Number(data.many);
      this.look();
    } else if (data.tandem) {
      remember({ workshop: this.workshop, tandem: data.tandem });
      location.assign("/");
    } else if (data.time) this.steer("time", { step: data.at, change: data.time });
    else if (data.call) this.steer("call", { step: data.call });
    else if (data.switch) {
      this.steer(data.switch, { on: control.getAttribute("aria-pressed") !== "true" });
    } else if ("question" in data) this.steer("question", { question: data.question });
    else if (data.reveal) this.steer("reveal", {});
    else if (data.star) {
      this.steer("star", { picture: data.star, on: control.getAttribute("aria-pressed") !== "true" });
    } else if (data.put) this.throwAway(data.kind, data.put);
    else if (data.takeOut) this.steer("bin_take_out", { id: data.takeOut });
    else this.did(data, control);
  }

  did(data, control) {
    if (data.do === "starred") this.choose({ starred: !this.view.starred });
    else if (data.do === "clear") {
      this.choose({ ...FILTERS, only: "", starred: false });
      this.fillSearch();
    } else if (data.do === "repair") this.busy(control, () => this.ask("repair"));
    else if (data.do === "empty") this.askToEmpty();
    else if (data.do === "empty-no") this.find("#empty-bin").close();
    else if (data.do === "empty-yes") this.empty(Number(data.count));
    else if (data.do === "another-city") {
      const rows = this.find(".cities");
      const row = rows.lastElementChild.cloneNode(true);
      row.querySelectorAll("input").forEach((input) => (input.value = ""));
      rows.append(row);
      row.querySelector("input").focus();
    }
  }

  // --- The bin ---

  async throwAway(kind, id) {
    if (id === this.picture) {
      this.picture = null;
      this.put({ pair: "" });
    }
    const answer = await this.steer("bin_put", { kind, id });
    if (answer) this.find("#undo").focus();
  }

  // While the question is asked nothing is looked up, so that what was read is what is answered.
  askToEmpty() {
    const dialog = this.find("#empty-bin");
    this.asking = true;
    dialog.addEventListener("close", () => (this.asking = false), { once: true });
    dialog.showModal();
  }

  async empty(count) {
    this.find("#empty-bin").close();
    await this.steer("bin_empty", { count });
    this.find("#bin summary").focus();
  }

  // --- Making and taking home ---

  async busy(control, action) {
    control.disabled = true;
    const answer = await action();
    control.disabled = false;
    control.focus();
    return answer;
  }

  // What is written goes on on the server; the page asks how far it is.
  async takeHome(form, control) {
    const { only, which, step, anonymous } = form.elements;
    const part = { only: only.value, which: which.value, step: step.value, anonymous: anonymous.checked };
    const buttons = [...form.querySelectorAll("button")];
    buttons.forEach((button) => (button.disabled = true));
    const values = { workshop: this.workshop, format: control.value, ...part };
    let answer = await this.ask("take_home", values);
    while (answer && !answer.over) {
      await new Promise((soon) => setTimeout(soon, WRITING_MS));
      answer = await this.ask("taking_home", { run: answer.run });
    }
    buttons.forEach((button) => (button.disabled = false));
    control.focus();
    // Opens what was made; where the browser holds windows back, the link below does.
    if (answer?.address?.endsWith(".html")) window.open(answer.address, "_blank", "noopener");
    else if (answer?.address) location.assign(answer.address);
  }

  async bring(form, control) {
    const wait = this.find("#bringing");
    wait.hidden = false;
    this.say(wait.textContent);
    const address = `/arrivals?language=${document.documentElement.lang}`;
    const answer = await this.busy(control, () => this.send(address, form.elements.file.files[0]));
    wait.hidden = true;
    if (!answer) return;
    form.reset();
    remember({ workshop: answer.workshop, tandem: "" });
    await this.open();
    this.find("#bring").closest("details").open = true;
    this.put(answer.parts);
    this.say(answer.announce);
  }

  async purge(data) {
    const answer = await this.ask("purge", { workshop: this.workshop, title: data.get("title") });
    if (!answer) return;
    remember({ workshop: "", tandem: "" });
    await this.open();
    this.say(answer.announce);
    this.put({ "taken-home": "" });
  }

  async submitted(event) {
    event.preventDefault();
    this.problem("");
    const { id, dataset } = event.target;
    const data = new FormData(event.target);
    if (id === "search") this.searchLater.flush();
    else if (id === "take-home") this.takeHome(event.target, event.submitter);
    else if (id === "bring") this.bring(event.target, event.submitter);
    else if (id === "purge") this.purge(data);
    else if (id === "ask") this.steer("question", { question: data.get("asked") });
    else if (id === "hands") {
      this.steer("hands", { question: dataset.question, counts: Object.fromEntries(data) });
    } else this.make(id.replaceAll("-", "_"), data);
  }

  async make(what, data) {
    const form = Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name)]));
    const answer = await this.ask(what, { form, workshop: this.workshop });
    if (!answer) return;
    remember({ workshop: answer.workshop || this.workshop, tandem: answer.tandem || "" });
    const said = answer.announce;
    await this.open();
    this.say(said);
  }
}

export function start(element, server) {
  startPage(FacilitatorPage, element, server);
}
