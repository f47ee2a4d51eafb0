"""red_flags_of_thread: where each flag stands."""

from curbside.core.safety import red_flags_of_question, red_flags_of_thread
from curbside.core.thread import Answer, Question, Thread


def test_a_flag_of_the_title_and_one_of_the_body_are_told_apart() -> None:
    thread = Thread(Question("Chest pain after my facelift", "Since noon I am also coughing up blood."))
    assert [(found.where, found.part, found.flag.rule) for found in red_flags_of_thread(thread)] == [
        ("question", "title", "chest_pain"),
        ("question", "body", "coughing_blood"),
    ]


def test_title_and_body_are_read_together() -> None:
    thread = Thread(Question("Xeomin in the jaw", "I have trouble swallowing."))
    (found,) = red_flags_of_thread(thread)
    assert found.part == "body"
    assert thread.question.body[found.flag.start : found.flag.end] == found.flag.quote == "trouble swallowing"


def test_an_answer_is_named_by_its_index_and_part() -> None:
    thread = Thread(Question("Is this normal?"), (Answer("Give it time."), Answer("I mean it.", headline="Go to the ER now")))
    (found, *_) = red_flags_of_thread(thread)
    assert (found.where, found.part) == (1, "headline")


def test_a_doctor_naming_signs_to_watch_for_raises_nothing() -> None:
    thread = Thread(Question("Is this normal?"), (Answer("Watch for chest pain, fever and a swollen calf; if they come, call 911."),))
    assert red_flags_of_thread(thread) == ()


def test_a_quiet_thread_has_no_flags() -> None:
    assert red_flags_of_thread(Thread(Question("When will my brows settle?", "It has been ten days."), (Answer("In two weeks."),))) == ()


def test_a_flag_on_words_of_title_and_body_quotes_its_sign_where_that_stands() -> None:
    [(part, flag)] = red_flags_of_question(Question("Nose filler, is that normal?", "Had it done at 4 pm. Now my sight is going on the left."))
    assert (part, flag.rule, flag.quote) == ("body", "filler_vision", "sight is going")


def test_what_was_told_beside_the_words_makes_sense_of_them_and_is_quoted_nowhere() -> None:
    question = Question("Help", "My sight is blurry since this afternoon.")
    assert red_flags_of_question(question) == ()
    [(part, flag)] = red_flags_of_question(question, "nose filler")
    assert (part, flag.quote) == ("body", "sight is blurry")


def test_what_was_told_alone_raises_nothing() -> None:
    assert red_flags_of_question(Question("Hello", "When can I fly?"), "swollen tongue") == ()
