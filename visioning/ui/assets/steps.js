// The steps of the exercise: which one is open, its timer, calls of the facilitator.
import { clockText, leftNow } from "./clock.js";
import { keepDraft, restoreDrafts } from "./drafts.js";
import { remember, remembered } from "./core.js";

const OWN_PAGE = new Set(["pictures", "discuss"]); // their markup is on the tandem's page

export class Steps {
  constructor(page) {
    this.page = page;
    this.open = null; // the script of the open step
    this.turn = 0; // counts the steps that were asked for
    page.root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-step]");
      if (button && button.closest(".stepbar")) this.go(button.dataset.step);
    });
    page.root.addEventListener("input", (event) => {
      if (event.target.dataset.draft) keepDraft(event.target);
    });
    setInterval(() => this.showTime(), 1000);
  }

  get name() {
    return remembered().step || "pictures";
  }

  // What the open step wants to be sent along.
  get here() {
    return this.open?.here?.() || {};
  }

  async go(name) {
    if (!(await this.page.leaveNote())) return;
    remember({ step: name });
    const { picture } = this.page.desk;
    const answer = await this.page.ask("step", { step: name, picture, ...this.here });
    if (!answer) return;
    await this.show(answer);
    this.page.find("#main").focus({ preventScroll: true });
  }

  async show({ step, html, room }) {
    const own = OWN_PAGE.has(step);
    this.turn += 1;
    const { turn } = this;
    // Its script comes first, so that nobody clicks in vain.
    const { Step } = own ? {} : await import(`./steps/${step}.js`);
    if (turn !== this.turn) return; // somebody went on meanwhile
    this.open?.closed?.();
    this.open = null;
    remember({ step });
    const main = this.page.find("#main");
    main.dataset.step = step;
    this.page.talk.moveTo(step);
    for (const button of this.page.root.querySelectorAll(".stepbar [data-step]")) {
      if (button.dataset.step === step) {
        button.setAttribute("aria-current", "step");
        button.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else button.removeAttribute("aria-current");
    }
    const place = this.page.find("#step");
    this.page.find("#halves").hidden = !own;
    place.hidden = own;
    // A new element: what an earlier step listened for goes with the old one.
    const fresh = place.cloneNode(false);
    fresh.innerHTML = html;
    place.replaceWith(fresh);
    this.page.forgetParts(fresh);
    restoreDrafts(fresh);
    this.room(room);
    if (own) return;
    this.open = new Step(this.page, fresh);
    await this.open.opened?.();
  }

  // Where the workshop stands now; follows a call once.
  room(room) {
    if (!room) return;
    this.until = { ...room, at: Date.now() };
    this.showTime();
    this.page.find("#frozen").hidden = !room.frozen;
    const heard = this.heard ?? remembered().call; // which another window may have followed too
    this.heard = room.call;
    if (heard === room.call) return;
    remember({ call: room.call });
    if (heard !== undefined && room.called !== this.name) this.go(room.called);
  }

  showTime() {
    const clock = this.page.find("#timer");
    if (!clock || !this.until) return;
    const { running } = this.until;
    const seconds = leftNow(this.until);
    const text = clockText(seconds);
    if (clock.textContent !== text) clock.textContent = text;
    clock.classList.toggle("still", !running);
    clock.classList.toggle("over", running && seconds < 0);
    clock.title = this.page.text(running ? "timer" : "timerPaused");
  }
}
