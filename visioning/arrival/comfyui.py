"""The graph that ComfyUI writes into its PNGs: which words led to the picture that was saved.

A node's input is a value, or a link ``[node, output]`` to another node. The picture is followed
back from where it was saved to the sampler that made it, and on to what that was given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Graph = Mapping[str, Any]

_MOST_NODES = 5_000
_WORDS = ("text", "text_g", "t5xxl", "text_l", "clip_l", "prompt", "positive", "string", "value")
_MODELS = ("ckpt_name", "unet_name", "model_name")


def is_graph(found: Graph) -> bool:
    """Tell whether this is a graph of ComfyUI's nodes."""
    return 0 < len(found) <= _MOST_NODES and all(
        isinstance(node, dict) and "class_type" in node and isinstance(node.get("inputs"), dict)
        for node in found.values()
    )


def read(graph: Graph) -> dict[str, object]:
    """What the graph says of its picture, by the names of `programs.Made`; None for the rest."""
    sampler = _sampler(graph)
    if sampler is None:
        return {"prompt": ""}
    behind = [sampler, *_behind(graph, sampler)]
    return {
        "prompt": _words(graph, sampler, ("positive", "guider", "conditioning")),
        "negative_prompt": _words(graph, sampler, ("negative",)),
        "model": _first(graph, behind, _MODELS),
        "scheduler": _first(graph, behind, ("sampler_name",)),
        "seed": _first(graph, behind, ("seed", "noise_seed")),
        "steps": _first(graph, behind, ("steps",)),
        "guidance_scale": _first(graph, behind, ("cfg", "guidance")),
    }


def _sampler(graph: Graph) -> str | None:
    """The last sampler before the saved picture; of several pictures, before the first one."""
    saved = [id for id in graph if "Save" in _kind(graph, id)]
    for start in saved or list(graph):
        for id in (start, *_behind(graph, start)):
            if "Sampler" in _kind(graph, id) and {"positive", "guider"} & set(_inputs(graph, id)):
                return id
    return None


def _words(graph: Graph, sampler: str, names: tuple[str, ...]) -> str:
    """The words that reach an input of the sampler, each once."""
    inputs = _inputs(graph, sampler)
    start = next((inputs[name] for name in names if name in inputs), None)
    if isinstance(start, str):
        return start
    id = _linked(graph, start)
    if id is None:
        return ""
    found = []
    for node in (id, *_behind(graph, id, without=("clip", "model", "vae", "pixels", "image"))):
        inputs = _inputs(graph, node)
        found += [inputs[name] for name in _WORDS if isinstance(inputs.get(name), str)]
    return "\n".join(dict.fromkeys(text.strip() for text in found if text.strip()))


def _first(graph: Graph, ids: list[str], names: tuple[str, ...]) -> object:
    """The first value that one of the nodes has under one of the names, through links."""
    for id in ids:
        for name in names:
            value = _inputs(graph, id).get(name)
            if isinstance(value, str | int | float):
                return value
            linked = _linked(graph, value)
            if linked is not None:
                inside = _inputs(graph, linked).values()
                value = next((one for one in inside if isinstance(one, str | int | float)), None)
                if value is not None:
                    return value
    return None


def _behind(graph: Graph, start: str, without: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the nodes that lead to a node, nearest first, each once."""
    seen, waiting = {start}, [start]
    while waiting:
        id = waiting.pop(0)
        for name, value in _inputs(graph, id).items():
            linked = _linked(graph, value) if name not in without else None
            if linked is not None and linked not in seen:
                seen.add(linked)
                waiting.append(linked)
                yield linked


def _linked(graph: Graph, value: object) -> str | None:
    """The node that an input is linked to, None for a value."""
    if isinstance(value, list) and len(value) == 2 and str(value[0]) in graph:
        return str(value[0])
    return None


def _inputs(graph: Graph, id: str) -> dict:
    return graph[id]["inputs"]


def _kind(graph: Graph, id: str) -> str:
    return str(graph[id]["class_type"])
