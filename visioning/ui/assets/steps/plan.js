// The roadmap: a form that asks backwards from the vision, a line of time and its milestones.
import { remember, remembered } from "../core.js";
import { dropDrafts, keepDraft, restoreDrafts } from "../drafts.js";
import { newId } from "../outbox.js";

export class Step {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.form = root.querySelector("#plan-form");
    this.editing = null; // { id, before }: what is being changed
    this.origin = ""; // the milestone whose origin is shown
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("submit", (event) => this.submitted(event));
    root.addEventListener("change", (event) => this.changed(event));
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.editing && this.form.contains(event.target)) this.leave();
    });
    this.observer = new MutationObserver(() => this.arrived());
    this.observer.observe(root, { childList: true, subtree: true });
  }

  opened() {
    const { planning } = remembered();
    this.begin(planning?.tandem === this.page.tandem ? planning : null);
    if (this.here().dark) this.page.ask("plan_look", this.here());
  }

  closed() {
    this.observer.disconnect();
  }

  here() {
    return { origin: this.origin, dark: document.body.classList.contains("dark") };
  }

  // --- Writing -------------------------------------------------------------------------------

  // Fill the form: empty but for drafts, or with a milestone that is to be changed.
  begin(editing) {
    this.editing = editing;
    this.sent = null;
    const about = editing ? editing.id : `new-${this.page.tandem}`;
    for (const field of this.fields) {
      field.dataset.draft = `plan:${about}:${field.name}`;
      field.value = editing ? editing.before[field.name] || "" : "";
    }
    restoreDrafts(this.form);
    const { id } = this.form.elements;
    if (!editing && !id.value) id.value = newId();
    this.find("#plan-changing").hidden = !editing;
    this.find("#part-plan-question").hidden = Boolean(editing);
    this.find("[data-do=leave]").hidden = !editing;
    const button = this.form.querySelector("[type=submit]");
    button.textContent = editing ? button.dataset.changing : button.dataset.adding;
    const more = this.form.querySelector("details");
    const filled = [...more.querySelectorAll("[name]")].some((field) => field.value);
    if (filled) more.open = true;
    this.suggest();
  }

  // The day to look at next, unless somebody chose another one.
  suggest() {
    const before = this.find("[data-before]")?.dataset.before;
    const { due } = this.form.elements;
    if (this.editing || this.sent || !before || (due.value && due.value !== this.suggested)) return;
    due.value = this.suggested = before;
  }

  get fields() {
    return this.form.querySelectorAll("[name]");
  }

  get written() {
    const { id, ...fields } = Object.fromEntries(new FormData(this.form));
    return fields;
  }

  async keep() {
    const { editing, written } = this;
    const id = editing ? editing.id : this.form.elements.id.value;
    if (!editing) keepDraft(this.form.elements.id); // the same until the server has the milestone
    const values = { tandem: this.page.tandem, id, form: written, before: editing?.before || null };
    this.sent = written;
    const answer = await this.page.outbox.send("plan_write", { ...values, ...this.here() }, `plan:${id}`);
    if (answer && this.sent) this.done();
    else if (!answer && !this.page.silent) this.sent = null; // refused: the text stays here
  }

  // What waited for the network is on the roadmap: the form is free again.
  arrived() {
    this.suggest();
    if (!this.sent) return;
    const { action, due } = this.sent;
    for (const card of this.root.querySelectorAll("[data-fields]")) {
      const said = JSON.parse(card.dataset.fields);
      if (said.action === action.trim() && said.due === due) {
        this.done();
        return;
      }
    }
  }

  done() {
    const { editing, sent } = this;
    const inside = this.form.contains(document.activeElement);
    // What was typed while the server answered stays.
    const later = JSON.stringify(this.written) !== JSON.stringify(sent);
    if (later) {
      this.sent = null;
      if (!editing) this.editing = { tandem: this.page.tandem, id: this.form.elements.id.value, before: sent };
      else this.editing = { ...editing, before: sent };
      remember({ planning: this.editing });
      return;
    }
    this.forget();
    if (inside && editing) this.button("edit", editing.id)?.focus();
    else if (inside) this.form.elements.action.focus();
  }

  leave() {
    const { id } = this.editing;
    this.forget();
    (this.button("edit", id) || this.form.elements.action).focus();
  }

  // The form without what was in it.
  forget() {
    dropDrafts(this.form);
    remember({ planning: null });
    this.suggested = undefined;
    this.begin(null);
  }

  change(id) {
    const { fields } = this.root.querySelector(`[data-milestone="${CSS.escape(id)}"]`).dataset;
    const planning = { tandem: this.page.tandem, id, before: JSON.parse(fields) };
    remember({ planning });
    this.begin(planning);
    this.form.scrollIntoView({ block: "nearest" });
    this.form.elements.action.focus();
  }

  // --- The list ------------------------------------------------------------------------------

  async remove(id) {
    if (this.editing?.id === id) this.forget();
    await this.page.ask("plan_delete", { milestone: id, ...this.here() });
    this.find("[data-undo]")?.focus();
  }

  async undo(id) {
    await this.page.ask("plan_undelete", { milestone: id, ...this.here() });
    this.button("edit", id)?.focus();
  }

  async show(id) {
    const before = this.origin;
    this.origin = id;
    await this.page.ask("plan_look", this.here());
    if (id) {
      this.find("#plan-origin")?.focus({ preventScroll: true });
      this.find(".origin")?.scrollIntoView({ block: "nearest" });
    } else this.button("pick", before)?.focus();
  }

  // --- Events --------------------------------------------------------------------------------

  clicked(event) {
    const control = event.target.closest("button");
    if (!control) return;
    const { edit, remove, undo, pick } = control.dataset;
    this.page.problem("");
    if (edit) this.change(edit);
    else if (remove) this.remove(remove);
    else if (undo) this.undo(undo);
    else if (pick) this.show(pick);
    else if (control.dataset.do === "leave") this.leave();
    else if (control.dataset.do === "close-origin") this.show("");
  }

  submitted(event) {
    event.preventDefault();
    this.page.problem("");
    if (event.target === this.form) this.keep();
    else this.page.ask("plan_horizon", { date: event.target.elements.date.value, ...this.here() });
  }

  changed(event) {
    const { status, kindOf } = event.target.dataset;
    if (!status) return;
    const values = { kind: kindOf, record: status, status: event.target.value, tandem: this.page.tandem };
    this.page.outbox.send("plan_status", { ...values, ...this.here() }, `status:${status}`);
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  button(name, id) {
    return this.find(`[data-${name}="${CSS.escape(id)}"]`);
  }
}
