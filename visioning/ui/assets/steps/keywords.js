// Keywords, first alone: of the person who is at this device now. Nobody comes back to the words
// of the one before.
import { dropDrafts } from "../drafts.js";
import { newId } from "../outbox.js";
import { People } from "./people.js";

export class Step {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.people = new People(page, "keywords");
    this.text = root.querySelector("#keywords-text");
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.write();
    });
    root.addEventListener("keydown", (event) => this.pressed(event));
    root.addEventListener("input", (event) => {
      if (event.target.id === "keywords-filter") this.filter();
    });
  }

  opened() {
    return this.look();
  }

  // Parts were replaced: what is pressed and what was searched for is shown again.
  filled() {
    const shown = this.root.querySelector("[data-author]")?.dataset.author;
    if (shown && shown !== this.people.now) {
      this.page.put({ "keywords-own": "" }); // a late answer to the person before
      this.look();
      return;
    }
    const own = [...this.root.querySelectorAll("[data-of]")].map((chip) => chip.dataset.of);
    for (const card of this.root.querySelectorAll("[data-card]")) {
      card.setAttribute("aria-pressed", String(own.includes(card.dataset.card)));
    }
    this.filter();
  }

  here() {
    return { author: this.people.now };
  }

  look() {
    return this.page.ask("keywords_look", { ...this.here(), desk: this.page.desk });
  }

  filter() {
    const wanted = plain(this.root.querySelector("#keywords-filter").value);
    for (const entry of this.root.querySelectorAll(".keywords-list li")) {
      entry.hidden = !plain(entry.textContent).includes(wanted);
    }
  }

  // --- Alone -----------------------------------------------------------------------------------

  // What is written goes with its author, tandem and language, whoever is here when it is sent.
  send(what) {
    const values = {
      id: newId(), tandem: this.page.tandem, language: document.documentElement.lang,
      ...this.here(), ...what,
    };
    return this.page.outbox.send("keywords_write", { ...values, desk: this.page.desk });
  }

  async write() {
    this.page.problem("");
    const text = this.text.value;
    if (!text.trim()) return true;
    const form = this.text.form;
    const answer = await this.send({ text });
    if (answer) dropDrafts(form, { text });
    return Boolean(answer);
  }

  card(button) {
    const { card } = button.dataset;
    const own = this.root.querySelector(`[data-of="${CSS.escape(card)}"]`);
    if (own) this.withdraw(own.dataset.withdraw);
    else this.send({ card });
  }

  async withdraw(word) {
    const inside = document.activeElement?.closest("[data-withdraw]");
    await this.page.ask("keywords_withdraw", { ...this.here(), word, desk: this.page.desk });
    if (inside) this.root.querySelector("[data-bring-back]")?.focus();
  }

  async bringBack(word) {
    await this.page.ask("keywords_bring_back", { ...this.here(), word, desk: this.page.desk });
    this.root.querySelector(`[data-withdraw="${CSS.escape(word)}"]`)?.focus();
  }

  async nextPerson() {
    if (!(await this.write())) return; // the text is still in the field
    await this.page.outbox.flush();
    if (this.page.outbox.waiting) return; // what she wrote waits for the network
    this.people.next();
    this.page.put({ "keywords-said": "" });
    await this.look();
    this.page.say(this.root.querySelector("#keywords-texts").dataset.handed);
    this.text.focus();
  }

  // --- Together ----------------------------------------------------------------------------------

  async reveal(details) {
    if (!(await this.write())) return;
    const round = Number(this.root.querySelector("[data-round]").dataset.round);
    details.open = false;
    this.page.put({ "keywords-said": "" });
    await this.page.ask("keywords_reveal", { ...this.here(), round, desk: this.page.desk });
    this.root.querySelector("[data-pick]")?.focus();
  }

  // One after the other, since each builds on the desk that the one before it left.
  pick(pick) {
    this.page.turn = (this.page.turn || Promise.resolve()).then(async () => {
      const asked = { ...this.here(), pick, desk: this.page.desk };
      const answer = await this.page.ask("keywords_pick", asked);
      if (answer?.desk) this.page.keepDesk(answer.desk);
    });
    return this.page.words("none");
  }

  async goOn() {
    await this.page.turn;
    this.page.steps.go("pictures");
  }

  // --- Events --------------------------------------------------------------------------------------

  clicked(event) {
    const button = event.target.closest("button");
    if (!button) return;
    const data = button.dataset;
    this.page.problem("");
    if (data.group) this.page.showGroup(button);
    else if (data.card) this.card(button);
    else if (data.withdraw) this.withdraw(data.withdraw);
    else if (data.bringBack) this.bringBack(data.bringBack);
    else if (data.pick) this.pick(data.pick);
    else if (data.do === "next-person") this.nextPerson();
    else if (data.do === "reveal") this.reveal(button.closest("details"));
    else if (data.do === "go-on") this.goOn();
  }

  // Enter keeps the words; with shift it begins a new line.
  pressed(event) {
    if (event.target !== this.text || event.key !== "Enter") return;
    if (event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.write();
  }
}

// Without capitals and accents, as people type in a hurry.
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
