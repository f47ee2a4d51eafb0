"""Of the file a doctor's stars were read from, its name alone is kept; of two with one name the later word counts."""

import re

from django.db import migrations
from django.db.models import Q

WEB = Q(source__startswith="http://") | Q(source__startswith="https://")


def cut(apps, schema_editor):
    ImportedRating = apps.get_model("doctors", "ImportedRating")
    found = ImportedRating.objects.exclude(WEB).filter(Q(source__contains="/") | Q(source__contains="\\"))
    for rating in list(found.order_by("pk")):
        name = next((part for part in reversed(re.split(r"[/\\]+", rating.source)) if part), rating.source)
        ImportedRating.objects.filter(doctor=rating.doctor_id, source=name).exclude(pk=rating.pk).delete()
        ImportedRating.objects.filter(pk=rating.pk).update(source=name)


class Migration(migrations.Migration):
    dependencies = [
        ("doctors", "0008_one_title_a_specialty"),
    ]

    operations = [
        migrations.RunPython(cut, migrations.RunPython.noop),
    ]
