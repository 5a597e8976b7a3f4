"""Objects and fields that take exactly what the description says, with a Dutch sentence for everything else."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError as DjangoValidationError
from django.http import QueryDict
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from registratie.inlezen.datums import Ongeldig, build
from registratie.inlezen.vouw import to_text
from rivierenland.core.validators.leesbaar import validate_leesbaar

_DAG = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
ALTIJD = {"required": "Dit veld moet erbij.", "null": "Dit veld mag niet leeg (null) zijn."}


class Strikt(serializers.Serializer):
    """An object without surprises: a field that is not in the description is refused."""

    default_error_messages = {"invalid": "Stuur hier een JSON-object."}

    def to_internal_value(self, data: Any) -> Any:
        unknown = set(data) - set(self.fields) if isinstance(data, dict) else set()
        if not unknown:
            return super().to_internal_value(data)
        faults = {str(naam)[:60]: ["Dit veld kent de API hier niet."] for naam in sorted(unknown)}
        try:
            super().to_internal_value({naam: waarde for naam, waarde in data.items() if naam not in unknown})
        except serializers.ValidationError as fault:
            faults |= fault.detail
        raise serializers.ValidationError(faults)

    @classmethod
    def checked(cls, data: Any, **kwargs: Any) -> dict[str, Any]:
        """What was sent, checked. Raises ValidationError."""
        found = cls(data=data, **kwargs)
        found.is_valid(raise_exception=True)
        return found.validated_data


class Vraag(Strikt):
    """The query of an address; by itself it takes nothing."""

    @classmethod
    def read(cls, query: QueryDict) -> dict[str, Any]:
        """Every name once. Raises ValidationError."""
        twice = [naam for naam, waarden in query.lists() if len(waarden) > 1]
        if twice:
            raise serializers.ValidationError({naam[:60]: ["Deze vraag staat er twee keer."] for naam in twice})
        return cls.checked(query.dict())


class Tekst(serializers.CharField):
    """A text, never a number; invisible characters and double spaces are left out before its length counts.

    A picture or a character that hides is refused, as on the pages.
    """

    default_validators = [validate_leesbaar]
    default_error_messages = ALTIJD | {
        "invalid": "Stuur hier tekst.",
        "blank": "Vul dit veld in.",
        "max_length": "Gebruik hoogstens {max_length} tekens.",
    }

    def __init__(self, *, keur: Callable[[str], str] | None = None, **kwargs: Any):
        super().__init__(**kwargs)
        self.keur = keur

    def run_validation(self, data: Any = serializers.empty) -> Any:
        return super().run_validation(to_text(data) if isinstance(data, str) else data)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        if self.keur is None:
            return data
        try:
            return self.keur(data)
        except DjangoValidationError as fault:
            raise serializers.ValidationError(fault.messages) from fault


class Getal(serializers.IntegerField):
    """A whole number as JSON writes it, never as text."""

    default_error_messages = ALTIJD | {
        "invalid": "Stuur hier een heel getal.",
        "max_value": "Stuur een getal van hoogstens {max_value}.",
        "min_value": "Stuur een getal van minstens {min_value}.",
    }

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return data


class Kommagetal(serializers.DecimalField):
    """A number with a decimal, as JSON writes it."""

    default_error_messages = ALTIJD | {
        "invalid": "Stuur hier een getal.",
        "max_value": "Stuur een getal van hoogstens {max_value}.",
        "min_value": "Stuur een getal van minstens {min_value}.",
        "max_digits": "Dit getal heeft te veel cijfers.",
        "max_decimal_places": "Gebruik hoogstens {max_decimal_places} cijfer achter de komma.",
        "max_whole_digits": "Dit getal is te groot.",
    }

    def __init__(self, **kwargs: Any):
        super().__init__(coerce_to_string=False, **kwargs)

    def to_internal_value(self, data: Any) -> Decimal:
        if isinstance(data, bool) or not isinstance(data, int | float):
            self.fail("invalid")
        return super().to_internal_value(data)


@extend_schema_field(OpenApiTypes.DATE)
class Dag(serializers.DateField):
    """A day, as jjjj-mm-dd; a day that does not exist is told apart from one that cannot be read."""

    default_error_messages = ALTIJD | {"invalid": "Stuur een dag als jjjj-mm-dd, bijvoorbeeld 2026-11-23."}

    def __init__(self, *, vanaf: int = 1900, **kwargs: Any):
        super().__init__(**kwargs)
        self.vanaf = vanaf

    def to_internal_value(self, value: Any) -> date:
        parts = _DAG.fullmatch(value) if isinstance(value, str) else None
        if parts is None:
            self.fail("invalid")
        found = build(parts[1], int(parts[2]), int(parts[3]), None)
        if isinstance(found, Ongeldig):
            raise serializers.ValidationError(str(found))
        if not self.vanaf <= found.year < 2200:
            raise serializers.ValidationError("Controleer het jaar van deze dag.")
        return found


class JaNee(serializers.BooleanField):
    """true or false, never as text."""

    default_error_messages = ALTIJD | {"invalid": "Stuur true of false."}

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid")
        return data


class Keuze(serializers.ChoiceField):
    """One of a list of codes."""

    default_error_messages = ALTIJD | {"invalid_choice": "Kies een van: {choices}."}

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str) or data not in self.choices:
            self.fail("invalid_choice", choices=", ".join(str(choice) for choice in self.choices if choice))
        return data
