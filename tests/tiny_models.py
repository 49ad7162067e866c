"""Tiny real diffusers folders for tests: random weights, some hundred kilobytes, 64 x 64 pixels."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

SIDE = 64  # pixels
_T5 = {"vocab_size": 40, "d_model": 32, "d_ff": 32, "num_layers": 1, "num_heads": 2, "d_kv": 8}
_WORDS = ("a", "city", "with", "bridge", "river", "green", "tram", "roof", "sun", "people")


def make_tiny(folder: Path) -> Path:
    """Write a complete Stable Diffusion pipeline with a vocabulary of a dozen words."""
    import torch
    from diffusers import DDIMScheduler, StableDiffusionPipeline
    from diffusers import UNet2DConditionModel as UNet

    torch.manual_seed(0)
    unet = UNet(
        sample_size=SIDE // 4,
        block_out_channels=(8, 16),
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=16,
        attention_head_dim=4,
        norm_num_groups=4,
    )
    pipe = StableDiffusionPipeline(
        vae=_vae(),
        text_encoder=_text_encoder(),
        tokenizer=_tokenizer(folder),
        unet=unet,
        scheduler=DDIMScheduler(clip_sample=False, steps_offset=1),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipe.save_pretrained(folder)
    return folder


def _vae(**config):
    from diffusers import AutoencoderKL

    return AutoencoderKL(
        block_out_channels=(8, 8, 8),
        down_block_types=("DownEncoderBlock2D",) * 3,
        up_block_types=("UpDecoderBlock2D",) * 3,
        latent_channels=4,
        norm_num_groups=4,
        **config,
    )


def _text_encoder():
    from transformers import CLIPTextConfig, CLIPTextModel

    config = CLIPTextConfig(
        vocab_size=600,
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        projection_dim=16,
        max_position_embeddings=77,
        bos_token_id=0,
        eos_token_id=1,
        pad_token_id=1,
    )
    return CLIPTextModel(config)


def _letters():
    """A tokenizer that reads letter by letter."""
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    special = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    letters = [(letter, -2.0) for letter in "▁abcdefghijklmnopqrstuvwxyz"]
    tokenizer = Tokenizer(models.Unigram([*special, *letters], unk_id=2))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        eos_token="</s>",
        unk_token="<unk>",
        model_max_length=64,
    )


def _tokenizer(folder: Path):
    from transformers import CLIPTokenizer

    folder.mkdir(parents=True, exist_ok=True)
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    tokens = ["<|startoftext|>", "<|endoftext|>", *letters, *(f"{c}</w>" for c in letters)]
    merges = []
    for word in _WORDS:
        for end in range(2, len(word) + 1):
            last = word[end - 1] + ("</w>" if end == len(word) else "")
            token = word[: end - 1] + last
            if token not in tokens:
                merges.append(f"{word[: end - 1]} {last}")
                tokens.append(token)
    vocabulary, rules = folder / "vocab.json", folder / "merges.txt"
    vocabulary.write_text(json.dumps({token: i for i, token in enumerate(tokens)}), "utf-8")
    rules.write_text("#version: 0.2\n" + "\n".join(merges) + "\n", "utf-8")
    tokenizer = CLIPTokenizer(
        str(vocabulary), str(rules), unk_token="<|endoftext|>", model_max_length=77
    )
    vocabulary.unlink()
    rules.unlink()
    return tokenizer


def make_tiny_flux(folder: Path) -> Path:
    """A pipeline of another family: packed latents, two text encoders, a transformer."""
    import torch
    from diffusers import FlowMatchEulerDiscreteScheduler, FluxPipeline
    from diffusers import FluxTransformer2DModel as Transformer
    from transformers import T5Config, T5EncoderModel

    torch.manual_seed(0)
    transformer = Transformer(
        patch_size=1,
        in_channels=16,
        num_layers=1,
        num_single_layers=1,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=32,
        pooled_projection_dim=16,
        axes_dims_rope=(4, 4, 8),
    )
    pipe = FluxPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(),
        vae=_vae(shift_factor=0.1),
        text_encoder=_text_encoder(),
        tokenizer=_tokenizer(folder),
        text_encoder_2=T5EncoderModel(T5Config(**_T5)),
        tokenizer_2=_letters(),
        transformer=transformer,
    )
    pipe.save_pretrained(folder)
    return folder


def make_tiny_pixart(folder: Path) -> Path:
    """A pipeline that tells of its steps in the way older ones do."""
    import torch
    from diffusers import DPMSolverMultistepScheduler, PixArtSigmaPipeline
    from diffusers import PixArtTransformer2DModel as Transformer
    from transformers import T5Config, T5EncoderModel

    torch.manual_seed(0)
    transformer = Transformer(
        sample_size=32,
        num_layers=1,
        patch_size=2,
        attention_head_dim=8,
        num_attention_heads=2,
        caption_channels=32,
        in_channels=4,
        cross_attention_dim=16,
        out_channels=8,
    )
    pipe = PixArtSigmaPipeline(
        tokenizer=_letters(),
        text_encoder=T5EncoderModel(T5Config(**_T5)),
        vae=_vae(),
        transformer=transformer,
        scheduler=DPMSolverMultistepScheduler(),
    )
    pipe.save_pretrained(folder)
    return folder


def make_tiny_veduta(folder: Path) -> Path:
    """The bundled model's pipeline, untrained and small; it knows the words "tram" and "river"."""
    import torch
    from diffusers import DPMSolverMultistepScheduler
    from transformers import BertConfig, BertModel, BertTokenizer

    from visioning.veduta.denoiser import VedutaDenoiser
    from visioning.veduta.phrasebook import PhraseBook
    from visioning.veduta.pipeline import VedutaPipeline, embed

    torch.manual_seed(0)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *_WORDS]
    tokenizer = BertTokenizer({word: i for i, word in enumerate(words)})
    encoder = BertModel(
        BertConfig(
            vocab_size=len(words),
            hidden_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=16,
        )
    ).eval()
    book = PhraseBook(["tram", "river"], ["tram", "river"], threshold=0.99, width=16)
    book.vectors.data = torch.stack([embed(encoder, tokenizer, w) for w in ("tram", "river")])
    pipe = VedutaPipeline(
        denoiser=VedutaDenoiser(width=24, layers=1, heads=2, text_width=16),
        scheduler=DPMSolverMultistepScheduler(
            prediction_type="sample", use_flow_sigmas=True, algorithm_type="dpmsolver++"
        ),
        text_encoder=encoder,
        tokenizer=tokenizer,
        phrasebook=book,
    )
    pipe.save_pretrained(folder)
    return folder


def copy(tiny: Path, folder: Path) -> Path:
    """Copy a model, to be changed."""
    shutil.copytree(tiny, folder)
    return folder


def make_pickled(tiny: Path, folder: Path) -> Path:
    """A model whose UNet comes as a pickle only."""
    import torch
    from safetensors.torch import load_file

    weights = copy(tiny, folder) / "unet" / "diffusion_pytorch_model.safetensors"
    torch.save(load_file(weights), weights.with_suffix(".bin"))
    weights.unlink()
    return folder


def make_truncated(tiny: Path, folder: Path) -> Path:
    """A model whose UNet was cut off in the middle, as by a full disk."""
    weights = copy(tiny, folder) / "unet" / "diffusion_pytorch_model.safetensors"
    whole = weights.read_bytes()
    weights.write_bytes(whole[: len(whole) // 2])
    return folder


def make_misshapen(tiny: Path, folder: Path) -> Path:
    """A model whose UNet is whole, but of another size than its configuration says."""
    path = copy(tiny, folder) / "unet" / "config.json"
    config = json.loads(path.read_text("utf-8"))
    config["block_out_channels"] = [16, 32]
    path.write_text(json.dumps(config), "utf-8")
    return folder


def make_nan(tiny: Path, folder: Path, part: str = "unet") -> Path:
    """A model that computes NaN, from the UNet on or only in the decoder (part ``vae``)."""
    import torch
    from safetensors.torch import load_file, save_file

    path = copy(tiny, folder) / part / "diffusion_pytorch_model.safetensors"
    weights = load_file(path)
    name = "conv_out.weight" if part == "unet" else "decoder.conv_out.weight"
    weights[name] = torch.full_like(weights[name], torch.nan)
    save_file(weights, path)
    return folder


def make_with_code(tiny: Path, folder: Path) -> Path:
    """A model that brings a pipeline of its own, which leaves a mark where it is executed."""
    index = copy(tiny, folder) / "model_index.json"
    data = json.loads(index.read_text("utf-8"))
    data["_class_name"] = ["pipeline", "OwnPipeline"]
    index.write_text(json.dumps(data), "utf-8")
    mark = folder / "executed"
    (folder / "pipeline.py").write_text(
        "from pathlib import Path\n"
        f"Path({str(mark)!r}).write_text('yes')\n"
        "from diffusers import StableDiffusionPipeline as OwnPipeline\n",
        "utf-8",
    )
    return folder
