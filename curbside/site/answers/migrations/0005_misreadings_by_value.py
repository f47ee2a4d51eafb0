"""A reading that was noted as a kind and words becomes one of kind, words and values: those that are read from the words today."""

from __future__ import annotations

from django.db import migrations

from curbside.core.claims import find_claims
from curbside.core.reading import key_of
from curbside.core.thread import Answer, Question


def name_values(apps, schema_editor) -> None:
    """The row that flags name keeps its number; where the words are read as more than one thing of the kind, the others get rows of their own."""
    Misreading = apps.get_model("answers", "Misreading")
    for row in list(Misreading.objects.select_related("answer__question")):
        answer, question = row.answer, row.answer.question
        claims = find_claims(Answer(answer.body, answer.headline), Question(question.title, question.body))
        keys = sorted({key_of(claim) for claim in claims if (claim.kind, claim.quote) == (row.kind, row.quote)})
        for at, key in enumerate(keys):
            if at == 0:
                Misreading.objects.filter(pk=row.pk).update(key=key)
            else:
                Misreading.objects.create(
                    answer=answer, kind=row.kind, quote=row.quote, key=key, added_at=row.added_at, set_aside_at=row.set_aside_at
                )


class Migration(migrations.Migration):
    dependencies = [("answers", "0004_misreadings"), ("questions", "__first__")]

    operations = [migrations.RunPython(name_values, migrations.RunPython.noop)]
