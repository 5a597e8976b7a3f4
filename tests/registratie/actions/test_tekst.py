"""What somebody types is held against one rule before it is kept."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from registratie.actions.tekst import refuse_unfit


@pytest.mark.parametrize("tekst", ["BSN 111222333", "a\u202eb", "a\x07b", "a\u200bb"])
def test_a_bsn_and_what_nobody_can_see_are_refused_per_field(tekst: str) -> None:
    with pytest.raises(ValidationError) as refused:
        refuse_unfit({"reden": tekst, "naam": "Zoë d’Hôtel 👍", "regels": "een\r\n\ttwee", "aantal": 3})
    assert list(refused.value.error_dict) == ["reden"]


def test_no_action_checks_a_text_by_half() -> None:
    """One function refuses both; an action that calls the check for a BSN itself would let hidden marks through."""
    actions = Path(settings.BASE_DIR, "registratie", "actions")
    halves = [path.name for path in actions.rglob("*.py") if "validate_no_bsn" in path.read_text()]
    assert halves == ["tekst.py"]
