"""A site that had threads before it had followers: what is there is no news."""

from django.db import migrations
from django.db.models import Max


def begin_now(apps, schema_editor):
    """Start looking after the last change there is; an empty site starts at the beginning."""
    last = apps.get_model("questions", "Question").objects.aggregate(last=Max("changed_at"))["last"]
    if last:
        apps.get_model("readers", "Reached").objects.create(name="news", moment=last)


class Migration(migrations.Migration):
    dependencies = [("readers", "0001_readers")]

    operations = [migrations.RunPython(begin_now, migrations.RunPython.noop)]
