"""Plan a talk, invite, write the report, and record what came of it."""

from typing import Any

from django import forms

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.versie import VersieForm
from speerpunten.kennis.enums.dialoog import (
    Deelnemersoort,
    Dialoogsoort,
    Dialoogthema,
    Reactiebesluit,
    Uitkomststatus,
)


def _tijd(label: str) -> forms.TimeField:
    return forms.TimeField(label=label, widget=forms.TimeInput({"type": "time"}, format="%H:%M"))


class DialoogForm(VersieForm):
    """What the talk is about, when and where, and what the invited read."""

    soort = forms.ChoiceField(label="Wat voor gesprek?", choices=Dialoogsoort.choices, widget=forms.RadioSelect)
    titel = TekstField(label="Onderwerp", max_length=160, help_text="Bijvoorbeeld: Huisvesting dicht bij het werk.")
    doel = VerhaalField(label="Wat wilt u weten of bereiken?", max_length=2000, rows=3)
    uitnodiging = VerhaalField(
        label="Tekst van de uitnodiging", max_length=3000, rows=6,
        help_text="Wat de genodigden lezen. Dag, tijd en plaats zet het portaal er zelf bij.",
    )  # fmt: skip
    dag = DagField(label="Dag")
    begin = _tijd("Begint om")
    einde = _tijd("Eindigt om")
    plaats = TekstField(label="Plaats", max_length=200, help_text="Een adres, of de manier waarop u online overlegt.")
    gemeente = forms.ChoiceField(label="Namens welke gemeente?", required=False)

    def __init__(self, *args: Any, eigenaren: list[Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].initial = Dialoogsoort.TAFEL
        if eigenaren is None or len(eigenaren) < 2:
            del self.fields["gemeente"]
        else:
            self.fields["gemeente"].choices = [(each.code, each.naam) for each in eigenaren]  # type: ignore[attr-defined]
            self.fields["gemeente"].required = True


class DeelnemerForm(forms.Form):
    """A party with a login, or a guest: an organisation and a function, never a name."""

    soort = forms.ChoiceField(label="Namens wie?", choices=Deelnemersoort.choices)
    organisatie = forms.ChoiceField(
        label="Organisatie met een account in het portaal", required=False,
        help_text="Kies hier, of vul hieronder een andere organisatie in.",
    )  # fmt: skip
    naam = TekstField(label="Andere organisatie", max_length=160, required=False)
    functie = TekstField(
        label="Functie", max_length=120, required=False, help_text="Bijvoorbeeld: locatiebeheerder. Geen namen."
    )
    email = forms.EmailField(
        label="E-mailadres", help_text="Alleen uw organisatie ziet dit. 90 dagen na het gesprek wissen we het."
    )

    def __init__(self, *args: Any, organisaties: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if organisaties:
            keuzes = [("", "Geen van deze")] + [(str(each.pk), each.naam) for each in organisaties]
            self.fields["organisatie"].choices = keuzes  # type: ignore[attr-defined]
        else:
            del self.fields["organisatie"]
            self.fields["naam"].label = "Organisatie"

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if not found.get("organisatie") and not found.get("naam") and "naam" not in self.errors:
            self.add_error("naam", "Vul in welke organisatie u uitnodigt.")
        return found


class RedenForm(forms.Form):
    """Why a talk does not go on."""

    reden = TekstField(label="Waarom gaat het niet door?", max_length=300, help_text="De genodigden lezen dit.")


class AanwezigForm(forms.Form):
    """Who came."""

    aanwezig = forms.MultipleChoiceField(
        label="Wie waren er?", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="In het verslag staat van welke kant mensen kwamen, nooit wie.",
    )  # fmt: skip

    def __init__(self, *args: Any, deelnemers: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["aanwezig"]
        veld.choices = [(str(each.pk), f"{each.naam} ({each.get_soort_display()})") for each in deelnemers]  # type: ignore[attr-defined]
        veld.initial = [
            str(each.pk)
            for each in deelnemers
            if each.aanwezig or (each.aanwezig is None and each.antwoord in ("komt", "iemand_anders"))
        ]


class NotitieForm(forms.Form):
    """The report of one theme."""

    tekst = VerhaalField(
        label="Wat is er gezegd?", max_length=6000, rows=10,
        help_text="Schrijf van welke kant iets werd gezegd, bijvoorbeeld ‘aanbieders vinden’. Geen namen van mensen.",
    )  # fmt: skip


class DeelForm(forms.Form):
    """Until when participants may react."""

    reageren_tot = DagField(label="Reageren kan tot en met", help_text="De deelnemers krijgen hierover bericht.")


class BesluitForm(forms.Form):
    """What is done with a reaction."""

    besluit = forms.ChoiceField(
        label="Wat doet u ermee?", widget=forms.RadioSelect,
        choices=[keuze for keuze in Reactiebesluit.choices if keuze[0] != Reactiebesluit.OPEN],
    )  # fmt: skip
    antwoord = VerhaalField(label="Uw antwoord", max_length=2000, rows=4, help_text="De deelnemer leest dit.")


class UitkomstForm(forms.Form):
    """What was agreed, by whom and by when."""

    thema = forms.ChoiceField(label="Thema", choices=Dialoogthema.choices)
    tekst = VerhaalField(label="Wat is afgesproken?", max_length=1000, rows=4)
    wie = TekstField(label="Wie doet dit?", max_length=160, help_text="Een organisatie, geen naam van een persoon.")
    uiterlijk = DagField(label="Uiterlijk", required=False)
    toezegging = forms.ChoiceField(
        label="Hoort bij een toezegging uit het convenant", required=False, help_text="Alleen als dat zo is."
    )

    def __init__(self, *args: Any, toezeggingen: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.toezeggingen = {str(each.pk): each for each in toezeggingen}
        keuzes = [("", "Geen")] + [(nummer, str(each)) for nummer, each in self.toezeggingen.items()]
        self.fields["toezegging"].choices = keuzes  # type: ignore[attr-defined]

    def clean_toezegging(self) -> Any:
        return self.toezeggingen.get(self.cleaned_data["toezegging"])


class StapForm(forms.Form):
    """How an outcome stands now."""

    status = forms.ChoiceField(label="Hoe staat het?", choices=Uitkomststatus.choices, widget=forms.RadioSelect)
    tekst = VerhaalField(
        label="Wat is er gedaan?", max_length=1000, rows=4,
        help_text="De deelnemers lezen dit. Gebeurt het niet, schrijf dan waarom.",
    )  # fmt: skip
