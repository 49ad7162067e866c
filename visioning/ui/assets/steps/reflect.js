// The reflection: cards are written, changed, and sorted by dragging or from a list.
import { remember, remembered } from "../core.js";
import { dropDrafts, keepDraft } from "../drafts.js";
import { newId } from "../outbox.js";
import { Drag } from "./drag.js";

const UNSORTED = "-";

export class Step {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.group = ""; // whose cards are shown
    this.editor = root.querySelector("#reflect-edit");
    this.list = root.querySelector("#reflect-sorting");
    this.role = root.querySelector("#reflect-role");
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("submit", (event) => this.submitted(event));
    root.addEventListener("keydown", (event) => this.pressed(event));
    root.addEventListener("input", (event) => this.typed(event));
    this.drag = new Drag(root, ".reflection", ".group:not([data-group=''])", (card, group) =>
      this.sort(card.dataset.cardOf, group.dataset.group),
    );
    this.observer = new MutationObserver(() => this.arrived());
    this.observer.observe(root, { childList: true, subtree: true });
  }

  opened() {
    this.role.value = remembered().role || "";
    const { reflecting } = remembered();
    if (reflecting?.tandem === this.page.tandem) this.openEditor(reflecting);
    this.arrived();
  }

  closed() {
    this.observer.disconnect();
    this.drag.stop();
  }

  here() {
    return { group: this.group };
  }

  // --- Writing -------------------------------------------------------------------------------

  async write(form) {
    const { id, text } = form.elements;
    if (!id.value) id.value = newId(); // the same until the server has the card
    keepDraft(id);
    const values = {
      tandem: this.page.tandem, id: id.value, kind: form.dataset.kind, text: text.value,
      city: this.root.querySelector("#reflect-city").value, role: this.role.value,
      cluster: this.group, group: this.group,
    };
    const answer = await this.page.outbox.send("reflect_write", values, values.id);
    if (answer) dropDrafts(form, values);
  }

  // A text that had to wait for the network has become a card: its field is free again.
  arrived() {
    for (const form of this.root.querySelectorAll("form[data-kind]")) {
      const { id, text } = form.elements;
      const card = id.value && this.card(id.value);
      if (!card) continue;
      dropDrafts(form, { id: id.value, text: same(text.value, card) ? text.value : null });
    }
    const { was } = this.editing || {};
    const text = this.editor.elements.text.value.trim();
    const cards = [...this.root.querySelectorAll(".reflection")];
    if (this.sent && text !== was && cards.some((card) => same(text, card))) this.closeEditor();
  }

  // --- Changing ------------------------------------------------------------------------------

  openEditor(card) {
    const { text, kind, city, role } = this.editor.elements;
    [text.value, kind.value, city.value, role.value] = [card.text, card.kind, card.city, card.role];
    this.editing = { tandem: this.page.tandem, id: card.id, was: card.was };
    this.sent = false;
    this.editor.hidden = false;
    this.editor.scrollIntoView({ block: "nearest" });
    text.focus();
  }

  closeEditor() {
    if (this.editor.hidden) return;
    const { id } = this.editing;
    const inside = this.editor.contains(document.activeElement);
    this.editor.hidden = true;
    this.editing = null;
    this.sent = false;
    remember({ reflecting: null });
    if (inside) (this.button("edit", id) || this.root.querySelector("h1")).focus();
  }

  async keep() {
    const fields = Object.fromEntries(new FormData(this.editor));
    this.sent = true;
    const values = { ...this.editing, ...fields, group: this.group };
    const answer = await this.page.outbox.send("reflect_edit", values);
    if (answer) this.closeEditor();
    else if (!this.page.silent) this.sent = false; // refused: the text stays here
  }

  async remove(id) {
    if (this.editing?.id === id) this.closeEditor();
    await this.page.ask("reflect_delete", { card: id, group: this.group });
    this.root.querySelector("[data-undo]")?.focus();
  }

  async undo(id) {
    await this.page.ask("reflect_undelete", { card: id, group: this.group });
    this.button("edit", id)?.focus();
  }

  // --- Sorting -------------------------------------------------------------------------------

  sort(id, to) {
    const values = { tandem: this.page.tandem, card: id, to, group: this.group };
    this.page.outbox.send("reflect_sort", values, `sort:${id}`);
  }

  openList(button) {
    this.sorting = button.dataset.pick;
    this.list.hidden = false;
    this.list.querySelector("form").reset();
    const at = button.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.list;
    const left = Math.min(at.left, innerWidth - offsetWidth - 8);
    const below = at.bottom + 4;
    const top = below + offsetHeight <= innerHeight ? below : Math.max(8, at.top - offsetHeight - 4);
    Object.assign(this.list.style, { left: `${Math.max(8, left)}px`, top: `${top}px` });
    const now = this.card(this.sorting).dataset.cluster || UNSORTED;
    for (const choice of this.choices) {
      choice.setAttribute("aria-pressed", String(choice.dataset.to === now));
      if (choice.dataset.to === now) choice.focus();
    }
  }

  closeList() {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.button("pick", this.sorting)?.focus();
  }

  async sortInto(to) {
    const id = this.sorting;
    this.closeList();
    await this.sort(id, to);
  }

  get choices() {
    return [...this.list.querySelectorAll("[data-to]")];
  }

  // --- Events --------------------------------------------------------------------------------

  clicked(event) {
    if (!this.list.hidden && !this.list.contains(event.target)) this.closeList();
    const control = event.target.closest("button");
    if (!control) return;
    const data = control.dataset;
    this.page.problem("");
    if (data.pick) this.openList(control);
    else if (data.to) this.sortInto(data.to);
    else if (data.edit) {
      const { text, kind, city, role } = this.card(data.edit).dataset;
      this.openEditor({ id: data.edit, was: text, text, kind, city, role });
    } else if (data.remove) this.remove(data.remove);
    else if (data.undo) this.undo(data.undo);
    else if (data.do === "leave") this.closeEditor();
    else if ("group" in data) {
      this.group = data.group;
      this.page.ask("reflect_look", { group: this.group });
    }
  }

  submitted(event) {
    event.preventDefault();
    this.page.problem("");
    const form = event.target;
    if (form === this.editor) this.keep();
    else if (form.id === "reflect-own") this.sortInto(form.elements.own.value);
    else this.write(form);
  }

  typed(event) {
    if (event.target === this.role) remember({ role: this.role.value });
    if (this.editor.contains(event.target)) {
      const fields = Object.fromEntries(new FormData(this.editor));
      remember({ reflecting: { ...this.editing, ...fields } });
    }
  }

  pressed(event) {
    // Enter ends a card, as on paper; with shift it begins a new line.
    const field = event.target.closest("form[data-kind] textarea");
    if (field && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      field.form.requestSubmit();
    }
    if (event.key === "Escape") {
      if (!this.list.hidden) this.closeList();
      else if (this.editor.contains(event.target)) this.closeEditor();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = this.choices.indexOf(event.target);
    if (step && at >= 0) {
      event.preventDefault();
      this.choices[(at + step + this.choices.length) % this.choices.length].focus();
    }
  }

  card(id) {
    return this.root.querySelector(`[data-card-of="${CSS.escape(id)}"]`);
  }

  button(name, id) {
    return this.root.querySelector(`[data-${name}="${CSS.escape(id)}"]`);
  }
}

function same(text, card) {
  return text.trim() === card.dataset.text;
}
