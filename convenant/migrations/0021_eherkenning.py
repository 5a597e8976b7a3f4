"""A third way to prove who signs: a fresh login with eHerkenning."""

from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce

CHOICES = [
    ("app", "een code uit een app"),
    ("sleutel", "een passkey of beveiligingssleutel"),
    ("eherkenning", "een nieuwe inlog met eHerkenning"),
]


class Migration(migrations.Migration):
    dependencies = [("convenant", "0020_parameters_gemeenten")]

    operations = [
        AtOnce(
            [
                migrations.AlterField(
                    model_name="ondertekening",
                    name="factor",
                    field=models.CharField(choices=CHOICES, max_length=12),
                ),
            ]
        )
    ]
