"""Finds text that a reader cannot read: cut off, outside the window, or on top of other text."""

from __future__ import annotations

from playwright.sync_api import Page

# Of an element that cuts off what does not fit, only what lies inside can be seen; what scrolls can
# be reached, and a clamped line or a list says by its ellipsis that there is more. Letters are
# smaller than their boxes, so a fifth of the height may lie over another.
UNREADABLE = r"""
(where) => {
  const found = [];
  const root = document.querySelector("dialog[open]") || document.querySelector(where || "#page");
  const tell = (what, element, text, more = "") => found.push(
    `${what}: ${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}` +
    `${typeof element.className === "string" && element.className
        ? "." + element.className.trim().split(/\s+/).join(".") : ""}` +
    ` "${text.trim().slice(0, 60)}" ${more}`);
  const forEars = (element) => element !== root &&
    (getComputedStyle(element).clipPath !== "none" || forEars(element.parentElement));
  const seen = (element) => element.checkVisibility({
    opacityProperty: true, visibilityProperty: true,
  }) && !element.closest(".skip:not(:focus), dialog:not([open])") && !forEars(element);

  // --- Where text is, line by line -----------------------------------------------------------
  const lines = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("select, textarea, script, style, title")) continue;
    if (!seen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    for (const box of boxes) lines.push({ node, element, box });
    if (boxes.length < 2) continue;
    for (const { index, 0: word } of node.data.matchAll(/[\p{L}\p{M}]+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top);
      if (Math.max(...tops) > Math.min(...tops) + 4) tell("broken within a word", element, word);
    }
  }

  // --- Cut off, or outside -------------------------------------------------------------------
  for (const line of lines) {
    const { element, box, node } = line;
    let { left, right, top, bottom } = box;
    const slack = 0.2 * box.height;
    let scrolls = false;
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.webkitLineClamp !== "none") scrolls = true; // ends in an ellipsis, on purpose
      if (one.tagName === "BUTTON" || one.tagName === "SUMMARY" || one.matches("a.button")) {
        const frame = one.getBoundingClientRect();
        if (box.left < frame.left - 1 || box.right > frame.right + 1 ||
            box.top + slack < frame.top || box.bottom - slack > frame.bottom) {
          if (!scrolls) tell("runs out of its button", one, node.data);
        }
      }
      const [x, y] = [style.overflowX, style.overflowY];
      if (x === "visible" && y === "visible") continue;
      const frame = one.getBoundingClientRect();
      const cut = (kind) => ["hidden", "clip"].includes(kind);
      if (!scrolls && cut(x) && (left < frame.left - 1 || right > frame.right + 1)) {
        tell("cut off", one, node.data, `${Math.round(right - frame.right)} px`);
      }
      if (!scrolls && cut(y) && (top + slack < frame.top || bottom - slack > frame.bottom)) {
        tell("cut off below", one, node.data, `${Math.round(bottom - frame.bottom)} px`);
      }
      if (["auto", "scroll"].includes(x) || ["auto", "scroll"].includes(y)) scrolls = true;
      if (x !== "visible") {
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      }
      if (y !== "visible") {
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      if (style.position === "fixed") break;
    }
    line.shown = { left, right, top, bottom };
    if (!scrolls && (box.left < -1 || box.right > innerWidth + 1)) {
      tell("outside the window", element, node.data, `${Math.round(box.right - innerWidth)} px`);
    }
  }
  const wide = document.scrollingElement.scrollWidth - innerWidth;
  if (wide > 0) tell("the page is too wide", document.body, "", `${wide} px`);

  // --- Fields: what is chosen in a list, and hints in empty fields -------------------------------
  const ruler = document.createElement("span");
  ruler.style.cssText = "position: absolute; visibility: hidden; white-space: pre";
  for (const field of root.querySelectorAll("select, input, textarea")) {
    if (!seen(field)) continue;
    const style = getComputedStyle(field);
    const text = field.tagName === "SELECT" ? field.selectedOptions[0]?.label : field.placeholder;
    if (!text || (field.tagName !== "SELECT" && field.value)) continue;
    if (field.tagName === "TEXTAREA") {
      field.value = text;
      const over = field.scrollHeight - field.clientHeight;
      field.value = "";
      if (over > 2) tell("hint cut off", field, text, `${over} px`);
      continue;
    }
    ruler.style.font = style.font;
    ruler.textContent = text;
    field.after(ruler);
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const over = ruler.getBoundingClientRect().width - room;
    ruler.remove();
    const opens = field.tagName === "SELECT" && style.textOverflow === "ellipsis";
    if (over > 1 && !opens) tell("does not fit its field", field, text, `${Math.round(over)} px`);
  }

  // --- On top of each other --------------------------------------------------------------------
  const meet = (a, b) => {
    const inset = (s) => 0.2 * (s.bottom - s.top);
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const top = Math.max(a.top + inset(a), b.top + inset(b));
    const bottom = Math.min(a.bottom - inset(a), b.bottom - inset(b));
    return width > 2 && bottom - top > 1
      ? { x: Math.max(a.left, b.left) + width / 2, y: (top + bottom) / 2 } : null;
  };
  // Something with a colour of its own that lies between two texts hides the lower one.
  const both = (point, a, b) => {
    const solid = (e) => !/^rgba\(.*, 0\)$/.test(getComputedStyle(e).backgroundColor);
    let upper = null;
    for (const one of document.elementsFromPoint(point.x, point.y)) {
      if (one.contains(a) && one.contains(b)) return true;
      if (upper && one.contains(upper === a ? b : a)) return true;
      if (!upper && one.contains(a)) upper = a;
      else if (!upper && one.contains(b)) upper = b;
      if (solid(one)) return false;
    }
    return false;
  };
  const shown = lines.filter(({ shown: s }) => s.right - s.left > 2 && s.bottom - s.top > 2);
  shown.sort((a, b) => a.shown.top - b.shown.top);
  for (let i = 0; i < shown.length; i++) {
    for (let j = i + 1; j < shown.length && shown[j].shown.top < shown[i].shown.bottom; j++) {
      const [a, b] = [shown[i], shown[j]];
      if (a.node === b.node) continue;
      const point = meet(a.shown, b.shown);
      if (!point) continue;
      const [one, other] = [a.element, b.element];
      const inside = point.x >= 0 && point.x < innerWidth && point.y >= 0 && point.y < innerHeight;
      if (inside ? both(point, one, other) : one.offsetParent === other.offsetParent) {
        tell("on top of each other", one, a.node.data, `and "${b.node.data.trim().slice(0, 60)}"`);
      }
    }
  }
  return [...new Set(found)];
}
"""


def unreadable(page: Page, where: str = "") -> list[str]:
    """Return what cannot be read on the page, or in the open dialog, a line for each text.

    Args:
        where: Selector of the part to look at; the whole page without it.
    """
    return page.evaluate(UNREADABLE, where)
