// Dots on pictures, of the person who is at this device now.
import { newId } from "../outbox.js";
import { People } from "./people.js";

export class Step {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.people = new People(page, "choose");
    root.addEventListener("click", (event) => this.clicked(event));
    const dialog = root.querySelector("#choose-large");
    // The picture that opened it may have been made anew meanwhile.
    dialog.addEventListener("close", () => root.querySelector(`#look-${this.looked}`)?.focus());
    root.addEventListener("change", (event) => {
      if (event.target.closest("#choose-rules")) this.setUp();
    });
  }

  opened() {
    this.showPerson();
  }

  here() {
    return { voter: this.people.now };
  }

  showPerson() {
    const number = this.people.ids.length;
    const name = this.root.querySelector("#choose-person");
    name.hidden = number === 1;
    name.textContent = name.dataset.text.replace("%n", number);
    const placed = this.root.querySelector("[data-minus]:not([aria-disabled])");
    this.root.querySelector("#choose-same-person").hidden = number === 1 || Boolean(placed);
  }

  async ask(what, values = {}) {
    this.page.problem("");
    const answer = await this.page.ask(what, { ...this.here(), ...values });
    this.showPerson();
    return answer;
  }

  async send(what, values, key) {
    this.page.problem("");
    const { round } = this.root.querySelector(".choose-grid").dataset;
    const sent = { tandem: this.page.tandem, ...this.here(), round: Number(round), ...values };
    await this.page.outbox.send(what, sent, key);
    this.showPerson();
  }

  setUp() {
    const dots = Number(this.root.querySelector("#choose-dots").value);
    this.ask("choose_set_up", { dots, blind: this.root.querySelector("#choose-blind").checked });
  }

  clicked(event) {
    const button = event.target.closest("button");
    if (!button || button.hasAttribute("aria-disabled")) return;
    const { plus, minus, on, act, go, large } = button.dataset;
    if (plus) this.send("choose_place", { id: newId(), picture: plus });
    else if (minus) this.send("choose_take_back", { dot: minus, picture: on }, `choose:${minus}`);
    else if (act) this.ask(act);
    else if (go) this.page.steps.go(go);
    else if (large) this.large(button);
    else if (button.id === "choose-next-person") {
      this.people.next();
      this.page.steps.go("choose");
    } else if (button.id === "choose-same-person") {
      this.people.back();
      this.page.steps.go("choose");
    }
  }

  large({ dataset }) {
    const dialog = this.root.querySelector("#choose-large");
    if (dataset.large === "close") {
      dialog.close();
      return;
    }
    this.looked = dataset.large;
    dialog.querySelector("h2").textContent = dataset.name;
    dialog.querySelector("p").textContent = dataset.prompt;
    const image = dialog.querySelector("img");
    image.src = `/pictures/${dataset.large}.png`;
    image.alt = dataset.alt;
    dialog.showModal();
  }
}
