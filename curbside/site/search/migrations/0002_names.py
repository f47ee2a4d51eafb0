"""One row a doctor with the name, the index over them, and the triggers that keep both."""

import django.db.models.deletion
from django.db import migrations, models

from curbside.site.search.index import names_of


def set_up(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        names_of(schema_editor.connection).set_up(cursor)


def take_down(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        names_of(schema_editor.connection).take_down(cursor)


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_the_index"),
        ("doctors", "0008_one_title_a_specialty"),
    ]

    operations = [
        migrations.CreateModel(
            name="Name",
            fields=[
                (
                    "doctor",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="doctors.doctor",
                    ),
                ),
                ("shown", models.BooleanField()),
                ("name", models.TextField()),
                ("about", models.TextField()),
            ],
        ),
        migrations.RunPython(set_up, take_down),
    ]
