// Who of a tandem is at this device now: a random id; on a shared laptop the next person gets a new
// one. What is done under an id in one step says nothing about who did what in another.
import { remember, remembered } from "../core.js";
import { newId } from "../outbox.js";

export class People {
  constructor(page, step) {
    this.page = page;
    this.key = `people-${step}`;
  }

  // Those who were here, the one who is here now last; the first is the device's own id.
  get ids() {
    const { device, [this.key]: people = {} } = remembered();
    return people[this.page.tandem] || [device];
  }

  get now() {
    return this.ids.at(-1);
  }

  next() {
    this.keep([...this.ids, newId()]);
  }

  back() {
    this.keep(this.ids.slice(0, -1));
  }

  keep(ids) {
    remember({ [this.key]: { ...remembered()[this.key], [this.page.tandem]: ids } });
  }
}
