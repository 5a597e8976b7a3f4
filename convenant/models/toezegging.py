"""A commitment: what a kind of party promised, and how it is measured."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from convenant.enums.partij import Partijsoort
from convenant.enums.versie import Normrichting
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Toezegging(models.Model):
    """A commitment of one version, under one article.

    `code` stays the same over the versions, so that a series runs on. `partijsoorten`: who takes it on. `regel`: the code of the rule
    that measures it (`convenant.regels`); empty where evidence is filed and judged. `norm` and `aandacht`: percent; at the norm or
    better it is kept, between the two it asks for attention, past `aandacht` it is not kept. They belong to the text that was
    signed, so they are no parameters.
    """

    convenant = models.ForeignKey("convenant.Convenantversie", on_delete=models.PROTECT, related_name="toezeggingen")
    artikel = models.ForeignKey("convenant.Artikel", on_delete=models.PROTECT, related_name="toezeggingen")
    code = models.CharField("code", max_length=4)
    titel = models.CharField("titel", max_length=120)
    tekst = models.TextField("tekst", max_length=2000)
    partijsoorten = ArrayField(models.CharField(max_length=16, choices=Partijsoort.choices), verbose_name="geldt voor")
    regel = models.CharField("regel", max_length=40, blank=True)
    richting = models.CharField(max_length=10, choices=Normrichting.choices, default=Normrichting.MINSTENS)
    norm = models.DecimalField("norm (%)", max_digits=4, decimal_places=1, null=True, blank=True)
    aandacht = models.DecimalField("aandacht tot (%)", max_digits=4, decimal_places=1, null=True, blank=True)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "convenant", "artikel", "code", "titel", "tekst", "partijsoorten", "regel", "richting"),
            *("norm", "aandacht", "versie"),
        )
    )

    class Meta:
        ordering = ["convenant_id", "code"]
        verbose_name_plural = "toezeggingen"
        constraints = [
            models.UniqueConstraint(fields=["convenant", "code"], name="toezegging_code"),
            models.CheckConstraint(name="toezegging_code_form", condition=Q(code__regex=r"^T[0-9]{2}$")),
            models.CheckConstraint(name="toezegging_for_somebody", condition=Q(partijsoorten__len__gt=0)),
            models.CheckConstraint(
                name="toezegging_norm",
                condition=Q(regel="", norm=None, aandacht=None)
                | (~Q(regel="") & Q(norm__range=(0, 100), aandacht__range=(0, 100))),
            ),
            models.CheckConstraint(
                name="toezegging_attention",
                condition=Q(norm=None)
                | Q(richting=Normrichting.MINSTENS, aandacht__lte=F("norm"))
                | Q(richting=Normrichting.HOOGSTENS, aandacht__gte=F("norm")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.titel}"

    def get_partijsoorten_display(self) -> str:
        """Who takes it on, in words and in the order of the choices."""
        return ", ".join(soort.label for soort in Partijsoort if soort in self.partijsoorten)

    def get_artikel_id_display(self) -> str:
        """The article it stands under, in words."""
        return str(self.artikel)
