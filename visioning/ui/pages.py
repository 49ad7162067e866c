"""A page is a Gradio app with one block, filled by the page's actions.

The block is a `gr.HTML` whose script calls one server function, `act`, with the name of an action
and its values; the answer holds markup and texts for the parts of the page that change.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

import gradio as gr

from visioning import prompts
from visioning.errors import UserError
from visioning.ui.templates import render

log = logging.getLogger(__name__)

Action = Callable[[str, Mapping], dict]
"""Gets the reader's language and the values that the browser sent."""


def page(name: str, actions: Mapping[str, Action]) -> gr.Blocks:
    """Return the Gradio app of a page.

    Args:
        name: Of its script in `assets/`.
        actions: By the names that the script uses.
    """

    def act(request: dict) -> dict:
        return answer(actions, request)

    with gr.Blocks(title="Tandem Visions", analytics_enabled=False) as blocks:
        gr.HTML(
            value=render("opening", prompts.DEFAULT_LANGUAGE),
            elem_id="page",
            elem_classes=[name],
            apply_default_css=False,
            js_on_load=f"import('/ui/{name}.js').then((page) => page.start(element, server));",
            server_functions=[act],
        )
    return blocks


def answer(actions: Mapping[str, Action], request: object) -> dict:
    """Return what an action answers, or what went wrong in the reader's language."""
    values = request if isinstance(request, dict) else {}
    language = language_of(values.get("language"))
    try:
        action = actions.get(str(values.get("do")))
        if action is None:
            raise ValueError(f"no such action: {values.get('do')!r}")
        return action(language, values)
    except UserError as error:
        log.info("told the user: %s", error)
        return {"problem": explain(error, language)}
    except Exception:
        log.exception("action %r failed", values.get("do"))
        return {"problem": prompts.texts(language)("ui.problem.unexpected")}


def explain(error: UserError, language: str) -> str:
    """Return an error's text in a language."""
    return prompts.texts(language)(error.key, **error.values)


def language_of(wanted: object) -> str:
    """Return a language that there are texts for: the wanted one if possible, else English.

    >>> language_of("de-AT"), language_of(None)
    ('de', 'en')
    """
    code = str(wanted or "").lower().replace("_", "-").split("-")[0]
    return code if code in prompts.languages() else prompts.DEFAULT_LANGUAGE
