"""The same declaration for tables that come with packages, which cannot carry it themselves."""

from rivierenland.core.persoonsgegevens import ACCOUNT, LOGBOEK, Gegeven, Persoonsgegevens

SESSIE = Gegeven(
    grond="Publieke taak: een ingelogde gebruiker herkennen, AVG art. 6 lid 1 e.",
    termijn="12 uur, of tot uitloggen",
)

# By label of the model. `auth` is installed for its password and session machinery; its groups and rights stay empty.
DERDEN: dict[str, Persoonsgegevens] = {
    "account.EmailAddress": Persoonsgegevens(
        velden={"user": ACCOUNT, "email": ACCOUNT}, overig=("id", "verified", "primary")
    ),
    "account.EmailConfirmation": Persoonsgegevens(
        velden={"email_address": ACCOUNT}, overig=("id", "created", "sent", "key")
    ),
    "auth.Group": Persoonsgegevens(overig=("id", "name", "permissions")),
    "auth.Group_permissions": Persoonsgegevens(overig=("id", "group", "permission")),
    "auth.Permission": Persoonsgegevens(overig=("id", "name", "content_type", "codename")),
    "contenttypes.ContentType": Persoonsgegevens(overig=("id", "app_label", "model")),
    "mfa.Authenticator": Persoonsgegevens(
        velden={"user": ACCOUNT, "data": ACCOUNT, "last_used_at": ACCOUNT}, overig=("id", "type", "created_at")
    ),
    "pghistory.Context": Persoonsgegevens(velden={"metadata": LOGBOEK}, overig=("id", "created_at", "updated_at")),
    "sessions.Session": Persoonsgegevens(
        velden={"session_key": SESSIE, "session_data": SESSIE}, overig=("expire_date",)
    ),
}
