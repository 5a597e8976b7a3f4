"""A fresh login with eHerkenning as proof for one act, over OpenID Connect. Imports no model; what it yields is a value."""
