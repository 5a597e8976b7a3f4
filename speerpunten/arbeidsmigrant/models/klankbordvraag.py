"""What the sounding board is asked, answers and advises, and what was done with it."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.arbeidsmigrant.enums.klankbord import Adviesuitkomst
from speerpunten.arbeidsmigrant.models.klankbordlid import LID


@keep_history()
class Klankbordvraag(SharedModel):
    """A question of a gemeente, or of the region (no gemeente), open from `van` up to and including `tot`.

    `vertalingen`: by language code a `titel` and `tekst`; a language that is not in it reads the Dutch.
    `uitgenodigd_at`: when the members of who asks were told by mail.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    titel = models.CharField("titel", max_length=120)
    tekst = models.TextField("vraag", max_length=2000)
    vertalingen = models.JSONField(default=dict, blank=True)
    van = models.DateField("open vanaf")
    tot = models.DateField("open tot en met")
    uitgenodigd_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    op_publieke_pagina = True
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(*BOOKKEEPING, "gemeente", "titel", "tekst", "vertalingen", "van", "tot", "uitgenodigd_at"),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-van", "-id"]
        verbose_name_plural = "klankbordvragen"
        constraints = [models.CheckConstraint(name="klankbordvraag_days", condition=Q(tot__gte=F("van")))]

    def __str__(self) -> str:
        return self.titel


class Klankbordantwoord(SharedModel):
    """What a member answered, in the language of `taal`; only who asked (`gemeente`, as in the question) reads it. One a question:
    a second thought replaces the first as long as the question is open.
    """

    vraag = models.ForeignKey(Klankbordvraag, on_delete=models.PROTECT, related_name="antwoorden")
    lid = models.ForeignKey("arbeidsmigrant.Klankbordlid", on_delete=models.CASCADE, related_name="antwoorden")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    token_hash = models.CharField(max_length=64)
    tekst = models.TextField("antwoord", max_length=2000)
    taal = models.CharField("taal", max_length=2)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden={"tekst": LID, "lid": LID}, overig=(*BOOKKEEPING, "vraag", "gemeente", "token_hash", "taal")
    )

    class Meta(SharedModel.Meta):
        ordering = ["created_at", "id"]
        verbose_name_plural = "klankbordantwoorden"
        constraints = [models.UniqueConstraint(fields=["vraag", "lid"], name="klankbordantwoord_once")]

    def __str__(self) -> str:
        return f"Antwoord {self.pk}"


@keep_history()
class Klankbordadvies(SharedModel):
    """What the group advised in short, and what was done with it: for everybody to read, without a person in it.

    `aantal`: how many members answered when it was summarised. `uitkomst` and `reden`: what was done and why; `verwijzing`: to which
    package or agreement it led, in words. `vertalingen`: by language a `samenvatting` and `reden`.
    """

    vraag = models.OneToOneField(Klankbordvraag, on_delete=models.PROTECT, related_name="advies")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    samenvatting = models.TextField("advies in het kort", max_length=3000)
    aantal = models.PositiveIntegerField("antwoorden")
    gegeven_op = models.DateField("advies van")
    uitkomst = models.CharField(
        "wat is ermee gedaan", max_length=12, choices=Adviesuitkomst.choices, default=Adviesuitkomst.NOG_BEZIG
    )
    reden = models.TextField("waarom", max_length=2000, blank=True)
    verwijzing = models.CharField("pakket of afspraak", max_length=160, blank=True)
    vertalingen = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    op_publieke_pagina = True
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "vraag", "gemeente", "samenvatting", "aantal", "gegeven_op", "uitkomst", "reden"),
            *("verwijzing", "vertalingen"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-gegeven_op", "-id"]
        verbose_name_plural = "klankbordadviezen"
        constraints = [
            models.CheckConstraint(
                name="klankbordadvies_reden", condition=Q(uitkomst=Adviesuitkomst.NOG_BEZIG) | ~Q(reden="")
            ),
        ]

    def __str__(self) -> str:
        return f"Advies over vraag {self.vraag_id}"
