"""Who followed a specialty under one of its other titles follows the one it is listed under; the others go."""

from django.db import migrations
from django.db.models import Q

from curbside.core.formats.lexicon.specialties import listed_title
from curbside.site.lib.slugs import slug_of


def fold(apps, schema_editor):
    specialties, follows = apps.get_model("doctors", "Specialty").objects, apps.get_model("readers", "Follow").objects
    for one in specialties.filter(doctors=None):
        listed = listed_title(one.name)
        other = specialties.filter(Q(slug=slug_of(listed, one.slug)) | Q(name=listed)).exclude(pk=one.pk).first()
        if other:
            follows.filter(specialty=one).exclude(by__in=follows.filter(specialty=other).values("by")).update(specialty=other)
            one.delete()  # with the follows of those who follow both


class Migration(migrations.Migration):
    dependencies = [("readers", "0002_what_is_here_is_no_news"), ("doctors", "0008_one_title_a_specialty")]

    operations = [migrations.RunPython(fold, migrations.RunPython.noop)]
