"""How near a last day is, in three ways: icon, word, colour."""

from datetime import date

from django.utils.safestring import SafeString

from rivierenland.core.templatetags.look import badge


def term_badge(uiterlijk: date, vandaag: date, *, dichtbij: int) -> SafeString:
    """Late, today, or in how many days; within `dichtbij` days it asks for attention."""
    dagen = (uiterlijk - vandaag).days
    if dagen < 0:
        return badge("wrong", f"{-dagen} {'dag' if dagen == -1 else 'dagen'} te laat", "alert")
    if dagen == 0:
        return badge("wrong", "Vandaag", "clock")
    woord = f"Nog {dagen} {'dag' if dagen == 1 else 'dagen'}"
    return badge("attention" if dagen <= dichtbij else "neutral", woord, "clock" if dagen <= dichtbij else "calendar")
