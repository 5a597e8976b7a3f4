"""Plan a meeting, fill its agenda, close it, agree on action points."""

from itertools import groupby
from typing import Any

from django import forms

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.document import DocumentField
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.models import Gemeente
from speerpunten.programma.enums.vergadering import Actiepuntstatus, Vergaderingsoort
from speerpunten.programma.models import Voorstel
from speerpunten.programma.queries import actiepunt as actiepunten

REGIO = "regio"


class VergaderingForm(forms.Form):
    """Who meets when and where."""

    soort = forms.ChoiceField(label="Overleg", choices=Vergaderingsoort.choices, widget=forms.RadioSelect)
    dag = DagField(label="Dag")
    begint_om = forms.TimeField(
        label="Begint om", required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Vul een tijd in, bijvoorbeeld 13:30."},
    )  # fmt: skip
    plaats = TekstField(label="Plaats", max_length=120)


class SluitForm(forms.Form):
    """Which gemeenten were there."""

    aanwezig = forms.MultipleChoiceField(
        label="Aanwezige gemeenten",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies welke gemeenten aanwezig waren."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = list(Gemeente.objects.order_by("naam").values_list("code", "naam"))
        self.fields["aanwezig"].choices = keuzes  # type: ignore[attr-defined]


class AgendapuntForm(VersieForm):
    """A subject, its paper and, once discussed, the decision."""

    titel = TekstField(label="Onderwerp", max_length=160)
    volgorde = forms.IntegerField(
        label="Plaats op de agenda", required=False, min_value=1, max_value=99, help_text="Leeg is: achteraan."
    )
    voorstel = forms.ModelChoiceField(
        Voorstel.objects.all(), label="Voorstel", required=False, empty_label="Geen voorstel"
    )
    toelichting = VerhaalField(label="Toelichting", required=False, max_length=3000, rows=4)
    bestand = DocumentField(label="Stuk toevoegen", required=False)
    besluit = VerhaalField(
        label="Wat is besloten?", required=False, max_length=3000, rows=4,
        help_text="Dit komt op de besluitenlijst. Laat het leeg tot de vergadering.",
    )  # fmt: skip


class ActiepuntForm(forms.Form):
    """What, who, by when."""

    wat = TekstField(label="Wat wordt er gedaan?", max_length=300)
    eigenaar = forms.ChoiceField(
        label="Wie doet het?", help_text="Zonder naam komt het bij alle beleidsmedewerkers van die gemeente."
    )
    uiterlijk = DagField(label="Uiterlijk")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["eigenaar"].choices = [("", "Kies"), *_owners()]  # type: ignore[attr-defined]

    def owner(self) -> dict[str, Any]:
        """The choice as the action takes it."""
        waar, _, wie = self.cleaned_data["eigenaar"].partition(":")
        return {"eigenaar_id": None if waar == REGIO else waar, "persoon_id": int(wie) if wie else None}


class OpvolgForm(forms.Form):
    """How far an action point is."""

    status = forms.ChoiceField(label="Stand", choices=Actiepuntstatus.choices, widget=forms.RadioSelect)
    stand = TekstField(label="Toelichting", required=False, max_length=300)


def owner_key(gemeente: str | None, persoon: int | None) -> str:
    """An owner as the value of a choice."""
    return f"{gemeente or REGIO}:{persoon}" if persoon else gemeente or REGIO


def _owners() -> list[tuple[str, list[tuple[str, str]]]]:
    """The region and each gemeente, with the people there under it."""
    mensen = {
        waar: [(owner_key(waar, wie), naam) for (_, wie), naam in groep]
        for waar, groep in groupby(
            sorted(actiepunten.people().items(), key=lambda rij: (rij[0][0] or "", rij[1])), key=lambda rij: rij[0][0]
        )
    }
    plekken = [(None, "Regio"), *Gemeente.objects.order_by("naam").values_list("code", "naam")]
    return [(naam, [(owner_key(code, None), f"{naam}, zonder naam"), *mensen.get(code, [])]) for code, naam in plekken]
