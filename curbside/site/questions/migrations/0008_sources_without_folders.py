"""Of the file a thread was imported from, its name alone is kept: an export told every folder on the disk of whoever imported it."""

import re

from django.db import migrations
from django.db.models import Q

WEB = Q(source__startswith="http://") | Q(source__startswith="https://")


def cut(apps, schema_editor):
    Question = apps.get_model("questions", "Question")
    found = Question.objects.exclude(WEB).filter(Q(source__contains="/") | Q(source__contains="\\"))
    for pk, source in found.values_list("pk", "source").iterator(chunk_size=500):
        name = next((part for part in reversed(re.split(r"[/\\]+", source)) if part), source)
        Question.objects.filter(pk=pk).update(source=name)


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0007_known_by_words"),
    ]

    operations = [
        migrations.RunPython(cut, migrations.RunPython.noop),
    ]
