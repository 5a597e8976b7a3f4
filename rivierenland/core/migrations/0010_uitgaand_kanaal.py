"""Messages by SMS, and messages that lose their address when they are sent."""

from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0009_trigram"),
    ]

    operations = [
        AtOnce(
            [
                migrations.AddField(
                    model_name="uitgaandbericht",
                    name="kanaal",
                    field=models.CharField(choices=[("mail", "E-mail"), ("sms", "SMS")], default="mail", max_length=4),
                ),
                migrations.AddField(
                    model_name="uitgaandbericht",
                    name="vervalt_at",
                    field=models.DateTimeField(blank=True, null=True),
                ),
                migrations.AlterField(
                    model_name="uitgaandbericht",
                    name="aan",
                    field=models.CharField(blank=True, max_length=254),
                ),
                migrations.AlterField(
                    model_name="uitgaandbericht",
                    name="status",
                    field=models.CharField(
                        choices=[
                            ("wacht", "Wacht op verzending"),
                            ("verzonden", "Verzonden"),
                            ("mislukt", "Niet gelukt, wordt opnieuw geprobeerd"),
                            ("vastgehouden", "Vastgehouden, wacht op vrijgave"),
                            ("vervallen", "Verlopen, niet meer verstuurd"),
                        ],
                        default="wacht",
                        max_length=14,
                    ),
                ),
            ]
        )
    ]
