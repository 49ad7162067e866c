"""From a folder to a model that paints."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from visioning.engine import folders
from visioning.engine.pixels import PixelModel
from visioning.engine.scenes import SceneModel
from visioning.errors import GenerationFailed, ModelProblem

# diffusers and transformers replace parts of torch while they load a model, for all threads: two
# loads at once would leave weights without content.
_one_at_a_time = threading.Lock()

_NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory", "bad_alloc")


def load(folder: Path, fingerprints: folders.Fingerprints) -> SceneModel | PixelModel:
    """Load a model from its folder; takes seconds and, the first time, imports torch.

    Raises:
        ModelProblem: The folder is damaged, unsafe or for another purpose.
        GenerationFailed: There is not enough memory.
    """
    info = folders.inspect(folder)
    if info.problem is not None:
        raise ModelProblem(info.problem, name=info.name)
    try:
        fingerprint = fingerprints.of(folder)
        with _one_at_a_time:
            _prepare_libraries()
            if info.has_scene:
                return SceneModel(info.name, fingerprint, _scene_pipeline(folder))
            return PixelModel(info.name, fingerprint, _pixel_pipeline(folder))
    except ImportError as error:  # a library that this model's parts need is not installed
        raise ModelProblem("error.model_unsupported", name=info.name) from error
    except Exception as error:
        if isinstance(error, ModelProblem):
            raise
        if is_out_of_memory(error):
            raise GenerationFailed("error.out_of_memory") from error
        # Libraries raise OSError, ValueError, KeyError, SafetensorError ... for broken files.
        raise ModelProblem("error.model_damaged", name=info.name) from error


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an exception, whatever its type, says that memory is exhausted."""
    text = str(error).lower()
    return isinstance(error, MemoryError) or any(words in text for words in _NO_MEMORY)


def use_physical_cores(spare: int = 0) -> None:
    """Let torch use one thread per physical core that this process may run on.

    A second thread on the same core only gets in its way, and threads that wait for one whose core
    is taken get in everybody's. ``OMP_NUM_THREADS`` has precedence.

    Args:
        spare: How many cores are left to other work.
    """
    if "OMP_NUM_THREADS" in os.environ:
        return
    import psutil
    import torch

    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count())
    cores = min(psutil.cpu_count(logical=False) or 1, len(allowed))
    torch.set_num_threads(max(1, cores - spare))


def _prepare_libraries() -> None:
    # Both are read by the libraries when they are imported.
    os.environ["HF_HUB_OFFLINE"] = "1"
    # Threads that wait for each other give the processor to the pages instead of spinning.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    import diffusers
    import transformers

    diffusers.utils.logging.disable_progress_bar()
    transformers.utils.logging.disable_progress_bar()
    use_physical_cores()


def _scene_pipeline(folder: Path):
    from visioning.veduta.pipeline import VedutaPipeline

    return VedutaPipeline.from_pretrained(folder, local_files_only=True, use_safetensors=True)


def _pixel_pipeline(folder: Path):
    import torch
    from diffusers import AutoPipelineForText2Image, DiffusionPipeline
    from diffusers.pipelines.auto_pipeline import SUPPORTED_TASKS_MAPPINGS

    # The automatic class also turns a family's editing pipelines into the one that starts from
    # text; the general one loads what no family lists.
    families = {cls.__name__ for task in SUPPORTED_TASKS_MAPPINGS for cls in task.values()}
    is_listed = folders.pipeline_name(folder) in families
    loader = AutoPipelineForText2Image if is_listed else DiffusionPipeline
    # float32 always: on a CPU without bfloat16 units bfloat16 is some thirty times slower, and
    # float16 is slow on every CPU.
    return loader.from_pretrained(
        folder,
        dtype=torch.float32,
        variant="fp16" if folders.only_half_precision(folder) else None,
        local_files_only=True,
        use_safetensors=True,
        trust_remote_code=False,
    )
