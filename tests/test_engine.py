"""The engine with real, tiny diffusers pipelines on the CPU."""

from __future__ import annotations

import io
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import tiny_models
from PIL import Image

from visioning.engine import Engine
from visioning.engine.folders import Fingerprints
from visioning.engine.previews import LONG_SIDE, Previewer
from visioning.engine.settings import MAX_SIDE
from visioning.errors import GenerationFailed, InvalidInput, ModelProblem, UserError
from visioning.model import (
    Cancelled,
    Edit,
    EditKind,
    Finished,
    GenerationRequest,
    Loading,
    Painted,
    Picture,
    Step,
    Stored,
    Understood,
)
from visioning.veduta.painter import paint_png
from visioning.veduta.scene import Scene
from visioning.workers import LocalWorker, Queue

os.environ.setdefault("OMP_NUM_THREADS", "1")  # tiny models only lose by more threads


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    tiny_models.make_tiny(folder / "tiny")
    return folder


@pytest.fixture(scope="module")
def engine(models: Path) -> Engine:
    engine = Engine(models)
    engine.load("tiny")
    return engine


def request(model: str = "tiny", **changes) -> GenerationRequest:
    wanted = {"prompt": "a city with bridge", "seed": 3, "group": "g", "steps": 4, **changes}
    return GenerationRequest(model=model, **wanted)


def never() -> bool:
    return False


def paint(engine: Engine, request: GenerationRequest, index: int = 0) -> list:
    return list(engine.paint(request, index, never))


def picture(engine: Engine, request: GenerationRequest, index: int = 0) -> Painted:
    return paint(engine, request, index)[-1]


def refused(engine: Engine, request: GenerationRequest) -> UserError:
    with pytest.raises(UserError) as caught:
        paint(engine, request)
    return caught.value


def painting_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "paint"]


# --- Painting ---------------------------------------------------------------------------------


def test_a_picture_comes_step_by_step(engine: Engine):
    *steps, painted = paint(engine, request())
    assert [(s.index, s.step, s.steps) for s in steps] == [(0, n, 4) for n in (1, 2, 3, 4)]
    for step in steps:
        with Image.open(io.BytesIO(step.preview)) as preview:
            assert max(preview.size) == LONG_SIDE
        assert step.seconds_left >= 0
    assert (painted.width, painted.height) == (tiny_models.SIDE, tiny_models.SIDE)
    assert (painted.model, painted.scheduler) == ("tiny", "DDIMScheduler")
    assert (painted.seed, painted.steps, painted.guidance_scale) == (3, 4, 7.5)
    assert painted.seconds > 0
    assert painted.scene is None


def test_the_png_holds_pixels_and_nothing_else(engine: Engine):
    painted = picture(engine, request())
    with Image.open(io.BytesIO(painted.png)) as image:
        assert (image.format, image.mode, image.size) == ("PNG", "RGB", (64, 64))
        assert image.info == {}
        assert np.asarray(image).std() > 0


def test_the_first_use_of_a_model_says_that_it_is_loaded(models: Path):
    fresh = Engine(models)
    assert fresh.status().loaded == ()
    assert paint(fresh, request())[0] == Loading("tiny")
    assert fresh.status().loaded == ("tiny",)
    assert isinstance(paint(fresh, request())[0], Step)


def test_the_same_seed_paints_the_same_bytes_whatever_was_painted_before(engine: Engine):
    three = request(seed=3, count=3)
    pictures = [picture(engine, three, index) for index in range(3)]
    assert [p.seed for p in pictures] == [3, 4, 5]
    assert len({p.png for p in pictures}) == 3
    assert picture(engine, request(seed=4)).png == pictures[1].png
    assert picture(engine, three, 0).png == pictures[0].png


def test_another_engine_paints_the_same_bytes(engine: Engine, models: Path):
    assert picture(Engine(models), request()).png == picture(engine, request()).png


def test_cancelling_stops_within_one_step(engine: Engine):
    stop = threading.Event()
    steps = []
    for event in engine.paint(request(steps=200), 0, stop.is_set):
        assert isinstance(event, Step)
        steps.append(event.step)
        stop.set()
    # The pipeline was in some step when it was stopped; those it had told of before may follow.
    assert len(steps) < 200
    assert painting_threads() == []


def test_a_cancelled_step_is_the_last_one(engine: Engine):
    asked = []

    def after_three_looks() -> bool:
        asked.append(None)
        return len(asked) > 3  # once before the first step, then once a step

    events = list(engine.paint(request(steps=50), 0, after_three_looks))
    assert [event.step for event in events] == [1, 2]


def test_an_abandoned_picture_is_not_painted_on(engine: Engine):
    events = engine.paint(request(steps=500), 0, never)
    assert next(events).step == 1
    events.close()
    assert painting_threads() == []


def test_a_cancelled_picture_leaves_no_trace_in_the_next(engine: Engine):
    before = picture(engine, request()).png
    with closing(engine.paint(request(seed=9, steps=30), 0, never)) as events:
        next(events)
    assert picture(engine, request()).png == before


def test_a_scheduler_with_more_turns_than_steps_counts_them_all(models: Path):
    folder = tiny_models.copy(models / "tiny", models / "pndm")
    config = folder / "scheduler" / "scheduler_config.json"
    data = json.loads(config.read_text("utf-8"))
    config.write_text(json.dumps({**data, "_class_name": "PNDMScheduler"}), "utf-8")
    index = folder / "model_index.json"
    text = index.read_text("utf-8").replace("DDIMScheduler", "PNDMScheduler")
    index.write_text(text, "utf-8")
    *steps, painted = [e for e in paint(Engine(models), request("pndm")) if e != Loading("pndm")]
    assert painted.scheduler == "PNDMScheduler"
    assert len(steps) > 4
    assert [(s.step, s.steps) for s in steps] == [(n, len(steps)) for n in range(1, len(steps) + 1)]
    shutil.rmtree(folder)


def test_a_picture_of_another_shape(engine: Engine):
    painted = picture(engine, request(width=96, height=32))
    with Image.open(io.BytesIO(painted.png)) as image:
        assert image.size == (96, 32) == (painted.width, painted.height)


def test_what_is_not_chosen_suits_the_model(models: Path):
    painted = picture(Engine(models), request(steps=None))
    assert (painted.steps, painted.guidance_scale, painted.width) == (25, 7.5, 64)


def test_a_distilled_model_takes_few_steps_without_guidance(models: Path):
    folder = tiny_models.copy(models / "tiny", models / "tiny-turbo")
    painted = picture(Engine(models), request("tiny-turbo", steps=None))
    assert (painted.steps, painted.guidance_scale) == (4, 0.0)
    shutil.rmtree(folder)


def test_a_negative_prompt_changes_the_picture(engine: Engine):
    assert picture(engine, request(negative_prompt="a tram")).png != picture(engine, request()).png


def test_packed_latents_are_painted_and_shown(tmp_path: Path):
    tiny_models.make_tiny_flux(tmp_path / "flux-schnell")
    loading, *steps, painted = paint(
        Engine(tmp_path), request("flux-schnell", steps=None, width=64, height=64)
    )
    assert loading == Loading("flux-schnell")
    assert all(step.preview for step in steps)
    assert (len(steps), painted.steps, painted.guidance_scale) == (4, 4, 0.0)


def test_older_pipelines_tell_of_their_steps_too(tmp_path: Path):
    tiny_models.make_tiny_pixart(tmp_path / "pixart")
    engine = Engine(tmp_path)
    _, *steps, painted = paint(engine, request("pixart", steps=3))
    assert [step.step for step in steps] == [1, 2, 3]
    assert all(step.preview for step in steps)
    assert (painted.width, painted.height) == (128, 128)
    with closing(engine.paint(request("pixart", steps=300), 0, never)) as events:
        next(events)
    assert painting_threads() == []


def test_a_pipeline_without_text_is_refused(tmp_path: Path):
    from diffusers import DDPMPipeline, DDPMScheduler, UNet2DModel

    unet = UNet2DModel(
        sample_size=8,
        block_out_channels=(4, 4),
        down_block_types=("DownBlock2D",) * 2,
        up_block_types=("UpBlock2D",) * 2,
        norm_num_groups=2,
    )
    DDPMPipeline(unet=unet, scheduler=DDPMScheduler()).save_pretrained(tmp_path / "textless")
    assert refused(Engine(tmp_path), request("textless")).key == "error.model_unsupported"


# --- Scenes -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("scenes")
    tiny_models.make_tiny_veduta(folder / "veduta")
    engine = Engine(folder)
    engine.load("veduta")
    return engine


def test_a_scene_model_hands_over_the_scene_it_painted(scenes: Engine):
    wanted = request("veduta", steps=3, width=320, height=200, atmosphere={"time": "night"})
    *steps, painted = paint(scenes, wanted)
    # The last step may be told twice: once more when the preview of its scene is drawn.
    assert list(dict.fromkeys((step.step, step.steps) for step in steps)) == [
        (1, 3),
        (2, 3),
        (3, 3),
    ]
    previews = [step.preview for step in steps if step.preview is not None]
    assert previews  # drawn beside the model, so not necessarily one for each step
    for drawn in previews:
        with Image.open(io.BytesIO(drawn)) as preview:
            assert preview.size == (400, 250)
    scene = Scene.from_dict(painted.scene)
    assert scene.attributes["time"] == "night"
    assert painted.png == paint_png(scene, 320, 200)
    assert set(painted.elements) <= {element.id for element in scene}
    assert painted.model == "veduta"


def test_a_scene_of_one_step_is_told_twice_and_painted(scenes: Engine):
    *steps, painted = paint(scenes, request("veduta", steps=1, width=320, height=200))
    assert [(step.step, step.steps, step.preview is None) for step in steps] == [
        (1, 1, True),
        (1, 1, False),
    ]
    assert painted.steps == 1


def test_a_scene_is_painted_again_bit_for_bit(scenes: Engine):
    three = request("veduta", count=3, candidates=3, width=320, height=200)
    pictures = [picture(scenes, three, index) for index in range(3)]
    alone = picture(scenes, request("veduta", seed=5, width=320, height=200))
    assert alone.png == pictures[2].png
    assert alone.scene == pictures[2].scene
    assert pictures[0].scene != pictures[1].scene


def test_what_suits_the_bundled_model(scenes: Engine):
    painted = picture(scenes, request("veduta", steps=None))
    assert (painted.steps, painted.width, painted.height) == (6, 1280, 800)


def test_a_scene_model_knows_which_words_it_can_show(scenes: Engine):
    known, unknown = scenes.understand("veduta", ["tram", "people with a roof"])
    assert known == Understood("tram", "tram", pytest.approx(1.0))
    assert (unknown.phrase, unknown.concept) == ("people with a roof", None)
    # What it cannot show is no neighbour.
    assert scenes.neighbours("veduta", "trolley", ["people with a roof", "tram"]) == ["tram"]


def test_a_pixel_model_says_that_it_cannot_change_single_things(engine: Engine):
    error = refused(engine, request(edits=(Edit(EditKind.REPAINT, "p", scene={}),)))
    assert (error.key, error.values) == ("error.edit_unsupported", {"name": "tiny"})


def test_a_scene_model_takes_no_negative_prompt(scenes: Engine):
    error = refused(scenes, request("veduta", negative_prompt="cars"))
    assert error.key == "error.setting_unsupported"


def test_a_scene_model_stays_in_memory_beside_a_pixel_model(scenes: Engine, models: Path):
    scenes.load(str(models / "tiny"))
    assert scenes.status().loaded == ("veduta", "tiny")


def test_a_damaged_scene_model_is_a_failure(tmp_path: Path):
    import torch
    from safetensors.torch import load_file, save_file

    folder = tiny_models.make_tiny_veduta(tmp_path / "veduta")
    path = folder / "denoiser" / "diffusion_pytorch_model.safetensors"
    weights = load_file(path)
    save_file({**weights, "bias": torch.full_like(weights["bias"], torch.nan)}, path)
    assert refused(Engine(tmp_path), request("veduta")).key == "error.picture_nan"


# --- Previews ---------------------------------------------------------------------------------


class LinearCode:
    """An autoencoder whose latents are a known linear code of the colour, at an eighth the size."""

    def __init__(self) -> None:
        import torch

        self.dtype = torch.float32
        self.config = SimpleNamespace(
            block_out_channels=(1, 1, 1, 1), scaling_factor=0.4, shift_factor=0.1
        )
        self._code = torch.randn(6, 3, generator=torch.Generator().manual_seed(1))

    def encode(self, pixels):
        import torch

        small = torch.nn.functional.avg_pool2d(pixels, 8)
        return SimpleNamespace(latents=torch.einsum("lc,bchw->blhw", self._code, small) + 0.3)


def test_previews_show_the_colours_of_what_was_encoded():
    import torch

    vae = LinearCode()
    colours = torch.tensor([[1.0, -1, -1], [-1, 1, -1], [-1, -1, 1], [1, 1, 0]])
    pixels = colours.T.reshape(1, 3, 2, 2).repeat_interleave(64, 2).repeat_interleave(64, 3)
    latents = (vae.encode(pixels).latents - vae.config.shift_factor) * vae.config.scaling_factor
    with Image.open(io.BytesIO(Previewer(SimpleNamespace(vae=vae))(latents, 128, 128))) as preview:
        seen = np.asarray(preview.resize((4, 4), Image.Resampling.BOX))[::3, ::3]
    expected = (colours.numpy().reshape(2, 2, 3) + 1) * 127.5
    assert np.abs(seen - expected).max() < 12  # JPEG


def test_a_pipeline_that_works_on_pixels_shows_them():
    import torch

    latents = torch.zeros(1, 3, 8, 16)
    latents[:, 0] = 1.0
    preview = Previewer(SimpleNamespace(vae=None))(latents, 16, 8)
    with Image.open(io.BytesIO(preview)) as image:
        assert image.size == (LONG_SIDE, LONG_SIDE // 2)
        red, green, _ = np.asarray(image).reshape(-1, 3).mean(0)
    assert red > 250
    assert abs(green - 128) < 5


def test_latents_of_an_unknown_form_have_no_preview():
    import torch

    assert Previewer(SimpleNamespace(vae=None))(torch.zeros(1, 7, 8, 8), 64, 64) is None
    assert Previewer(SimpleNamespace(vae=None))(torch.zeros(1, 9, 16), 64, 64) is None


# --- What is refused --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"width": 65}, "error.size_invalid"),
        ({"height": 0}, "error.size_invalid"),
        ({"width": -64}, "error.size_invalid"),
        ({"width": MAX_SIDE + 64}, "error.size_invalid"),
        ({"steps": 0}, "error.steps_invalid"),
        ({"steps": 100_000}, "error.steps_invalid"),
        ({"guidance_scale": float("nan")}, "error.guidance_invalid"),
        ({"guidance_scale": -1.0}, "error.guidance_invalid"),
    ],
)
def test_impossible_settings_are_refused(engine: Engine, changes: dict, key: str):
    error = refused(engine, request(**changes))
    assert isinstance(error, InvalidInput)
    assert error.key == key


@pytest.mark.parametrize("name", ["nowhere", "", "  ", "../nowhere", "/no/such/folder"])
def test_a_model_that_is_not_there(engine: Engine, name: str):
    error = refused(engine, request(name))
    assert isinstance(error, ModelProblem)
    assert (error.key, error.values) == ("error.model_missing", {"name": name})


def remove_part(tiny: Path, folder: Path) -> Path:
    shutil.rmtree(tiny_models.copy(tiny, folder) / "vae")
    return folder


def remove_weights(tiny: Path, folder: Path) -> Path:
    (tiny_models.copy(tiny, folder) / "vae" / "diffusion_pytorch_model.safetensors").unlink()
    return folder


def remove_index(tiny: Path, folder: Path) -> Path:
    (tiny_models.copy(tiny, folder) / "model_index.json").unlink()
    return folder


def break_index(tiny: Path, folder: Path) -> Path:
    (tiny_models.copy(tiny, folder) / "model_index.json").write_text("{", "utf-8")
    return folder


def list_as_index(tiny: Path, folder: Path) -> Path:
    (tiny_models.copy(tiny, folder) / "model_index.json").write_text("[1]", "utf-8")
    return folder


def only_a_checkpoint(tiny: Path, folder: Path) -> Path:
    folder.mkdir()
    (folder / "model.ckpt").write_bytes(b"\x80\x04")
    return folder


def name_unknown_class(tiny: Path, folder: Path) -> Path:
    index = tiny_models.copy(tiny, folder) / "model_index.json"
    text = index.read_text("utf-8").replace('"StableDiffusionPipeline"', '"StrangePipeline"')
    index.write_text(text, "utf-8")
    return folder


def name_strange_library(tiny: Path, folder: Path) -> Path:
    index = tiny_models.copy(tiny, folder) / "model_index.json"
    data = json.loads(index.read_text("utf-8"))
    index.write_text(json.dumps({**data, "vae": ["antigravity", "AutoencoderKL"]}), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (tiny_models.make_pickled, "error.model_needs_pickle"),
        (only_a_checkpoint, "error.model_needs_pickle"),
        (tiny_models.make_truncated, "error.model_damaged"),
        (break_index, "error.model_damaged"),
        (list_as_index, "error.model_damaged"),
        (tiny_models.make_with_code, "error.model_needs_remote_code"),
        (name_unknown_class, "error.model_needs_remote_code"),
        (name_strange_library, "error.model_needs_remote_code"),
        (remove_part, "error.model_missing_files"),
        (remove_weights, "error.model_missing_files"),
        (remove_index, "error.model_missing_files"),
    ],
)
def test_a_bad_folder_is_listed_with_its_problem_and_refused(
    models: Path, tmp_path: Path, make, key: str
):
    make(models / "tiny", tmp_path / "bad")
    engine = Engine(tmp_path)
    assert [(info.name, info.problem) for info in engine.models()] == [("bad", key)]
    error = refused(engine, request("bad"))
    assert isinstance(error, ModelProblem)
    assert (error.key, error.values) == (key, {"name": "bad"})
    assert engine.status().failed["bad"].key == key
    assert not list(tmp_path.rglob("executed"))


def test_weights_of_another_shape_are_damage(models: Path, tmp_path: Path):
    tiny_models.make_misshapen(models / "tiny", tmp_path / "bad")
    assert refused(Engine(tmp_path), request("bad")).key == "error.model_damaged"


def test_a_mended_folder_is_loaded_again(models: Path, tmp_path: Path):
    folder = tiny_models.make_truncated(models / "tiny", tmp_path / "m")
    engine = Engine(tmp_path)
    assert refused(engine, request("m")).key == "error.model_damaged"
    shutil.rmtree(folder)
    tiny_models.copy(models / "tiny", folder)
    assert isinstance(picture(engine, request("m")), Painted)
    assert engine.status().failed == {}


@pytest.mark.parametrize("part", ["unet", "vae"])
def test_a_picture_of_nan_is_a_failure(models: Path, tmp_path: Path, part: str):
    tiny_models.make_nan(models / "tiny", tmp_path / "nan", part)
    error = refused(Engine(tmp_path), request("nan"))
    assert isinstance(error, GenerationFailed)
    assert error.key == "error.picture_nan"


def test_an_error_inside_the_model_is_a_failure_with_its_cause(models: Path, tmp_path: Path):
    folder = tiny_models.copy(models / "tiny", tmp_path / "m")
    config = folder / "unet" / "config.json"
    data = json.loads(config.read_text("utf-8"))
    config.write_text(json.dumps({**data, "in_channels": 4, "center_input_sample": True}), "utf-8")
    engine = Engine(tmp_path)
    engine.load("m")
    tokenizer = engine._ask_for(folder).result()._pipe.tokenizer
    tokenizer.model_max_length = 200  # more places than the text encoder has
    error = refused(engine, request("m", prompt="a city " * 100))
    assert error.key == "error.generation_failed"
    assert error.__cause__ is not None


def test_too_little_memory_is_a_failure_that_can_be_told(models: Path):
    code = f"""
import resource, sys
from pathlib import Path
import psutil
from visioning.engine import Engine
from visioning.errors import GenerationFailed
from visioning.model import GenerationRequest

engine = Engine(Path({str(models)!r}))
wanted = dict(prompt="a city", model="tiny", seed=1, group="g", steps=1)
list(engine.paint(GenerationRequest(**wanted), 0, lambda: False))
limit = psutil.Process().memory_info().vms + 100 * 2**20
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
try:
    list(engine.paint(GenerationRequest(**wanted, width=8192, height=8192), 0, lambda: False))
except GenerationFailed as error:
    print(error.key)
*_, painted = engine.paint(GenerationRequest(**wanted), 0, lambda: False)
print(painted.width)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["error.out_of_memory", "64"], done.stderr


# --- Models -----------------------------------------------------------------------------------


def test_models_are_listed_without_torch(models: Path):
    code = (
        "import sys; from pathlib import Path; from visioning.engine import Engine;"
        f"print([m.name for m in Engine(Path({str(models)!r})).models()]);"
        "sys.exit('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['tiny']"


def test_the_bundled_model_comes_first_and_stray_files_do_not_count(models: Path, tmp_path: Path):
    tiny_models.copy(models / "tiny", tmp_path / "alpha")
    index = tiny_models.copy(models / "tiny", tmp_path / "veduta") / "model_index.json"
    data = {**json.loads(index.read_text("utf-8")), "_class_name": "VedutaPipeline"}
    index.write_text(json.dumps(data), "utf-8")
    (tmp_path / "README.md").write_text("models", "utf-8")
    (tmp_path / ".cache").mkdir()
    infos = Engine(tmp_path).models()
    assert [(i.name, i.has_scene, i.problem) for i in infos] == [
        ("veduta", True, None),
        ("alpha", False, None),
    ]
    assert Engine(tmp_path / "nowhere").models() == []


def test_a_model_can_be_given_as_a_path(models: Path, tmp_path: Path):
    painted = picture(Engine(tmp_path), request(str(models / "tiny")))
    assert painted.model == "tiny"


def test_a_model_with_half_precision_weights_only(models: Path, tmp_path: Path):
    folder = tiny_models.copy(models / "tiny", tmp_path / "half")
    for weights in folder.glob("*/*.safetensors"):
        weights.rename(weights.with_name(weights.stem + ".fp16.safetensors"))
    assert isinstance(picture(Engine(tmp_path), request("half")), Painted)


def test_the_fingerprint_follows_what_is_loaded(models: Path, tmp_path: Path):
    folder = tiny_models.copy(models / "tiny", tmp_path / "m")
    fingerprints = Fingerprints()
    first = fingerprints.of(folder)
    assert len(first) == 16
    assert first == Fingerprints().of(models / "tiny")
    (folder / "README.md").write_text("about", "utf-8")
    assert fingerprints.of(folder) == first
    config = folder / "scheduler" / "scheduler_config.json"
    config.write_text(config.read_text("utf-8") + "\n", "utf-8")
    assert fingerprints.of(folder) != first


def test_pictures_name_the_content_of_their_model(engine: Engine, models: Path):
    assert picture(engine, request()).model_hash == Fingerprints().of(models / "tiny")


def test_loading_goes_on_in_the_background(models: Path):
    engine = Engine(models)
    assert engine.understand("tiny", ["tram"]) is None
    engine.preload("tiny")
    engine.preload("tiny")
    engine.load("tiny")
    assert engine.status().loaded == ("tiny",)
    assert engine.status().loading is None
    assert engine.understand("tiny", ["tram"]) is None  # pixel models have no vocabulary
    assert engine.neighbours("tiny", "kids", ["tram"]) is None
    engine.preload("nowhere")
    assert engine.status().failed["nowhere"].key == "error.model_missing"


def test_only_one_pixel_model_stays_in_memory(models: Path, tmp_path: Path):
    for name in ("one", "two"):
        tiny_models.copy(models / "tiny", tmp_path / name)
    engine = Engine(tmp_path)
    engine.load("one")
    engine.load("two")
    assert engine.status().loaded == ("two",)
    assert isinstance(picture(engine, request("one")), Painted)


def test_cancelling_while_the_model_loads(models: Path):
    engine = Engine(models)
    with engine._one_load:  # as if another model were being loaded
        events = engine.paint(request(), 0, lambda: True)
        assert list(events) == [Loading("tiny")]


def test_nothing_asks_the_network(models: Path, monkeypatch: pytest.MonkeyPatch):
    asked = []

    def refuse(self: socket.socket, address: object) -> None:
        asked.append(address)
        raise OSError("no network here")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: refuse(None, a))
    assert isinstance(picture(Engine(models), request()), Painted)
    assert asked == []


# --- Through the queue ------------------------------------------------------------------------


def test_the_queue_paints_with_the_engine(models: Path):
    def keep(painted: Painted) -> Picture:
        return Picture(
            *("p", "t", "v", "p.png", "", "a city", "a city", "en"),
            painted.seed,
            painted.steps,
            painted.guidance_scale,
            painted.scheduler,
            painted.width,
            painted.height,
            painted.model,
            painted.model_hash,
            painted.seconds,
            datetime.now(UTC),
        )

    with closing(Queue(LocalWorker(models))) as queue:
        events = list(queue.submit(request(count=2), keep).events())
        assert [e.picture.seed for e in events if isinstance(e, Stored)] == [3, 4]
        assert isinstance(events[-1], Finished)

        job = queue.submit(request(steps=500, group="other"), keep)
        heard = []
        for event in job.events():
            heard.append(event)
            if isinstance(event, Step):
                job.cancel()
        assert isinstance(heard[-1], Cancelled)
        assert not any(isinstance(event, Stored) for event in heard)
