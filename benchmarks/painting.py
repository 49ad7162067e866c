"""How long a picture takes with the bundled model, and what of it takes how long.

    python -m benchmarks.painting

Prints medians in seconds and, for each part, its share of the whole; the runs are interleaved, so
that a machine whose speed drifts does not favour one part.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROMPT = "a future city with a tram, green roofs and a river, at sunset"
RUNS = 7


def main() -> None:
    """Print the table."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import visioning.ui"], cwd=ROOT, check=True)
    print(f"import of the pages (a new process)      {time.perf_counter() - start:6.2f} s")

    import torch  # imported here, because its time is one of the figures

    from visioning.veduta.painter import element_shares, paint_png, paint_svg
    from visioning.veduta.pipeline import VedutaPipeline

    print(f"threads                                  {torch.get_num_threads():6d}")
    begun = time.perf_counter()
    pipe = VedutaPipeline.from_pretrained(ROOT / "models" / "veduta")
    print(f"loading the model                        {time.perf_counter() - begun:6.2f} s")
    pipe.set_progress_bar_config(disable=True)
    seconds: dict[str, list[float]] = defaultdict(list)
    for seed in range(RUNS + 1):
        generator = torch.Generator("cpu").manual_seed(seed)
        begun = time.perf_counter()
        out = pipe(PROMPT, generator=generator, width=1280, height=800)
        whole = time.perf_counter() - begun
        scene = out.scenes[0]
        parts = {
            "SVG of the scene": lambda: paint_svg(scene),  # noqa: B023
            "PNG 1280 x 800": lambda: paint_png(scene, 1280, 800),  # noqa: B023
            "PNG 1920 x 1200": lambda: paint_png(scene, 1920, 1200),  # noqa: B023
            "preview 320 x 200": lambda: paint_png(scene, 320, 200),  # noqa: B023
            "element mask": lambda: element_shares(scene),  # noqa: B023
        }
        if seed == 0:  # the first run warms up
            continue
        seconds["picture 1280 x 800, prompt to pixels"].append(whole)
        for name, part in parts.items():
            begun = time.perf_counter()
            part()
            seconds[name].append(time.perf_counter() - begun)
    whole = statistics.median(seconds["picture 1280 x 800, prompt to pixels"])
    for name, values in seconds.items():
        median = statistics.median(values)
        print(f"{name:40s} {median:6.3f} s  {median / whole:6.2f} of a picture")


if __name__ == "__main__":
    main()
