// Fields with a data-draft keep what is typed in them in the browser until it is sent.
import { remember, remembered } from "./core.js";

export function keepDraft(field) {
  const drafts = { ...remembered().drafts, [field.dataset.draft]: field.value };
  if (!field.value) delete drafts[field.dataset.draft];
  remember({ drafts });
}

export function restoreDrafts(root) {
  const { drafts = {} } = remembered();
  for (const field of root.querySelectorAll("[data-draft]")) {
    if (drafts[field.dataset.draft]) field.value = drafts[field.dataset.draft];
  }
}

// What was typed is kept elsewhere now; the fields stay as they are.
export function forgetDrafts(form) {
  const drafts = { ...remembered().drafts };
  for (const field of form.querySelectorAll("[data-draft]")) delete drafts[field.dataset.draft];
  remember({ drafts });
}

// Empty the fields of a form whose text the server has now, but for what was typed meanwhile.
export function dropDrafts(form, sent) {
  for (const field of form.querySelectorAll("[data-draft]")) {
    if (sent === undefined || field.value === sent[field.name]) field.value = "";
    keepDraft(field);
  }
}
