"""One specialty, one title it is listed under; each doctor keeps the title they go by. The specialties left without a doctor go with `readers` 0003."""

from django.db import migrations, models
from django.db.models import Q

from curbside.core.formats.lexicon.specialties import listed_title
from curbside.site.lib.slugs import slug_of


def fold(apps, schema_editor):
    specialties, doctors = apps.get_model("doctors", "Specialty").objects, apps.get_model("doctors", "Doctor").objects
    for one in list(specialties.order_by("pk")):
        doctors.filter(specialty=one).update(title=one.name)
        listed = listed_title(one.name)
        if listed == one.name:
            continue
        slug = slug_of(listed, one.slug)
        other = specialties.filter(Q(slug=slug) | Q(name=listed)).exclude(pk=one.pk).first()
        if other:
            doctors.filter(specialty=one).update(specialty=other)
        else:
            specialties.filter(pk=one.pk).update(name=listed, slug=slug)


class Migration(migrations.Migration):
    dependencies = [
        ("doctors", "0007_requests_say_who"),
    ]

    operations = [
        migrations.AddField(
            model_name="doctor",
            name="title",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
        migrations.RunPython(fold, migrations.RunPython.noop),
    ]
