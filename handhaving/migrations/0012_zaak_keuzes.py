"""An order may be lifted, and a fine has a term to decide in."""

from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce

STAPPEN = [
    ("constatering", "Constatering"),
    ("waarschuwing", "Waarschuwing"),
    ("voornemen", "Voornemen"),
    ("zienswijze", "Zienswijze ontvangen"),
    ("last_dwangsom", "Last onder dwangsom"),
    ("last_bestuursdwang", "Last onder bestuursdwang"),
    ("spoed_bestuursdwang", "Spoedeisende bestuursdwang"),
    ("hercontrole", "Hercontrole"),
    ("verbeurd", "Dwangsom verbeurd"),
    ("invordering", "Invorderingsbeschikking"),
    ("boete", "Bestuurlijke boete"),
    ("sluiting", "Sluiting"),
    ("intrekking", "Intrekking van de vergunning"),
    ("inbeheername", "Inbeheername"),
    ("gedogen", "Gedogen"),
    ("herplaatsing", "Herplaatsing geregeld"),
    ("intrekken_last", "Last opgeheven"),
    ("ingetrokken", "Eerdere stap ingetrokken"),
    ("afgesloten", "Zaak afgesloten"),
]
TERMIJNEN = [
    ("herstel", "Hersteltermijn"),
    ("zienswijze", "Termijn voor een zienswijze"),
    ("begunstiging", "Begunstigingstermijn"),
    ("bezwaar", "Bezwaartermijn"),
    ("betaling", "Betalingstermijn"),
    ("boete", "Beslissen over de boete"),
    ("verjaring", "Verjaring van de invordering"),
    ("sluiting", "Einde van de sluiting"),
    ("gedogen", "Einde van het gedogen"),
    ("herplaatsing", "Herplaatsing geregeld"),
]


class Migration(migrations.Migration):
    dependencies = [("handhaving", "0011_inzending_tenancy")]

    operations = [
        AtOnce(
            [
                *(
                    migrations.AlterField(model, "soort", models.CharField(choices=STAPPEN, max_length=20))
                    for model in ("stap", "publicatie", "publicatieevent")
                ),
                *(
                    migrations.AlterField(model, "soort", models.CharField(choices=TERMIJNEN, max_length=14))
                    for model in ("termijn", "termijnevent")
                ),
            ]
        ),
    ]
