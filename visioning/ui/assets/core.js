// What all pages share: what the browser remembers, calls to the server, parts that change.
const KEY = "tandem-visions";
const CONTROLS = "button:not(:disabled), a[href], input:not([type=hidden]), select, textarea, summary";
// Where a window is; a new one begins where the browser was last. Two windows side by side may show
// two tandems, in two languages, and each follows the facilitator's calls.
const OF_A_WINDOW = ["workshop", "tandem", "step", "call", "language"];

export function remembered() {
  return { ...kept(localStorage), ...kept(sessionStorage) };
}

export function remember(changes) {
  keep(localStorage, changes);
  keepHere(changes);
}

function keepHere(changes) {
  const here = Object.entries(changes).filter(([name]) => OF_A_WINDOW.includes(name));
  keep(sessionStorage, Object.fromEntries(here));
}

function kept(storage) {
  try {
    return JSON.parse(storage.getItem(KEY)) || {};
  } catch {
    return {};
  }
}

function keep(storage, changes) {
  storage.setItem(KEY, JSON.stringify({ ...kept(storage), ...changes }));
}

keepHere(remembered()); // whatever other windows do from now on

function language() {
  return remembered().language || navigator.language || "en";
}

export class Page {
  constructor(root, server) {
    this.root = root;
    this.server = server;
    this.silent = false; // the server does not answer
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  // Ask the server; null when it does not answer or says what is wrong, which is shown then.
  ask(what, values = {}) {
    return this.answered(
      () => this.server.act({ do: what, language: language(), ...values }), values,
    );
  }

  // Send a file; answered as `ask` is.
  send(address, file) {
    return this.answered(async () => (await fetch(address, { method: "POST", body: file })).json());
  }

  async answered(call, values = {}) {
    let answer;
    try {
      answer = await call();
    } catch {
      answer = null;
    }
    if (!answer || typeof answer !== "object") {
      if (!this.silent) this.problem(this.text("offline"));
      this.silent = true;
      return null;
    }
    if (this.silent) {
      this.silent = false;
      this.problem("");
      this.say(this.text("back"));
    }
    if (answer.problem) this.problem(answer.problem);
    this.put(answer.parts, answer, values);
    if (answer.announce) this.say(answer.announce);
    return answer.problem && !("over" in answer) ? null : answer;
  }

  // Replace parts of the page; what is the same already is left alone, with its focus.
  put(parts = {}) {
    this.shown = this.shown || {};
    for (const [name, html] of Object.entries(parts)) {
      const part = this.find(`#part-${name}`);
      if (!part || this.shown[name] === html) continue;
      const focused = part.contains(document.activeElement) && document.activeElement;
      const strip = part.querySelector(".strip");
      const left = strip ? strip.scrollLeft : 0;
      part.innerHTML = html;
      this.shown[name] = html;
      if (left && part.querySelector(".strip")) part.querySelector(".strip").scrollLeft = left;
      if (focused) this.focusAgain(part, handleOf(focused));
    }
  }

  // What had the focus has it again, or what came in its place: it is never lost.
  focusAgain(part, handle) {
    const same = handle && part.querySelector(handle);
    (same || part.querySelector(CONTROLS))?.focus({ preventScroll: true });
    if (document.activeElement === document.body) this.find("#main")?.focus({ preventScroll: true });
  }

  // Parts inside an element that was made anew hold what the server sent with it.
  forgetParts(element) {
    for (const part of element.querySelectorAll("[id^=part-]")) delete this.shown[part.id.slice(5)];
  }

  problem(text) {
    const box = this.find("#problem");
    if (!box) return;
    box.querySelector("p").textContent = text;
    box.hidden = !text;
  }

  say(text) {
    const live = this.find("#live");
    if (live) live.textContent = text;
  }

  text(name) {
    const texts = this.find("#texts");
    return texts ? texts.dataset[name] : "";
  }

  // Show a whole page in the reader's language.
  fill(answer) {
    this.shown = {};
    const { activeElement } = document;
    const focus = this.root.contains(activeElement) ? handleOf(activeElement) : "";
    this.root.innerHTML = answer.html;
    if (focus) this.find(focus)?.focus({ preventScroll: true });
    document.documentElement.lang = answer.language;
    keepHere({ language: answer.language });
    document.title = answer.title;
    const choose = this.find("#language");
    if (choose) {
      choose.addEventListener("change", () => {
        remember({ language: choose.value });
        this.open();
      });
    }
  }
}

// How to find a control again after its part was replaced.
function handleOf(element) {
  for (const name of ["do", "picture", "edit", "remove", "undo", "card", "many", "pick"]) {
    if (name in element.dataset) return `[data-${name}="${CSS.escape(element.dataset[name])}"]`;
  }
  return element.id ? `#${CSS.escape(element.id)}` : "";
}

// Call `action` once the calls have paused for `pause_ms`; `flush` does it now.
export function whenPaused(action, pause_ms) {
  let timer = 0;
  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = 0;
      action();
    }, pause_ms);
  }
  later.flush = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    action();
  };
  return later;
}

// Start a page in the element that Gradio made for it.
export function start(PageClass, element, server) {
  const page = new PageClass(element, server);
  element.addEventListener("click", (event) => {
    if (event.target.closest('[data-do="close-problem"]')) page.problem("");
  });
  page.open();
}
