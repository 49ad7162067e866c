// Versions of the prompt: choosing one, changing one word of it, old and new side by side.
import { dropDrafts, restoreDrafts } from "./drafts.js";

const LOOK_MS = 700; // between two looks at what is still to be painted

export class Versions {
  constructor(page, dialog) {
    this.page = page;
    this.dialog = dialog;
    this.chosen = ""; // the version whose pictures the strip shows, or all
    dialog.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.paint(event.target);
    });
    dialog.addEventListener("click", (event) => {
      if (event.target.closest("[data-do=close-versions]")) dialog.close();
    });
    // The button that opened it may have been made anew meanwhile.
    dialog.addEventListener("close", () => page.find(`#${this.opener?.id}`)?.focus());
    const section = page.find(".versions");
    section.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.version) this.choose(button);
      else if (button?.dataset.wordOf) this.word(button);
      else if (button?.dataset.pairsOf) this.pairs(button.dataset.pairsOf, button);
    });
    page.find('[data-do="all-versions"]').onclick = () => this.choose(null);
    this.shown();
  }

  get isOpen() {
    return this.dialog.open;
  }

  problem(text) {
    const box = this.dialog.querySelector("#versions-problem");
    if (!box) return;
    box.textContent = text;
    box.hidden = !text;
  }

  // --- Which pictures the strip shows -----------------------------------------------------------

  async choose(button) {
    const version = button?.dataset.version || "";
    this.chosen = version === this.chosen ? "" : version;
    const many = this.chosen ? Number(button.dataset.reaches) : 0;
    if (many > this.page.many) {
      this.page.many = many;
      await this.page.ask("strip", { many, picture: this.page.desk.picture });
    }
    this.shown();
    const first = this.chosen && this.page.find(`.strip [data-of-version="${this.chosen}"]`);
    if (first) await this.page.select(first.dataset.picture);
  }

  // After parts of the page changed.
  shown() {
    const { root } = this.page;
    let any = false;
    for (const button of root.querySelectorAll(".versions [data-version]")) {
      const chosen = button.dataset.version === this.chosen;
      any = any || chosen;
      button.setAttribute("aria-pressed", String(chosen));
    }
    if (!any) this.chosen = "";
    for (const picture of root.querySelectorAll(".strip [data-of-version]")) {
      const other = Boolean(this.chosen) && picture.dataset.ofVersion !== this.chosen;
      picture.closest("li").hidden = other;
    }
    this.page.find('[data-do="all-versions"]').hidden = !this.chosen;
    this.page.find(".versions").hidden = !root.querySelector(".versions [data-version]");
  }

  // --- One other word ---------------------------------------------------------------------------

  show(html, opener) {
    this.dialog.innerHTML = html;
    this.page.problem("");
    if (!this.dialog.open) {
      this.opener = opener;
      this.dialog.showModal();
      this.dialog.querySelector("h2").focus();
    }
  }

  async word(button) {
    const answer = await this.page.ask("version_word", { version: button.dataset.wordOf });
    if (!answer) return;
    this.show(answer.html, button);
    restoreDrafts(this.dialog);
  }

  async paint(form) {
    const { version } = form.dataset;
    const word = form.querySelector("[name=word]:checked")?.value || "";
    const instead = form.elements.instead.value;
    if (!instead.trim()) {
      form.elements.instead.focus();
      return;
    }
    this.problem("");
    const answer = await this.page.ask("version_paint", { version, word, instead });
    if (!answer) return;
    dropDrafts(form);
    this.page.follow(answer.job);
    await this.pairs(answer.version);
  }

  // Old and new; looks again until all is painted or the dialog is closed.
  async pairs(version, opener = null) {
    const answer = await this.page.ask("version_pairs", { version });
    if (!answer) return;
    if (!opener && !this.dialog.open) return; // closed meanwhile
    if (answer.html !== this.html || opener) this.show(answer.html, opener);
    this.html = answer.html;
    this.dialog.querySelector("h2").tabIndex = -1;
    if (!answer.waiting || !this.page.job) return;
    setTimeout(() => this.dialog.open && this.pairs(version), LOOK_MS);
  }
}
