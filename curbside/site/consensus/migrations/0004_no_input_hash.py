"""Nothing asked for the hash of the words a reading was made of, and every post computed it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("consensus", "0003_plain_json"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="snapshot",
            name="input_hash",
        ),
    ]
