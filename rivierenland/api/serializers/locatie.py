"""Locations and rooms in calls and answers."""

from decimal import Decimal

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from registratie.enums import Locatiesoort, Locatiestatus
from rivierenland.api.serializers.basis import ALTIJD, Dag, Getal, Keuze, Kommagetal, Strikt, Tekst
from rivierenland.core.models import Gemeente
from rivierenland.core.validators.postcode import normalise_postcode
from rivierenland.core.validators.telefoon import normalise_telefoon

BUITEN_REGIO = "Dit is geen gemeente van de regio. Gebruik de code van een van de acht gemeenten, bijvoorbeeld GM0281."


@extend_schema_field({"type": "string", "pattern": "^GM[0-9]{4}$"})
class Gemeentecode(serializers.Field):
    """The CBS code of a gemeente of the region."""

    default_error_messages = ALTIJD | {"invalid": BUITEN_REGIO}

    def to_internal_value(self, data: object) -> Gemeente:
        found = Gemeente.objects.filter(pk=data).first() if isinstance(data, str) else None
        if found is None:
            self.fail("invalid")
        return found

    def to_representation(self, value: Gemeente) -> str:
        return value.pk


class LocatieWijziging(Strikt):
    """The facts of a location that its organisation keeps up to date."""

    code = Tekst(max_length=30, help_text="De code uit uw eigen administratie; uniek binnen uw organisatie.")
    naam = Tekst(max_length=120)
    soort = Keuze(choices=Locatiesoort.choices)
    straat = Tekst(max_length=80)
    huisnummer = Getal(min_value=1, max_value=99999)
    huisletter = Tekst(max_length=1, required=False, allow_blank=True)
    toevoeging = Tekst(max_length=4, required=False, allow_blank=True)
    postcode = Tekst(max_length=7, keur=normalise_postcode, help_text="Met of zonder spatie, bijvoorbeeld 4001AA.")
    plaats = Tekst(max_length=60)
    nummeraanduidingId = Tekst(
        source="nummeraanduiding_id", max_length=16, required=False, allow_blank=True,
        help_text="Zestien cijfers uit de BAG; het vijfde en zesde zijn 20.",
    )  # fmt: skip
    adresseerbaarObjectId = Tekst(
        source="adresseerbaarobject_id", max_length=16, required=False, allow_blank=True,
        help_text="Zestien cijfers uit de BAG; het vijfde en zesde zijn 01, 02 of 03.",
    )  # fmt: skip
    capaciteitVergund = Getal(
        source="capaciteit_vergund", min_value=0, max_value=5000, help_text="Bedden volgens de vergunning."
    )
    oppervlakteGbo = Kommagetal(
        source="oppervlakte_gbo", max_digits=8, decimal_places=1, min_value=Decimal("1"), required=False,
        allow_null=True, help_text="Gebruiksoppervlakte in m² volgens NEN 2580.",
    )  # fmt: skip
    ingangsdatum = Dag(help_text="In gebruik sinds.")
    beheerderNaam = Tekst(source="beheerder_naam", max_length=120, required=False, allow_blank=True)
    beheerderTelefoon = Tekst(
        source="beheerder_telefoon", max_length=24, required=False, allow_blank=True, keur=normalise_telefoon,
        help_text="Dag en nacht bereikbaar.",
    )  # fmt: skip


class LocatieAanmelding(LocatieWijziging):
    """A new location; its gemeente decides on it."""

    gemeentecode = Gemeentecode(
        source="gemeente",
        help_text="De CBS-code van de gemeente waar de locatie staat, bijvoorbeeld GM0281.",
    )


class Locatie(LocatieAanmelding):
    """A location as it stands."""

    id = serializers.IntegerField()
    status = serializers.ChoiceField(choices=Locatiestatus.choices)
    oppervlakteGbo = serializers.FloatField(source="oppervlakte_gbo", allow_null=True)
    einddatum = serializers.DateField(allow_null=True, help_text="In gebruik tot.")
    bezet = serializers.IntegerField(help_text="Mensen die hier vannacht slapen.")


class KamerInvoer(Strikt):
    """A room: name or number, floor area and beds."""

    naam = Tekst(max_length=20)
    oppervlakte = Kommagetal(
        max_digits=6, decimal_places=1, min_value=Decimal("0.1"), help_text="Vloeroppervlakte in m²."
    )
    bedden = Getal(min_value=0, max_value=60)


class Kamer(KamerInvoer):
    """A room as it stands."""

    id = serializers.IntegerField()
    oppervlakte = serializers.FloatField(help_text="Vloeroppervlakte in m².")


class Nacht(serializers.Serializer):
    """How many people slept in the night that began on this day."""

    nacht = serializers.DateField(source="datum")
    personen = serializers.IntegerField()


class Bezetting(serializers.Serializer):
    """The nights of a location, beside the beds that its permit allows."""

    capaciteitVergund = serializers.IntegerField()
    nachten = Nacht(many=True)
