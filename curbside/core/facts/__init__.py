"""What a question says of the treatment. The door: `find_facts(question)` and the frozen `Facts` it gives."""

from curbside.core.facts.facts import Facts, Quote, StatedDose
from curbside.core.facts.find import find_facts

__all__ = ["Facts", "Quote", "StatedDose", "find_facts"]
