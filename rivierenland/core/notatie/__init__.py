"""How a date and a time are written where Django's own form does not fit these pages: one package per language."""
