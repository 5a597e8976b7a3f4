"""The questions about a new business, a few a step."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from registratie.forms.velden import DagField, TekstField
from rivierenland.core.kernen import kernen
from rivierenland.core.opmaak import getal
from speerpunten.kennis.bijdragen import effectmodel
from speerpunten.kennis.bijdragen.effectmodel import Uitgangspunt
from speerpunten.kennis.enums.effectrapport import Effectzekerheid

GEHEEL = "Vul een heel getal in, zonder komma of letters."
BUITEN = "Deze plaats ligt niet in Rivierenland of niet in uw gemeente. Kies een plaats uit de lijst."
PERCENT = "Vul een percentage in van 0 tot en met 100."
STAPPEN = ("Het bedrijf", "De mensen", "Waar zij wonen", "Eigen bedden", "Controleren")


class GetalField(forms.IntegerField):
    """A whole number, seen as text so that nothing typed is lost; `1.200` is read as 1200."""

    default_error_messages = {
        "invalid": GEHEEL,
        "min_value": "Vul 0 of meer in.",
        "max_value": "Dit getal is te groot.",
    }

    def __init__(self, **kwargs: Any):
        box = forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})
        values: dict[str, Any] = {"min_value": 0, "max_value": 9_999_999, "widget": box} | kwargs
        super().__init__(**values)

    def to_python(self, value: Any) -> int | None:
        return super().to_python("".join(str(value or "0" if value == 0 else value or "").split()).replace(".", ""))


class Stapform(forms.Form):
    """One step. `keuzes`: what the page knows (`gemeenten`, `partijen`, `projecten`, `uitgangspunten`)."""

    uitleg = ""

    def __init__(self, *args: Any, keuzes: Mapping[str, Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.keuzes = keuzes

    def answers(self) -> dict[str, Any]:
        """What was answered, as it is kept; a field that is wrong is left out."""
        return dict(self.cleaned_data)


class BedrijfForm(Stapform):
    """Where, and what kind of work."""

    uitleg = "Wij rekenen vanaf de plek van het bedrijf. Hebt u geen coördinaten, dan nemen wij het midden van de kern."

    titel = TekstField(
        label="Hoe noemt u dit rapport?", max_length=120, help_text="Bijvoorbeeld: distributiecentrum op Medel."
    )
    plaats = forms.ChoiceField(label="Bij welke kern komt het bedrijf?", error_messages={"invalid_choice": BUITEN})
    x = GetalField(
        label="RD x van het terrein (meter)", required=False, help_text="Alleen als u die weet. Bijvoorbeeld: 161400."
    )
    y = GetalField(label="RD y van het terrein (meter)", required=False, help_text="Bijvoorbeeld: 434800.")
    sector = forms.ChoiceField(
        label="Wat voor werk is het?", help_text="De sector bepaalt in welke maanden het druk is."
    )
    partij = forms.ChoiceField(
        label="Is de werkgever partij bij het convenant?", required=False,
        help_text="Een partij heeft beloofd te zorgen voor goede huisvesting dicht bij het werk.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["plaats"].choices = [("", "Kies"), *_places(self.keuzes["gemeenten"])]  # type: ignore[attr-defined]
        self.fields["sector"].choices = [("", "Kies"), *effectmodel.current().sectoren()]  # type: ignore[attr-defined]
        partijen = [(str(nummer), naam) for nummer, naam in self.keuzes["partijen"]]
        self.fields["partij"].choices = [("", "Weet ik niet"), ("0", "Nee"), *partijen]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if (cleaned.get("x") is None) != (cleaned.get("y") is None):
            self.add_error("y", "Vul allebei de coördinaten in, of geen van beide.")
        return cleaned

    def answers(self) -> dict[str, Any]:
        found = {
            naam: waarde
            for naam, waarde in self.cleaned_data.items()
            if naam not in ("titel", "partij", "plaats", "x", "y")
        }
        if partij := self.cleaned_data.get("partij"):
            found["partij"] = int(partij)
        else:
            found["partij"] = None
        if plaats := self.cleaned_data.get("plaats"):
            code, _, naam = plaats.partition(":")
            kern = next(kern for kern in kernen() if (kern.gemeente, kern.naam) == (code, naam))
            x, y = self.cleaned_data.get("x"), self.cleaned_data.get("y")
            eigen = x is not None and y is not None
            found |= {"gemeente": code, "kern": naam, "eigen_punt": eigen}
            found |= {"x": x, "y": y} if eigen else {"x": int(kern.punt.x), "y": int(kern.punt.y)}
        return found


class MensenForm(Stapform):
    """How many, and from when."""

    uitleg = (
        "Tel alleen internationale werknemers, ook die van uitzendbureaus. Weet u het niet precies? Vul uw beste schatting in en zeg "
        "hieronder hoe zeker die is. Wij rekenen dan met een ruimere marge."
    )

    opent = DagField(label="Wanneer begint het bedrijf?")
    open_jaarrond = GetalField(label="Hoeveel mensen werken er in het eerste jaar, in de rustigste maand?")
    open_piek = GetalField(label="En in de drukste maand van het eerste jaar?")
    vol_jaar = GetalField(
        label="In welk jaar is het bedrijf op volle omvang?", help_text="Meteen? Vul dan het jaar van de opening in."
    )
    vol_jaarrond = GetalField(label="Hoeveel mensen werken er dan in de rustigste maand?")
    vol_piek = GetalField(label="En dan in de drukste maand?")
    zekerheid = forms.ChoiceField(
        label="Hoe zeker zijn deze aantallen?", choices=[("", "Kies"), *Effectzekerheid.choices],
        help_text="Zeker: uit een contract of begroting. Redelijk zeker: van de werkgever gehoord. Onzeker: een eigen schatting.",
    )  # fmt: skip

    def answers(self) -> dict[str, Any]:
        found = super().answers()
        return found | ({"opent": found["opent"].isoformat()} if found.get("opent") else {})


class WonenForm(Stapform):
    """How many of them need a bed here."""

    uitleg = (
        "Niet iedereen zoekt hier een bed. De getallen die er staan, zijn die van de opgave van de regio. Weet u het beter, pas ze "
        "dan aan."
    )

    in_regio = GetalField(
        label="Hoeveel procent woont in Rivierenland?", max_value=100, error_messages={"max_value": PERCENT}
    )
    eigen_woning = GetalField(
        label="Hoeveel procent van hen heeft een eigen huis of huurwoning?", max_value=100, error_messages={"max_value": PERCENT}
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        punten: Mapping[str, Uitgangspunt] = self.keuzes["uitgangspunten"]
        for naam, punt in punten.items():
            self.fields[naam].initial = int(punt.waarde)
            self.fields[
                naam
            ].help_text = f"Uitgangspunt van de opgave: {getal(punt.waarde)} procent. Bron: {punt.bron}."


class BeddenForm(Stapform):
    """What the employer brings."""

    uitleg = (
        "Een bedrijf dat zelf bedden regelt voor het opent, drukt minder op wat er al is. Bedden uit een plan tellen zo zwaar als de "
        "kans dat het plan doorgaat."
    )

    eigen_bedden = GetalField(
        label="Hoeveel bedden brengt de werkgever zelf mee?", help_text="Geen? Vul 0 in.", initial=0
    )
    eigen_project = forms.ChoiceField(label="Zijn die bedden deel van een plan dat u hier al ziet?", required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        plannen = [(str(een.nummer), f"{een.naam}, {getal(een.bedden)} bedden") for een in self.keuzes["projecten"]]
        self.fields["eigen_project"].choices = [("", "Nee, of dat weet ik niet"), *plannen]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        plan = next((een for een in self.keuzes["projecten"] if str(een.nummer) == cleaned.get("eigen_project")), None)
        if plan and (cleaned.get("eigen_bedden") or 0) > plan.bedden:
            self.add_error("eigen_bedden", f"Dit plan heeft {getal(plan.bedden)} bedden. Vul hoogstens dat aantal in.")
        return cleaned

    def answers(self) -> dict[str, Any]:
        found = super().answers()
        project = found.get("eigen_project")
        return found | {"eigen_project": int(project) if project else None}


FORMS: tuple[type[Stapform], ...] = (BedrijfForm, MensenForm, WonenForm, BeddenForm)


def _places(gemeenten: Mapping[str, str]) -> Sequence[tuple[str, Any]]:
    """Every kern under its gemeente."""
    return [
        (naam, [(f"{code}:{kern.naam}", kern.naam) for kern in kernen() if kern.gemeente == code])
        for code, naam in gemeenten.items()
    ]
