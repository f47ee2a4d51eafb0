"""A consensus in plain words: days as people say them, "5 of 7 doctors", and the one sentence that comes first. Numbers in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from curbside.core.consensus.result import Bar, Consensus, OutlookPosition, Times

OUTLOOK_WORDS = {
    "temporary": "Temporary",
    "likely_temporary": "Likely temporary",
    "uncertain": "Uncertain",
    "may_be_permanent": "May be permanent",
    "permanent": "Permanent",
}
LASTING = ("may_be_permanent", "permanent")
EVENT_WORDS = {
    "resolves": "Over",
    "improves": "Better",
    "milestone": "Part of the way",
    "effect_lasts": "The effect lasts",
    "result_shows": "The result shows",
    "onset": "It begins",
    "risk_window": "A complication may still come",
    "judge_after": "Too early to tell before",
}
LEADING_EVENTS = ("resolves", "improves", "effect_lasts", "result_shows")
MECHANISM_WORDS = {
    "wrong_muscle": "It reached a neighbouring muscle",
    "diffusion": "It spread",
    "technique": "How it was done",
    "dose": "The dose",
    "swelling": "Swelling",
    "bruising": "Bruising",
    "infection": "Infection",
    "scar": "Scar tissue",
    "healing": "Healing",
    "asymmetry_before": "It was uneven before",
    "muscle_relaxation": "The muscle is relaxed",
    "vascular": "Blood vessels",
    "nerve": "A nerve",
    "allergy": "An allergy",
    "device": "The device or implant",
    "weight": "Weight",
    "aging": "Ageing",
    "product": "The product",
    "other": "Another cause",
}
ACTION_WORDS = {
    "see_treating_doctor": "See the doctor who treated you",
    "in_person_exam": "Be examined in person",
    "second_opinion": "Get a second opinion",
    "wait": "Wait",
    "touch_up": "A touch-up",
    "reversal": "Have it reversed or dissolved",
    "medication": "Medication",
    "massage": "Massage",
    "compress": "Cold or warm compresses",
    "surgery": "Surgery",
    "emergency_care": "Emergency care",
    "stop_treatment": "Stop the treatment",
    "lower_dose_next_time": "A lower dose next time",
    "different_technique": "Another technique next time",
    "choose_experienced": "Choose somebody experienced",
    "photos_needed": "Show photos",
    "self_care": "Look after it yourself",
    "other": "Other advice",
}

INTENT_WORDS = {
    "cost": "What it costs",
    "in_time": "Whether it is in time",
    "when_can": "When they can do something again",
    "how_long": "How long it takes",
    "dose": "The dose",
    "how_many": "How many sessions",
    "odds": "The chances",
    "cause": "Why it happened",
    "permanence": "Whether it lasts for good",
    "what_to_do": "What to do",
    "normality": "Whether it is normal",
    "should_i": "Whether to do something",
    "can_i": "Whether they may do something",
    "remedy": "Whether a remedy helps",
    "recur": "Whether it comes back",
    "recovery": "Whether it gets better",
    "danger": "Whether it is dangerous",
    "diagnosis": "What it is",
    "outcome": "How it will turn out",
    "other": "Something else",
}

_UNITS = (("year", 365.0), ("month", 30.0), ("week", 7.0), ("day", 1.0))


def say_range(low: float | None, high: float | None, open_ended: bool = False) -> str:
    """Days as people say them: "2 to 4 months", "within 4 months", "3 months or longer", "6 weeks to 1 year"."""
    longer = " or longer" if open_ended else ""
    if not low:
        return ("within " + _one(high) + longer) if high else "no figure"
    if high is None:
        return _one(low) + " or longer"
    if low == high:
        return _one(low) + longer
    for name, days in _UNITS:
        if high >= days and _whole(low / days) and _whole(high / days) and (name != "day" or high <= 21):
            return f"{low / days:.0f} to {_count(high / days, name)}{longer}"
    return f"{_one(low)} to {_one(high)}{longer}"


def say_about(day: float) -> str:
    """A computed day, rounded as people would: "10 days", "7 weeks", "4.5 months"."""
    if day < 1:
        return _one(day)
    for name, days, limit, step in (("day", 1, 21, 1.0), ("week", 7, 84, 1.0), ("month", 30, 720, 0.5)):
        if day < limit:
            return _count(round(day / days / step) * step, name)
    return _count(round(day / 365 * 2) / 2, "year")


def say_bar(bar: Bar) -> str:
    """One doctor's time with what it hangs on: "3 to 4 months, hedged", "within 2 weeks, “if it is swelling”"."""
    figure = f"{bar.vague}, no figure" if bar.vague else say_range(bar.low_days, bar.high_days)
    limit = ["at most"] if bar.role == "limit" and bar.low_days else []
    return ", ".join([figure, *limit, *(["hedged"] if bar.hedged else []), *([f"“{bar.condition}”"] if bar.condition else [])])


def say_row(timing: Sequence[Times], doctor: int) -> list[str]:
    """A doctor's row of the chart in words: when it is over; from who does not say, at most two times of anything else; else that no time was given."""
    ends = [say_bar(bar) for times in timing if times.event == "resolves" for bar in times.bars if bar.doctor == doctor]
    others = [_say_other(times.event, bar) for times in timing for bar in times.bars if bar.doctor == doctor]
    return list(dict.fromkeys(ends)) or list(dict.fromkeys(others))[:2] or ["gave no time"]


def _say_other(event: str, bar: Bar) -> str:
    day = bar.low_days if event == "judge_after" and bar.low_days else bar.high_days
    return f"{EVENT_WORDS[event].lower()}: {say_bar(replace(bar, high_days=day))}"


def say_who(doctors: Sequence[int], of: int) -> str:
    """How many say so, with the verb before: "say 5 of 7 doctors", "says 1 of 7 doctors", "says the only doctor"."""
    return f"{'says' if len(doctors) == 1 else 'say'} {count_doctors(len(doctors), of)}"


def count_doctors(count: int, of: int) -> str:
    """ "5 of 7 doctors"."""
    return "the only doctor" if count == of == 1 else f"{count} of {of} doctor{'' if of == 1 else 's'}"


def first_sentence(consensus: Consensus) -> str:
    """What the doctors say, in one sentence: when it is over; where nobody says, when it gets better; else whether it lasts."""
    of = consensus.doctor_count
    if not of:
        return "No doctor has answered yet."
    for event in LEADING_EVENTS:
        times = consensus.times(event)
        if times and times.supports:
            return f"{say_times(times)}, {say_who(times.supports, of)}{_catch(times)}."
    lasting = max(consensus.outlook.values, key=_support, default=None)
    if lasting and lasting.supports:
        return f"{OUTLOOK_WORDS[lasting.value]}, {say_who(lasting.supports, of)}. Nobody gives a time."
    return "The only doctor gives no time." if of == 1 else f"None of {of} doctors gives a time."


def say_times(times: Times) -> str:
    """An event with its envelope: "Over in 2 to 4 months", "Better within 2 weeks", "The effect lasts 3 to 6 months"."""
    event = EVENT_WORDS[times.event]
    if times.low_days is None:
        vague = next((bar.vague for bar in times.bars if bar.vague), None)
        return f"{event}: {vague + ', ' if vague else ''}no figure given"
    if times.high_days is None and times.low_days:
        least = _one(times.low_days)
        if times.event == "judge_after":
            return f"{event} {least}"
        return f"{event} at least {least}" if times.event == "effect_lasts" else f"{event} after at least {least}"
    said = say_range(times.low_days, times.high_days, times.open_ended)
    if times.event == "effect_lasts":
        return f"{event} {said.replace('within ', 'up to ')}"
    plain = said.startswith("within ") or times.event == "judge_after"
    return f"{event} {said.removeprefix('within ') if times.event == 'judge_after' else said}" if plain else f"{event} in {said}"


def _catch(times: Times) -> str:
    """What qualifies the first sentence: every one of its times is conditional, or hedged."""
    if len(times.conditional) == len(times.supports):
        return ", under a condition"
    return ", with a hedge" if len(times.hedged) == len(times.supports) else ""


def _support(position: OutlookPosition) -> int:
    return len(position.supports)


def _one(day: float | None) -> str:
    """One figure in the largest unit it is a whole number of, else in days; parts of a day in hours or minutes."""
    if day is None:
        return "no stated end"
    if day < 1:
        return _count(round(day * 24), "hour") if day * 24 >= 0.9 else _count(round(day * 1440), "minute")
    name, days = next((unit for unit in _UNITS if day >= unit[1] and _whole(day / unit[1])), ("day", 1.0))
    if name == "day" and day > 90 and _whole(day / 15):
        return _count(day / 30, "month")
    if name == "day" and day > 90 and abs(day - round(day * 12 / 365) * 365 / 12) < 1:
        return _count(round(day * 12 / 365), "month")  # half a year is 182.5 days to a reader of words, 6 months to one of reports
    return _count(day / days, name)


def _whole(number: float) -> bool:
    return abs(number - round(number)) < 1e-6


def _count(number: float, unit: str) -> str:
    figure = f"{round(number, 1):g}"
    return f"{figure} {unit}{'' if figure == '1' else 's'}"
