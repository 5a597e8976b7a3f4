"""What an organisation delivered at once: a file, or one call of its software."""

import uuid

from django.db import models

from registratie.enums import Aanleveringsstatus, Aanleverkeuze, Bron
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, NACHTREGISTER, Persoonsgegevens


def upload_path(instance: "Aanlevering", filename: str) -> str:
    """Where a delivered file is kept: under its own id, never under the name that a user gave it."""
    return f"aanleveringen/{instance.organisatie_id}/{instance.pk}"


class Aanlevering(ScopedModel):
    """One delivery: the file, what was recognised in it, what was found, what was chosen and what was saved.

    Rows wait in the file, not in a table, until they are saved: `koppeling` says how to read it again. `tellingen` are the
    counts of the preview (nieuw, gewijzigd, ongewijzigd, dubbel, fout), `resultaat` those of what was saved. The file goes
    when it is older than its term. A call has no file: `bron` says so, `bestandsnaam` names the software.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT)
    bron = models.CharField(max_length=12, choices=Bron.choices, default=Bron.AANLEVERING, db_default=Bron.AANLEVERING)
    bestandsnaam = models.CharField(max_length=200)
    bestand = models.FileField(upload_to=upload_path, max_length=200, blank=True)
    sha256 = models.CharField(max_length=64)
    grootte = models.PositiveBigIntegerField("grootte in bytes")
    status = models.CharField(max_length=16, choices=Aanleveringsstatus.choices, default=Aanleveringsstatus.ONTVANGEN)
    keuze = models.CharField(max_length=16, choices=Aanleverkeuze.choices, blank=True)
    kolommen = models.JSONField(default=list)
    koppeling = models.JSONField(default=dict)
    bladen = models.JSONField(default=list)
    tellingen = models.JSONField(default=dict)
    waarschuwingen = models.JSONField(default=list)
    resultaat = models.JSONField(default=dict)
    weigering = models.TextField(blank=True)
    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.SET_NULL, null=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    verwerkt_at = models.DateTimeField(null=True)

    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"bestand": NACHTREGISTER, "created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "organisatie", "bron", "bestandsnaam", "sha256", "grootte", "status", "keuze", "kolommen"),
            *("koppeling", "bladen", "tellingen", "waarschuwingen", "resultaat", "weigering", "taak", "verwerkt_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at"]
        verbose_name_plural = "aanleveringen"
        indexes = [models.Index(fields=["organisatie", "-created_at"], name="aanlevering_organisatie")]

    def __str__(self) -> str:
        return self.bestandsnaam
