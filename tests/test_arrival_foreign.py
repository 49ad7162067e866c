"""Pictures of other programs: what they say of themselves is read, kept and signed."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from arrivals import everything, exported, gallery_of, laptop
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from samples import png

from visioning import images
from visioning.arrival import add, take_in
from visioning.arrival.programs import made
from visioning.errors import InvalidInput, NotFound
from visioning.marks import manifest
from visioning.workshop import Visioning

A1111 = """a futuristic city, <lora:solar:0.8>, (green roofs:1.2)
with a second line
Negative prompt: cars, smog
Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 3141592653, \
Size: 1024x768, Model hash: 31e35c80fc, Model: sd_xl_base_1.0, \
Lora hashes: "solar: 1b2c3d, more: 4e5f", Version: v1.10.1"""

INVOKE = {
    "app_version": "5.6.0",
    "generation_mode": "sdxl_txt2img",
    "positive_prompt": "a harbour with cranes",
    "negative_prompt": "people",
    "width": 1024,
    "height": 768,
    "seed": 42,
    "cfg_scale": 7.5,
    "steps": 30,
    "scheduler": "euler_a",
    "model": {"key": "k", "hash": "blake3:ab12", "name": "Juggernaut XL v9", "base": "sdxl"},
}
INVOKE_2 = {
    "model": "stable diffusion",
    "model_weights": "stable-diffusion-1.5",
    "model_hash": "cc6cb271",
    "app_version": "2.3.5",
    "image": {
        "prompt": [{"prompt": "a square with trees", "weight": 1.0}],
        "steps": 50,
        "cfg_scale": 7.5,
        "sampler": "k_lms",
        "seed": 99,
        "type": "txt2img",
    },
}
COMFY = {
    "3": {
        "class_type": "KSampler",
        "inputs": {
            "seed": 156680208700286,
            "steps": 20,
            "cfg": 8,
            "sampler_name": "euler",
            "scheduler": "normal",
            "denoise": 1,
            "model": ["4", 0],
            "positive": ["6", 0],
            "negative": ["7", 0],
            "latent_image": ["5", 0],
        },
    },
    "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "v1-5.safetensors"}},
    "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 512, "height": 512}},
    "6": {
        "class_type": "CLIPTextEncode",
        "inputs": {"text": "a sea city", "clip": ["4", 1]},
    },
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "text, watermark", "clip": ["4", 1]}},
    "8": {"class_type": "VAEDecode", "inputs": {"samples": ["3", 0], "vae": ["4", 2]}},
    "9": {"class_type": "SaveImage", "inputs": {"filename_prefix": "x", "images": ["8", 0]}},
}
FLUX = {
    "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 1024, "height": 1024}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": ["40", 0], "clip": ["11", 0]}},
    "8": {"class_type": "VAEDecode", "inputs": {"samples": ["13", 0], "vae": ["10", 0]}},
    "9": {"class_type": "SaveImage", "inputs": {"images": ["8", 0]}},
    "10": {"class_type": "VAELoader", "inputs": {"vae_name": "ae.safetensors"}},
    "11": {"class_type": "DualCLIPLoader", "inputs": {"clip_name1": "t5.safetensors"}},
    "12": {"class_type": "UNETLoader", "inputs": {"unet_name": "flux1-dev.safetensors"}},
    "13": {
        "class_type": "SamplerCustomAdvanced",
        "inputs": {
            "noise": ["25", 0],
            "guider": ["22", 0],
            "sampler": ["16", 0],
            "sigmas": ["17", 0],
            "latent_image": ["5", 0],
        },
    },
    "16": {"class_type": "KSamplerSelect", "inputs": {"sampler_name": "euler"}},
    "17": {
        "class_type": "BasicScheduler",
        "inputs": {"scheduler": "simple", "steps": 25, "denoise": 1, "model": ["12", 0]},
    },
    "22": {"class_type": "BasicGuider", "inputs": {"model": ["12", 0], "conditioning": ["26", 0]}},
    "25": {"class_type": "RandomNoise", "inputs": {"noise_seed": 219670278747233}},
    "26": {"class_type": "FluxGuidance", "inputs": {"guidance": 3.5, "conditioning": ["6", 0]}},
    "40": {"class_type": "PrimitiveString", "inputs": {"value": "a bridge at dawn"}},
}
FOOOCUS = {
    "base_model": "juggernautXL_v8Rundiffusion",
    "base_model_hash": "aeb7e9e689",
    "guidance_scale": 4.0,
    "negative_prompt": "",
    "prompt": "a tram in the hills",
    "resolution": "(1152, 896)",
    "sampler": "dpmpp_2m_sde_gpu",
    "scheduler": "karras",
    "seed": "8519",
    "steps": 30,
    "styles": "['Fooocus V2']",
}


def of(**texts: object) -> bytes:
    """A PNG with these texts inside."""
    info = PngInfo()
    for keyword, text in texts.items():
        written = text if isinstance(text, str) else json.dumps(text)
        info.add_text(keyword.replace("__", "-"), written)
    file = io.BytesIO()
    Image.open(io.BytesIO(png(3))).save(file, "PNG", pnginfo=info)
    return file.getvalue()


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    with laptop(tmp_path / "outputs") as opened:
        yield opened


@pytest.fixture
def tandem_id(visioning: Visioning) -> str:
    return visioning.find_tandem("Arezzo - Hamm").id


def saved(folder: Path, data: bytes) -> Path:
    file = folder / "picture.png"
    file.write_bytes(data)
    return file


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            {"parameters": A1111},
            {
                "prompt": "a futuristic city, <lora:solar:0.8>, (green roofs:1.2) "
                "with a second line",
                "negative_prompt": "cars, smog",
                "seed": 3141592653,
                "steps": 28,
                "guidance_scale": 6.5,
                "scheduler": "DPM++ 2M Karras",
                "model": "sd_xl_base_1.0",
                "model_hash": "31e35c80fc",
            },
        ),
        (
            {"invokeai_metadata": INVOKE},
            {
                "prompt": "a harbour with cranes",
                "negative_prompt": "people",
                "seed": 42,
                "steps": 30,
                "guidance_scale": 7.5,
                "scheduler": "euler_a",
                "model": "Juggernaut XL v9",
                "model_hash": "blake3:ab12",
            },
        ),
        (
            {"sd__metadata": INVOKE_2, "Dream": '"a square with trees" -s 50'},
            {
                "prompt": "a square with trees",
                "seed": 99,
                "model": "stable-diffusion-1.5",
                "model_hash": "cc6cb271",
            },
        ),
        (
            {"prompt": COMFY, "workflow": "{}"},
            {
                "prompt": "a sea city",
                "negative_prompt": "text, watermark",
                "seed": 156680208700286,
                "steps": 20,
                "guidance_scale": 8.0,
                "scheduler": "euler",
                "model": "v1-5.safetensors",
            },
        ),
        (
            {"prompt": FLUX},
            {
                "prompt": "a bridge at dawn",
                "negative_prompt": "",
                "seed": 219670278747233,
                "steps": 25,
                "guidance_scale": 3.5,
                "scheduler": "euler",
                "model": "flux1-dev.safetensors",
            },
        ),
        (
            {"parameters": FOOOCUS, "fooocus_scheme": "fooocus"},
            {"prompt": "a tram in the hills", "seed": 8519, "model_hash": "aeb7e9e689"},
        ),
    ],
    ids=["a1111", "invokeai", "invokeai-2", "comfyui", "flux", "fooocus"],
)
def test_prompt_and_settings_come_from_the_file(visioning, tandem_id, tmp_path, texts, said):
    added = add(visioning, saved(tmp_path, of(**texts)), tandem_id)
    assert added.is_new
    picture = visioning.store.picture(added.picture.id)
    assert {name: getattr(picture, name) for name in said} == said
    assert (picture.width, picture.height) == Image.open(visioning.file(picture)).size
    assert visioning.store.pictures(tandem_id=tandem_id) == [picture]
    assert visioning.label(picture, "de") == f"KI-generiertes Bild. Prompt: „{picture.prompt}“"


def test_the_file_keeps_all_that_it_says(visioning, tandem_id, tmp_path):
    data = of(parameters=A1111, Software="webui", workflow={"nodes": []})
    before = list(images.chunks(data))
    picture = add(visioning, saved(tmp_path, data), tandem_id).picture
    stored = visioning.file(picture).read_bytes()
    after = list(images.chunks(stored))
    assert [chunk for chunk in before if chunk in after] == before
    assert images.read_record(stored)["picture"]["seed"] == 3141592653
    with Image.open(io.BytesIO(stored)) as opened, Image.open(io.BytesIO(data)) as original:
        assert opened.tobytes() == original.tobytes()
        opened.load()
        assert opened.info["parameters"] == A1111
        assert "AI-generated picture." in opened.info["Description"]


def test_the_signature_names_the_file_as_it_came(visioning, tandem_id, tmp_path):
    picture = add(visioning, saved(tmp_path, of(parameters=A1111)), tandem_id).picture
    stored = visioning.file(picture).read_bytes()
    signature = manifest.read(stored, b"")
    assert signature is not None and signature.is_unchanged
    assert b"parentOf" in stored


def test_the_same_file_again_adds_nothing(visioning, tandem_id, tmp_path):
    file = saved(tmp_path, of(parameters=A1111))
    first = add(visioning, file, tandem_id)
    before = everything(visioning)
    again = add(visioning, file, tandem_id)
    assert (again.picture, again.is_new) == (first.picture, False)
    assert everything(visioning) == before


def test_the_same_words_are_one_version_of_the_prompt(visioning, tandem_id, tmp_path):
    add(visioning, saved(tmp_path, of(parameters=A1111)), tandem_id)
    other = of(parameters=A1111.replace("3141592653", "1"))
    add(visioning, saved(tmp_path, other), tandem_id)
    assert len(visioning.store.visions(tandem_id)) == 1
    assert len(visioning.store.pictures(tandem_id=tandem_id)) == 2


def test_a_picture_that_was_added_goes_home_and_comes_back(visioning, tandem_id, tmp_path):
    add(visioning, saved(tmp_path, of(parameters=A1111)), tandem_id)
    archive = exported(visioning, tmp_path / "g.zip")
    with laptop(tmp_path / "other") as other:
        assert not take_in(other, archive).problems
        assert gallery_of(exported(other, tmp_path / "again.zip")) == gallery_of(archive)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (png(3), "foreign_no_metadata"),
        (of(Comment="a holiday"), "foreign_no_metadata"),
        (of(parameters="just words"), "foreign_no_metadata"),
        (of(prompt="a city"), "foreign_no_metadata"),
        (of(invokeai_metadata={"seed": 3}), "foreign_no_prompt"),
        (of(prompt={"1": {"class_type": "LoadImage", "inputs": {}}}), "foreign_no_prompt"),
        (of(parameters="Steps: 3, Sampler: x, Seed: 4, Size: 1x1"), "foreign_no_prompt"),
        (of(parameters=A1111)[:-30], "foreign_no_png"),
        (b"GIF89a", "foreign_no_png"),
        (b"", "foreign_no_png"),
        (of(parameters="x" * 60_000 + "\n" + A1111.splitlines()[-1]), "text_too_long"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_stored(visioning, tandem_id, tmp_path, data, key):
    before = everything(visioning)
    with pytest.raises(InvalidInput, match=f"error.{key} "):
        add(visioning, saved(tmp_path, data), tandem_id)
    assert everything(visioning) == before


def test_no_file_and_no_tandem_are_said(visioning, tandem_id, tmp_path):
    with pytest.raises(NotFound, match="error.file_missing"):
        add(visioning, tmp_path / "nowhere.png", tandem_id)
    with pytest.raises(NotFound, match="error.not_found"):
        add(visioning, saved(tmp_path, of(parameters=A1111)), "nobody")


def test_circles_and_odd_types_end_the_search_not_the_program():
    circle = {
        "1": {"class_type": "KSampler", "inputs": {"positive": ["2", 0], "seed": "x", "steps": []}},
        "2": {"class_type": "Reroute", "inputs": {"in": ["2", 0], "on": ["1", 0], "text": 7}},
    }
    assert made({"prompt": json.dumps(circle)}).prompt == ""
    assert made({"prompt": "[" * 100_000}) is None
    huge = {**INVOKE, "seed": 10**30, "steps": "many", "cfg_scale": "1e999", "model": "name"}
    found = made({"invokeai_metadata": json.dumps(huge)})
    assert (found.seed, found.steps, found.guidance_scale, found.model) == (-1, 0, 0.0, "InvokeAI")
    assert made({"parameters": A1111.replace("city", "cité").encode().decode("latin-1")}).prompt
    assert "cité" in made({"parameters": "cité\n" + A1111.splitlines()[-1]}).prompt
