// Dragging with any pointer: a mouse takes a thing anywhere, a finger by its grip, since a finger
// elsewhere scrolls. What is dragged may be replaced by a newer part of the page meanwhile.
const FAR = 6; // pixels; less is a click

export class Drag {
  // `dropped(thing, place)` is called with elements that match the two selectors.
  constructor(root, things, places, dropped) {
    Object.assign(this, { root, things, places, dropped });
    this.listening = new AbortController();
    const { signal } = this.listening;
    root.addEventListener("pointerdown", (event) => this.taken(event), { signal });
    root.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
    document.addEventListener("pointermove", (event) => this.moved(event), { signal });
    document.addEventListener("pointerup", () => this.let(true), { signal });
    document.addEventListener("pointercancel", () => this.let(false), { signal });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.let(false), { signal });
  }

  stop() {
    this.let(false);
    this.listening.abort();
  }

  taken(event) {
    const thing = event.target.closest(this.things);
    if (!thing || event.button || event.target.closest("button, a, summary, input")) return;
    if (event.pointerType !== "mouse" && !event.target.closest(".grip")) return;
    this.thing = thing;
    this.from = [event.clientX, event.clientY];
  }

  moved(event) {
    if (!this.thing) return;
    const by = [event.clientX - this.from[0], event.clientY - this.from[1]];
    if (!this.ghost && Math.hypot(...by) < FAR) return;
    if (!this.ghost) this.lift();
    this.ghost.style.translate = `${by[0]}px ${by[1]}px`;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const place = under && this.root.contains(under) ? under.closest(this.places) : null;
    if (place === this.place) return;
    this.place?.classList.remove("over");
    this.place = place;
    place?.classList.add("over");
  }

  lift() {
    const { left, top, width } = this.thing.getBoundingClientRect();
    this.ghost = this.thing.cloneNode(true);
    for (const named of this.ghost.querySelectorAll("[id]")) named.removeAttribute("id");
    this.ghost.classList.add("ghost");
    this.ghost.setAttribute("aria-hidden", "true");
    this.ghost.inert = true;
    Object.assign(this.ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
    delete this.ghost.dataset.cardOf;
    this.root.append(this.ghost);
    this.root.classList.add("dragging");
    getSelection().removeAllRanges();
  }

  let(go) {
    const { thing, place, ghost } = this;
    this.thing = this.place = this.ghost = null;
    if (!ghost) return;
    ghost.remove();
    place?.classList.remove("over");
    this.root.classList.remove("dragging");
    if (go && place) this.dropped(thing, place);
  }
}
