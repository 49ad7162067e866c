// What was written and not yet kept by the server: it survives a reload and a lost network and is
// sent until the server has it. Each letter has an id made here, so that it arrives once.
const KEY = "tandem-visions-outbox";
const AGAIN_MS = 3000;

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function letters() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) || [];
  } catch {
    return [];
  }
}

export class Outbox {
  constructor(page) {
    this.page = page;
    this.sending = Promise.resolve();
    setInterval(() => letters().length && this.flush(), AGAIN_MS);
  }

  // Send what was written; `key` names what it is about, and a later letter of the same key
  // replaces one that still waits. Resolves with the answer, or null where it has to wait or was
  // refused (the reason is shown; who wrote it still has it in the field).
  send(what, values, key = newId()) {
    const letter = { key, what, values, stamp: newId() };
    localStorage.setItem(KEY, JSON.stringify([...letters().filter((l) => l.key !== key), letter]));
    return this.flush(letter.stamp);
  }

  get waiting() {
    return letters().length;
  }

  // One flush after the other; in each the letters in the order in which they were written.
  flush(stamp) {
    const turn = this.sending.then(async () => {
      let asked = null;
      for (const letter of letters()) {
        const answer = await this.page.ask(letter.what, letter.values);
        if (!answer && this.page.silent) return null; // no network: it waits
        localStorage.setItem(
          KEY, JSON.stringify(letters().filter((l) => l.stamp !== letter.stamp)),
        );
        if (letter.stamp === stamp) asked = answer;
      }
      return asked;
    });
    this.sending = turn.catch(() => null);
    return turn;
  }
}
