// What all pages share: what the browser remembers, calls to the server, parts that change.
const KEY = "tandem-visions";

export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) || {};
  } catch {
    return {};
  }
}

export function remember(changes) {
  localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...changes }));
}

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
  async ask(what, values = {}) {
    let answer;
    try {
      answer = await this.server.act({ do: what, language: language(), ...values });
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
    this.put(answer.parts, answer);
    if (answer.announce) this.say(answer.announce);
    return answer.problem && !("over" in answer) ? null : answer;
  }

  // Replace parts of the page; what is the same already is left alone, with its focus.
  put(parts = {}) {
    this.shown = this.shown || {};
    for (const [name, html] of Object.entries(parts)) {
      const part = this.find(`#part-${name}`);
      if (!part || this.shown[name] === html) continue;
      const focus = part.contains(document.activeElement) ? handleOf(document.activeElement) : "";
      const strip = part.querySelector(".strip");
      const left = strip ? strip.scrollLeft : 0;
      part.innerHTML = html;
      this.shown[name] = html;
      if (left && part.querySelector(".strip")) part.querySelector(".strip").scrollLeft = left;
      const again = focus && part.querySelector(focus);
      if (again) again.focus({ preventScroll: true });
    }
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
    this.root.innerHTML = answer.html;
    document.documentElement.lang = answer.language;
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
  for (const name of ["do", "picture", "edit", "remove", "card", "many", "pick"]) {
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
