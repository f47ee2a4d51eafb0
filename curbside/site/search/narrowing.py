"""Filters as SQL, for both databases."""

from __future__ import annotations

from dataclasses import dataclass

TOPIC = "EXISTS (SELECT 1 FROM questions_question_topics AS about WHERE about.question_id = {column} AND about.topic_id = %s)"
ANSWERED = "EXISTS (SELECT 1 FROM answers_answer AS answer WHERE answer.question_id = {column} AND answer.state = 'published')"
SPECIALTY = """EXISTS (SELECT 1 FROM answers_answer AS answer JOIN doctors_doctor AS doctor ON doctor.id = answer.doctor_id
    WHERE answer.question_id = {column} AND answer.state = 'published' AND doctor.specialty_id = %s)"""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """topic, specialty: keys.   answered: by any doctor, or by none. None asks for nothing."""

    topic: int | None = None
    specialty: int | None = None
    answered: bool | None = None

    def on(self, column: str) -> tuple[str, list[int]]:
        """The conditions on the column that holds a question's key, each beginning with AND, and their values."""
        parts: list[str] = []
        values: list[int] = []
        if self.topic is not None:
            parts.append(TOPIC)
            values.append(self.topic)
        if self.specialty is not None:
            parts.append(SPECIALTY)
            values.append(self.specialty)
        if self.answered is not None:
            parts.append(ANSWERED if self.answered else f"NOT {ANSWERED}")
        return "".join(f" AND {part.format(column=column)}" for part in parts), values
