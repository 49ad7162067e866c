// The discussion of a picture: notes by kind, their pins, who is absent, what it shows, the bin.
import { dropDrafts, forgetDrafts, keepDraft, restoreDrafts } from "./drafts.js";
import { remember, remembered, whenPaused } from "./core.js";
import { newId } from "./outbox.js";

const PAUSE_MS = 600; // in typing, before a note is kept
const AGAIN_MS = 2000; // before a note is sent again that found no server
const NO_PIN = { element: "", spot: null };
const SKIPPED = 200; // pictures of which the browser remembers that a question was skipped

export class Talk {
  constructor(page) {
    this.page = page;
    this.open = null; // the note in the form: what it is about, and which texts of it were sent
    this.keep = whenPaused(() => this.save(), PAUSE_MS);
    const { root } = page;
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("change", (event) => this.changed(event));
    root.addEventListener("input", (event) => {
      // With a changed text goes what it was changed from.
      if (event.target.id === "alt-shows") keepDraft(event.target.form.elements.before);
      if (!event.target.closest("#note") || event.target.closest("#part-pinning")) return;
      this.keepDraft();
      this.keep();
    });
    root.addEventListener("focusout", (event) => {
      if (event.target.closest("#note")) this.keep.flush();
    });
    root.addEventListener("pointermove", (event) => this.point(event.target));
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.keep.flush();
    });
  }

  find(selector) {
    return this.page.find(selector);
  }

  // The talk stands beside the picture while it is discussed, below it otherwise.
  moveTo(step) {
    const beside = step === "discuss";
    this.find("#discuss").hidden = !beside;
    this.find(".desk").hidden = beside;
    this.find("#undo").hidden = true;
    this.find(beside ? "#discuss" : ".pictures").append(this.find(".talk"));
  }

  // --- The note in the form ---------------------------------------------------------------------

  write(kind, { note = "", text = "", role = "", element = "", spot = null, focus = true } = {}) {
    this.open = {
      picture: this.page.desk.picture, kind, note: note || newId(), saved: text, was: [text],
      element, spot,
    };
    this.page.following = false;
    this.find("#note").hidden = false;
    this.find("#note-text").value = text;
    if (role || !this.find("#note-role").value) this.find("#note-role").value = role;
    this.find("#note-state").textContent = "";
    this.showKind();
    this.showPin();
    if (focus) this.find("#note-text").focus();
  }

  async chooseKind(kind) {
    await this.leaving;
    if (!this.page.desk.picture) return;
    remember({ kind });
    if (this.open && !this.find("#note").hidden) {
      this.open.kind = kind; // the open note becomes one of another kind
      this.showKind();
      this.save();
      this.find("#note-text").focus();
    } else this.write(kind);
  }

  showKind() {
    for (const button of this.page.root.querySelectorAll(".kind")) {
      const chosen = this.open && button.dataset.kind === this.open.kind;
      button.setAttribute("aria-pressed", String(Boolean(chosen)));
    }
  }

  // Close the note once it is kept; false where that did not work and it stays open. What is
  // clicked meanwhile waits.
  leave() {
    this.leaving = this.close();
    return this.leaving;
  }

  async close() {
    if (this.open && (await this.save()) === false) return false;
    this.keep.flush();
    this.open = null;
    const form = this.find("#note");
    if (form) form.hidden = true;
    this.showKind();
    this.showPin();
    remember({ draft: null });
    return true;
  }

  // The browser keeps what is typed until the server has it.
  keepDraft() {
    const { was, ...draft } = this.open;
    const typed = { text: this.find("#note-text").value, role: this.find("#note-role").value };
    remember({ draft: { ...draft, ...typed, was, tandem: this.page.tandem } });
    return typed;
  }

  restoreDraft() {
    const { draft } = remembered();
    this.open = null;
    if (!draft || draft.tandem !== this.page.tandem || draft.picture !== this.page.desk.picture) {
      return;
    }
    this.write(draft.kind, { ...draft, focus: false });
    this.open.saved = draft.saved;
    this.open.was = draft.was || [draft.saved];
    if (draft.text.trim() && draft.text !== draft.saved) this.save();
  }

  // One at a time: the first answer names the note that the next ones revise.
  save() {
    const open = this.open;
    if (!open) return this.turn;
    const { text, role } = this.keepDraft();
    if (!text.trim()) return this.turn;
    const { kind, element, spot } = open;
    this.find("#note-state").textContent = this.page.text("saving");
    this.turn = (this.turn || Promise.resolve()).then(async () => {
      const { was } = open;
      open.was = [open.saved, text]; // the server may have it although no answer comes
      const answer = await this.page.ask("note", {
        picture: open.picture, note: open.note, was, kind, text, role, element, spot,
      });
      const now = this.open === open;
      if (!answer) {
        open.was = [...was, text];
        if (now) this.find("#note-state").textContent = this.page.text("unsaved");
        if (now && this.page.silent) {
          setTimeout(() => this.open === open && this.save(), AGAIN_MS);
        }
        return false;
      }
      open.note = answer.note;
      open.saved = text;
      open.was = [text];
      if (answer.said) this.page.problem(answer.said);
      if (element || spot) this.page.refresh(); // the pin stands in the picture now
      if (now) {
        this.keepDraft();
        this.find("#note-state").textContent = answer.saved;
      }
      return true;
    });
    return this.turn;
  }

  async done() {
    const { kind } = this.open;
    if (await this.leave()) this.find(`.kind[data-kind="${kind}"]`).focus();
  }

  // --- Pins -------------------------------------------------------------------------------------

  // Pin the open note, or a new one, to a thing or to a place.
  async pin(where) {
    await this.leaving;
    if (!this.open || this.find("#note").hidden) this.write(remembered().kind || "like");
    Object.assign(this.open, NO_PIN, where);
    this.showPin();
    this.keepDraft();
    this.save();
    this.find("#note-text").focus();
  }

  // Show in the picture and in the form where the open note is pinned.
  showPin() {
    const { element, spot } = this.open || NO_PIN;
    for (const thing of this.page.root.querySelectorAll(".pin-things path")) {
      thing.classList.toggle("chosen", thing.dataset.element === element);
    }
    this.find(".pin.new")?.remove();
    if (spot && this.find(".pin-layer")) {
      const mark = document.createElement("span");
      mark.className = "pin new";
      mark.style.left = `${100 * spot[0]}%`;
      mark.style.top = `${100 * spot[1]}%`;
      this.find(".pin-layer").append(mark);
    }
    const list = this.find("#note-thing");
    if (list) {
      list.querySelector("[value=spot]").hidden = !spot;
      list.value = spot ? "spot" : element;
    }
    for (const place of this.page.root.querySelectorAll("[name=note-place]")) {
      const [x, y] = JSON.parse(place.dataset.spot || "[-1, -1]");
      const near = spot && Math.abs(x - spot[0]) < 1 / 6 && Math.abs(y - spot[1]) < 1 / 6;
      place.checked = place.value ? Boolean(near) : !spot;
    }
  }

  point(target) {
    const name = this.find(".pin-layer .thing-name");
    if (!name) return;
    const thing = target.closest?.(".pin-things path");
    name.hidden = !thing;
    if (thing) name.textContent = thing.dataset.name;
  }

  clickedPicture(event, layer) {
    const pin = event.target.closest(".pin");
    if (pin) return this.showNote(pin.dataset.pin);
    const thing = event.target.closest("path");
    if (thing) return this.pin({ element: thing.dataset.element });
    const box = layer.getBoundingClientRect();
    const share = (at, from, size) => Math.min(1, Math.max(0, (at - from) / size));
    const x = share(event.clientX, box.left, box.width);
    const y = share(event.clientY, box.top, box.height);
    return this.pin({ spot: [Number(x.toFixed(3)), Number(y.toFixed(3))] });
  }

  showNote(id) {
    const note = this.find(`.note[data-note="${id}"]`);
    if (!note) return;
    note.scrollIntoView({ block: "nearest" });
    note.querySelector("button").focus();
  }

  // --- Who is absent ----------------------------------------------------------------------------

  // After parts changed: what was skipped stays away, drafts and pins come back.
  shown() {
    const form = this.find(".absent");
    if (form) {
      form.hidden = (remembered().skipped || []).includes(form.dataset.absent);
      restoreDrafts(form);
    }
    this.showAlt();
    this.showPin();
  }

  // --- What the picture shows -------------------------------------------------------------------

  // Somebody changes the text: it is not replaced by what others keep meanwhile.
  get changesAlt() {
    const field = this.find("#alt-shows");
    const here = field?.closest("details").dataset.alt === this.page.desk.picture;
    return here && !this.sendsAlt && field.value !== field.defaultValue;
  }

  showAlt() {
    const form = this.find(".alt-review");
    if (!form || form.isSameNode(this.altForm)) return;
    this.altForm = form; // a new one
    restoreDrafts(form);
    const { text } = form.elements;
    if (text.value === text.defaultValue) forgetDrafts(form);
    else form.closest("details").open = true;
  }

  async reviewAlt(form) {
    const picture = form.closest("details").dataset.alt;
    const letter = { picture, text: form.elements.text.value, before: form.elements.before.value };
    this.sendsAlt = true;
    const answer = await this.page.outbox.send("alt_text", letter, `alt-${picture}`);
    this.sendsAlt = false;
    if (!answer) return;
    forgetDrafts(form);
    const field = this.find("#alt-shows");
    if (field) field.value = field.defaultValue;
    this.find("#alt-text summary")?.focus();
  }

  skip() {
    const skipped = [...(remembered().skipped || []), this.find(".absent").dataset.absent];
    remember({ skipped: skipped.slice(-SKIPPED) });
    this.shown();
    this.find(".kind").focus();
  }

  async answerAbsent(form) {
    const sent = { text: form.elements.text.value };
    if (!sent.text.trim()) return;
    const picture = form.dataset.absent;
    const role = this.find("#note-role").value;
    const letter = { picture, note: newId(), kind: "absent", role, ...sent };
    const answer = await this.page.outbox.send("note", letter, `absent-${picture}`);
    if (!answer) return;
    dropDrafts(form, sent);
    this.find(".kind").focus();
  }

  // --- The bin ----------------------------------------------------------------------------------

  async bin({ bin, id }) {
    if (bin === "picture" && !(await this.leave())) return;
    if (bin === "note" && this.open?.note === id) await this.leave();
    const next = bin === "picture" && this.neighbour(id);
    const answer = await this.page.ask("bin", { kind: bin, id });
    if (!answer) return;
    this.undoing = { id, picture: bin === "picture" ? id : null };
    const box = this.find("#undo");
    box.querySelector("p").textContent = answer.said;
    box.hidden = false;
    box.querySelector("button").focus();
    if (next) await this.page.select(next);
    await this.page.refresh();
  }

  neighbour(id) {
    const others = [...this.page.root.querySelectorAll(".strip [data-picture]")];
    const at = others.findIndex((other) => other.dataset.picture === id);
    return (others[at + 1] || others[at - 1])?.dataset.picture;
  }

  async takeBack({ id, picture }) {
    if (!(await this.page.ask("unbin", { id }))) return;
    this.find("#undo").hidden = true;
    if (picture) await this.page.select(picture);
    await this.page.refresh();
    this.find("#main").focus({ preventScroll: true });
  }

  // --- Events -----------------------------------------------------------------------------------

  async clicked(event) {
    if (event.target.closest("#step, dialog, .stepbar")) return;
    const layer = event.target.closest(".pin-layer");
    if (layer) {
      this.clickedPicture(event, layer);
      return;
    }
    const data = event.target.closest("button")?.dataset;
    if (!data) return;
    if (data.edit) {
      await this.leaving;
      const { edit: note, text, role, element } = data;
      this.write(data.kind, { note, text, role, element, spot: data.spot ? JSON.parse(data.spot) : null });
    } else if (data.kind) this.chooseKind(data.kind);
    else if (data.bin) this.bin(data);
    else if (data.unbin) this.takeBack({ id: data.unbin, picture: null });
    else if (data.do === "undo") this.takeBack(this.undoing);
    else if (data.do === "skip-absent") this.skip();
  }

  async changed({ target }) {
    const { spot } = target.dataset;
    if (target.id === "note-thing" && target.value !== "spot") {
      await this.pin({ element: target.value });
    } else if (target.name === "note-place") {
      await this.pin({ spot: spot ? JSON.parse(spot) : null });
    } else return;
    target.focus();
  }

  submitted(form) {
    if (form.id === "note") this.done();
    else if (form.matches(".absent")) this.answerAbsent(form);
    else if (form.matches(".alt-review")) this.reviewAlt(form);
  }
}
