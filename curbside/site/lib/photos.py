"""Photos from strangers: decoded, bounded and drawn again before anyone sees them, so that only the picture is left of the file."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import IO

from PIL import Image, ImageOps

from curbside.core.errors import CurbsideError

MAX_BYTES = 15_000_000
MAX_PIXELS = 60_000_000  # the largest telephones make 50 megapixels
LONGEST_SIDE = 2000  # pixels; a doctor sees skin texture at this size, and a phone loads it
THUMBNAIL_SIDE = 320
FORMATS = ("JPEG", "PNG", "WEBP", "MPO")  # MPO: what some telephones call a JPEG with a second picture
QUALITY = 82


class UnusablePhoto(CurbsideError):
    """A file that is no photo we can show; nothing of it was kept. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """A photo drawn again: two JPEG files without any metadata, and the size of the larger in pixels."""

    photo: bytes
    thumbnail: bytes
    width: int
    height: int


def draw_again(file: IO[bytes]) -> Pictures:
    """Decode a photo and encode it anew: upright, at most LONGEST_SIDE, metadata gone. The name and the stated type of the file are never looked at.

    Raises UnusablePhoto for a file that is too large, of too many pixels, animated, broken, or no photo.
    """
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise UnusablePhoto(f"it is larger than {MAX_BYTES // 1_000_000} MB; take it at a lower resolution")
    image = _decoded(content)
    large = _fitted(image, LONGEST_SIDE)
    return Pictures(_encoded(large), _encoded(_fitted(large, THUMBNAIL_SIDE)), *large.size)


def _decoded(content: bytes) -> Image.Image:
    """The picture, upright. Size and frames are looked at before a pixel is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # damaged metadata is dropped anyway; the size is checked below
            with Image.open(io.BytesIO(content), formats=FORMATS) as image:
                _refuse(image)
                image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                image.load()
                return ImageOps.exif_transpose(image)
    except Image.DecompressionBombError as error:
        raise UnusablePhoto(_TOO_MANY) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, TypeError, KeyError, OverflowError) as error:
        raise UnusablePhoto("it cannot be read as a photo; send a JPEG, PNG or WebP file") from error


_TOO_MANY = f"it has more than {MAX_PIXELS // 1_000_000} million pixels; take it at a lower resolution"


def _refuse(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise UnusablePhoto(_TOO_MANY)
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise UnusablePhoto("it is animated; send a still picture")


def _fitted(image: Image.Image, side: int) -> Image.Image:
    """A copy, no side longer than asked; what is transparent shows white."""
    clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    copy = image.convert("RGBA" if clear else "RGB")
    copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    if not clear:
        return copy
    ground = Image.new("RGBA", copy.size, "white")
    ground.alpha_composite(copy)
    return ground.convert("RGB")


def _encoded(image: Image.Image) -> bytes:
    """The bare picture as a JPEG. A new image is pasted onto, so that nothing the old one carried can be written."""
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    file = io.BytesIO()
    bare.save(file, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return file.getvalue()
