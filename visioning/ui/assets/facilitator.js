// The facilitator's page: forms on the left, all pairs on the right, live.
import { Page, remembered, remember, start as startPage } from "./core.js";

const LOOK_MS = 2000;

class FacilitatorPage extends Page {
  constructor(root, server) {
    super(root, server);
    this.view = { only: "", starred: false };
    this.many = 60;
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("submit", (event) => this.submitted(event));
    setInterval(() => this.look(this.token), LOOK_MS);
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
    this.find("#workshop").onchange = (event) => {
      remember({ workshop: event.target.value, tandem: "" });
      this.view = { only: "", starred: false };
      this.open();
    };
    await this.look();
  }

  async look(token) {
    if (!this.workshop || document.hidden || this.waiting) return;
    this.waiting = true;
    const { workshop, many, picture } = this;
    const answer = await this.ask("wall", { workshop, many, picture, token, ...this.view });
    this.waiting = false;
    if (answer) this.token = answer.token;
  }

  choose(changes) {
    this.view = { ...this.view, ...changes };
    for (const button of this.root.querySelectorAll("[data-only]")) {
      button.setAttribute("aria-pressed", String(button.dataset.only === this.view.only));
    }
    this.find('[data-do="starred"]').setAttribute("aria-pressed", String(this.view.starred));
    this.waiting = false;
    this.look();
  }

  async clicked(event) {
    const control = event.target.closest("button");
    if (!control) return;
    const data = control.dataset;
    this.problem("");
    if ("only" in data) this.choose({ only: data.only });
    else if (data.picture) {
      this.picture = data.picture;
      await this.ask("pair", { picture: data.picture });
      this.waiting = false;
      await this.look();
      if (matchMedia("(max-width: 900px)").matches) {
        this.find("#part-pair").scrollIntoView({ block: "nearest" });
      }
    } else if (data.many) {
      this.many = Number(data.many);
      this.look();
    } else if (data.tandem) {
      remember({ workshop: this.workshop, tandem: data.tandem });
      location.assign("/");
    } else if (data.export) this.export(data.export, control);
    else if (data.do === "starred") this.choose({ starred: !this.view.starred });
    else if (data.do === "repair") this.busy(control, () => this.ask("repair"));
    else if (data.do === "another-city") {
      const rows = this.find(".cities");
      const row = rows.lastElementChild.cloneNode(true);
      row.querySelectorAll("input").forEach((input) => (input.value = ""));
      rows.append(row);
      row.querySelector("input").focus();
    }
  }

  async busy(control, action) {
    control.disabled = true;
    const answer = await action();
    control.disabled = false;
    control.focus();
    return answer;
  }

  async export(format, control) {
    const answer = await this.busy(control, () =>
      this.ask("export", { workshop: this.workshop, format, ...this.view }),
    );
    if (!answer) return;
    // Opens what was made; where the browser holds windows back, the link beside it does.
    if (format === "html") window.open(answer.address, "_blank", "noopener");
    else location.assign(answer.address);
  }

  async submitted(event) {
    event.preventDefault();
    this.problem("");
    const data = new FormData(event.target);
    const form = Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name)]));
    const what = event.target.id.replace("-", "_");
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
