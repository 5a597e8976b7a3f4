"""Which page opens for whom: the whole portal on one screen. A page that is not in the table fails the test.

Every page that is about something is asked for with a row of one market party (or person, or report) in Tiel. The columns:

    -        nobody logged in
    MM       the administrator and an employee of that market party
    m        another market party, with a location in Tiel too
    btjpf    of Tiel: burgerzaken, toezichthouder, jurist, beleid (policy), functioneel beheerder
    BTJPF    the same five, of Buren
    rpp      regiocoördinator, privacy officer, platformbeheerder
    z        zorgpartner

and in them

    o  opens            l  to the login page     x  403: the role lacks the right
    r  goes elsewhere   .  404: is not there for this person
    k  401: asks for a key, which no session is; what a key opens stands in `test_api_no_trace.py`
    b  400: asks for something that was not sent
"""

from http import HTTPStatus

from tests.architecture.pages import labels
from tests.architecture.walk import Answer

TABLE = """
                                                 - MM m btjpf BTJPF rpp z
# Start
home                                             l oo o ooooo ooooo ooo o
regio                                            l xx x ooooo ooooo oxx x
regio-cijfers                                    l xx x ooooo ooooo oxx x
regio-regels                                     l xx x ooooo ooooo oxx x
regio-gemeente                                   l xx x ooooo ooooo oxx x
regio-speerpunt                                  l xx x ooooo ooooo oxx x
regio-pdf                                        l xx x ooooo ooooo oxx x
regio-gemeente-pdf                               l xx x ooooo ooooo oxx x
regio-speerpunt-pdf                              l xx x ooooo ooooo oxx x
cijfer                                           l xx x ooooo ooooo oxx x
cijfer-export                                    l xx x ooooo ooooo oxx x
vergelijken                                      l xx x ooooo ooooo oxx x
vergelijken-indicator                            l xx x ooooo ooooo oxx x
vergelijken-export                               l xx x ooooo ooooo oxx x
vergelijken-methode                              l xx x ooooo ooooo oxx x
zoeken                                           l oo o ooooo ooooo ooo o

# For everybody
uitleg                                           o oo o ooooo ooooo ooo o
privacy                                          o oo o ooooo ooooo ooo o
toegankelijkheid                                 o oo o ooooo ooooo ooo o
security-txt                                     o oo o ooooo ooooo ooo o
robots-txt                                       o oo o ooooo ooooo ooo o
healthz-live                                     o oo o ooooo ooooo ooo o
healthz-ready                                    o oo o ooooo ooooo ooo o
componenten                                      o oo o ooooo ooooo ooo o

# Coming in
account_login                                    o rr r rrrrr rrrrr rrr r
POST demo-als                                    . .. . ..... ..... ... .
uitnodiging-accept                               o oo o ooooo ooooo ooo o
account_reset_password                           o oo o ooooo ooooo ooo o
account_reset_password_done                      o oo o ooooo ooooo ooo o
account_reset_password_from_key                  o oo o ooooo ooooo ooo o
account_reset_password_from_key_done             o oo o ooooo ooooo ooo o
account_inactive                                 o oo o ooooo ooooo ooo o
account_logout                                   r oo o ooooo ooooo ooo o

# The own account
account_reauthenticate                           l oo o ooooo ooooo ooo o
account_change_password                          l oo o ooooo ooooo ooo o
account_set_password                             l rr r rrrrr rrrrr rrr r
mfa_index                                        l oo o ooooo ooooo ooo o
mfa_authenticate                                 l rr r rrrrr rrrrr rrr r
mfa_reauthenticate                               l rr r rrrrr rrrrr rrr r
mfa_activate_totp                                l rr r rrrrr rrrrr rrr r
mfa_deactivate_totp                              l .. . ..... ..... ... .
mfa_view_recovery_codes                          l .. . ..... ..... ... .
mfa_generate_recovery_codes                      l rr r rrrrr rrrrr rrr r
mfa_download_recovery_codes                      l .. . ..... ..... ... .
mfa_list_webauthn                                l oo o ooooo ooooo ooo o
mfa_add_webauthn                                 l rr r rrrrr rrrrr rrr r
mfa_login_webauthn                               l rr r rrrrr rrrrr rrr r
mfa_reauthenticate_webauthn                      l rr r rrrrr rrrrr rrr r
mfa_edit_webauthn                                l rr r rrrrr rrrrr rrr r
mfa_remove_webauthn                              l rr r rrrrr rrrrr rrr r
sterk-inloggen                                   l oo o ooooo ooooo ooo o
rolkeuze                                         l oo o ooooo ooooo ooo o
rollen                                           l oo o ooooo ooooo ooo o

# Access
toegang-list                                     l ox o xxxxo xxxxo xxx x
uitnodiging-create                               l ox o xxxxo xxxxo xxx x
toegang-end@gemeente                             l .x . xxxxo xxxx. xxx x
toegang-end@organisatie                          l ox . xxxx. xxxx. xxx x
POST uitnodiging-withdraw@gemeente               l .x . xxxxr xxxx. xxx x
POST uitnodiging-withdraw@organisatie            l rx . xxxx. xxxx. xxx x

# Logs, messages, jobs
gebeurtenis-list                                 l ox o xxxxo xxxxo xox x
inzage-list                                      l xx x xxxxx xxxxx xox x
uitgaand-list                                    l xx x xxxxx xxxxx xxo x
uitgaand-release                                 l xx x xxxxx xxxxx xxo x
taak-list                                        l oo o ooooo ooooo ooo o
taak-detail                                      l o. . ..... ..... ..o .
POST taak-retry                                  l r. . ..... ..... ..r .

# Norms
parameter-list                                   l oo o ooooo ooooo ooo o
parameter-detail                                 l oo o ooooo ooooo ooo o
parameter-change                                 l xx x xxxxo xxxxo xxx x

# Organisations
registratie:organisatie-list                     l rr r ooooo ooooo xxx x
registratie:organisatie-detail                   l oo . ooooo ..... xxx x
registratie:organisatie-change                   l ox . xxxxo xxxx. xxx x
registratie:organisatie-beheerder                l xx x xxxxo xxxx. xxx x
registratie:zorgpartner-create                   l xx x xxxxo xxxxo xxx x
registratie:zorgpartner-invite                   l xx x xxxxo xxxx. xxx x

# Applying
aanmelden:start                                  o oo o ooooo ooooo ooo o
aanmelden:formulier                              o oo o ooooo ooooo ooo o
aanmelden:verstuurd                              o oo o ooooo ooooo ooo o
aanmelden:volgen                                 o oo o ooooo ooooo ooo o
aanmelden:antwoorden                             o oo o ooooo ooooo ooo o
aanmelden:intrekken                              o oo o ooooo ooooo ooo o
registratie:aanmelding-list                      l xx x xxxxo xxxxo xxx x
registratie:aanmelding-detail                    l xx x xxxxo xxxx. xxx x
registratie:aanmelding-approve                   l xx x xxxxo xxxx. xxx x
registratie:aanmelding-ask                       l xx x xxxxo xxxx. xxx x
registratie:aanmelding-refuse                    l xx x xxxxo xxxx. xxx x
POST registratie:aanmelding-kvk                  l xx x xxxxr xxxx. xxx x

# Locations and rooms
registratie:locatie-list                         l oo o ooooo ooooo xxx x
registratie:locatie-create                       l ox o xxxxx xxxxx xxx x
registratie:locatie-suggest                      l oo o ooooo ooooo xxx x
registratie:locatie-export                       l oo o oxxox oxxox xxx x
registratie:locatie-detail                       l oo . ooooo ..... xxx x
registratie:locatie-verblijven                   l oo . ooxox ..x.x xxx x
registratie:locatie-kamers                       l oo . ooooo ..... xxx x
registratie:locatie-logboek                      l oo . ooooo ..... xxx x
registratie:locatie-change                       l ox . xoxxx x.xxx xxx x
registratie:locatie-decide                       l xx x xxooo xx... xxx x
registratie:ruimte-create                        l ox . xoxxx x.xxx xxx x
registratie:ruimte-change                        l ox . xoxxx x.xxx xxx x
registratie:ruimte-delete                        l ox . xoxxx x.xxx xxx x
registratie:ruimte-bulk                          l ox . xoxxx x.xxx xxx x
registratie:voorziening-change                   l ox . xoxxx x.xxx xxx x
registratie:locatie-stop                         l ox . xxxxx xxxxx xxx x

# Permits and certificates
registratie:locatie-papieren                     l oo . ooooo ..... xxx x
registratie:vergunning-create                    l xx x xoooo x.... xxx x
registratie:vergunning-change                    l xx x xoooo x.... xxx x
registratie:vergunning-withdraw                  l xx x xoooo x.... xxx x
registratie:certificaat-create                   l ox . xxxxx xxxxx xxx x
registratie:certificaat-change                   l ox . xxxxx xxxxx xxx x
registratie:certificaat-withdraw                 l ox . xxxxx xxxxx xxx x
POST registratie:certificaat-check               l xx x xrrrr x.... xxx x

# The night register
registratie:verblijf-list                        l oo o ooxox ooxox xxx x
registratie:verblijf-check-in                    l oo o xxxxx xxxxx xxx x
registratie:verblijf-export                      l oo o oxxox oxxox xxx x
registratie:verblijf-detail                      l oo . ooxox ..x.x xxx x
registratie:verblijf-change                      l oo . xxxxx xxxxx xxx x
registratie:verblijf-check-out                   l oo . xxxxx xxxxx xxx x
registratie:verblijf-take-back                   l oo . xxxxx xxxxx xxx x

# Linking
registratie:koppelvraag-list                     l xx x oxxxx oxxxx xxx x
registratie:koppelvraag-judged                   l xx x oxxxx oxxxx xxx x
registratie:koppelvraag-detail@eigen             l xx x oxxxx .xxxx xxx x
registratie:koppelvraag-detail@grens             l xx x oxxxx oxxxx xxx x
POST registratie:koppelvraag-answer              l xx x [422]xxxx .xxxx xxx x
POST registratie:koppelvraag-reopen              l xx x [422]xxxx .xxxx xxx x
registratie:koppeling-list                       l xx x oxxxx oxxxx xxx x
registratie:koppeling-detail                     l xx x oxxxx .xxxx xxx x
registratie:koppeling-unlink                     l xx x oxxxx .xxxx xxx x
POST registratie:koppeling-start                 l xx x rxxxx rxxxx xxx x
uitleg-koppelen                                  o oo o ooooo ooooo ooo o
# The four-month clock
registratie:brp-list                             l oo o oxxxx oxxxx xxx x
registratie:brp-export                           l oo o oxxxx oxxxx xxx x
registratie:brp-uitleg                           l oo o ooooo ooooo ooo o
registratie:brp-detail@gemeente                  l .. . oxxxx .xxxx xxx x
registratie:brp-detail@aanbieder                 l oo . .xxxx .xxxx xxx x
registratie:brp-print@gemeente                   l .. . oxxxx .xxxx xxx x
registratie:brp-print@aanbieder                  l oo . .xxxx .xxxx xxx x
registratie:brp-verify                           l xx x oxxxx oxxxx xxx x
registratie:brp-note                             l xx x oxxxx .xxxx xxx x
registratie:brp-claim                            l oo . xxxxx xxxxx xxx x
registratie:brp-letter                           l oo . xxxxx xxxxx xxx x
registratie:brp-letter-pdf                       l oo . xxxxx xxxxx xxx x
registratie:brp-bundle-create                    l oo o xxxxx xxxxx xxx x
registratie:brp-bundle-detail                    l oo . xxxxx xxxxx xxx x
registratie:brp-bundle-download                  l oo . xxxxx xxxxx xxx x

# Deliveries
registratie:aanlevering-list                     l oo o xxxxx xxxxx xxx x
registratie:aanlevering-create                   l oo o xxxxx xxxxx xxx x
registratie:aanlevering-example                  l .. . xxxxx xxxxx xxx x
registratie:aanlevering-detail                   l oo . xxxxx xxxxx xxx x
registratie:aanlevering-map                      l oo . xxxxx xxxxx xxx x
POST registratie:aanlevering-process             l rr . xxxxx xxxxx xxx x
POST registratie:aanlevering-stop                l rr . xxxxx xxxxx xxx x
POST registratie:aanlevering-retry               l rr . xxxxx xxxxx xxx x
registratie:aanlevering-faults                   l oo . xxxxx xxxxx xxx x

# Supply quality
registratie:kwaliteit-list                       l oo o ooooo ooooo xxx x
registratie:kwaliteit-export                     l oo o ooooo ooooo xxx x
registratie:kwaliteit-detail                     l oo . ooooo ..... xxx x
registratie:kwaliteit-afspraak                   l xx x xoxoo x.x.. xxx x
registratie:kwaliteit-opvolging                  l xx x xoxoo x.x.. xxx x
# Retention, and requests about one's own data
registratie:bewaren-list                         l xx x xxxxo xxxxo xox x
registratie:bewaren-detail                       l xx x xxxxo xxxx. xox x
POST registratie:bewaren-submit                  l xx x xxxxr xxxx. xxx x
registratie:bewaren-approve                      l xx x xxxxo xxxx. xxx x
registratie:bewaren-reject                       l xx x xxxxo xxxx. xxx x
registratie:bewaren-hold                         l xx x xxxxo xxxx. xxx x
registratie:bewaren-release                      l xx x xxxxo xxxx. xxx x
registratie:bewaren-bewijs                       l xx x xxxxo xxxx. xox x
registratie:bewaren-export                       l xx x xxxxo xxxx. x.x x
registratie:persoonsdossier-list                 l xx x oxxxx oxxxx xxx x
registratie:persoonsdossier-create               l xx x oxxxx oxxxx xxx x
registratie:persoonsdossier-detail               l xx x oxxxx .xxxx xxx x
POST registratie:persoonsdossier-hand-over       l xx x rxxxx .xxxx xxx x
POST registratie:persoonsdossier-withdraw        l xx x rxxxx .xxxx xxx x
registratie:persoonsdossier-download             l xx x oxxxx .xxxx xxx x

# Meldingen
handhaving:melding-list                          l xx x xooox xooox xxx x
handhaving:melding-create                        l xx x xoxxx xoxxx xxx x
handhaving:melding-detail                        l xx x xooox x...x xxx x
handhaving:melding-triage                        l xx x xoxxx x.xxx xxx x
handhaving:melding-link-location                 l xx x xoxxx x.xxx xxx x
handhaving:melding-plan                          l xx x xoxxx x.xxx xxx x
handhaving:melding-answer                        l xx x xoxxx x.xxx xxx x
handhaving:melding-duplicate                     l xx x xoxxx x.xxx xxx x
handhaving:melding-undo-duplicate                l xx x xoxxx x.xxx xxx x
handhaving:melding-close                         l xx x xoxxx x.xxx xxx x
handhaving:melding-reopen                        l xx x xoxxx x.xxx xxx x
handhaving:melding-renew-secret                  l xx x xoxxx x.xxx xxx x
handhaving:melding-translate                     l xx x xoxxx x.xxx xxx x
handhaving:melding-translate-message             l xx x xoxxx x.xxx xxx x
handhaving:melding-follow                        r rr r rrrrr rrrrr rrr r
# Supervision of a location, inspections
handhaving:locatie-detail                        l oo . xooox x...x xxx x
handhaving:inspectie-start                       l xx x xoxxx x.xxx xxx x
handhaving:inspectie-list                        l xx x xooox xooox xxx x
handhaving:inspectie-detail@bekend               l oo . xooox x...x xxx x
handhaving:inspectie-detail@binnenskamers        l .. . xooox x...x xxx x
handhaving:inspectie-visit                       l xx x xoxxx x.xxx xxx x
handhaving:inspectie-thema                       l xx x xoxxx x.xxx xxx x
handhaving:inspectie-finish                      l xx x xoxxx x.xxx xxx x
handhaving:inspectie-discard                     l xx x xoxxx x.xxx xxx x
handhaving:inspectie-reveal                      l xx x xoxxx x.xxx xxx x
handhaving:inspectie-pdf@bekend                  l oo . xooox x...x xxx x
handhaving:inspectie-pdf@binnenskamers           l .. . xooox x...x xxx x

# The directory of help, for everybody and for who keeps it
kennis:schatting-list                            l xx x ooooo ooooo oxx x
kennis:schatting-detail@gelukt                   l xx x ooooo ooooo oxx x
kennis:schatting-detail@te_weinig                l xx x ooooo ooooo oxx x
kennis:schatting-export@gelukt                   l xx x ooooo ooooo oxx x
kennis:schatting-export@te_weinig                l xx x ..... ..... .xx x
kennis:schatting-methode                         l xx x ooooo ooooo oxx x
kennis:schatting-verantwoording                  l xx x ooooo ooooo oxx x
kennis:schatting-make                            l xx x xxxox xxxox oxx x
kennis:telronde-add                              l xx x xxxox xxxox oxx x
kennis:telling-add                               l xx x xoxxx xoxxx xxx x
kennis:telling-remove                            l xx x xoxxx x.xxx xxx x
zorg:hulp                                        o oo o ooooo ooooo ooo o
zorg:hulp-detail@geplaatst                       o oo o ooooo ooooo ooo o
zorg:hulp-detail@concept                         . .. . ..... ..... ... .
zorg:hulpaanbod-list                             l oo o ooooo ooooo oxx o
zorg:hulpaanbod-export                           l oo o ooooo ooooo oxx o
zorg:hulpaanbod-detail@geplaatst                 l oo o ooooo ooooo oxx o
zorg:hulpaanbod-detail@concept                   l .. . ooooo ..... .xx .
zorg:hulpaanbod-create                           l xx x xxxox xxxox oxx o
zorg:hulpaanbod-import                           l xx x xxxox xxxox oxx o
zorg:hulpaanbod-leeg                             l xx x xxxox xxxox oxx o
zorg:hulpaanbod-change                           l xx x xxxox xxx.x .xx .
POST zorg:hulpaanbod-publish                     l xx x xxxrx xxx.x .xx .
POST zorg:hulpaanbod-withdraw                    l xx x xxxrx xxx.x .xx .
POST zorg:hulpaanbod-check                       l xx x xxxrx xxx.x .xx .
zorg:hulp-ontbreekt                              l xx x ooooo ooooo oxx x
zorg:hulp-ontbreekt-export                       l xx x ooooo ooooo oxx x

# Findings, repairs, photos
handhaving:bevinding-list                        l oo o xooox xooox xxx x
handhaving:bevinding-detail                      l oo . xooox x...x xxx x
handhaving:herstel-report                        l oo . xxxxx xxxxx xxx x
handhaving:herstel-judge                         l xx x xooxx x..xx xxx x
handhaving:foto-detail@bekend                    l oo . xooox x...x xxx x
handhaving:foto-detail@concept                   l .. . xooox x...x xxx x
POST handhaving:foto-discard                     l xx x xrxxx x.xxx xxx x

# The phone, and the inbox of what it sends
handhaving:op-pad                                l xx x xoxxx xoxxx xxx x
handhaving:op-pad-manifest                       o oo o ooooo ooooo ooo o
handhaving:op-pad-werker                         o oo o ooooo ooooo ooo o
handhaving:op-pad-wie                            l xx x xoxxx xoxxx xxx x
handhaving:op-pad-ronde                          l xx x xoxxx xoxxx xxx x
POST handhaving:inzending-receive                l xx x x[422]xxx x[422]xxx xxx x
handhaving:inzending-state                       l xx x xoxxx x.xxx xxx x
handhaving:inzending-foto                        l xx x x[405]xxx x[405]xxx xxx x
POST handhaving:inzending-complete               l xx x xoxxx x.xxx xxx x
handhaving:inzending-list                        l xx x xoxxx xoxxx xxx x
handhaving:inzending-detail                      l xx x xoxxx x.xxx xxx x
handhaving:inzending-foto-detail                 l xx x xoxxx x.xxx xxx x

# The checklist
handhaving:checklist-list                        l oo o xoooo xoooo oxx x
handhaving:checklist-copy                        l xx x xxxx. xxxx. oxx x
handhaving:checklist-detail                      l oo o xoooo xoooo oxx x
handhaving:checklist-change                      l xx x xxxx. xxxx. oxx x
handhaving:checklist-adopt                       l xx x xxxx. xxxx. oxx x
handhaving:checklistitem-create                  l xx x xxxxo xxxxo oxx x
handhaving:checklistitem-change                  l xx x xxxxo xxxx. .xx x
handhaving:checklistitem-remove                  l xx x xxxxo xxxx. .xx x
# Cases, terms and letters
handhaving:zaak-list                             l oo o xooox xooox xxx x
handhaving:zaak-create                           l xx x xxoxx xxoxx xxx x
handhaving:zaak-detail@bekend                    l oo . xooox x...x xxx x
handhaving:zaak-detail@stil                      l .. . xooox x...x xxx x
handhaving:zaak-assess                           l xx x xxoxx xx.xx xxx x
handhaving:zaak-hand-over                        l xx x xxoxx xx.xx xxx x
handhaving:zaak-step                             l xx x xxoxx xx.xx xxx x
handhaving:herplaatsing-create                   l xx x xxoxx xx.xx xxx x
handhaving:herplaatsing-finish                   l xx x xxoxx xx.xx xxx x
handhaving:zienswijze-create                     l ox . xxxxx xxxxx xxx x
handhaving:stap-reveal                           l xx x xxoxx xx.xx xxx x
handhaving:stap-withdraw                         l xx x xxoxx xx.xx xxx x
POST handhaving:stap-close                       l xx x xxrxx xx.xx xxx x
handhaving:termijn-list                          l oo o xooox xooox xxx x
handhaving:termijn-settle                        l xx x xxoxx xx.xx xxx x
handhaving:briefsjabloon-list                    l xx x xxoxo xxoxo xxx x
handhaving:briefsjabloon-change                  l xx x xxoxo xxoxo xxx x
POST handhaving:briefsjabloon-preview            l xx x xx[422]x[422] xx[422]x[422] xxx x
handhaving:brief-download@bekend                 l oo . xooox x...x xxx x
handhaving:brief-download@concept                l .. . xooox x...x xxx x
# Displacement and publicity
handhaving:waterbed                              l xx x xooox xooox oxx x
handhaving:cijfers                               l xx x xooox xooox oxx x
handhaving:publicatie-list                       l xx x xoooo xoooo oox x
handhaving:publicatie-detail                     l xx x xoooo xoooo oox x
handhaving:publicatie-create                     l xx x xxoxx xx.xx xxx x
handhaving:publicatie-withdraw                   l xx x xxoxx xx.xx xxx x

# Supply: the pipeline
aanbod:pijplijn                                  l xx x ooooo ooooo oxx x
aanbod:versnellingstafel                         l xx x ooooo ooooo oxx x
aanbod:doorlooptijden                            l xx x ooooo ooooo oxx x
aanbod:project-list                              l xx x ooooo ooooo oxx x
aanbod:project-export                            l xx x ooooo ooooo oxx x
aanbod:project-detail                            l xx x ooooo ooooo oxx x
aanbod:project-create                            l xx x xxxox xxxox xxx x
aanbod:project-change                            l xx x xxxox xxx.x xxx x
aanbod:project-chance                            l xx x xxxox xxx.x xxx x
aanbod:project-step                              l xx x xxxox xxx.x xxx x
aanbod:project-drop                              l xx x xxxox xxx.x xxx x
aanbod:project-reopen                            l xx x xxxox xxx.x xxx x
aanbod:project-use                               l xx x xxxox xxx.x xxx x
aanbod:projectdocument-add                       l xx x xxxox xxx.x xxx x
aanbod:knelpunt-add                              l xx x xxxox xxx.x xxx x
aanbod:knelpunt-change                           l xx x xxxox xxx.x xxx x
aanbod:knelpunt-solve                            l xx x xxxox xxx.x xxx x
aanbod:projectdocument-download@open             l xx x ooooo ooooo oxx x
aanbod:projectdocument-download@besloten         l xx x ooooo ..... .xx x

# Supply near work: the map
aanbod:kaart                                     l xx x ooooo ooooo oxx x
aanbod:kaart-punten                              l xx x bbbbb bbbbb bxx x
aanbod:kaart-grenzen                             l xx x ooooo ooooo oxx x

# The programme: packages, planning, business cases, time line
programma:programma                              l xx x ooooo ooooo oxx x
programma:tijdlijn                               l xx x ooooo ooooo oxx x
programma:pakket-detail                          l xx x ooooo ooooo oxx x
programma:pakket-history                         l xx x ooooo ooooo oxx x
programma:businesscase-detail                    l xx x ooooo ooooo oxx x
programma:speerpunt-change                       l xx x xxxxx xxxxx oxx x
programma:pakket-change                          l xx x xxxxx xxxxx oxx x
programma:pakket-delete                          l xx x xxxxx xxxxx oxx x
programma:pakketdocument-link                    l xx x xxxxx xxxxx oxx x
programma:maatregel-create                       l xx x xxxxx xxxxx oxx x
programma:mijlpaal-create                        l xx x xxxxx xxxxx oxx x
programma:gebeurtenis-create                     l xx x xxxxx xxxxx oxx x
programma:kostenpost-create                      l xx x xxxxx xxxxx oxx x
programma:batenpost-create                       l xx x xxxxx xxxxx oxx x
programma:scenario-create                        l xx x xxxxx xxxxx oxx x
programma:businesscase-change                    l xx x xxxxx xxxxx oxx x
programma:maatregel-change                       l xx x xxxxx xxxxx oxx x
programma:maatregel-delete                       l xx x xxxxx xxxxx oxx x
programma:mijlpaal-change                        l xx x xxxxx xxxxx oxx x
programma:mijlpaal-delete                        l xx x xxxxx xxxxx oxx x
programma:gebeurtenis-change                     l xx x xxxxx xxxxx oxx x
programma:gebeurtenis-delete                     l xx x xxxxx xxxxx oxx x
programma:kostenpost-change                      l xx x xxxxx xxxxx oxx x
programma:kostenpost-delete                      l xx x xxxxx xxxxx oxx x
programma:batenpost-change                       l xx x xxxxx xxxxx oxx x
programma:batenpost-delete                       l xx x xxxxx xxxxx oxx x
programma:scenario-change                        l xx x xxxxx xxxxx oxx x
programma:scenario-delete                        l xx x xxxxx xxxxx oxx x
POST programma:pakketdocument-unlink             l xx x xxxxx xxxxx rxx x

# The knowledge base
kennis:artikel-list                              l oo o ooooo ooooo oxx x
kennis:artikel-export                            l oo o ooooo ooooo oxx x
kennis:begrip-export                             l oo o ooooo ooooo oxx x
kennis:artikel-detail                            l oo o ooooo ooooo oxx x
kennis:artikel-versie                            l oo o ooooo ooooo oxx x
kennis:artikelbestand-download                   l oo o ooooo ooooo oxx x
kennis:artikel-review                            l xx x xxxox xxxox oxx x
kennis:artikel-create                            l xx x xxxox xxxox oxx x
kennis:artikel-change                            l xx x xxxox xxx.x .xx x
kennis:artikel-place                             l xx x xxxox xxx.x .xx x
kennis:artikel-withdraw                          l xx x xxxox xxx.x .xx x
kennis:artikelbestand-add                        l xx x xxxox xxx.x .xx x
POST kennis:artikelbestand-retry                 l xx x xxxrx xxx.x .xx x
kennis:artikel-openbaar-list                     o oo o ooooo ooooo ooo o
kennis:artikel-openbaar                          o oo o ooooo ooooo ooo o
kennis:artikelbestand-openbaar                   o oo o ooooo ooooo ooo o

# Indicators, targets and progress
programma:indicator-list                         l xx x ooooo ooooo oxx x
programma:indicator-detail                       l xx x ooooo ooooo oxx x
programma:voortgang                              l xx x ooooo ooooo oxx x
programma:voortgang-pakket                       l xx x ooooo ooooo oxx x
programma:streefwaarde-set                       l xx x xxxox xxxox oxx x
programma:streefwaarde-end                       l xx x ...o. ..... .xx x
programma:voortgang-explain                      l xx x xxxox xxxox oxx x
POST programma:meetronde-start                   l xx x xxxxx xxxxx rxx x

# Local rules side by side
kennis:regel-list                                l oo o ooooo ooooo oxx x
kennis:regel-speelveld                           l oo o ooooo ooooo oxx x
kennis:regel-export                              l oo o ooooo ooooo oxx x
kennis:regel-detail                              l oo o ooooo ooooo oxx x
kennis:regel-fill                                l xx x xxxox xxxox xxx x
kennis:regelvoorstel-propose                     l xx x xxxxx xxxxx oxx x
kennis:regelvoorstel-withdraw                    l xx x xxxxx xxxxx oxx x
kennis:regelvoorstel-answer                      l xx x xxxox xxxox xxx x

# Published figures
kennis:kerncijfer-list                           l oo o ooooo ooooo oxx x
kennis:kerncijfer-detail                         l oo o ooooo ooooo oxx x
kennis:kerncijfer-export                         l oo o ooooo ooooo oxx x
kennis:kerncijfer-uitleg                         l oo o ooooo ooooo oxx x
kennis:kerncijfer-record                         l xx x xxxox xxxox oxx x
kennis:kerncijfer-correct                        l xx x xxxxx xxxxx oxx x
kennis:statline-list                             l xx x ooooo ooooo oxx x
kennis:statline-upload                           l xx x xxxxx xxxxx oxx x
POST kennis:statline-fetch                       l xx x xxxxx xxxxx rxx x

# The text of the convenant
convenant:tekst                                  o oo o ooooo ooooo ooo o
convenant:versie-list                            o oo o ooooo ooooo ooo o
convenant:versie-detail@vastgesteld              o oo o ooooo ooooo ooo o
convenant:versie-detail@concept                  . .. . ooooo ooooo o.. .
convenant:versie-compare                         . .. . ooooo ooooo o.. .
convenant:versie-begin                           l xx x xxxxx xxxxx oxx x
convenant:versie-edit                            l xx x xxxxx xxxxx oxx x
convenant:versie-adopt                           l xx x xxxxx xxxxx oxx x
convenant:versie-remove                          l xx x xxxxx xxxxx oxx x
convenant:artikel-add                            l xx x xxxxx xxxxx oxx x
convenant:artikel-edit                           l xx x xxxxx xxxxx oxx x
convenant:artikel-remove                         l xx x xxxxx xxxxx oxx x
convenant:toezegging-add                         l xx x xxxxx xxxxx oxx x
convenant:toezegging-edit                        l xx x xxxxx xxxxx oxx x
convenant:toezegging-remove                      l xx x xxxxx xxxxx oxx x

# The evaluation of the convenant
convenant:evaluatie-list                         l oo o ooooo ooooo oxx x
convenant:evaluatie-open                         l xx x xxxxx xxxxx oxx x
convenant:evaluatie-detail                       l oo o ooooo ooooo oxx x
convenant:evaluatie-edit                         l xx x xxxxx xxxxx oxx x
convenant:evaluatie-close                        l xx x xxxxx xxxxx oxx x
convenant:evaluatie-export                       l oo o ooooo ooooo oxx x
convenant:evaluatie-pdf                          l oo o ooooo ooooo oxx x
convenant:evaluatie-answer@marktpartij           l ox . xxx.x xxx.x xxx x
convenant:evaluatie-answer@gemeente              l .x . xxxox xxx.x xxx x
convenant:wijzigingsvoorstel-list                l oo o ooooo ooooo oxx x
convenant:wijzigingsvoorstel-create              l o. o ...o. ..... oxx x
convenant:wijzigingsvoorstel-decide              l xx x xxxxx xxxxx oxx x
convenant:wijzigingsvoorstel-withdraw            l o. . ..... ..... .xx x

# Reports
rapportages:rapport-list                         o oo o ooooo ooooo ooo o
rapportages:rapport@gepubliceerd                 o oo o ooooo ooooo ooo o
rapportages:rapport@concept                      . .. . ooooo ooooo o.. .
rapportages:rapport-gebied@gepubliceerd          o oo o ooooo ooooo ooo o
rapportages:rapport-gebied@concept               . .. . ooooo ooooo o.. .
rapportages:rapport-gebied@eigen                 . .. . ooooo ..... ... .
rapportages:rapport-bestand@gepubliceerd         o oo o ooooo ooooo ooo o
rapportages:rapport-bestand@concept              . .. . ooooo ooooo o.. .
rapportages:rapport-bestand@eigen                . .. . ooooo ..... ... .
rapportages:cijfer@gepubliceerd                  o oo o ooooo ooooo ooo o
rapportages:cijfer@concept                       . .. . ooooo ooooo o.. .
rapportages:cijfer@eigen                         . .. . ooooo ..... ... .
rapportages:rapport-schema                       o oo o ooooo ooooo ooo o
rapportages:abonnement                           l xx x ooooo ooooo oxx x
rapportages:editie-request                       l xx x xxxox xxxox oxx x
rapportages:editie-detail                        l xx x ooooo ooooo oxx x
POST rapportages:editie-cancel                   l xx x xxxxx xxxxx rxx x
POST rapportages:editie-retry                    l xx x xxxxx xxxxx rxx x
POST rapportages:editie-proceed                  l xx x xxxxx xxxxx rxx x
rapportages:maandrapport-voorheen [301] [301][301] [301] [301][301][301][301][301] [301][301][301][301][301] [301][301][301] [301]

# Reports: the check of a concept, and its publication
rapportages:controle                             l xx x xxxox xxxox oxx x
rapportages:controle-akkoord                     l xx x xxxox xxx.x xxx x
rapportages:controle-correctie                   l xx x xxxox xxx.x xxx x
rapportages:controle-opmerking                   l xx x xxxox xxx.x xxx x
rapportages:controle-antwoord                    l xx x xxxxx xxxxx oxx x
rapportages:controle-uitleg                      l xx x xxxox xxx.x .xx x
rapportages:controle-publiceren                  l xx x xxxxx xxxxx oxx x
rapportages:controle-corrigeren                  l xx x xxxxx xxxxx oxx x

# Open data
opendata:catalogus                               o oo o ooooo ooooo ooo o
opendata:methode                                 o oo o ooooo ooooo ooo o
opendata:dcat                                    o oo o ooooo ooooo ooo o
opendata:dataset                                 o oo o ooooo ooooo ooo o
opendata:schema                                  o oo o ooooo ooooo ooo o
opendata:csvw                                    o oo o ooooo ooooo ooo o
opendata:bestand                                 o oo o ooooo ooooo ooo o
opendata:dcat-keuze [303] [303][303] [303] [303][303][303][303][303] [303][303][303][303][303] [303][303][303] [303]
opendata:editie-list                             l xx x xxxxx xxxxx oxx x
POST opendata:editie-make                        l xx x xxxxx xxxxx [422]xx x
POST opendata:editie-correct                     l xx x xxxxx xxxxx [422]xx x

# Supply: the task and kept calculations
aanbod:opgave                                    l xx x ooooo ooooo oxx x
aanbod:opgave-pdf                                l xx x ooooo ooooo oxx x
aanbod:opgave-export                             l xx x ooooo ooooo oxx x
aanbod:opgave-save                               l xx x xxxox xxxox oxx x
aanbod:scenario-list                             l xx x ooooo ooooo oxx x
aanbod:scenario-compare                          l xx x ooooo ooooo oxx x
aanbod:scenario-detail@gedeeld                   l xx x ooooo ooooo oxx x
aanbod:scenario-detail@eigen                     l xx x ooooo ..... .xx x
POST aanbod:scenario-share                       l xx x xxxrx xxx.x .xx x
aanbod:scenario-remove                           l xx x xxxox xxx.x .xx x

# Supply and demand: work sites
aanbod:werklocatie-list                          l oo o ooooo ooooo xxx x
aanbod:werklocatie-export                        l oo o ooooo ooooo xxx x
aanbod:werklocatie-create                        l oo o xxxox xxxox xxx x
aanbod:vraag-uitleg                              l oo o ooooo ooooo ooo o
aanbod:werklocatie-detail                        l oo . ooooo ..... xxx x
aanbod:werklocatie-change                        l oo . xxxox xxx.x xxx x
aanbod:werklocatie-stop                          l oo . xxxox xxx.x xxx x
POST aanbod:werklocatie-resume                   l rr . xxxrx xxx.x xxx x
aanbod:maandvraag-next                           l rr . xxxrx xxx.x xxx x
aanbod:maandvraag-record                         l oo . xxxox xxx.x xxx x
aanbod:woonplek-record                           l oo . xxxox xxx.x xxx x

# Supply and demand: which beds serve which work
aanbod:nieuwe-locatie                            l xx x ooooo ooooo oxx x
aanbod:berekening-detail@klaar                   l xx x ooooo ooooo oxx x
aanbod:berekening-detail@wacht                   l xx x ooooo ooooo oxx x
aanbod:berekening-save                           l xx x xxxox xxxox oxx x
aanbod:berekening-pdf                            l xx x ooooo ooooo oxx x
aanbod:berekening-export                         l xx x ooooo ooooo oxx x
aanbod:toewijzing                                l xx x ooooo ooooo oxx x
aanbod:plek-list                                 l xx x ooooo ooooo oxx x
aanbod:wonen-werken                              l xx x ooooo ooooo oxx x

# A new business
kennis:effect-list                               l xx x ooooo ooooo oxx x
kennis:effect-methode                            l xx x ooooo ooooo oxx x
kennis:effect-compare                            l xx x ooooo ooooo oxx x
kennis:effect-create                             l xx x xxxox xxxox oxx x
kennis:effect-detail@vast                        l xx x ooooo ooooo oxx x
kennis:effect-detail@concept                     l xx x ooooo ..... .xx x
kennis:effect-step                               l xx x xxxox xxx.x .xx x
kennis:effect-adopt                              l xx x xxxox xxx.x .xx x
kennis:effect-remove                             l xx x xxxox xxx.x .xx x
POST kennis:effect-renew                         l xx x xxxrx xxx.x .xx x
POST kennis:effect-vary                          l xx x xxxrx xxx.x .xx x
kennis:effect-pdf                                l xx x ooooo ..... .xx x
kennis:effect-export                             l xx x ooooo ..... .xx x

# The programme: who joins what
programma:deelname                               l xx x ooooo ooooo oxx x
programma:deelname-export                        l xx x ooooo ooooo oxx x
programma:deelname-detail                        l xx x ooooo ooooo oxx x
programma:deelname-choose                        l xx x xxxox xxx.x xxx x

# Rounds and priority
handhaving:ronde-list                            l xx x xooox xooox xxx x
handhaving:ronde-create                          l xx x xoxxx xoxxx xxx x
handhaving:prioriteit-list                       l xx x xooox xooox xxx x
handhaving:ronde-detail                          l xx x xooox x...x xxx x
handhaving:ronde-print                           l xx x xooox x...x xxx x
POST handhaving:ronde-propose                    l xx x xrxxx x.xxx xxx x
POST handhaving:ronde-shorten                    l xx x xrxxx x.xxx xxx x
handhaving:ronde-assign                          l xx x xoxxx x.xxx xxx x
POST handhaving:ronde-complete                   l xx x xrxxx x.xxx xxx x
handhaving:ronde-cancel                          l xx x xoxxx x.xxx xxx x
handhaving:rondestop-add                         l xx x xoxxx x.xxx xxx x
POST handhaving:rondestop-move                   l xx x xrxxx x.xxx xxx x
POST handhaving:rondestop-remove                 l xx x xrxxx x.xxx xxx x
handhaving:rondedeelname-agree                   l xx x xoo.x x...x xxx x
handhaving:rondedeelname-refuse                  l xx x xoo.x x...x xxx x
POST handhaving:rondedeelname-give               l xx x xrr.x x...x xxx x
POST handhaving:ronde-settle                     l xx x xrxxx x.xxx xxx x

# Sharing
handhaving:deling-list                           l xx x xoooo xoooo rrx x
handhaving:deling-register                       l xx x xoooo xoooo oox x
handhaving:deling-create                         l xx x xxoxx xxoxx xxx x
handhaving:deling-detail                         l xx x xoooo x.... ..x x
handhaving:deling-end                            l xx x xxoxx xx.xx xxx x

# The convenant: mandates and signatures
convenant:controleren                            o oo o ooooo ooooo ooo o
convenant:mandaat-list                           l oo o ooooo ooooo xxx x
convenant:mandaat-create                         l ox o xxxxo xxxxo xxx x
convenant:mandaat-confirm                        l xx x xxxox xxx.x xxx x
convenant:mandaat-withdraw                       l o. . ...o. ..... xxx x
convenant:ondertekenen                           l oo o xxxox xxxox xxx x
convenant:ondertekenen-document                  l .. . xxx.x xxx.x xxx x
convenant:eherkenning-verder                     l .. . xxx.x xxx.x xxx x
convenant:eherkenning-terug                      l .. . xxx.x xxx.x xxx x
convenant:ondertekening-list                     l oo o ooooo ooooo xxx x
convenant:ondertekening-detail                   l oo . ooooo ..... xxx x
convenant:ondertekening-pdf                      l oo . ooooo ..... xxx x

# Documents, decisions and meetings of the programme
programma:document-download@open                 l xx x ooooo ooooo oxx x
programma:document-download@besloten             l xx x ooooo ..... .xx x
programma:voorstel-list                          l xx x ooooo ooooo oxx x
programma:voorstel-create                        l xx x xxxxx xxxxx oxx x
programma:pakket-besluiten                       l xx x ooooo ooooo oxx x
programma:voorstel-detail                        l xx x ooooo ooooo oxx x
programma:voorstel-change                        l xx x xxxxx xxxxx oxx x
programma:voorstel-discuss                       l xx x xxxxx xxxxx oxx x
programma:voorstel-submit                        l xx x xxxxx xxxxx oxx x
programma:voorstel-withdraw                      l xx x xxxxx xxxxx oxx x
programma:voorstel-again                         l xx x xxxxx xxxxx oxx x
programma:besluit-detail@open                    l xx x ooooo ooooo oxx x
programma:besluit-detail@besloten                l xx x ooooo ooooo oxx x
programma:besluit-lay-before                     l xx x xxxox xxx.x xxx x
programma:besluit-record                         l xx x xxxox xxx.x xxx x
programma:besluit-correct                        l xx x xxxox xxx.x xxx x
programma:vergadering-list                       l xx x xxxox xxxox oxx x
programma:vergadering-create                     l xx x xxxxx xxxxx oxx x
programma:vergadering-detail                     l xx x xxxox xxxox oxx x
programma:vergadering-agenda                     l xx x xxxox xxxox oxx x
programma:vergadering-print                      l xx x xxxox xxxox oxx x
programma:vergadering-change                     l xx x xxxxx xxxxx oxx x
programma:vergadering-close                      l xx x xxxxx xxxxx oxx x
programma:agendapunt-add                         l xx x xxxxx xxxxx oxx x
programma:actiepunt-add                          l xx x xxxxx xxxxx oxx x
programma:agendapunt-change                      l xx x xxxxx xxxxx oxx x
POST programma:agendapunt-remove                 l xx x xxxxx xxxxx rxx x
programma:actiepunt-list                         l xx x xxxox xxxox oxx x
programma:actiepunt-follow-up                    l xx x xxxox xxx.x oxx x
programma:actiepunt-change                       l xx x xxxxx xxxxx oxx x
# The handelingsperspectief
programma:handelingsperspectief                  l xx x ooooo ooooo oxx x
programma:handelingsperspectief-list             l xx x ooooo ooooo oxx x
programma:handelingsperspectief-versie           l xx x ooooo ooooo oxx x
programma:handelingsperspectief-pdf              l xx x ooooo ooooo oxx x
programma:handelingsperspectief-compare          l xx x ooooo ooooo oxx x
programma:handelingsperspectief-consultatie      l xx x ooooo ooooo oxx x
programma:handelingsperspectief-create           l xx x xxxxx xxxxx oxx x
programma:handelingsperspectief-consult          l xx x xxxxx xxxxx oxx x
programma:handelingsperspectief-adopt            l xx x xxxxx xxxxx oxx x
programma:handelingsperspectief-change           l xx x xxxox xxxox oxx x
programma:perspectiefsectie-create               l xx x xxxox xxxox oxx x
programma:perspectiefsectie-change               l xx x xxxox xxxox oxx x
programma:perspectiefsectie-remove               l xx x xxxox xxxox oxx x
programma:afspraak-create                        l xx x xxxox xxxox oxx x
programma:afspraak-change                        l xx x xxxox xxxox oxx x
programma:afspraak-remove                        l xx x xxxox xxxox oxx x
programma:instemming-create                      l xx x xxxox xxxox xxx x
programma:consultatiereactie-answer              l xx x xxxxx xxxxx oxx x

# Supply and demand: the start page, a fair share, houses given back
aanbod:aanbod                                    l xx x ooooo ooooo oxx x
aanbod:verdeling                                 l xx x ooooo ooooo oxx x
aanbod:verdeling-pdf                             l xx x ooooo ooooo oxx x
aanbod:verdeling-export                          l xx x ooooo ooooo oxx x
aanbod:verdeelsleutel-propose                    l xx x xxxxx xxxxx oxx x
aanbod:verdeelsleutel-agree                      l xx x xxxxx xxxxx oxx x
aanbod:verdeelsleutel-withdraw                   l xx x xxxxx xxxxx oxx x
aanbod:afbouw                                    l xx x ooooo ooooo oxx x

# Workers: the own data
arbeidsmigrant:mijn-gegevens                     o oo o ooooo ooooo ooo o
arbeidsmigrant:mijn-gegevens-bekijken            r rr r rrrrr rrrrr rrr r
arbeidsmigrant:mijn-gegevens-inzagen             r rr r rrrrr rrrrr rrr r
arbeidsmigrant:mijn-gegevens-vragen              r rr r rrrrr rrrrr rrr r
arbeidsmigrant:mijn-gegevens-download            r rr r rrrrr rrrrr rrr r
POST arbeidsmigrant:mijn-gegevens-sluiten        r rr r rrrrr rrrrr rrr r
arbeidsmigrant:inzageverzoek-list                l xx x oxxxx oxxxx xxx x
arbeidsmigrant:inzageverzoek-detail              l xx x oxxxx .xxxx xxx x
arbeidsmigrant:inzageverzoek-decide              l xx x oxxxx .xxxx xxx x
arbeidsmigrant:inzageverzoek-extend              l xx x oxxxx .xxxx xxx x
arbeidsmigrant:inzagecode-list                   l oo o oxxxx oxxxx xxx x
arbeidsmigrant:inzagecode-create                 l oo . oxxxx .xxxx xxx x

# Convenant: joining and parties
convenant:toetreding-list                        l oo o ooooo ooooo xxx x
convenant:toetreding-request                     l ox o xxxxx xxxxx xxx x
convenant:toetreding-detail@wacht                l oo . ooooo ..... xxx x
convenant:toetreding-detail@geweigerd            l oo . ooooo ..... xxx x
convenant:toetreding-decide                      l xx x xxxox xxx.x xxx x
convenant:toetreding-withdraw                    l ox . xxxxx xxxxx xxx x
convenant:toetreding-follow                      l ox . xxxxx xxxxx xxx x
convenant:toetreding-paper                       l xx x xxxox xxx.x xxx x
convenant:partij-list                            l oo o ooooo ooooo oxx x
convenant:partij-export                          l oo o ooooo ooooo oxx x
convenant:partij-detail                          l oo . ooooo ..... xxx x
convenant:partij-leave                           l o. . ..... ..... xxx x
convenant:partij-take-back                       l o. . ..... ..... xxx x
convenant:partij-announce                        l xx x xxxox xxx.x xxx x
convenant:partij-answer                          l ox . xxxxx xxxxx xxx x
convenant:partij-hear                            l xx x xxxox xxx.x xxx x
convenant:partij-decide                          l xx x xxxox xxx.x xxx x
convenant:partij-succeed                         l xx x xxxox xxx.x xxx x

# The convenant: for everybody, the overview, conversations, contact points
convenant:openbaar                               o oo o ooooo ooooo ooo o
convenant:overzicht                              l oo o ooooo ooooo oxx x
convenant:gesprek-list                           l oo o xooox xooox xxx x
convenant:gesprek-detail                         l oo . xooox x...x xxx x
convenant:gesprek-kennisgeving                   l oo . xooox x...x xxx x
convenant:gespreksdocument                       l oo . xooox x...x xxx x
convenant:gesprek-plan                           l ox . xxxxx xxxxx xxx x
convenant:gesprek-aanvulling                     l xx x xxxox xxx.x xxx x
convenant:gesprek-akkoord                        l xx x xxxox xxx.x xxx x
convenant:gesprek-overleg                        l xx x xxxox xxx.x xxx x
convenant:gesprek-verslag                        l xx x xxxox xxx.x xxx x
convenant:gesprek-herstel                        l xx x xxxox xxx.x xxx x
convenant:gesprek-regie                          l xx x xxxox xxx.x xxx x
convenant:aanspreekpunt-list                     l oo o ooooo ooooo oxx x
convenant:aanspreekpunt-edit                     l xx x xxxoo xxx.. xxx x
POST convenant:aanspreekpunt-confirm             l xx x xxxrr xxx.. xxx x

# The convenant: commitments measured, and evidence
convenant:toezegging-list                        l oo o ooooo ooooo xxx x
convenant:verdeling                              l oo o ooooo ooooo oxx x
convenant:toezegging-export                      l oo o ooooo ooooo xxx x
convenant:toezegging-partij                      l oo . ooooo ..... xxx x
convenant:toezegging-reeks                       l oo . ooooo ..... xxx x
convenant:toezegging-detail                      l oo o ooooo ooooo oxx x
convenant:bewijs-list                            l oo o ooooo ooooo xxx x
convenant:bewijs-file                            l oo o xxxxx xxxxx xxx x
convenant:bewijs-detail                          l oo . ooooo ..... xxx x
convenant:bewijs-judge                           l xx x xoxox x.x.x xxx x
convenant:bewijs-withdraw                        l oo . xxxxx xxxxx xxx x
convenant:bewijs-download                        l .. . ..... ..... xxx x

# What residents say of their housing
arbeidsmigrant:beoordelen-begin                  r rr r rrrrr rrrrr rrr r
arbeidsmigrant:beoordelen                        o oo o ooooo ooooo ooo o
arbeidsmigrant:feedback-list                     l oo o xooox xooox xxx x
arbeidsmigrant:feedback-detail                   l oo . xooox x...x xxx x
arbeidsmigrant:feedback-poster                   l oo . xooox x...x xxx x
arbeidsmigrant:feedbackcode-replace              l oo . xooox x...x xxx x
POST arbeidsmigrant:feedbackcode-make            l rr . xrrrx x...x xxx x
arbeidsmigrant:feedbackreactie-write             l ox . xxxxx xxxxx xxx x
POST arbeidsmigrant:feedbackreactie-withdraw     l rx . xxxxx xxxxx xxx x

# Care: referrals with consent
zorg:toestemming                                 o oo o ooooo ooooo ooo o
zorg:doorverwijzing-list                         l oo o ooxox ooxox xxx o
zorg:doorverwijzing-create                       l oo o ooxox ooxox xxx x
zorg:doorverwijzing-vast                         l oo o ooxox ooxox xxx o
zorg:doorverwijscijfers                          l xx x ooooo ooooo oxx x
zorg:doorverwijzing-detail@gemeente              l .. . ooxox ..x.x xxx o
zorg:doorverwijzing-detail@marktpartij           l oo . ..x.x ..x.x xxx .
zorg:doorverwijzing-partner@gemeente             l .. . ooxox ..x.x xxx x
zorg:doorverwijzing-partner@marktpartij          l oo . ..x.x ..x.x xxx x
zorg:doorverwijzing-aanbieden                    l .. . ooxox ..x.x xxx x
zorg:toestemmingstekst                           l .. . ooxox ..x.x xxx x
POST zorg:doorverwijzing-kaart@gemeente          l .. . ooxox ..x.x xxx x
POST zorg:doorverwijzing-kaart@marktpartij       l rr . ..x.x ..x.x xxx x
zorg:doorverwijzing-aannemen                     l xx x xxxxx xxxxx xxx o
zorg:doorverwijzing-weigeren                     l xx x xxxxx xxxxx xxx o
zorg:doorverwijzing-uitkomst                     l xx x xxxxx xxxxx xxx o
zorg:doorverwijzing-stoppen@gemeente             l .. . ooxox ..x.x xxx x
zorg:doorverwijzing-stoppen@marktpartij          l oo . ..x.x ..x.x xxx x
zorg:doorverwijzing-intrekken@gemeente           l .. . ooxox ..x.x xxx x
zorg:doorverwijzing-intrekken@marktpartij        l oo . ..x.x ..x.x xxx x
zorg:doorverwijzing-contact@gemeente             l .. . ooxox ..x.x xxx .
zorg:doorverwijzing-contact@marktpartij          l oo . ..x.x ..x.x xxx .

# The API, and the access of software
api:uitleg                                       o oo o ooooo ooooo ooo o
api:overzicht                                    o oo o ooooo ooooo ooo o
api:basis                                        o oo o ooooo ooooo ooo o
api:openapi                                      o oo o ooooo ooooo ooo o
POST api:token                                   b bb b bbbbb bbbbb bbb b
api:locaties                                     k kk k kkkkk kkkkk kkk k
api:locatie                                      k kk k kkkkk kkkkk kkk k
api:bezetting                                    k kk k kkkkk kkkkk kkk k
api:kamers                                       k kk k kkkkk kkkkk kkk k
api:kamer                                        k kk k kkkkk kkkkk kkk k
api:verblijven                                   k kk k kkkkk kkkkk kkk k
api:bulk                                         k kk k kkkkk kkkkk kkk k
api:verblijf                                     k kk k kkkkk kkkkk kkk k
api:signalen                                     k kk k kkkkk kkkkk kkk k
api:vertrek                                      k kk k kkkkk kkkkk kkk k
api:toegang-list                                 l ox o xxxxx xxxxx xxx x
api:toegang-create                               l ox o xxxxx xxxxx xxx x
api:toegang-rotate                               l ox . xxxxx xxxxx xxx x
api:toegang-revoke                               l ox . xxxxx xxxxx xxx x

# For the worker
arbeidsmigrant:melden                            o oo o ooooo ooooo ooo o
arbeidsmigrant:melden-vertellen                  o oo o ooooo ooooo ooo o
arbeidsmigrant:melding-volgen                    o oo o ooooo ooooo ooo o
arbeidsmigrant:melding-foto                      r rr r rrrrr rrrrr rrr r
arbeidsmigrant:klankbord                         o oo o ooooo ooooo ooo o
arbeidsmigrant:klankbord-lid                     o oo o ooooo ooooo ooo o

# The sounding board
arbeidsmigrant:klankbord-list                    l xx x ooooo ooooo oxx x
arbeidsmigrant:klankbordvraag-create             l xx x xxxox xxxox oxx x
arbeidsmigrant:klankbordvraag-detail             l xx x ooooo ooooo oxx x
arbeidsmigrant:klankbordvraag-change             l xx x xxxox xxx.x .xx x
arbeidsmigrant:klankbordadvies-summarise         l xx x xxxox xxx.x .xx x
arbeidsmigrant:klankbordadvies-settle            l xx x xxxox xxx.x .xx x
arbeidsmigrant:klankbordlid-create               l xx x xxxox xxxox oxx x
arbeidsmigrant:klankbordlid-renew                l xx x xxxox xxx.x .xx x
arbeidsmigrant:klankbordlid-remove               l xx x xxxox xxx.x .xx x

# Information for workers
arbeidsmigrant:info                              r rr r rrrrr rrrrr rrr r
arbeidsmigrant:taal-kiezen                       r rr r rrrrr rrrrr rrr r
arbeidsmigrant:info-start                        o oo o ooooo ooooo ooo o
arbeidsmigrant:info-zoeken                       o oo o ooooo ooooo ooo o
arbeidsmigrant:info-alles                        o oo o ooooo ooooo ooo o
arbeidsmigrant:info-loketten                     o oo o ooooo ooooo ooo o
arbeidsmigrant:privacy                           o oo o ooooo ooooo ooo o
arbeidsmigrant:info-pagina                       o oo o ooooo ooooo ooo o
arbeidsmigrant:info-qr                           o oo o ooooo ooooo ooo o
arbeidsmigrant:info-qr-svg                       o oo o ooooo ooooo ooo o
arbeidsmigrant:info-werklijst                    l xx x xxxox xxxox oxx x
arbeidsmigrant:infodeel-list                     l xx x xxxox xxxox oxx x
arbeidsmigrant:infodeel-create                   l xx x xxxox xxxox .xx x
arbeidsmigrant:infodeel-change                   l xx x xxxox xxx.x .xx x
arbeidsmigrant:infodeel-remove                   l xx x xxxox xxx.x .xx x
arbeidsmigrant:infovertaling                     l xx x xxxox xxxox oxx x
arbeidsmigrant:infovertaling-export              l xx x xxxox xxxox oxx x
arbeidsmigrant:infoversie-detail                 l xx x xxxox xxxox oxx x
arbeidsmigrant:infoversie-write                  l xx x xxxox xxxox oxx x
arbeidsmigrant:infoversie-review                 l xx x xxxox xxxox oxx x
arbeidsmigrant:infoversie-place                  l xx x xxxox xxxox oxx x
arbeidsmigrant:infoversie-discard                l xx x xxxox xxxox oxx x
arbeidsmigrant:infoversie-history                l xx x xxxox xxxox oxx x

# Kennis: answers to the council
kennis:antwoord-list                             l xx x xxxox xxxox oxx x
kennis:antwoord-begin                            l xx x xxxox xxxox oxx x
kennis:antwoord-take                             l xx x xxx.x xxx.x .xx x
kennis:antwoord-detail                           l xx x xxxox xxx.x .xx x
kennis:antwoord-change                           l xx x xxxox xxx.x .xx x
kennis:antwoord-adopt                            l xx x xxxox xxx.x .xx x
kennis:antwoord-copy                             l xx x xxxox xxx.x .xx x
kennis:antwoord-delete                           l xx x xxxox xxx.x .xx x
kennis:antwoord-check                            l xx x xxxox xxx.x .xx x
kennis:antwoord-odt                              l xx x xxxox xxx.x .xx x
kennis:antwoord-pdf                              l xx x xxxox xxx.x .xx x
kennis:antwoordblok-write                        l xx x xxxox xxx.x .xx x
kennis:antwoordblok-change                       l xx x xxxox xxx.x .xx x
POST kennis:antwoordblok-up                      l xx x xxxrx xxx.x .xx x
POST kennis:antwoordblok-down                    l xx x xxxrx xxx.x .xx x
POST kennis:antwoordblok-renew                   l xx x xxxrx xxx.x .xx x
POST kennis:antwoordblok-drop                    l xx x xxxrx xxx.x .xx x

# Talks: a concept is the holder's; after the invitation officials and the invited read it
kennis:dialoog-list                              l oo o ooooo ooooo oxx x
kennis:dialoog-plan                              l xx x xxxox xxxox oxx x
kennis:dialoog-detail@concept                    l .. . ooooo ..... .xx x
kennis:dialoog-detail@gedeeld                    l oo . ooooo ooooo oxx x
kennis:dialoog-change                            l xx x xxxox xxx.x .xx x
kennis:dialoog-invite                            l xx x xxxox xxx.x .xx x
kennis:dialoog-cancel                            l xx x xxxox xxx.x .xx x
kennis:dialoog-hold                              l xx x xxxox xxx.x .xx x
kennis:dialoog-share                             l xx x xxxox xxx.x .xx x
kennis:dialoog-adopt                             l xx x xxxox xxx.x .xx x
kennis:deelnemer-add                             l xx x xxxox xxx.x .xx x
POST kennis:deelnemer-remove                     l xx x xxxrx xxx.x .xx x
kennis:verslag-write                             l xx x xxxox xxx.x .xx x
kennis:reactie-settle                            l xx x xxxox xxx.x .xx x
kennis:uitkomst-record                           l xx x xxxox xxx.x .xx x
kennis:uitkomst-change                           l xx x xxxox xxx.x .xx x
kennis:uitkomst-follow                           l xx x xxxox xxx.x .xx x
kennis:uitkomst-list                             l oo o ooooo ooooo oxx x
kennis:uitkomst-export                           l oo o ooooo ooooo oxx x
kennis:dialoog-answer                            l oo . ..... ..... .xx x
kennis:dialoog-react                             l oo . ..... ..... .xx x
kennis:dialoog-ics                               l oo . ooooo ooooo oxx x
kennis:dialoog-gast                              o oo o ooooo ooooo ooo o
kennis:dialoog-gast-react                        o oo o ooooo ooooo ooo o
kennis:dialoog-gast-ics                          o oo o ooooo ooooo ooo o
programma:dialooggevolg-add                      l xx x xxxox xxx.x .xx x
POST programma:dialooggevolg-remove              l xx x xxxrx xxx.x .xx x
"""


def expected() -> dict[str, str]:
    """The table as data: per page the signs in the order of the people."""
    lines = [line.rsplit(maxsplit=7) for line in TABLE.strip().splitlines()[1:] if line and not line.startswith("#")]
    return {label.strip(): "".join(signs) for label, *signs in lines}


def sign(answer: Answer) -> str:
    """How an answer stands in the table."""
    if answer.status == HTTPStatus.FOUND:
        return "l" if answer.to_login else "r"
    return {200: "o", 400: "b", 401: "k", 403: "x", 404: "."}.get(answer.status, f"[{answer.status}]")


def test_every_page_is_in_the_table() -> None:
    named = {label.removeprefix("POST ").split("@")[0] for label in expected()}
    assert named == set(labels())


def test_every_page_answers_as_the_table_says(answers: list[Answer]) -> None:
    found: dict[str, str] = {}
    for answer in answers:
        found[answer.label] = found.get(answer.label, "") + sign(answer)
    assert found == expected()


def test_what_is_of_another_tenant_answers_as_what_does_not_exist(answers, strange_answers) -> None:
    """Neither the status nor the page tells whether the row is there."""
    exists = {(answer.label, answer.naam): answer for answer in answers if answer.status == HTTPStatus.NOT_FOUND}
    absent = {(answer.label, answer.naam): answer for answer in strange_answers}
    assert {key: exists[key].text for key in exists if key in absent} == {
        key: absent[key].text for key in exists if key in absent
    }
