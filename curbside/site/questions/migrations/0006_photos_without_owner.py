"""Photos of questions whose askers became anonymous while a photo for everybody kept its owner."""

from django.db import migrations


def let_go(apps, schema_editor):
    """Nobody owns a photo of a question that nobody asked."""
    apps.get_model("questions", "Photo").objects.filter(question__isnull=False, question__author=None).update(owner=None)


class Migration(migrations.Migration):
    dependencies = [("questions", "0005_changed_questions")]

    operations = [migrations.RunPython(let_go, migrations.RunPython.noop)]
