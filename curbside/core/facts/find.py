"""Reading the facts of a question. Precision before recall: a fact that is asked about, planned, denied or in doubt is None."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from curbside.core.facts.facts import Facts, Quote, StatedDose
from curbside.core.facts.lexicon import Mention, lexicon
from curbside.core.facts.since import find_since
from curbside.core.facts.told import Text, read_text
from curbside.core.text.doses import Amount, find_amounts
from curbside.core.thread import Question

BETWEEN = frozenset(
    "in into my the both each her his to around on of for across along at a an left right side sides upper lower muscle muscles unit "
    "units injection injections injected "
    "treatment done put per under between and outer inner".split()
)
FARTHEST = 6
INJECTED = ("units", "ml", "syringes", "vials")
TREATED = ("treatment", "product")


def find_facts(question: Question) -> Facts:
    """What the question says of the treatment. The title is believed first, then sentences of the body that tell what was done."""
    title, body = read_text("title", question.title), read_text("body", question.body)
    quotes: dict[str, Quote] = {}
    first = next(_treatments(title, body), None)
    if first is None:
        return Facts()
    treatment = lexicon().treatment_of(first[1])
    same = [(text, mention) for text, mention in _treatments(title, body) if lexicon().treatment_of(mention) == treatment]
    quotes["treatment"] = first[0].quote(first[1].first, first[1].last)
    product = next(((text, mention) for text, mention in same if mention.kind == "product"), None)
    if product is not None:
        quotes["product"] = product[0].quote(product[1].first, product[1].last)
    amount = _dose(title, body, treatment)
    if amount is not None:
        quotes["dose"] = amount[0].quote(amount[1].first, amount[1].last)
    own_area = lexicon().entries["treatment"][treatment].get("area")
    area = _area(same, amount) if own_area is None else None
    if area is not None:
        quotes["area"] = area[0].quote(area[1].first, area[1].last)
    elif own_area is not None:
        quotes["area"] = quotes["treatment"]
    since = find_since(title, body, {mention.name for _, mention in same})
    if since is not None:
        quotes["days_since_treatment"] = since.quote
    return Facts(
        treatment=treatment,
        area=area[1].name if area else own_area,
        product=product[1].name if product else None,
        dose=_stated(amount[1]) if amount else None,
        days_since_treatment=since.days if since else None,
        quotes=tuple(quotes.items()),
    )


def _treatments(title: Text, body: Text) -> Iterator[tuple[Text, Mention]]:
    """Treatments and products, the title's first."""
    for text in (title, body):
        yield from ((text, mention) for mention in text.told_mentions() if mention.kind in TREATED)


def _dose(title: Text, body: Text, treatment: str) -> tuple[Text, Amount] | None:
    """The first amount told in a unit the treatment is dosed in."""
    units = lexicon().entries["treatment"][treatment].get("units", ())
    for text in (body, title) if units else ():
        for amount in find_amounts(text.tokens):
            changed = amount.low != amount.high and "from" in text.words[max(0, amount.first - 2) : amount.first]
            if amount.unit in units and not changed and text.is_told(amount.first) and _is_of(text, amount, treatment):
                return text, amount
    return None


def _is_of(text: Text, amount: Amount, treatment: str) -> bool:
    """Whether an amount's sentence names its treatment; one that names none is trusted in the units that only injections have."""
    begin, end, _ = text.sentence(amount.first)
    treated = (mention for mention in text.mentions if mention.kind in TREATED and begin <= mention.first < end)
    named = {lexicon().treatment_of(mention) for mention in treated}
    return treatment in named or (not named and amount.unit in INJECTED)


def _stated(amount: Amount) -> StatedDose:
    value = amount.low if amount.low == amount.high else (amount.low, amount.high)
    return StatedDose(value, amount.unit or "", amount.per)


def _area(treated: Iterable[tuple[Text, Mention]], dose: tuple[Text, Amount] | None) -> tuple[Text, Mention] | None:
    """The area that stands with the treatment or the dose: "cheek filler", "Botox in my jaw", "20 units across my forehead"."""
    places = [(text, mention.first, mention.last) for text, mention in treated]
    if dose is not None:
        places.append((dose[0], dose[1].first, dose[1].last))
    for text, first, last in places:
        for mention in text.mentions:
            if mention.kind == "area" and (mention.last == first or _reaches(text, last, mention.first) or mention.first <= first < mention.last):
                return text, mention
    return None


def _reaches(text: Text, last: int, first: int) -> bool:
    """Whether only small words lead from a treatment to an area behind it: "Botox in both of my calves"."""
    between = text.words[last:first]
    return last <= first <= last + FARTHEST and all(word in BETWEEN for word in between)
