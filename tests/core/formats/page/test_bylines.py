"""Who answered, from one line."""

from __future__ import annotations

import pytest

from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.thread import Doctor, Rating

LEE = Doctor("Ann Lee", ("MD",), "Leeds", "Dermatologist")


@pytest.mark.parametrize(
    ("line", "doctor"),
    [
        ("Ann Lee, MD", Doctor("Ann Lee", ("MD",))),
        ("Ann Lee MD", Doctor("Ann Lee", ("MD",))),
        ("Ann Lee MD FACS", Doctor("Ann Lee", ("MD", "FACS"))),
        ("Ann Lee, M.D., Ph.D.", Doctor("Ann Lee", ("M.D.", "Ph.D."))),
        ("Dr. Ann Lee", Doctor("Ann Lee")),
        ("Prof. Dr. Ann Lee, MBBS", Doctor("Ann Lee", ("MBBS",))),
        ("Ann Lee Jr., DDS", Doctor("Ann Lee Jr.", ("DDS",))),
        ("Ann ní Lee d'Aviz, MD", Doctor("Ann ní Lee d'Aviz", ("MD",))),
        ("A. B. van der Lee, DO", Doctor("A. B. van der Lee", ("DO",))),
        ("Professor Emerita Ann Lee, Dermatologist, Leeds", Doctor("Ann Lee", (), "Leeds", "Dermatologist")),
        ("Ann Lee, Professor of Surgery, Leeds Dermatologist", Doctor("Ann Lee", (), "Leeds", "Dermatologist")),
        ("Ann Lee, retired GP, Norwich", Doctor("Ann Lee", (), "Norwich", "GP")),
        ("former ENT nurse, Utrecht", Doctor(place="Utrecht", specialty="ENT nurse")),
        (
            "Dr Ann Lee, Consultant in Sexual and Reproductive Health, Cardiff",
            Doctor("Ann Lee", (), "Cardiff", "Consultant in Sexual and Reproductive Health"),
        ),
        ("Yours aye, Dr Ann Lee, GP, Oban", Doctor("Ann Lee", (), "Oban", "GP")),
        ("dr a. lee mrcp, chest physician, slough", Doctor("a. lee", ("mrcp",), "slough", "chest physician")),
        ("kev, physio, leeds", Doctor("kev", (), "leeds", "physio")),
        ("foot_kev, podiatrist, Hobart", Doctor("foot_kev", (), "Hobart", "podiatrist")),
        ("Bea from Ballarat (not a doctor)", Doctor("Bea", (), "Ballarat")),
        ("Bea (hairdresser, Bendigo)", Doctor("Bea", (), "Bendigo", "hairdresser")),
        ("[Anonymous, patient]", Doctor()),
        ("MD", Doctor(credentials=("MD",))),
        ("Leeds Dermatologist", Doctor(place="Leeds", specialty="Dermatologist")),
        ("'s-Hertogenbosch Dermatologist", Doctor(place="'s-Hertogenbosch", specialty="Dermatologist")),
        ("Ann Arbor, Michigan Dermatologist", Doctor(place="Ann Arbor, Michigan", specialty="Dermatologist")),
        ("Dermatologist, Leeds", Doctor(place="Leeds", specialty="Dermatologist")),
        ("Dermatologist", Doctor(specialty="Dermatologist")),
        ("Ann Lee, MD, Dermatologist, Leeds", LEE),
        ("Ann Lee, MD (Dermatologist, Leeds)", LEE),
        ("Ann Lee, MD · Dermatologist · Leeds", LEE),
        ("Ann Lee, MD | Dermatologist | Leeds | 21 years in practice", LEE),
        ("Ann Lee, MD — Dermatologist — Leeds", LEE),
        ("> Ann Lee, MD, Dermatologist (Leeds) wrote:", LEE),
        ("3. Ann Lee, MD, Dermatologist, Leeds", LEE),
        ("• Ann Lee, MD, Dermatologist in Leeds", LEE),
        ("From Ann Lee, MD, Dermatologist, Leeds", LEE),
        ("ANSWER by Ann Lee, MD, Dermatologist, Leeds", LEE),
        ("— Ann Lee, MD, Dermatologist, Leeds", LEE),
        ("Ann Lee, MD (Dermatologist, Leeds) on May 3, 2013", LEE),
        ("Answered by: Ann Lee, MD, Dermatologist (Leeds) ★ 4.8 (31 reviews)", Doctor("Ann Lee", ("MD",), "Leeds", "Dermatologist", Rating(4.8, 31))),
        ("Dr. Ann Lee (Dermatologist, Leeds) ✓ identity checked", Doctor("Ann Lee", (), "Leeds", "Dermatologist")),
        ("Dr Ann Lee, Dermatologist, Leeds · Updated 4 years ago", Doctor("Ann Lee", (), "Leeds", "Dermatologist")),
        ("Expert: Dr. Ann Lee replied 3 years ago.", Doctor("Ann Lee")),
        ("Dr Ann Lee | Physician | Dermatology", Doctor("Ann Lee", (), None, "Dermatology")),
        ("Dr Ann Lee, Physiotherapist (facial), Łódź", Doctor("Ann Lee", (), "Łódź", "Physiotherapist")),
        ("Physiotherapist (facial), Łódź", Doctor(None, (), "Łódź", "Physiotherapist")),
        ("Ann Lee, GP (retired), Leeds", Doctor("Ann Lee", (), "Leeds", "GP")),
        ("Practice: Leeds", Doctor(place="Leeds")),
        ("Practice: Bay Hand Clinic", Doctor()),
        ("Name: not shown", Doctor()),
        ("Dermatologist · Baltimore, MD", Doctor(place="Baltimore, MD", specialty="Dermatologist")),
        ("Physiotherapist, Boston, MA", Doctor(place="Boston, MA", specialty="Physiotherapist")),
        ("Ann Lee, MB BCh, FRCPI | Dermatologist | Leeds", Doctor("Ann Lee", ("MB BCh", "FRCPI"), "Leeds", "Dermatologist")),
        ("Ann Lee, MD \U0001f1ee\U0001f1ea", Doctor("Ann Lee", ("MD",))),
        ("Dermatologist • Leeds • Consult from $45", Doctor(place="Leeds", specialty="Dermatologist")),
        ("ann_lee · 2 yr. ago · Verified dermatologist", Doctor("ann_lee", (), None, "dermatologist")),
        ("Ann Lee, MD (Boise, ID)", Doctor("Ann Lee", ("MD",), "Boise, ID")),
        ("Ann Lee, MD (Baltimore, MD)", Doctor("Ann Lee", ("MD",), "Baltimore, MD")),
        (
            "Dr Ann Lee, MBBS, MD (Derm), Consultant Dermatologist, Pune, India",
            Doctor("Ann Lee", ("MBBS", "MD (Derm)"), "Pune, India", "Consultant Dermatologist"),
        ),
        ("Dr. Ann Lee reply Plastic Surgery", Doctor("Ann Lee", specialty="Plastic Surgery")),
        ("Dr. Ann Lee is a dermatologist in Leeds.", Doctor("Ann Lee", place="Leeds", specialty="dermatologist")),
        ("Dermatologist Dr Ann Lee", Doctor("Ann Lee", specialty="Dermatologist")),
        ("Dr. Ann Lee's answer:", Doctor("Ann Lee")),
        ("Regards, Dr Ann Lee, GP", Doctor("Ann Lee", specialty="GP")),
        ("by Ann Lee", Doctor("Ann Lee")),
        ("Answered on 3 June 2021 by Ann Lee, MD, Dermatologist, Leeds", LEE),
        ("Dr. Ann Lee, Dermatologist, Leeds replied on 5 Nov:", Doctor("Ann Lee", (), "Leeds", "Dermatologist")),
        ("Answered on 03.06.2021 by Dr. med. Ann Lee, Dermatologist", Doctor("Ann Lee", specialty="Dermatologist")),
        ("A/Prof Ann Lee", Doctor("Ann Lee")),
        ("Dr Ann Lee, FRCS (Paed Surg), Leeds", Doctor("Ann Lee", ("FRCS (Paed Surg)",), "Leeds")),
        ("Ann Lee BDS MJDF RCS(Eng), Dentist, Leeds", Doctor("Ann Lee", ("BDS", "MJDF RCS(Eng)"), "Leeds", "Dentist")),
        ("MBBS, MD - Dermatology", Doctor(credentials=("MBBS", "MD"))),
        ("MBBS, DM - Clinical Haematology, Fellowship in Sickle Cell", Doctor(credentials=("MBBS", "DM"))),
        ("Hand Surgeon, REG 0041177", Doctor(specialty="Hand Surgeon")),
        ("Leeds Plastic and Hand Surgeon", Doctor(place="Leeds", specialty="Plastic and Hand Surgeon")),
        ("Specialist in Dermatology", Doctor(specialty="Specialist in Dermatology")),
        ("Specialty: Hand care", Doctor(specialty="Hand care")),
        ("City: Leeds", Doctor(place="Leeds")),
        ("Ann Lee, MRCP (Dermatology)", Doctor("Ann Lee", ("MRCP",), None, "Dermatology")),
        ("Ann Lee, MD (Dermatology), Consultant Dermatologist, Leeds", Doctor("Ann Lee", ("MD",), "Leeds", "Consultant Dermatologist")),
        ("Dr Ann Lee, MBBS, MD Dermatology, Pune", Doctor("Ann Lee", ("MBBS", "MD"), "Pune", "Dermatology")),
        ("Ann Lee, M.B., B.Ch., F.R.C.S.I., Cork", Doctor("Ann Lee", ("M.B.", "B.Ch.", "F.R.C.S.I."), "Cork")),
        ("Facial physiotherapist, Leeds", Doctor(place="Leeds", specialty="Facial physiotherapist")),
        ("Specialty: Hand care   City: Leeds", Doctor(place="Leeds", specialty="Hand care")),
        ("Answer by GrannyJo", Doctor("GrannyJo")),
        ("Reply from Marnie, 52", Doctor("Marnie")),
        ("★★★★★ 5.0 (31)  Ann Lee, MD – Dermatologist, Leeds", Doctor("Ann Lee", ("MD",), "Leeds", "Dermatologist", Rating(5.0, 31))),
    ],
)
def test_a_byline(line: str, doctor: Doctor):
    byline = read_byline(line)
    assert byline
    assert byline.doctor == doctor


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Stiff is normal",
        "Massage: yes",
        "See Your Plastic Surgeon",
        "Dr. K",
        "-Ann Lee",
        "I second Dr. Lee.",
        "With respect to Dr. Lee",
        "Thank you, Dr. Lee",
        "Regards, Ann Lee, MD",
        "Botox, no",
        "Specialist in knees",
        "Ice (Ed)",
        "Ask your dermatologist",
        "Ann Lee",
        "Doctor",
        "Is a surgeon needed?",
        "see your doctor, gp or nurse",
        "ask the surgeon, a dermatologist, or both",
        "dr lee said no, so what",
        "Tomatoes from Spain",
        "Mum of two",
        "Answer: Ice",
        "Posted by hand",
        "Ice is a painkiller in Leeds.",
        "Healing works as a slow train in winter.",
        "4.5 - 6 weeks",
        "It was done by a plastic surgeon in Leeds and looked fine for a week",
    ],
)
def test_other_lines_are_none(line: str):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "(name withheld)",
        "Answered by: anonymous doctor",
        "5 | (deleted) | 13:02",
        "> (guest) wrote:",
        "by another patient",
        "4. (unsigned)",
        "(name withheld at the doctor's request)",
    ],
)
def test_somebody_unnamed(line: str):
    byline = read_byline(line)
    assert byline
    assert (byline.unnamed, byline.doctor) == (True, Doctor())


def test_what_is_of_no_use_is_kept_aside():
    byline = read_byline("Dr Ann Lee | GP | 21 years in practice | 09:12")
    assert byline
    assert byline.left == ("21 years in practice", "09:12")
