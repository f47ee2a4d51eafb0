"""Who supports what, who opposes, who hedges, who is silent; a doctor counts once a value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from curbside.core.claims import OUTLOOKS, Reassurance, Warning
from curbside.core.consensus import weigh
from curbside.core.thread import Doctor
from tests.core.consensus.saying import BEN, CHEN, advice, cause, chance, dissent, dose, outlook, resolves


class TestOutlook:
    consensus = weigh(
        [[outlook("temporary")], [outlook("temporary", hedged=True), outlook("may_be_permanent")], [outlook("permanent", negated=True)], []]
    )

    def test_each_value_has_its_supporters(self):
        assert {p.value: p.supports for p in self.consensus.outlook.values} == {"temporary": (0, 1), "may_be_permanent": (1,), "permanent": ()}

    def test_a_denied_value_is_opposed_and_never_supported(self):
        assert self.consensus.outlook.values[-1].opposes == (2,)

    def test_a_hedge_is_kept(self):
        assert self.consensus.outlook.values[0].hedged == (1,)

    def test_silence_is_listed_and_supports_nothing(self):
        assert self.consensus.outlook.silent == (3,)

    def test_nobody_speaking_is_no_agreement(self):
        assert weigh([[], []]).outlook.agreement is None


class TestAdvice:
    def test_advice_against_opposes(self):
        massage = weigh([[advice("massage")], [advice("massage", negated=True)]]).advice[0]
        assert (massage.supports, massage.opposes) == ((0,), (1,))

    def test_a_doctor_counts_once(self):
        wait = weigh([[advice("wait"), advice("wait")]]).advice[0]
        assert (wait.supports, wait.claims) == ((0,), ((0, 0), (0, 1)))

    def test_a_plain_word_outweighs_the_same_doctors_hedge(self):
        assert weigh([[advice("wait", hedged=True), advice("wait")]]).advice[0].hedged == ()

    def test_thresholds_are_listed(self):
        assert weigh([[advice("in_person_exam", 14)], [advice("in_person_exam", 42)]]).advice[0].after_days == (14, 42)

    def test_the_most_named_comes_first(self):
        consensus = weigh([[advice("wait"), advice("massage")], [advice("massage")]])
        assert [p.action for p in consensus.advice] == ["massage", "wait"]


class TestCause:
    def test_structures_are_kept_apart(self):
        consensus = weigh([[cause("diffusion", "Risorius")], [cause("diffusion", "risorius")], [cause("diffusion")]])
        assert [(p.structure, p.supports) for p in consensus.cause] == [("Risorius", (0, 1)), (None, (2,))]

    def test_a_condition_is_kept(self):
        assert weigh([[cause("nerve", condition="if it is numb")]]).cause[0].conditional == (0,)


class TestDose:
    def test_products_are_never_put_together(self):
        consensus = weigh([[dose(20, "Botox")], [dose(60, "Dysport")], [dose(20)]])
        assert [(p.product, p.amounts) for p in consensus.dose] == [("Botox", ((20, 20),)), ("Dysport", ((60, 60),)), (None, ((20, 20),))]

    def test_per_and_unit_are_kept_apart(self):
        assert len(weigh([[dose(20, per="side")], [dose(20, per="total")], [dose(20, unit="mg")]]).dose) == 3

    def test_amounts_are_listed_as_said(self):
        assert weigh([[dose((8, 12))], [dose(10)], [dose(None)]]).dose[0].amounts == ((8, 12), (10, 10))


class TestRemarks:
    def test_each_leads_to_its_sentence(self):
        remark = weigh([[], [outlook("temporary"), dissent("That is no droop")]]).dissent[0]
        assert (remark.doctor, remark.answer, remark.claim, remark.quote) == (1, 1, 1, "That is no droop")

    def test_one_that_a_headline_repeats_is_one(self):
        assert len(weigh([[dissent("No droop"), dissent("no  droop")]]).dissent) == 1

    def test_warnings_and_reassurances_are_listed(self):
        consensus = weigh([[Warning(start=0, end=5, quote="fever")], [Reassurance(start=0, end=6, quote="normal")]])
        assert (consensus.warning[0].doctor, consensus.reassurance[0].doctor) == (0, 1)

    def test_chances_of_different_things_are_kept_apart(self):
        assert len(weigh([[chance(1, 2, "a droop"), chance(1, 2, "a bruise")]]).chance) == 2


class TestDoctors:
    def test_one_who_answers_twice_is_one_doctor(self):
        consensus = weigh([[resolves(60, 90)], [resolves(90, 120)], [resolves(60, 90)]], [BEN, CHEN, BEN])
        assert (consensus.doctors, consensus.doctor_count, consensus.timing[0].supports) == ((0, 1, 0), 2, (0, 1))

    def test_a_name_written_otherwise_is_the_same(self):
        assert weigh([[], []], [Doctor("Ben A. Adeyemi"), Doctor("ben a  adeyemi")]).doctor_count == 1

    def test_namesakes_in_two_towns_are_two(self):
        assert weigh([[], []], [Doctor("Ben Adeyemi", place="Leeds"), Doctor("Ben Adeyemi", place="Oslo")]).doctor_count == 2

    def test_unnamed_doctors_are_each_their_own(self):
        assert weigh([[resolves(1, 2)], [resolves(3, 4)]], [Doctor(place="Oslo"), Doctor(place="Oslo")]).doctor_count == 2

    def test_an_unnamed_answer_printed_twice_is_one_voice(self):
        assert weigh([[resolves(1, 2)], [resolves(1, 2)]], [Doctor(place="Oslo")] * 2).doctor_count == 1

    def test_unknown_doctors_who_claim_nothing_are_each_their_own(self):
        assert weigh([[], []]).doctor_count == 2

    def test_a_doctor_without_an_answer_is_silent(self):
        assert weigh([[outlook("temporary")]], [BEN, CHEN]).outlook.silent == (1,)


class TestNothingWeighsIn:
    @given(st.lists(st.lists(st.sampled_from(OUTLOOKS).map(outlook), max_size=3), max_size=6))
    def test_the_same_claims_in_another_order_of_doctors_give_the_same_counts(self, answers):
        def counts(said):
            return sorted((p.value, len(p.supports)) for p in weigh(said).outlook.values)

        assert counts(answers) == counts(answers[::-1])

    def test_no_answers_give_an_empty_picture(self):
        consensus = weigh([], unanswered=["How long?"])
        assert (consensus.doctor_count, consensus.timing, consensus.unanswered) == (0, (), ("How long?",))
