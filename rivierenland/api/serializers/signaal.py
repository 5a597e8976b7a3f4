"""Signals of the four-month clock in answers: what the provider's own page shows, never the sum over other addresses."""

from datetime import date

from rest_framework import serializers

from registratie.enums import Brpstatus, Signaalniveau
from registratie.models import Brpsignaal
from registratie.queries.brpsignaal import last_day
from rivierenland.api.serializers.verblijf import Bewoner


class Signaal(serializers.Serializer):
    """A reason to tell somebody to register as a resident; no decision."""

    id = serializers.IntegerField()
    bewoner = Bewoner()
    locatieId = serializers.IntegerField(source="locatie_id")
    aankomst = serializers.DateField()
    niveau = serializers.ChoiceField(choices=Signaalniveau.choices)
    nachtenBijU = serializers.IntegerField(
        source="nachten_eigen", help_text="Nachten in het tijdvak in bedden van uw organisatie in deze gemeente."
    )
    deadline = serializers.DateField(allow_null=True, help_text="De laatste dag van de termijn (Wet BRP art. 2.38).")
    uiterlijk = serializers.SerializerMethodField(
        help_text="Die dag, of de eerste werkdag erna (Algemene termijnenwet)."
    )
    status = serializers.ChoiceField(choices=Brpstatus.choices, help_text="Wat burgerzaken van deze bewoner weet.")
    opgegeven = serializers.ChoiceField(
        choices=Brpstatus.choices, allow_blank=True, help_text="Wat uw organisatie het laatst opgaf."
    )
    geinformeerdOp = serializers.DateField(source="geinformeerd_op", allow_null=True)
    sinds = serializers.DateField()

    def get_uiterlijk(self, row: Brpsignaal) -> date | None:
        """The last day that counts."""
        return last_day(row.deadline) if row.deadline else None
