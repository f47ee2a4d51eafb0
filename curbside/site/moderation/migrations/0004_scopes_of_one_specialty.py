"""Who moderates a specialty under one of its other titles moderates the one it is listed under."""

from django.db import migrations

from curbside.core.formats.lexicon.specialties import listed_title
from curbside.site.lib.slugs import slug_of


def fold(apps, schema_editor):
    scopes = apps.get_model("moderation", "Scope").objects
    for scope in scopes.exclude(specialty=""):
        slug = slug_of(listed_title(scope.specialty), scope.specialty)
        if slug == scope.specialty:
            continue
        if scopes.filter(user_id=scope.user_id, specialty=slug).exists():
            scope.delete()
        else:
            scopes.filter(pk=scope.pk).update(specialty=slug)


class Migration(migrations.Migration):
    dependencies = [("moderation", "0003_log_without_words")]

    operations = [migrations.RunPython(fold, migrations.RunPython.noop)]
