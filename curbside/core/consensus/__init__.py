"""Many claims to one picture. The door: `weigh(answers, doctors, unanswered) -> Consensus`, and the values a consensus is made of.

What is asked and who answers it: asks.py and coverage.py. Who says what: tally.py, spoken.py. Times: timing.py, pooling.py. How far doctors
agree: agreement.py. The values: result.py. Their words for people: wording.py.
"""

from curbside.core.consensus.result import (
    AdvicePosition,
    AgreedDays,
    Bar,
    CausePosition,
    ChancePosition,
    Consensus,
    DosePosition,
    OutlookPosition,
    Outlooks,
    Position,
    Reference,
    Remark,
    Times,
)
from curbside.core.consensus.tally import weigh

__all__ = [
    "AdvicePosition", "AgreedDays", "Bar", "CausePosition", "ChancePosition", "Consensus", "DosePosition", "OutlookPosition", "Outlooks",
    "Position", "Reference", "Remark", "Times", "weigh",
]  # fmt: skip
