"""Text for XML: every character it keeps can be read back."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from curbside.site.lib.xml import xml_text


@given(st.text(st.characters(exclude_characters="\r", exclude_categories=()), max_size=80))
def test_what_is_kept_comes_back(text):
    kept = xml_text(text)
    assert ElementTree.fromstring(f"<a>{escape(kept)}</a>".encode()).text == (kept or None)


def test_words_are_kept_whole():
    assert xml_text("Zoë\tsays “שלום”\n🙂") == "Zoë\tsays “שלום”\n🙂"
