// The page that checks pictures: a file is chosen or dropped, sent to this laptop and told about.
import { Page, start as startPage } from "./core.js";

const AGAIN_MS = 2000;

class CheckPage extends Page {
  constructor(root, server) {
    super(root, server);
    this.turn = 0;
    root.addEventListener("change", (event) => {
      if (event.target.id !== "check-file") return;
      this.check(event.target.files[0]);
      event.target.value = ""; // so that the same file can be chosen again
    });
    for (const name of ["dragenter", "dragover"]) {
      root.addEventListener(name, (event) => this.dragged(event, true));
    }
    root.addEventListener("dragleave", (event) => this.dragged(event, false));
    root.addEventListener("drop", (event) => {
      this.dragged(event, false);
      this.check(event.dataTransfer.files[0]);
    });
  }

  async open() {
    const answer = await this.ask("open");
    if (!answer) {
      setTimeout(() => this.open(), AGAIN_MS);
      return;
    }
    this.fill(answer);
    if (this.file) this.check(this.file);
  }

  // Whatever is dropped beside the field would replace the page.
  dragged(event, over) {
    event.preventDefault();
    this.find("#check-drop")?.classList.toggle("over", over);
  }

  async check(file) {
    if (!file) return;
    const turn = ++this.turn;
    const texts = this.find("#check-texts").dataset;
    this.file = file;
    this.problem("");
    this.put({ result: "" });
    this.find("#check-shown").hidden = true;
    if (file.size > Number(texts.limit) * 1e6) {
      this.problem(texts.large);
      return;
    }
    this.find("#check-looking").hidden = false;
    this.say(this.find("#check-looking").textContent);
    const answer = await this.sent(file);
    if (turn !== this.turn) return;
    this.find("#check-looking").hidden = true;
    this.say("");
    if (answer.problem) {
      this.problem(answer.problem);
      return;
    }
    this.show(file);
    this.put(answer.parts);
    this.say(answer.announce);
  }

  async sent(file) {
    const { lang } = document.documentElement;
    const headers = { "Content-Type": "application/octet-stream" };
    try {
      const address = `/check/picture?language=${lang}`;
      const response = await fetch(address, { method: "POST", body: file, headers });
      return await response.json();
    } catch {
      return { problem: this.find("#check-texts").dataset.silent };
    }
  }

  show(file) {
    const figure = this.find("#check-shown");
    const image = figure.querySelector("img");
    if (image.src) URL.revokeObjectURL(image.src);
    image.src = URL.createObjectURL(file);
    image.alt = file.name;
    figure.querySelector("figcaption").textContent = file.name;
    figure.hidden = false;
  }
}

export function start(element, server) {
  startPage(CheckPage, element, server);
}
