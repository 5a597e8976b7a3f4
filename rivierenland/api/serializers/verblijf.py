"""Stays in calls and answers."""

from datetime import UTC

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from registratie.actions.aanlevering import KLASSEN
from registratie.enums import Aanleverkeuze, Bron, Documentsoort, Taal
from registratie.inlezen.grenzen import EERSTE_AANKOMST
from rivierenland.api.serializers.basis import Dag, Getal, JaNee, Keuze, Strikt, Tekst

RIJEN = 2_000
"""Stays in one call; a call is answered while one waits."""


class Bewoner(Strikt):
    """The person who stays. No BSN, no nationality, no number of a document."""

    achternaam = Tekst(max_length=80)
    voornaam = Tekst(max_length=80, required=False, allow_blank=True)
    geboortedatum = Dag()
    woonplaats = Tekst(
        max_length=80, required=False, allow_blank=True, help_text="De plaats waar deze persoon vandaan komt."
    )
    taal = Keuze(choices=Taal.choices, required=False, allow_blank=True, help_text="ISO 639-1.")


class BewonerWijziging(Bewoner):
    """What is wrong about the person; what is left out stays as it was."""

    achternaam = Tekst(max_length=80, required=False)
    geboortedatum = Dag(required=False)


class VerblijfInvoer(Strikt):
    """Somebody who comes to stay, or stayed."""

    locatieId = Getal(min_value=1, max_value=2**63 - 1)
    bewoner = Bewoner()
    aankomst = Dag(vanaf=EERSTE_AANKOMST.year)
    verwachtVertrek = Dag(source="verwacht_vertrek", vanaf=EERSTE_AANKOMST.year, required=False, allow_null=True)
    vertrek = Dag(
        vanaf=EERSTE_AANKOMST.year,
        required=False,
        allow_null=True,
        help_text="De dag van vertrek; de nacht ervoor was de laatste.",
    )
    kamer = Tekst(max_length=20, required=False, allow_blank=True)
    documentsoort = Keuze(choices=Documentsoort.choices, required=False)


class VerblijfWijziging(VerblijfInvoer):
    """What is wrong about a stay; what is left out stays as it was. A stay does not move to another location."""

    locatieId = None
    bewoner = BewonerWijziging(required=False)
    aankomst = Dag(vanaf=EERSTE_AANKOMST.year, required=False)


class Vertrek(Strikt):
    """The day somebody left."""

    vertrek = Dag(vanaf=EERSTE_AANKOMST.year, required=False, help_text="Zonder deze dag: vandaag.")


class Verblijf(VerblijfInvoer):
    """A stay as it stands."""

    id = serializers.IntegerField()
    locatieId = serializers.IntegerField(source="locatie_id")
    bron = serializers.ChoiceField(choices=Bron.choices, help_text="Langs welke weg dit verblijf binnenkwam.")
    gewijzigdOp = serializers.DateTimeField(source="updated_at", default_timezone=UTC)


class Rijtekst(Tekst):
    """A text that is judged with its row, as in a delivered list."""

    default_validators = []


@extend_schema_field(OpenApiTypes.DATE)
class Dagtekst(Rijtekst):
    """A day that is judged with its row."""


class Rij(Strikt):
    """One stay of a call with many. A text or a day that is wrong makes only this row a fault."""

    locatieId = Getal(min_value=1, max_value=2**63 - 1)
    achternaam = Rijtekst(
        max_length=500, allow_blank=True, help_text="Hoogstens 80 tekens; langer maakt deze rij fout."
    )
    voornaam = Rijtekst(max_length=500, required=False, allow_blank=True, help_text="Hoogstens 80 tekens.")
    geboortedatum = Dagtekst(max_length=40, allow_blank=True)
    woonplaats = Rijtekst(max_length=500, required=False, allow_blank=True, help_text="Hoogstens 80 tekens.")
    taal = Keuze(choices=Taal.choices, required=False, allow_blank=True, help_text="ISO 639-1.")
    aankomst = Dagtekst(max_length=40, allow_blank=True)
    verwachtVertrek = Dagtekst(max_length=40, required=False, allow_blank=True, allow_null=True)
    vertrek = Dagtekst(
        max_length=40, required=False, allow_blank=True, allow_null=True,
        help_text="Een dag die nog moet komen, nemen wij over als verwacht vertrek.",
    )  # fmt: skip
    kamer = Rijtekst(max_length=500, required=False, allow_blank=True, help_text="Hoogstens 20 tekens.")
    documentsoort = Keuze(choices=Documentsoort.choices, required=False)


class Bulk(Strikt):
    """Many stays in one call, judged like a delivered list."""

    keuze = Keuze(choices=Aanleverkeuze.choices, help_text="Wat er gebeurt als er foute rijen zijn.")
    alleenControleren = JaNee(required=False, help_text="Zeg alleen wat er zou gebeuren; sla niets op.")
    verblijven = Rij(many=True, min_length=1, max_length=RIJEN)


class Melding(serializers.Serializer):
    """What is wrong with a row, and what to do."""

    veld = serializers.CharField()
    uitleg = serializers.CharField()
    advies = serializers.CharField()


class Rijuitkomst(serializers.Serializer):
    """What became of one row; the first is 1."""

    rij = serializers.IntegerField()
    uitkomst = serializers.ChoiceField(choices=KLASSEN)
    verblijfId = serializers.IntegerField(allow_null=True)
    meldingen = Melding(many=True)


class Tellingen(serializers.Serializer):
    """How many rows are in each class."""

    rijen = serializers.IntegerField()
    nieuw = serializers.IntegerField()
    gewijzigd = serializers.IntegerField()
    ongewijzigd = serializers.IntegerField()
    dubbel = serializers.IntegerField()
    fout = serializers.IntegerField()


class Bulkuitkomst(serializers.Serializer):
    """What became of the call."""

    opgeslagen = serializers.BooleanField()
    aanleveringId = serializers.UUIDField(allow_null=True, help_text="Hoe deze aanlevering in het portaal heet.")
    tellingen = Tellingen()
    rijen = Rijuitkomst(many=True)
