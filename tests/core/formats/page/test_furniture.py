"""Lines of nobody's: votes, dates, adverts; and the line that opens the answers."""

from __future__ import annotations

import pytest

from curbside.core.formats.page.furniture import is_furniture, is_legal
from curbside.core.formats.page.headers import hidden_count, read_header


@pytest.mark.parametrize(
    "line",
    [
        "+3",
        "12 votes",
        "Answered May 4, 2018",
        "Reply Date: 2019/03/03",
        "2 years ago",
        "3 people found this helpful",
        "4 doctors agree",
        "Was this answer helpful?  Yes (14)  No (1)",
        "You might also like...",
        "Sponsored: soap",
        "Like · Reply · 2h",
        "{{ voteCount + 1 }}",
        "-----",
        "---------- LATER ----------",
        "[ Log in ]   [ Report ]",
        "https://example.org/a",
        "Share   Save   Report",
        "✔ Verified doctor",
        "👍 48   Reply   Share",
        "Posts: 1,877",
        "Satisfied customers: 3,120",
        "[photo]",
        "u/stiff_stan avatar",
        "Profile picture of Orla Brandt",
        "Go to comments",
        "6,204 members",
        "2.1M members",
        "Group expert",
        "Layperson/not verified as a clinician",
        "Photo: the hand at week six",
        "View 41 upvotes",
        "Answered 3y",
        "Letters to: hands@example.org",
        "« Reply #2 on: May 04, 2021, 09:40:02 PM »",
        "Comment from reed_warbler: Thanks, doctor!",
        "Moderator’s note: no prices, please.",
        "Answered question #4 · 1,204 views",
        "Asked 6 h ago by anon4471",
        "[4 more answers hidden. Sign in to read]",
        "♡ 18   💬   ↗",
        "⌂ Home   ✚ Ask   ☺ Me",
        "▼ -3",
        "Load 3 more",
        "Ad · Soft putty from $9.",
        "Rate this consult  ☆☆☆☆☆",
        "Report | Share | Cookies | © HandTalk UK",
        "14 found this helpful",
        "Thread #22314",
        "To: hands@example.org",
        "Soap that slides. Learn more »",
        "·",
        "🌐",
        "✓",
        "1,204 ● 3 ● 22 ● 41",
        "6 thanks     Send thanks",
        "1 thank",
        "2d   Like   Reply   14 😆",
        "4.   ♥ 12",
        "3 • Reply • Share ›",
        "Reply With Quote",
        "permalink embed save report reply",
        "PANEL REPLY",
        "Expert's answer",
        "Addition to opinion 2",
        "Comment removed by moderator",
        "Rating: none yet",
        "See answers 7-9 (log in)",
        "Previous case: Nails like chalk    Next case: Itchy shins",
        "Verified ✔",
        "Consult Online ₹499",
        "5 replies, page 1 of 1",
    ],
)
def test_furniture(line: str):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Try this",
        "Two weeks.",
        "Ice for 10 minutes, then rest.",
        "Ask a doctor to look at it, and do not let anybody tell you that a stiff thumb is a small matter.",
        "1 in 200",
        "Dose: 20",
        "Words: 12",
        "• Photos",
        "10   20   30",
        "See 2 specialists",
        "Comment from the asker: it bends now.",
        "Rate the pain out of ten",
        "Started on 40 mg by my GP",
        "Asked 3 times by the nurse",
        "See your GP to learn more",
        "Case 12",
        "Second opinion",
        "Short answer",
        "Like mine",
        "Next week it bends",
        "14 more days with the splint",
        "Share the splint with nobody",
    ],
)
def test_words_are_none(line: str):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Doctor Answers 7", 7),
        ("Doctor Answers (7)", 7),
        ("Doctor Answers\t7", 7),
        ("DOCTOR ANSWERS: 7", 7),
        ("7 Doctor Answers", 7),
        ("ANSWERS (4)", 4),
        ("Five experts replied:", 5),
        ("6 replies · sorted by oldest", 6),
        ("1 answer", 1),
        ("2 Answers                Sorted by: Highest score", 2),
        ("Answers: 4   |   Helpful votes: 29   |   Last activity: 8 Aug 2022", 4),
        ("5 answers from eye doctors", 5),
        ("6 answers (2 visible to members only)", 6),
        ("Showing 5 of 8 answers · sorted by votes", 8),
        ("From our panel", None),
        ("3 doctors have replied to your question", 3),
        ("Doctor Answers", None),
        ("What our doctors say", None),
        ("Replies", None),
        ("Our experts", None),
        ("4 Responses to “Nail lifts after a marathon, and how long until a new one is there at last?”", 4),
        ("3 thoughts on “Blue toenail”", 3),
        ("Showing 1-4 of 11 answers     Sort: oldest first", 11),
        ("5 replies, page 1 of 2", 5),
    ],
)
def test_a_header_states_the_number_of_answers(line: str, stated: int | None):
    assert read_header(line) == (stated,)


@pytest.mark.parametrize(
    "line",
    [
        "Answer 1",
        "Reply 2",
        "Answers   to my letters",
        "The doctor answers my letters.",
        "Reply Date: 2019/03/03",
        "Doctor",
        "Is it normal?",
        "My answer",
        "3 thoughts on running with a blue nail",
        "",
    ],
)
def test_other_lines_open_nothing(line: str):
    assert read_header(line) is None


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ("Show 2 more answers", 2),
        ("6 answers (2 visible to members only)", 2),
        ("Showing 5 of 8 answers · sorted by votes", 3),
        ("7 answers (showing 5)", 2),
        ("3 replies hidden", 3),
        ("6 answers", 0),
    ],
)
def test_a_header_says_how_many_are_kept_back(line: str, hidden: int):
    assert hidden_count(line) == hidden


def test_legal_words():
    assert is_legal("These pages are no substitute for a visit.")
    assert not is_legal("Wear the splint for a week.")


def test_a_question_about_this_is_furniture_only_where_it_asks_for_praise():
    assert is_furniture("Did this answer help you? Yes (4)")
    assert not is_furniture("Is this normal?")
