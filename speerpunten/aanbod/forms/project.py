"""Start and change a project, move it, put it into use, and keep its documents."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone

from registratie.enums import Locatiesoort
from registratie.forms.velden import DagField, PostcodeField, TekstField, VerhaalField
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.forms.document import DocumentField
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.kernen import kernen
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.validators.huisletter import validate_huisletter
from rivierenland.core.validators.toevoeging import validate_toevoeging
from speerpunten.aanbod.enums.project import Participatie, Stadium
from speerpunten.aanbod.models import Project

CIJFERS = {"inputmode": "numeric"}
MEESTE = 5000
KIES = ("", "Kies")


class AantalField(forms.IntegerField):
    """A number of beds; empty is none where it may be left out."""

    def __init__(self, *, minstens: int = 0, **kwargs: Any):
        super().__init__(min_value=minstens, max_value=MEESTE, widget=forms.TextInput(CIJFERS), **kwargs)

    def clean(self, value: Any) -> int:
        return super().clean(value) or 0


class ProjectForm(VersieForm):
    """The facts of a project, in the order in which one knows them."""

    naam = TekstField(label="Naam", max_length=120, help_text="Zonder namen van personen.")
    soort = forms.ChoiceField(label="Soort locatie", choices=Locatiesoort.choices)
    kern = forms.ChoiceField(label="Kern", help_text="De kern waar het in of het dichtst bij ligt.")
    adres = TekstField(label="Plek", max_length=120, required=False, help_text="Straat, erf of perceel.")
    bedden = AantalField(label="Bedden", minstens=1, help_text="Zodra alles in gebruik is.")
    bedden_tijdelijk = AantalField(label="Waarvan alleen in het seizoen", required=False)
    vervangt = AantalField(
        label="Bedden die elders verdwijnen", required=False, help_text="Als deze locatie een andere vervangt."
    )
    verwacht_op = DagField(label="In gebruik vanaf (verwacht)", required=False)
    initiatiefnemer = TekstField(
        label="Initiatiefnemer", max_length=120, required=False, help_text="Een organisatie, geen persoon."
    )
    trekker = TekstField(
        label="Wie trekt het bij de gemeente", max_length=120, required=False, help_text="Een team, geen persoon."
    )
    participatie = forms.ChoiceField(
        label="Participatie",
        choices=Participatie.choices,
        help_text="Wie een vergunning aanvraagt, zegt hoe de buurt is betrokken.",
    )
    toelichting = VerhaalField(label="Toelichting", max_length=2000, rows=4, required=False)
    rd_x = forms.IntegerField(label="RD x in meter", required=False, widget=forms.TextInput(CIJFERS))
    rd_y = forms.IntegerField(
        label="RD y in meter",
        required=False,
        widget=forms.TextInput(CIJFERS),
        help_text="Leeg is: het midden van de kern.",
    )

    def __init__(self, *args: Any, gemeenten: Iterable[str], row: Project | None = None, **kwargs: Any):
        super().__init__(*args, row=row, **kwargs)
        keuzes = [(kern.naam, kern.naam) for kern in kernen() if kern.gemeente in set(gemeenten)]
        self.fields["kern"].choices = [KIES, *sorted(set(keuzes))]  # type: ignore[attr-defined]

    def waarden(self) -> dict[str, Any]:
        """What was filled in. Who moves a project to another kern and leaves the point alone wants a point there."""
        data = super().waarden()
        if "kern" in self.changed_data and not {"rd_x", "rd_y"} & set(self.changed_data):
            data |= {"rd_x": None, "rd_y": None}
        return data


class NieuwProjectForm(ProjectForm):
    """A project that comes into the pipeline, wherever it is by now."""

    gemeente = forms.ChoiceField(label="Gemeente")
    stadium = forms.ChoiceField(label="Stadium", choices=[(s.value, s.label) for s in Stadium.lopend()])
    op = DagField(label="In dit stadium sinds", required=False, help_text="Leeg is vandaag.")

    def __init__(self, *args: Any, gemeenten: Iterable[str], **kwargs: Any):
        codes = list(gemeenten)
        super().__init__(*args, gemeenten=codes, **kwargs)
        namen = list(Gemeente.objects.filter(code__in=codes).order_by("naam").values_list("code", "naam"))
        self.fields["gemeente"].choices = namen  # type: ignore[attr-defined]
        if len(namen) == 1:
            self.fields["gemeente"].widget = forms.HiddenInput()
            self.fields["gemeente"].initial = namen[0][0]
        self.order_fields(["gemeente", "naam", "soort", "stadium", "op"])


class KansForm(VersieForm):
    """A chance of one's own, with the reason; both empty for the chance of the stage."""

    kans = forms.IntegerField(
        label="Eigen kans in procenten", required=False, min_value=0, max_value=100, widget=forms.TextInput(CIJFERS),
        help_text="Leeg is: de kans die bij het stadium hoort.",
    )  # fmt: skip
    kans_reden = TekstField(label="Waarom deze kans", max_length=300, required=False)


class StadiumField(forms.ChoiceField):
    """A stage that may follow. One that may not is still read: a colleague may have been first, and the action says so."""

    def valid_value(self, value: Any) -> bool:
        return value in Stadium.values


class StapForm(VersieForm):
    """The next stage, since when, and why."""

    naar = StadiumField(label="Naar welk stadium")
    op = DagField(label="Sinds", required=False, help_text="Leeg is vandaag.")
    toelichting = VerhaalField(label="Toelichting", max_length=1000, rows=3, required=False)

    def __init__(self, *args: Any, keuzes: Iterable[Stadium], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["naar"].choices = [(stadium.value, stadium.label) for stadium in keuzes]  # type: ignore[attr-defined]


class RedenForm(StapForm):
    """The same, where the reason is obligatory."""

    reden = VerhaalField(
        label="Waarom?", max_length=1000, rows=3, help_text="De andere gemeenten lezen dit. Noem geen namen."
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        del self.fields["toelichting"]


class GebruikForm(VersieForm):
    """Whose location the project becomes, and where exactly."""

    organisatie: forms.ModelChoiceField = forms.ModelChoiceField(
        None, label="Wie biedt de bedden aan?", empty_label="Kies een organisatie",
        help_text="Staat de organisatie er niet bij? Laat haar zich eerst aanmelden.",
    )  # fmt: skip
    op = DagField(label="In gebruik sinds", required=False, help_text="Leeg is vandaag.")
    capaciteit_vergund = AantalField(label="Bedden volgens de vergunning", minstens=1)
    straat = TekstField(label="Straat", max_length=80)
    huisnummer = forms.IntegerField(label="Huisnummer", min_value=1, max_value=99999, widget=forms.TextInput(CIJFERS))
    huisletter = forms.CharField(label="Huisletter", max_length=1, required=False, validators=[validate_huisletter])
    toevoeging = forms.CharField(label="Toevoeging", max_length=4, required=False, validators=[validate_toevoeging])
    postcode = PostcodeField(label="Postcode")
    plaats = TekstField(label="Plaats", max_length=60)

    def __init__(self, *args: Any, row: Project, **kwargs: Any):
        begin = {"capaciteit_vergund": row.bedden, "plaats": row.kern, "op": timezone.localdate()}
        super().__init__(*args, row=row, initial=begin | (kwargs.pop("initial", None) or {}), **kwargs)
        actief = Organisatie.objects.filter(status=Organisatiestatus.ACTIEF).order_by("naam", "pk")
        self.fields["organisatie"].queryset = actief  # type: ignore[attr-defined]
        self.fields["organisatie"].label_from_instance = lambda row: f"{row.naam} (KVK {row.kvk})"  # type: ignore[attr-defined]

    def clean_huisletter(self) -> str:
        return self.cleaned_data["huisletter"].upper()


class DocumentForm(forms.Form):
    """A file with a title, and who may read it."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    titel = TekstField(label="Titel", max_length=160)
    bestand = DocumentField(label="Bestand")
    openbaar = forms.BooleanField(
        label="De andere gemeenten en de regio mogen dit lezen", required=False, initial=True,
        help_text="Staan er namen of adressen van omwonenden in? Haal het vinkje dan weg.",
    )  # fmt: skip
