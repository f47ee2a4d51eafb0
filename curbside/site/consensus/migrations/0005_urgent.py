"""What stands first in queues is a column; stored pictures tell it already."""

from typing import Any

from django.db import migrations, models


def fill(apps: Any, editor: Any) -> None:
    """From the pictures that there are."""
    apps.get_model("consensus", "Snapshot").objects.filter(picture__flags__0__isnull=False).update(urgent=True)


class Migration(migrations.Migration):
    dependencies = [
        ("consensus", "0004_no_input_hash"),
    ]

    operations = [
        migrations.AddField(
            model_name="snapshot",
            name="urgent",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
