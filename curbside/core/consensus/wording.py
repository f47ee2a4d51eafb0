"""A consensus in plain words: days as people say them, "5 of 7 doctors", and the one sentence that comes first. Numbers in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from curbside.core.consensus.names import EVENT_WORDS, OUTLOOK_WORDS
from curbside.core.consensus.result import Bar, Consensus, OutlookPosition, Times
from curbside.core.facts import Facts

UNANSWERED = "No doctor has answered yet."
NO_TWO_MEET = "No two doctors’ times share a day."
LEADING_EVENTS = ("resolves", "improves", "effect_lasts", "result_shows")
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
    """A doctor's row of the chart in words: when it is over; from who does not say, the times of at most two other things; else that no time was given."""
    said = {times.event: list(dict.fromkeys(_say_time(times.event, bar) for bar in times.bars if bar.doctor == doctor)) for times in timing}
    others = [f"{EVENT_WORDS[event].lower()}: {' or '.join(words)}" for event, words in said.items() if words]
    return said.get("resolves") or others[:2] or ["gave no time"]


def _say_time(event: str, bar: Bar) -> str:
    """A time; "too early to tell before" has no end to name."""
    return say_bar(replace(bar, high_days=bar.low_days) if event == "judge_after" and bar.low_days else bar)


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
        return UNANSWERED
    for event in LEADING_EVENTS:
        times = consensus.times(event)
        if times and times.supports:
            apart = ", whose times do not meet" if do_not_meet(times) else ""  # one range of theirs is nobody's: it joins the ends of several
            return f"{say_times(times)}, {say_who(times.supports, of)}{apart}{_catch(times)}."
    lasting = max(consensus.outlook.values, key=_support, default=None)
    if lasting and lasting.supports:
        return f"{OUTLOOK_WORDS[lasting.value]}, {say_who(lasting.supports, of)}. Nobody gives a time."
    return "The only doctor gives no time." if of == 1 else f"None of {of} doctors gives a time."


def do_not_meet(times: Times) -> bool:
    """Whether several doctors give times and no two of those share a day."""
    return times.overlap is not None and times.agreed is None


def say_clock(consensus: Consensus, facts: Facts) -> str:
    """From when the days count, the middle of the doctors' times, and where the asker stood; empty where there is nothing to tell."""
    times, now = consensus.times("resolves"), facts.days_since_treatment
    told = [f"Counted from the {'treatment' if facts.treatment else 'start'}."] if times else []
    told += [_say_middle(times.middle)] if times and times.middle is not None else []
    told += [f"The asker was {say_range(now, now)} in when asking."] if now else []  # whoever reads on is at another day
    return " ".join(told)


def _say_middle(day: float) -> str:
    return f"The middle of the doctors’ times is about {say_about(day)}: they make it as likely to be over sooner as later."


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
    said = say_range(times.low_days, times.high_days, times.open_ended and times.event != "judge_after")
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
