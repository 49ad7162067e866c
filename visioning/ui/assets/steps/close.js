// The close: open questions that arrive once, and two dates.
import { dropDrafts, keepDraft } from "../drafts.js";
import { newId } from "../outbox.js";

export class Step {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.form = root.querySelector("#close-ask");
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("submit", (event) => this.submitted(event));
    root.addEventListener("keydown", (event) => {
      if (event.target.id !== "close-text" || event.key !== "Enter") return;
      if (event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.form.requestSubmit();
    });
    this.observer = new MutationObserver(() => this.arrived());
    this.observer.observe(root, { childList: true, subtree: true });
  }

  opened() {
    this.arrived();
  }

  closed() {
    this.observer.disconnect();
  }

  async ask() {
    const { id, text } = this.form.elements;
    if (!id.value) id.value = newId(); // the same until the server has the question
    keepDraft(id);
    const values = { tandem: this.page.tandem, id: id.value, text: text.value };
    const answer = await this.page.outbox.send("close_ask", values, values.id);
    if (answer) dropDrafts(this.form, values);
  }

  // A question that had to wait for the network stands in the list: its field is free again.
  arrived() {
    const { id, text } = this.form.elements;
    const there = id.value && this.root.querySelector(`[data-note="${CSS.escape(id.value)}"] p`);
    if (!there) return;
    const same = there.textContent.trim() === text.value.trim();
    dropDrafts(this.form, { id: id.value, text: same ? text.value : null });
  }

  keepDate(form) {
    const { date } = form.elements;
    // A day that cannot be read is empty to us; the server says what is wrong with it.
    const typed = date.validity.badInput ? "?" : date.value;
    this.page.ask("close_date", { which: form.dataset.day, date: typed });
  }

  submitted(event) {
    event.preventDefault();
    this.page.problem("");
    if (event.target === this.form) this.ask();
    else this.keepDate(event.target);
  }

  async clicked(event) {
    const { remove, undo } = event.target.closest("button")?.dataset || {};
    if (remove) {
      await this.page.ask("close_delete", { note: remove });
      this.root.querySelector("[data-undo]")?.focus();
    } else if (undo) {
      await this.page.ask("close_undelete", { note: undo });
      this.root.querySelector(`[data-remove="${CSS.escape(undo)}"]`)?.focus();
    }
  }
}
