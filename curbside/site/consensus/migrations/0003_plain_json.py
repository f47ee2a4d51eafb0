"""The columns stay as they are; what writes and reads them is another."""

from django.db import migrations, models

from curbside.site.lib.plain_json import Decoder, Encoder


class Migration(migrations.Migration):
    dependencies = [
        ("consensus", "0002_voices"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="snapshot",
                    name="picture",
                    field=models.JSONField(decoder=Decoder, encoder=Encoder),
                ),
                migrations.AlterField(
                    model_name="snapshot",
                    name="voices",
                    field=models.JSONField(decoder=Decoder, default=dict, encoder=Encoder),
                ),
            ]
        ),
    ]
