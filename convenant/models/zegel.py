"""What anybody may know of a sealed file: that it is ours, of which party, of which version and of when."""

from django.db import models

from convenant.enums.ondertekening import Zegelsoort
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Zegel(models.Model):
    """A file that the portal sealed, by the digest of all its bytes. Written with the file, never changed.

    Not scoped on purpose: whoever holds a file may check it, and who signed which version is public. Never the name of a person.
    `document_sha256`: of the bytes that were read before the seal was added; the sealed file begins with them. `vingerafdruk`: of
    the certificate.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    soort = models.CharField(max_length=16, choices=Zegelsoort.choices, default=Zegelsoort.ONDERTEKENING)
    document_sha256 = models.CharField(max_length=64, unique=True)
    versie = models.PositiveSmallIntegerField()
    partij_naam = models.CharField(max_length=120)
    moment = models.DateTimeField()
    vingerafdruk = models.CharField(max_length=64)
    is_voorbeeld = models.BooleanField(default=False)

    persoonsgegevens = Persoonsgegevens(
        overig=("sha256", "soort", "document_sha256", "versie", "partij_naam", "moment", "vingerafdruk", "is_voorbeeld")
    )

    class Meta:
        ordering = ["-moment", "sha256"]
        verbose_name_plural = "zegels"
        indexes = [models.Index(fields=["vingerafdruk"], name="zegel_vingerafdruk")]

    def __str__(self) -> str:
        return self.sha256
