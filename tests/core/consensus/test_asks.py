"""What a question asks, whatever its punctuation."""

from hypothesis import given
from hypothesis import strategies as st

from curbside.core.consensus.asks import find_asks
from curbside.core.thread import Question


def asked(body: str, title: str = "") -> list[str]:
    return [ask.text for ask in find_asks(Question(title, body))]


class TestForms:
    def test_each_question_mark_that_asks_is_an_ask(self) -> None:
        assert asked("My chin is puffy. How long does it stay so? Should I ice it?") == ["How long does it stay so?", "Should I ice it?"]

    def test_an_ask_needs_no_question_mark(self) -> None:
        assert asked("Gym yes or no. Can I go back to the pool") == ["Gym yes or no.", "Can I go back to the pool"]

    def test_an_inverted_noun_that_is_going_to_do_something_asks(self) -> None:
        assert asked("Is gabapentin going to make me slow, I do the books for a club.") == [
            "Is gabapentin going to make me slow, I do the books for a club."
        ]
        assert asked("Magnesium gummies, yay or nay") == ["Magnesium gummies, yay or nay"]

    def test_a_thing_or_none_of_it_is_an_ask(self) -> None:
        assert asked("My wrist clicks. Brace or no brace.") == ["Brace or no brace."]

    def test_whether_without_its_beginning_is_an_ask(self) -> None:
        assert asked("My knee is hot. Whether I should skip the gym, because it swells after.") == [
            "Whether I should skip the gym, because it swells after."
        ]
        assert asked("Whether it works depends on the weather, my aunt says.") == []

    def test_a_request_is_an_ask(self) -> None:
        assert asked("Please advise if I can wear my night splint yet.") == ["Please advise if I can wear my night splint yet."]

    def test_a_wish_to_know_is_an_ask(self) -> None:
        assert asked("I want to know whether the dent fills in.") == ["I want to know whether the dent fills in."]

    def test_a_wish_to_know_several_things_is_an_ask_each(self) -> None:
        assert asked("I want to know how long the splint stays on, whether I can row in it, and if the dent ever fills.") == [
            "I want to know how long the splint stays on",
            "whether I can row in it",
            "if the dent ever fills.",
        ]

    def test_a_condition_in_a_request_is_no_ask_of_its_own(self) -> None:
        assert asked("Please advise what helps, if I may ask.") == ["Please advise what helps, if I may ask."]

    def test_a_request_told_by_others_is_an_ask(self) -> None:
        assert asked("My aunt has a clicking thumb. She asks whether it can lock.") == ["She asks whether it can lock."]
        assert asked("Everyone at work asks if I'm sunburnt. At home he asks if I am ill.") == []

    def test_a_request_may_have_no_question_word(self) -> None:
        assert asked("My scar is raised. Kindly tell price also.") == ["Kindly tell price also."]
        assert asked("Hi sir, please suggest ointment") == ["please suggest ointment"]
        assert asked("Please tell me this ends.") == []

    def test_inversion_with_an_article_is_an_ask(self) -> None:
        assert asked("i fence on fridays, would a knock bend it") == ["i fence on fridays, would a knock bend it"]

    def test_what_nobody_told_me_is_no_ask(self) -> None:
        assert asked("Nobody told me how long it takes.") == []

    def test_a_numbered_list_is_an_ask_an_item(self) -> None:
        body = "I'd like to know\n1) how long until it bends\n2) whether the bump is bone\n3) if I can row"
        assert asked(body) == ["how long until it bends", "whether the bump is bone", "if I can row"]

    def test_numbers_of_a_list_may_stand_on_lines_of_their_own(self) -> None:
        body = "Questions:\n1.\nWill it bend again, only one side was sewn\n2.\nWhether the bump is bone\n3.\nCan I row?"
        assert asked(body) == ["Will it bend again, only one side was sewn", "Whether the bump is bone", "Can I row?"]

    def test_a_line_may_count_its_questions_with_full_stops(self) -> None:
        assert asked("Rowing on Sunday. 1. will it bend by then 2. what went wrong in there 3. anything to speed it up") == [
            "will it bend by then",
            "what went wrong in there",
            "anything to speed it up",
        ]
        assert asked("Took 1. rest 2. ice") == []

    def test_hearsay_with_a_question_is_an_ask(self) -> None:
        assert asked("I heard a warm spoon helps - true or not?") == ["I heard a warm spoon helps - true or not?"]
        assert asked("Also read about wax baths, anyone?") == ["read about wax baths, anyone?"]
        assert asked("They sold me a splint and I read it does nothing??") == ["I read it does nothing??"]
        assert asked("My aunt said it will bend?") == []

    def test_a_tag_at_the_end_asks_for_nothing(self) -> None:
        assert asked("The splint man says wait, but he would, wouldn't he.") == []

    def test_a_question_with_its_own_subject_stands_alone(self) -> None:
        assert asked("Should I have it splinted, and does the plaster weaken the bone like they say?") == [
            "Should I have it splinted",
            "does the plaster weaken the bone like they say?",
        ]

    def test_how_long_ago_in_a_title_is_no_ask(self) -> None:
        assert asked("Will it bend?", "Trigger thumb - months after splinting?") == ["Will it bend?"]

    def test_a_guess_in_a_title_and_what_is_it_are_one_ask(self) -> None:
        assert asked("What IS this? Can I row?", "My thumb locks - gout?") == ["What IS this?", "Can I row?"]

    def test_a_list_may_stand_in_one_line(self) -> None:
        assert asked("Hello! 1) will stains leave on their own 2) do I keep wearing the sock") == [
            "will stains leave on their own",
            "do I keep wearing the sock",
        ]

    def test_a_list_after_a_colon_is_parted_at_its_commas(self) -> None:
        assert asked("Questions: is the ridge permanent, what can I do for it, and when is final.") == [
            "is the ridge permanent",
            "what can I do for it",
            "when is final.",
        ]

    def test_choosing_between_two_stories_is_an_ask(self) -> None:
        assert asked("One nurse says rest, the other says run, so which is it.")[0].endswith("which is it.")


class TestParting:
    def test_a_time_and_a_yes_or_no_are_two_asks(self) -> None:
        assert asked("", "Crooked grin. How long will this last & are results permanent?") == ["How long will this last", "are results permanent?"]

    def test_what_only_continues_an_ask_stays_with_it(self) -> None:
        assert asked("Would stopping the cream help, and how fast?") == ["Would stopping the cream help, and how fast?"]

    def test_alternatives_are_one_ask(self) -> None:
        assert asked("Should I be stretching or will that make it worse?") == ["Should I be stretching or will that make it worse?"]

    def test_a_question_that_points_back_keeps_the_words_before_it(self) -> None:
        assert asked("I wear contact lenses, is that all right meanwhile?") == ["I wear contact lenses, is that all right meanwhile?"]


class TestNotAsked:
    def test_a_doubt_about_ones_own_words_is_no_ask(self) -> None:
        assert asked("It was Tuesday, sorry? Right? I had two syringes.") == []

    def test_somebody_elses_question_is_no_ask(self) -> None:
        assert asked("The nurse asked “does it hurt?” and left.") == []

    def test_a_letter_in_quotation_marks_is_the_askers(self) -> None:
        assert asked('Jo, 31, from Ayr writes: "Will my dent fill? Can I row?"') == ["Will my dent fill?", 'Can I row?"']

    def test_a_report_with_question_marks_is_no_ask(self) -> None:
        assert asked("My neighbours say I look ill?? Lovely.") == []

    def test_a_telling_that_begins_like_a_question_is_no_ask(self) -> None:
        assert asked("Had the first one in May. Did the exercises. Was the best month.") == []

    def test_a_plea_counts_only_where_nothing_else_is_asked(self) -> None:
        assert asked("Any advice? Will the dent fill?") == ["Will the dent fill?"]
        assert asked("My dent is deep. Any advice?") == ["Any advice?"]


class TestTitleAndBody:
    def test_the_title_asks_too(self) -> None:
        assert asked("It began on Monday.", "Numb ear after piercing. Permanent?") == ["Permanent?"]

    def test_a_title_asks_after_its_dash(self) -> None:
        assert asked("", "Raised scar on my knee - inject or cut?") == ["inject or cut?"]

    def test_a_title_asks_after_its_colon(self) -> None:
        assert asked("When can I row?", "Ganglion: is draining the whole lump safe?") == ["is draining the whole lump safe?", "When can I row?"]

    def test_one_ask_worded_twice_is_one_ask(self) -> None:
        asks = find_asks(Question("Numb ear. Permanent?", "Week three. Is it permanent?"))
        assert [(ask.text, ask.part, [other.text for other in ask.others]) for ask in asks] == [("Is it permanent?", "body", ["Permanent?"])]

    def test_two_asks_for_a_time_stay_two(self) -> None:
        assert len(find_asks(Question("When will my calves be slim?", "How long do results hold?"))) == 2


def test_an_ask_says_what_it_wants_to_know() -> None:
    asks = find_asks(Question("", "How long does it last? Why did it happen? Can I swim? Who pays for it?"))
    assert [ask.intent for ask in asks] == ["how_long", "cause", "can_i", "cost"]


@given(st.text(max_size=200), st.text(alphabet=st.sampled_from("ask? how long is it, and.\n1)2) “will”"), max_size=200))
def test_every_wording_is_the_exact_text_at_its_place(title: str, body: str) -> None:
    question = Question(title, body)
    for ask in find_asks(question):
        for wording in (ask, *ask.others):
            assert wording.text
            assert getattr(question, wording.part)[wording.start : wording.end] == wording.text
