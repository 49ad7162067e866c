// The warm-up: one press on a choice is this device's answer; another press changes it.
export class Step {
  constructor(page, root) {
    this.page = page;
    root.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-choice]");
      if (choice) this.answer(choice);
    });
  }

  answer(choice) {
    this.page.problem("");
    for (const other of choice.parentElement.querySelectorAll("[data-choice]")) {
      other.setAttribute("aria-pressed", String(other === choice)); // also without a network
    }
    const { question } = choice.closest("[data-question]").dataset;
    const values = { tandem: this.page.tandem, question, choice: choice.dataset.choice };
    this.page.outbox.send("warmup_answer", values, `warmup:${question}`);
  }
}
