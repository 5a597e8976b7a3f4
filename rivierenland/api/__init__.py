"""The API for providers' own software: the same actions, the same scope, another door (ADR 16)."""
