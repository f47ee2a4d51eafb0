"""Photos: only the picture is left of a file, and no file can harm."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from curbside.site.lib.photos import LONGEST_SIDE, THUMBNAIL_SIDE, UnusablePhoto, draw_again

GPS = 0x8825
ORIENTATION = 0x0112


def a_file(kind: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **options: Any) -> io.BytesIO:
    file = io.BytesIO()
    Image.new(mode, size, 120 if mode == "L" else None).save(file, kind, **options)
    file.seek(0)
    return file


def seen(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


class TestPictures:
    @pytest.mark.parametrize(
        ("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "I;16"), ("WEBP", "RGBA")]
    )
    def test_every_kind_of_photo_comes_out_as_a_jpeg(self, kind: str, mode: str) -> None:
        drawn = draw_again(a_file(kind, mode=mode))
        assert (seen(drawn.photo).format, seen(drawn.photo).mode, drawn.width, drawn.height) == ("JPEG", "RGB", 60, 40)

    def test_a_large_photo_is_made_smaller_and_keeps_its_shape(self) -> None:
        drawn = draw_again(a_file(size=(6000, 3000)))
        assert seen(drawn.photo).size == (LONGEST_SIDE, LONGEST_SIDE // 2)
        assert seen(drawn.thumbnail).size == (THUMBNAIL_SIDE, THUMBNAIL_SIDE // 2)

    def test_what_is_transparent_shows_white(self) -> None:
        assert seen(draw_again(a_file("PNG", mode="RGBA")).photo).getpixel((5, 5)) == (255, 255, 255)


class TestMetadata:
    def test_place_and_camera_are_gone_from_photo_and_thumbnail(self) -> None:
        exif = Image.Exif()
        exif[0x010F] = "A Camera Maker"
        exif.get_ifd(GPS)[1] = "N"
        drawn = draw_again(a_file(exif=exif, comment=b"taken by Amara", icc_profile=b"profile"))
        assert all(
            not seen(one).getexif() and set(seen(one).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
            for one in (drawn.photo, drawn.thumbnail)
        )
        assert b"Amara" not in drawn.photo
        assert b"Camera" not in drawn.photo

    def test_a_photo_taken_sideways_stands_upright(self) -> None:
        exif = Image.Exif()
        exif[ORIENTATION] = 6
        drawn = draw_again(a_file(size=(60, 40), exif=exif))
        assert (drawn.width, drawn.height) == (40, 60)

    def test_words_of_a_png_are_gone(self) -> None:
        from_png = io.BytesIO()
        image = Image.new("RGB", (9, 9))
        image.info["Author"] = "Amara"
        image.save(from_png, "PNG")
        assert b"Amara" not in draw_again(io.BytesIO(from_png.getvalue())).photo


def a_png_that_says(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose head claims any size."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 10_000)) + chunk(b"IEND", b"")


class TestAttacks:
    @pytest.mark.parametrize("size", [(10_000, 10_000), (100_000, 100_000), (2**31 - 1, 2**31 - 1), (1, 2**31 - 1)])
    def test_a_bomb_is_refused_before_it_is_decoded(self, size: tuple[int, int]) -> None:
        with pytest.raises(UnusablePhoto, match="million pixels"):
            draw_again(io.BytesIO(a_png_that_says(*size)))

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"GIF89a" + b"\0" * 40,
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
            b"%PDF-1.4 1 0 obj",
            b"<html><script>alert(1)</script>",
            b"\xff\xd8\xff\xe0" + b"\0" * 400,
            a_png_that_says(3000, 3000),
            a_file("TIFF").getvalue(),
            a_file("GIF").getvalue(),
        ],
        ids=["empty", "gif", "svg", "pdf", "html", "broken jpeg", "png cut short", "tiff", "real gif"],
    )
    def test_what_is_no_photo_is_refused_with_what_to_send(self, content: bytes) -> None:
        with pytest.raises(UnusablePhoto, match="JPEG, PNG or WebP"):
            draw_again(io.BytesIO(content))

    def test_a_photo_that_is_a_page_as_well_loses_the_page(self) -> None:
        polyglot = a_file().getvalue() + b"<script>alert(document.cookie)</script>PK\x03\x04"
        assert b"script" not in draw_again(io.BytesIO(polyglot)).photo

    @pytest.mark.parametrize("kind", ["PNG", "WEBP"])
    def test_a_moving_picture_is_refused(self, kind: str) -> None:
        frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
        with pytest.raises(UnusablePhoto, match="it is animated"):
            draw_again(a_file(kind, save_all=True, append_images=frames))

    def test_a_file_too_large_is_not_read_to_its_end(self) -> None:
        file = io.BytesIO(b"\xff\xd8" + b"\0" * 40_000_000)
        with pytest.raises(UnusablePhoto, match="larger than 15 MB"):
            draw_again(file)
        assert file.tell() < 16_000_000

    @given(st.binary(max_size=300), st.integers(0, 400))
    def test_a_damaged_photo_is_drawn_or_refused_by_name(self, noise: bytes, at: int) -> None:
        content = a_file().getvalue()
        try:
            drawn = draw_again(io.BytesIO(content[:at] + noise + content[at + len(noise) :]))
        except UnusablePhoto:
            return
        assert seen(drawn.photo).format == "JPEG"
