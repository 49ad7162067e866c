"""Somebody who has a keyboard and no mouse, for tests that go through pages by keys alone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

MOST_STOPS = 150
# What has the focus, and whether it is seen: an outline on it, or on the label that stands for it.
STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return {lost: true};
  const box = one.getBoundingClientRect();
  return {
    lost: false,
    html: one.outerHTML.slice(0, 120),
    first: one.matches(".skip"),
    marked: [one, one.closest("label")].some((e) => {
      if (!e) return false;
      const {outlineStyle, outlineWidth} = getComputedStyle(e);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    }),
    seen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}"""


class Keyboard:
    """Keys, and what they lead to.

    Args:
        page: Only its keyboard is used; nothing is clicked, filled or focused otherwise.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.stops = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)

    def tab_to(self, wanted: Locator, key: str = "Tab") -> None:
        """Go on until the wanted element has the focus.

        Each stop on the way has to be on the screen with its focus marked, and the focus must not
        be lost when this begins. Only behind the last element of the page it leaves the page once.
        """
        expect(wanted).to_be_visible()
        self.page.wait_for_function("document.activeElement !== document.body")
        left = False
        for _ in range(MOST_STOPS):
            if wanted.evaluate("one => one === document.activeElement"):
                return
            self.press(key)
            self.stops += 1
            stop = self.page.evaluate(STOP)
            if stop["lost"]:
                assert not left, f"the focus is lost on the way to {wanted}"
                left = True
                continue
            assert stop["marked"], f"the focus is not seen: {stop['html']}"
            assert stop["seen"], f"the focus is outside the window: {stop['html']}"
        raise AssertionError(f"{MOST_STOPS} keys do not lead to {wanted}")

    def choose(self, wanted: Locator, text: str) -> None:
        """Go to a list and down in it to an entry; each press may change the page."""
        self.tab_to(wanted)
        chosen = wanted.locator("option:checked")
        for _ in range(wanted.locator("option").count()):
            if chosen.inner_text() == text:
                return
            before = wanted.input_value()
            self.press("ArrowDown")
            expect(wanted).not_to_have_value(before)
            expect(wanted).to_be_focused()
        raise AssertionError(f"{text} is not below the first entry of {wanted}")

    def use(self, wanted: Locator, key: str = "Enter") -> None:
        """Go to a control and press it."""
        self.tab_to(wanted)
        self.press(key)
