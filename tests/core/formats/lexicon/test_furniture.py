"""What on a page is neither question nor answer."""

from __future__ import annotations

import pytest

from curbside.core.errors import BadLexicon
from curbside.core.formats.lexicon import entries, load
from curbside.core.formats.page.furniture import ends_page, is_furniture, is_legal, is_section, opens_closing
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.top.heads import looks_like_name
from curbside.core.formats.page.top.masthead import names_site, presents
from curbside.core.formats.page.top.menus import is_menu

TABLES = load("furniture.toml")


def test_every_group_has_an_example():
    assert all(table["example"] for table in TABLES.values())


def test_the_examples_are_read():
    assert is_furniture(TABLES["furniture"]["example"])
    assert opens_closing(TABLES["closing"]["example"])
    assert all(opens_closing(whole.title()) for whole in entries(TABLES["closing"]["whole"]))
    assert is_section(TABLES["sections"]["example"])
    assert is_legal(TABLES["disclaimer"]["example"])
    assert read_header(TABLES["header"]["example"]) == (5,)
    assert is_menu(TABLES["menu"]["example"])
    assert names_site(TABLES["sites"]["example"])
    assert ends_page(TABLES["ending"]["example"])
    assert not is_furniture(TABLES["ending"]["example"])
    assert presents(TABLES["presenting"]["example"])
    assert TABLES["boards"]["example"].split()[-1] in entries(TABLES["boards"]["words"])
    assert all(looks_like_name(TABLES[table]["example"]) for table in ("naming", "common"))
    assert "after" in entries(TABLES["telling"]["words"])


def test_entries_stand_between_semicolons():
    assert entries("one; two\nwords; \n three ;") == ["one", "two words", "three"]


def test_a_broken_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path):
    (tmp_path / "broken.toml").write_text("= 3")
    monkeypatch.setattr("curbside.core.formats.lexicon.HERE", tmp_path)
    with pytest.raises(BadLexicon, match=r"broken\.toml"):
        load("broken.toml")
