"""Which organisations take referrals, for everybody who refers."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Partnerkaart(models.Model):
    """The public card of a partner of care and support; a trigger on `core_organisatie` keeps it.

    Not scoped on purpose: a provider may read no other organisation, and yet must know where to refer. `organisatie_nr`: the id of the
    organisation. `email`: of the organisation, never of a person. `actief`: admitted, and not suspended or stopped.
    """

    organisatie_nr = models.BigIntegerField(primary_key=True)
    naam = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    actief = models.BooleanField(default=False)

    persoonsgegevens = Persoonsgegevens(overig=("organisatie_nr", "naam", "email", "actief"))

    class Meta:
        ordering = ["naam", "organisatie_nr"]
        verbose_name_plural = "partnerkaarten"

    def __str__(self) -> str:
        return self.naam
