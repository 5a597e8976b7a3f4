"""Somebody who can log in."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class GebruikerManager(BaseUserManager["Gebruiker"]):
    """Finds and makes users by e-mail address, without regard to capitals."""

    def create_user(self, email: str, password: str | None = None, **fields) -> "Gebruiker":
        """Make a user; without a password only a link from an invitation gives access."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, username: str | None) -> "Gebruiker":
        return self.get(email=(username or "").lower())


class Gebruiker(AbstractBaseUser):
    """A user. What somebody may do follows from `Toegang`, never from a flag on the user.

    `demo_naam`: the name under which the demo's login page offers this user; None outside the demo.
    """

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=120)
    is_active = models.BooleanField(default=True)
    demo_naam = models.CharField(max_length=60, unique=True, null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = GebruikerManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    persoonsgegevens = Persoonsgegevens(
        velden={"email": ACCOUNT, "naam": ACCOUNT, "last_login": ACCOUNT, "password": ACCOUNT},
        overig=("id", "created_at", "is_active", "demo_naam"),
    )

    class Meta:
        verbose_name_plural = "gebruikers"
        constraints = [models.CheckConstraint(condition=models.Q(email=Lower("email")), name="gebruiker_email_lower")]

    def __str__(self) -> str:
        return self.naam
