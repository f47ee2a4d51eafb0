"""The report a patient can read."""

from __future__ import annotations

import re

import pytest

from curbside.cli.report import write_report
from curbside.cli.terminal import Look, cells
from curbside.core.claims import Warning
from curbside.core.safety import PlacedFlag, RedFlag, Rule, read_rules
from tests.cli.staging import reading
from tests.core.consensus.saying import advice, cause, chance, dissent, dose, outlook, resolves, timing

PLAIN = Look()
ALARMED = "Since today I cannot breathe at all. What now?"


def report(*claims, look=PLAIN, **more) -> str:
    return write_report(reading(*claims, **more), look)


def flat(text: str) -> str:
    """The report without its line breaks, so that a sentence can be found wherever it was wrapped."""
    return " ".join(text.split())


class TestOpening:
    def test_the_title_then_one_sentence(self):
        lines = report([resolves(60, 90)], [resolves(90, 120)], []).splitlines()
        assert lines[:2] == ["“My brow hangs”", "Over in 2 to 4 months, say 2 of 3 doctors."]

    def test_the_middle_of_the_times_is_said(self):
        told = "The middle of the doctors’ times is about 3 months: they make it as likely to be over sooner as later."
        assert told in flat(report([resolves(60, 90)], [resolves(90, 120)]))

    def test_times_that_do_not_meet_have_no_middle(self):
        text = flat(report([resolves(7, 14)], [resolves(90, 120)]))
        assert ("whose times do not meet" in text, "middle of" in text) == (True, False)

    def test_where_the_asker_stood_is_said_as_of_the_day_of_asking(self):
        text = flat(report([resolves(60, 90)], [resolves(90, 120)], body="I had Botox 2 weeks ago and now my brow hangs."))
        told = "as likely to be over sooner as later. The asker was 2 weeks in when asking."
        assert (told in text, "You are" in text) == (True, False)

    def test_what_was_treated_is_said_under_the_title(self):
        assert "botulinum toxin" in report([], body="I had a botulinum toxin treatment.").splitlines()[1]

    def test_without_answers_it_says_so(self):
        assert "No doctor has answered yet." in report()

    def test_without_title_it_opens_with_the_sentence(self):
        assert report([], title="", body="My brow hangs").startswith("The only doctor gives no time.")


class TestRedFlags:
    @pytest.fixture
    def rule(self) -> Rule:
        return next(rule for rule in read_rules() if rule.voice == "asker")

    @pytest.fixture
    def placed(self, rule) -> PlacedFlag:
        return PlacedFlag("question", "body", RedFlag(rule.id, 12, 35, "I cannot breathe at all"))

    def test_they_come_before_everything_else(self, placed):
        assert report([resolves(60, 90)], body=ALARMED, flags=[placed]).startswith("This may need care at once.")

    def test_they_say_what_to_do_and_quote_the_whole_sentence(self, rule, placed):
        text = flat(report([], body=ALARMED, flags=[placed]))
        assert flat(rule.what) in text
        assert "“Since today I cannot breathe at all.” — in the question" in text

    def test_those_of_an_answer_name_its_doctor(self, placed):
        assert "— Ben Adeyemi" in report([dissent(ALARMED)], flags=[placed._replace(where=0)])

    def test_one_flag_stands_whatever_the_doctors_say(self, placed):
        assert "care at once" in report([outlook("temporary")], [outlook("temporary")], body=ALARMED, flags=[placed])


class TestSections:
    def test_whether_it_lasts(self):
        text = flat(report([outlook("temporary")], [outlook("temporary", hedged=True)], []))
        assert "Temporary, say 2 of 3 doctors. Nobody says permanent." in text

    def test_a_permanent_outlook_is_never_smoothed_over(self):
        text = flat(report([outlook("temporary")], [outlook("may_be_permanent")]))
        assert "Nobody says permanent" not in text
        assert "Whether it lasts: temporary, says 1 of 2 doctors; may be permanent, says 1 of 2 doctors." in text

    def test_why_names_the_structures(self):
        assert "It spread (risorius, levator), say 2 of 2 doctors." in flat(report([cause("diffusion", "risorius")], [cause("diffusion", "levator")]))

    def test_advice_with_its_threshold(self):
        assert "Be examined in person past 2 weeks, says 1 of 2 doctors." in flat(report([advice("in_person_exam", 14)], []))

    def test_advice_against_is_told_as_such(self):
        assert "Massage: no, says 1 of 2 doctors." in flat(report([advice("massage", negated=True)], []))

    def test_two_sides_are_where_they_differ(self):
        text = flat(report([advice("massage")], [advice("massage", negated=True)]).partition("Where they differ")[2])
        assert text.startswith("Massage: 1 of 2 doctors for it, 1 against.")

    def test_one_doctor_who_names_cases_both_ways_is_no_difference(self):
        text = flat(report([advice("massage"), advice("massage", negated=True)], [advice("wait")]))
        assert "Massage, says 1 of 2 doctors, in some cases only." in text
        assert "Where they differ" not in text

    @pytest.mark.parametrize(("claim", "words"), [
        (dose(15, "Botox", per="side", judgement="usual"), "15 units of Botox a side: usual, says 1 of 2 doctors."),
        (dose((8, 12)), "8 to 12 units, says 1 of 2 doctors."),
        (dose(None, judgement="high"), "The dose: on the high side, says 1 of 2 doctors."),
        (chance(1, 2, "a droop"), "1 to 2 % (a droop), says 1 of 2 doctors."),
        (chance(0.02, 0.02, "the rare thing"), "1 in 5,000 (the rare thing), says 1 of 2 doctors."),
        (chance(None, 5, "a bruise"), "Up to 5 % (a bruise), says 1 of 2 doctors."),
        (timing("effect_lasts", 90, 120), "The effect lasts 3 to 4 months, says 1 of 2 doctors."),
        (timing("judge_after", 14, None), "Too early to tell before 2 weeks, says 1 of 2 doctors."),
    ])  # fmt: skip
    def test_figures_are_said_as_the_doctor_gave_them(self, claim, words):
        assert words in flat(report([claim], []))

    def test_every_statement_has_the_words_and_who_said_them(self):
        assert "“do it” — Ben Adeyemi" in report([advice("wait")])

    def test_a_condition_is_quoted(self):
        assert "“do it” (“if it itches”) — Ben Adeyemi" in report([advice("wait", condition="if it itches")])

    def test_an_unnamed_doctor_is_called_by_the_answers_number(self):
        assert "— Doctor 1" in report([advice("wait")], doctors=[None])

    def test_what_a_doctor_disputes_is_where_they_differ(self):
        assert "“I see no swelling”" in report([dissent()]).partition("Where they differ")[2]

    def test_times_that_never_meet_are_where_they_differ(self):
        assert "No two doctors’ times share a day." in report([resolves(1, 2)], [resolves(60, 90)])

    def test_warnings_are_quoted(self):
        assert re.search(r"Watch for +“a fever”", report([Warning(start=0, end=7, quote="a fever")]))

    def test_what_nobody_says_has_no_section(self):
        assert not any(label in report([resolves(60, 90)]) for label in ("Dose", "Why", "Chances", "Where they differ"))


class TestEnding:
    def test_what_nobody_answered_is_quoted(self):
        assert "Nobody clearly answered\n  “Can I fly?”" in report([resolves(60, 90)], unanswered=["Can I fly?"])

    def test_notices_come_last_but_for_the_closing_words(self):
        text = report([], notices=["2 lines at the end belong to no answer"])
        assert text.index("2 lines at the end") > text.index("no time")
        assert text.rstrip().endswith("emergency number.")


class TestPrinting:
    EVIL = "\x1b[31mred\x1b]0;t\x07 \u202eback"

    def test_control_characters_never_reach_the_terminal(self):
        text = report([dissent(self.EVIL)], title=self.EVIL, unanswered=[self.EVIL], notices=[self.EVIL])
        assert not set(text) & set("\x1b\x07\u202e")

    def test_no_colour_unless_wanted(self):
        assert "\x1b" not in report([resolves(60, 90)])

    def test_colour_changes_no_words(self):
        claims = [resolves(60, 90), outlook("temporary"), dissent()]
        coloured = report(claims, look=Look(colour=True), unanswered=["How long?"])
        assert "\x1b[1m" in coloured
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == report(claims, unanswered=["How long?"])

    @pytest.mark.parametrize("width", [40, 60, 80, 100])
    def test_it_fits_the_width(self, width):
        claims = [resolves(60, 90, condition="if " + "very " * 30 + "long"), dissent("W" * 200), cause("wrong_muscle", "x" * 60)]
        text = report(claims, claims, look=Look(width), title="T" * 300, unanswered=["why " * 60], notices=["n" * 150])
        assert max(cells(line) for line in text.splitlines()) <= width

    def test_there_is_no_exclamation_mark_of_ours(self):
        assert "!" not in report([resolves(60, 90), outlook("temporary"), advice("wait")], unanswered=["How long?"])
