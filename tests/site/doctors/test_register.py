"""Reading the register's monthly file, and what it says of a request."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from curbside.site.doctors.models import RegistryEntry, Verification
from curbside.site.doctors.registers import has_surname, look_up
from tests.cast import NOW
from tests.site.people import profile, said_of

HEAD = (
    "NPI,Entity Type Code,Provider Last Name (Legal Name),Provider First Name,Provider Credential Text,"
    "Provider Business Practice Location Address State Name,Last Update Date,NPI Deactivation Date,NPI Reactivation Date,Healthcare Provider Taxonomy Code_1\n"
)
ACTIVE = '1234567893,1,ADEYEMI,BEN,"M.D., PhD",MA,03/04/2024,,,207N00000X\n'
ENDED = "1558598797,,,,,,,02/01/2025,,\n"
COMPANY = "1003000126,2,,,,TX,01/02/2020,,,261Q00000X\n"


def load(tmp_path: Path, text: str, day: str = "2026-11-09") -> None:
    file = tmp_path / "npidata_pfile.csv"
    file.write_text(text, encoding="utf-8")
    call_command("load_register", str(file), of=date.fromisoformat(day), verbosity=0)


def request(npi: str = "1234567893", name: str = "Ben Adeyemi", country: str = "US") -> Verification:
    doctor = profile("ben", name, "Dermatologist", "Boston")
    return Verification.objects.create(doctor=doctor, **said_of(doctor), country=country, licence="1", npi=npi, asked_at=NOW)


class TestLoading:
    def test_people_are_kept_with_what_the_file_says_and_companies_are_not(self, tmp_path: Path) -> None:
        load(tmp_path, HEAD + ACTIVE + ENDED + COMPANY + "12,1,X,Y,,,,,,\n")
        assert set(RegistryEntry.objects.values_list("number", "last_name", "active")) == {("1234567893", "ADEYEMI", True), ("1558598797", "", False)}

    def test_the_same_file_again_changes_nothing_and_a_newer_one_brings_it_up_to_date(self, tmp_path: Path) -> None:
        load(tmp_path, HEAD + ACTIVE)
        load(tmp_path, HEAD + ACTIVE)
        load(tmp_path, HEAD + ACTIVE.replace(",,,207", ",05/06/2026,,207"), "2026-12-09")
        assert list(RegistryEntry.objects.values_list("active", "read_on")) == [(False, date(2026, 12, 9))]

    def test_a_zip_is_read_as_it_is_published(self, tmp_path: Path) -> None:
        with zipfile.ZipFile(tmp_path / "NPPES.zip", "w") as folder:
            folder.writestr("npidata_pfile_20050523-20261108_fileheader.csv", HEAD)
            folder.writestr("npidata_pfile_20050523-20261108.csv", HEAD + ACTIVE)
        call_command("load_register", str(tmp_path / "NPPES.zip"), verbosity=0)
        assert RegistryEntry.objects.get().first_name == "BEN"

    @pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", b"%PDF-1.4"])
    def test_a_file_of_another_kind_is_refused_in_a_line(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "x.csv").write_bytes(content)
        with pytest.raises(CommandError, match=r"x\.csv: "):
            call_command("load_register", str(tmp_path / "x.csv"))

    @pytest.mark.parametrize("broken", ["damaged", "locked"])
    def test_a_zip_that_cannot_be_unpacked_is_refused_in_a_line(self, tmp_path: Path, broken: str) -> None:
        file = tmp_path / "NPPES.zip"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as folder:
            folder.writestr("npidata_pfile.csv", HEAD + ACTIVE * 100)
        data = bytearray(file.read_bytes())
        if broken == "damaged":
            data[80:120] = bytes(40)
        else:
            data[6] |= 1
            data[data.index(b"PK\x01\x02") + 8] |= 1
        file.write_bytes(data)
        with pytest.raises(CommandError, match=r"NPPES\.zip: the zip cannot be unpacked"):
            call_command("load_register", str(file))

    def test_a_file_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError, match="No such file"):
            call_command("load_register", str(tmp_path / "none.csv"))


class TestLookingUp:
    def test_an_active_number_under_the_same_name_is_one_dated_fact(self, tmp_path: Path) -> None:
        load(tmp_path, HEAD + ACTIVE)
        [finding] = look_up(request())
        assert (finding.fact, finding.name, finding.of, finding.holds) == ("NPI active", "Ben Adeyemi", date(2026, 11, 9), True)

    @pytest.mark.parametrize(
        ("npi", "name", "fact"),
        [
            ("1234567893", "Somebody Else", "NPI active, under another name"),
            ("1558598797", "Ben Adeyemi", "NPI deactivated, under another name"),
            ("1003000126", "Ben Adeyemi", "NPI not in the register"),
        ],
    )
    def test_what_does_not_speak_for_the_doctor_is_said(self, tmp_path: Path, npi: str, name: str, fact: str) -> None:
        load(tmp_path, HEAD + ACTIVE + ENDED)
        [finding] = look_up(request(npi, name))
        assert (finding.fact, finding.holds) == (fact, False)

    def test_a_surname_inside_another_word_does_not_speak_for_the_doctor(self, tmp_path: Path) -> None:
        load(tmp_path, HEAD + ACTIVE.replace("ADEYEMI,BEN", "LI,WEI"))
        [finding] = look_up(request(name="Oliver Stone"))
        assert (finding.fact, finding.name, finding.holds) == ("NPI active, under another name", "Wei Li", False)

    def test_it_is_looked_up_under_the_name_that_is_asked_for(self, tmp_path: Path) -> None:
        load(tmp_path, HEAD + ACTIVE)
        asked = request()
        asked.name = "Famous Surgeon"
        assert [finding.holds for finding in look_up(asked)] == [False]

    @pytest.mark.parametrize(
        ("name", "surname"),
        [
            ("Wei Li", "LI"),
            ("Chen Wei-Lin", "CHEN"),
            ("María García López", "GARCIA LOPEZ"),
            ("Maria Garcia-López", "GARCIA-LOPEZ"),
            ("Anna Smith-Jones", "SMITH JONES"),
            ("Anna Smith-Jones", "SMITH"),
            ("Siobhán O’Brien", "OBRIEN"),
            ("Siobhan OBrien", "O'BRIEN"),
            ("Jörg Weiß", "WEISS"),
            ("Ludwig van der Berg", "VAN DER BERG"),
            ("José Peña", "PENA"),
        ],
    )
    def test_a_surname_is_found_however_it_is_written(self, name: str, surname: str) -> None:
        assert has_surname(name, surname)

    @pytest.mark.parametrize(
        ("name", "surname"),
        [("Oliver Stone", "LI"), ("Anna Smithers", "SMITH"), ("Anna Jones Smith", "SMITH JONES"), ("Anna Smith", "SMITH JONES"), ("Anna Smith", "-")],
    )
    def test_another_surname_is_not(self, name: str, surname: str) -> None:
        assert not has_surname(name, surname)

    def test_a_register_knows_nothing_of_other_countries(self, tmp_path: Path) -> None:
        load(tmp_path, HEAD + ACTIVE)
        assert look_up(request(country="GB")) == []
