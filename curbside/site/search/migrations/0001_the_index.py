"""One row a thread with its words, the index over them, and the triggers that keep both."""

import django.db.models.deletion
from django.db import migrations, models

from curbside.site.search.index import backend_of


def set_up(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        backend_of(schema_editor.connection).set_up(cursor)


def take_down(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        backend_of(schema_editor.connection).take_down(cursor)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("questions", "0002_asking"),
        ("answers", "0002_answering"),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "question",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="questions.question",
                    ),
                ),
                ("shown", models.BooleanField()),
                ("title", models.TextField()),
                ("body", models.TextField()),
                ("answers", models.TextField()),
            ],
        ),
        migrations.RunPython(set_up, take_down),
    ]
