"""The text of consent, per version and language, and the codes on the card. No models."""
