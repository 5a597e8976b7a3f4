"""The ground floor's pages."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import include, path, re_path

from rivierenland.core.views import healthz, inloggen, logboek, openbaar, parameter, rol, taak, toegang

# allauth's pages one by one, under our own addresses: what is not here (signing up, managing addresses) does not exist.
account_patterns = [
    path("inloggen/", inloggen.InlogView.as_view(), name="account_login"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("afgesloten/", account.account_inactive, name="account_inactive"),
    path("bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/wijzigen/", account.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", account.password_set, name="account_set_password"),
    path("wachtwoord/vergeten/", account.password_reset, name="account_reset_password"),
    path("wachtwoord/vergeten/verstuurd/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/herstel/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/herstel/klaar/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("beveiliging/", mfa.index, name="mfa_index"),
    path("tweede-stap/", mfa.authenticate, name="mfa_authenticate"),
    path("tweede-stap/bevestigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("app/koppelen/", totp.activate_totp, name="mfa_activate_totp"),
    path("app/ontkoppelen/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("herstelcodes/", herstelcodes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("herstelcodes/maken/", herstelcodes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("herstelcodes/downloaden/", herstelcodes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("sleutels/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("sleutels/toevoegen/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("sleutels/inloggen/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("sleutels/bevestigen/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("sleutels/<int:pk>/naam/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("sleutels/<int:pk>/verwijderen/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("sterk-inloggen/", inloggen.SterkInloggenView.as_view(), name="sterk-inloggen"),
]

urlpatterns = [
    path("account/", include(account_patterns)),
    path("demo/als/<str:naam>/", inloggen.DemoLoginView.as_view(), name="demo-als"),
    path("rol/", rol.RolkeuzeView.as_view(), name="rolkeuze"),
    path("rollen/", rol.RollenView.as_view(), name="rollen"),
    path("gebruikers/", toegang.ToegangListView.as_view(), name="toegang-list"),
    path("gebruikers/uitnodigen/", toegang.UitnodigingCreateView.as_view(), name="uitnodiging-create"),
    path("gebruikers/<int:pk>/beeindigen/", toegang.ToegangEndView.as_view(), name="toegang-end"),
    path("uitnodigingen/<int:pk>/intrekken/", toegang.UitnodigingWithdrawView.as_view(), name="uitnodiging-withdraw"),
    path("uitnodiging/<str:secret>/", toegang.UitnodigingAcceptView.as_view(), name="uitnodiging-accept"),
    path("logboek/", logboek.GebeurtenisListView.as_view(), name="gebeurtenis-list"),
    path("inzages/", logboek.InzageListView.as_view(), name="inzage-list"),
    path("berichten/", logboek.UitgaandListView.as_view(), name="uitgaand-list"),
    path("berichten/<int:pk>/vrijgeven/", logboek.UitgaandReleaseView.as_view(), name="uitgaand-release"),
    path("taken/", taak.TaakListView.as_view(), name="taak-list"),
    path("taken/<uuid:pk>/", taak.TaakDetailView.as_view(), name="taak-detail"),
    path("taken/<uuid:pk>/opnieuw/", taak.TaakRetryView.as_view(), name="taak-retry"),
    path("normen/", parameter.ParameterListView.as_view(), name="parameter-list"),
    path("normen/<str:code>/", parameter.ParameterDetailView.as_view(), name="parameter-detail"),
    path("normen/<str:code>/wijzigen/", parameter.ParameterChangeView.as_view(), name="parameter-change"),
    path("privacy/", openbaar.PrivacyView.as_view(), name="privacy"),
    path("toegankelijkheid/", openbaar.ToegankelijkheidView.as_view(), name="toegankelijkheid"),
    path("robots.txt", openbaar.RobotsTxtView.as_view(), name="robots-txt"),
    path(".well-known/security.txt", openbaar.SecurityTxtView.as_view(), name="security-txt"),
    path("healthz/live", healthz.LiveView.as_view(), name="healthz-live"),
    path("healthz/ready", healthz.ReadyView.as_view(), name="healthz-ready"),
]
