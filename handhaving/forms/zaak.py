"""The forms of a case: open it, weigh it, take a step, say why."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from handhaving.enums import Bedrageenheid, Briefsoort, Stapsoort
from handhaving.ladder.dwangsom import Verbeurd
from handhaving.ladder.lhso import Voorstel
from handhaving.ladder.stappen import LADDER
from handhaving.models import Bevinding
from handhaving.queries.hersteltermijn import Kortste
from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.models import Gebruiker
from rivierenland.core.opmaak import datum, datum_lang

GEEN_NAMEN = "Noem geen namen van bewoners."
GEEN_BEDRAG = {
    "invalid": "Vul een bedrag in, bijvoorbeeld 1500 of 1500,50.",
    "max_digits": "Dit bedrag is te groot. Controleer het.",
    "max_decimal_places": "Gebruik hoogstens twee cijfers achter de komma.",
    "max_whole_digits": "Dit bedrag is te groot. Controleer het.",
}


class BedragField(forms.DecimalField):
    """An amount in euro, written the Dutch way."""

    def __init__(self, **kwargs: Any):
        super().__init__(
            max_digits=10, decimal_places=2, localize=True, error_messages=GEEN_BEDRAG,
            widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}), **kwargs,
        )  # fmt: skip


class BevindingChoice(forms.ModelMultipleChoiceField):
    """Findings to choose from, each with its place and day."""

    def label_from_instance(self, obj: Bevinding) -> str:
        wat = f"{obj.locatie.naam}: {obj.item.code}. {obj.item.tekst} ({obj.get_ernst_display().lower()})"
        return f"{wat} – {obj.opgemerkt}" if obj.opgemerkt else wat


class OpenForm(forms.Form):
    """Which findings, and what the case is about."""

    use_required_attribute = False

    bevindingen = BevindingChoice(
        label="Bevindingen", queryset=None, widget=forms.CheckboxSelectMultiple, required=False,
        help_text="Kies bevindingen van één locatie.",
    )  # fmt: skip
    titel = TekstField(label="Waar gaat de zaak over?", max_length=120, required=False)
    toelichting = VerhaalField(label="Wat is er vastgesteld?", max_length=4000, required=False, rows=4)

    def __init__(self, *args: Any, bevindingen: QuerySet[Bevinding], melding: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["bevindingen"].queryset = bevindingen  # type: ignore[attr-defined]
        if not bevindingen.exists():
            del self.fields["bevindingen"]
        if not melding:
            del self.fields["toelichting"]


class AssessForm(forms.Form):
    """One cell of the matrix: `3B`. The page draws it as a table of radio buttons."""

    cel = forms.RegexField(
        r"^[1-4][A-D]$", label="Vak",
        error_messages={"required": "Kies een vak van de matrix.", "invalid": "Kies een vak van de matrix."},
    )  # fmt: skip


class RedenForm(forms.Form):
    """Why."""

    use_required_attribute = False

    reden = VerhaalField(label="Waarom?", max_length=2000, rows=4, help_text=GEEN_NAMEN)


class OpmerkingForm(forms.Form):
    """How something was dealt with."""

    use_required_attribute = False

    opmerking = TekstField(
        label="Hoe is de termijn afgehandeld?", max_length=150,
        help_text="Bijvoorbeeld: betaald op 3 maart, of geen bezwaar ontvangen. Noem geen namen.",
    )  # fmt: skip


class ZienswijzeForm(forms.Form):
    """What the provider thinks of the plan."""

    use_required_attribute = False

    tekst = VerhaalField(
        label="Uw zienswijze", max_length=8000, rows=10,
        help_text="Schrijf op wat u van het voornemen vindt, en wat u al hebt hersteld. Noem geen namen van bewoners.",
    )  # fmt: skip


class HerplaatsingForm(forms.Form):
    """How many people, where to, by when."""

    use_required_attribute = False

    personen = forms.IntegerField(
        label="Hoeveel mensen moeten weg?", min_value=0, max_value=5000, widget=forms.TextInput({"inputmode": "numeric"}),
        help_text="Vul 0 in als er niemand meer woont.",
    )  # fmt: skip
    waarheen = TekstField(label="Waar gaan zij heen?", max_length=200, help_text="Een plaats of locatie, geen namen.")
    uiterlijk = DagField(label="Uiterlijk geregeld op")
    opmerking = VerhaalField(label="Afspraken", max_length=2000, required=False, rows=3, help_text=GEEN_NAMEN)


class HerplaatstForm(forms.Form):
    """That it was done."""

    use_required_attribute = False

    herplaatst = forms.IntegerField(
        label="Hoeveel mensen kregen een andere plek?", min_value=0, widget=forms.TextInput({"inputmode": "numeric"})
    )
    op = DagField(label="Geregeld op", initial=timezone.localdate)
    opmerking = VerhaalField(label="Opmerking", max_length=2000, required=False, rows=3, help_text=GEEN_NAMEN)


class BehandelaarForm(forms.Form):
    """Who handles the case from now on."""

    behandelaar: forms.ModelChoiceField = forms.ModelChoiceField(
        label="Nieuwe behandelaar", queryset=None, empty_label="Kies iemand"
    )

    def __init__(self, *args: Any, officials: QuerySet[Gebruiker], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["behandelaar"].queryset = officials  # type: ignore[attr-defined]
        self.fields["behandelaar"].label_from_instance = lambda user: user.naam  # type: ignore[attr-defined]


class StapForm(forms.Form):
    """The fields of one kind of step; which those are stands in the ladder."""

    use_required_attribute = False

    datum = DagField(label="Datum van deze stap", help_text="Vandaag of eerder, maar niet voor de vorige stap.")
    inspectie: forms.ModelChoiceField = forms.ModelChoiceField(
        label="Welke controle?", queryset=None, empty_label="Kies een controle"
    )
    vergunning: forms.ModelChoiceField = forms.ModelChoiceField(
        label="Welke vergunning?", queryset=None, empty_label="Kies een vergunning"
    )
    bedrag = BedragField(label="Bedrag (euro)")
    eenheid = forms.ChoiceField(label="Per", choices=Bedrageenheid.choices, initial=Bedrageenheid.WEEK)
    maximum = BedragField(label="Hoogste totaal (euro)")
    termijn_einde = DagField(
        label="Laatste dag om te herstellen",
        help_text="U kiest deze dag zelf. Hij schuift niet op bij een weekend of feestdag.",
    )
    vanaf = DagField(label="Eerste dag")
    tot = DagField(label="Laatste dag")
    rapport = DagField(label="Datum van het boeterapport")
    afwijking = VerhaalField(label="Waarom kiest u iets anders dan het voorstel?", max_length=2000, rows=3)
    reden = VerhaalField(label="Motivering", max_length=4000, rows=6, help_text=f"Dit komt in de brief. {GEEN_NAMEN}")
    ondanks_open = forms.BooleanField(label="De zaak afsluiten terwijl er nog bevindingen open staan", required=False)

    OPTIONEEL = {Stapsoort.VOORNEMEN: ("rapport",), Stapsoort.VERBEURD: ("bedrag",), Stapsoort.INVORDERING: ("bedrag",)}
    LANGS = ("datum", "reden")

    def __init__(
        self, *args: Any, soort: str, inspecties: QuerySet, vergunningen: QuerySet, voorstel: Voorstel | None,
        berekend: Verbeurd | None, open_bevindingen: int, kortste: Kortste | None, **kwargs: Any,
    ):  # fmt: skip
        super().__init__(*args, **kwargs)
        regel, optioneel = LADDER[Stapsoort(soort)], self.OPTIONEEL.get(Stapsoort(soort), ())
        keep = {*self.LANGS, *regel.velden, *optioneel}
        if voorstel and not voorstel.past(soort):
            keep.add("afwijking")
            self.fields["afwijking"].help_text = f"De LHSO-matrix stelt voor: {voorstel.woorden}."
        if soort == Stapsoort.AFGESLOTEN and open_bevindingen:
            keep.add("ondanks_open")
        self.fields["inspectie"].queryset = inspecties  # type: ignore[attr-defined]
        self.fields["inspectie"].label_from_instance = _inspectie  # type: ignore[attr-defined]
        self.fields["vergunning"].queryset = vergunningen  # type: ignore[attr-defined]
        self.fields["datum"].initial = timezone.localdate()
        self.fields["reden"].required = "reden" in regel.velden
        if soort not in Briefsoort.values:
            self.fields["reden"].help_text = GEEN_NAMEN
        for naam in optioneel:
            self.fields[naam].required = False
        if "rapport" in optioneel:
            self.fields[
                "rapport"
            ].help_text = "Alleen als u een boete van plan bent. De gemeente beslist binnen 13 weken."
        if soort == Stapsoort.WAARSCHUWING and kortste:
            self.fields["termijn_einde"].help_text = _eerste(kortste)
        if soort == Stapsoort.VERBEURD and berekend:
            self.fields["bedrag"].initial, self.fields["bedrag"].help_text = berekend.bedrag, berekend.uitleg
        for naam in [naam for naam in self.fields if naam not in keep]:
            del self.fields[naam]


def _eerste(kortste: Kortste) -> str:
    row = kortste.bevinding
    return (
        f"Punt {row.item.code} moet het eerst zijn hersteld: op {datum_lang(kortste.einde)} "
        f"({row.get_ernst_display().lower()}). U mag een andere dag kiezen; die schuift niet op bij een weekend of feestdag."
    )


def _inspectie(inspectie: Any) -> str:
    dag = timezone.localtime(inspectie.afgerond_at).date()
    return f"{datum(dag)}, {inspectie.get_uitkomst_display().lower()}"
