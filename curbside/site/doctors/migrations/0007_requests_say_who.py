from django.db import migrations, models


def say_who(apps, schema_editor):
    """Requests made before are for the profile as it is."""
    for request in apps.get_model("doctors", "Verification").objects.select_related("doctor__specialty"):
        doctor = request.doctor
        request.name, request.credentials, request.place = doctor.name, doctor.credentials, doctor.place
        request.specialty = doctor.specialty.name if doctor.specialty else ""
        request.save(update_fields=["name", "credentials", "specialty", "place"])


class Migration(migrations.Migration):
    dependencies = [
        ("doctors", "0006_own_reviews"),
    ]

    operations = [
        migrations.AddField(
            model_name="verification",
            name="name",
            field=models.CharField(default="", max_length=300),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="verification",
            name="credentials",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="verification",
            name="specialty",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="verification",
            name="place",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.RunPython(say_who, migrations.RunPython.noop),
    ]
