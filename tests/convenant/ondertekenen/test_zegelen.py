"""The seal: any change shows, to our own check, to pyHanko's validator and to an ordinary reader of PDFs."""

import asyncio
import shutil
import subprocess
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from asn1crypto import pem, x509
from django.conf import settings
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from convenant.akte import Akte, render
from convenant.tekst import Artikeltekst, Convenanttekst, Toezeggingtekst
from convenant.zegelen import controle, demo
from convenant.zegelen.controle import Druk, check
from convenant.zegelen.controle_kind import found_in
from convenant.zegelen.uitslag import Zegelbevinding
from convenant.zegelen.zegel import seal
from convenant.zegelen.zegelaar import ZegelaarFout, open_pkcs12

NU = datetime.now(UTC).replace(microsecond=0)
"""When these tests are read, which is long before the last of them runs: certificates are made as of then."""
VAST = ("intact", "hele_bestand", "niets_toegevoegd", "vertrouwd")


def akte() -> Akte:
    rij = Toezeggingtekst(
        "T01", "Nachtregister op tijd", "Nooit ouder dan zeven dagen.", ("Verblijfsbieder",), "r", "ten minste 95 %"
    )
    artikelen = (Artikeltekst(None, 1, "Doel", "Genoeg en goed.\n\nDicht bij het werk.", (rij,)),)  # type: ignore[arg-type]
    tekst = Convenanttekst(1, "Convenant", "Samen.", artikelen, is_voorbeeld=True)
    return Akte(
        tekst,
        "Delta <&> BV",
        "99000033",
        ("Verblijfsbieder",),
        "Sanne de Vries",
        "bestuurder",
        "Statuten",
        NU,
        "https://x.example/",
    )


@pytest.fixture(scope="module")
def stuk():
    """One sealed document: the bytes that were read, the sealed ones, the root."""
    inhoud, wortel = demo.make(wachtwoord="x", moment=NU)
    pdf = render(akte(), fonts=settings.FONTS_DIR)
    zegelaar = open_pkcs12(inhoud, "x")
    with ThreadPoolExecutor(1) as apart:  # a browser test before it in this process leaves an event loop in this thread
        sealed = apart.submit(
            seal, pdf, zegelaar=zegelaar, reden="Ondertekend door Sanne", plaats="Regio", moment=NU
        ).result()
    return pdf, sealed, wortel


@pytest.fixture(autouse=True)
def outside_any_loop() -> Iterator[None]:
    """pyHanko starts a loop of its own, which it cannot where a browser test in this process left one marked as running.

    Only here, where no test asks the database: Django keeps other connections for who runs inside a loop, so that a test whose setup
    and teardown differ in it is never rolled back. What has a wider scope than a test runs before this, hence the thread above.
    """
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(loop)


def own(inhoud: bytes, wortel: bytes) -> bool:
    """Our own verdict, inside this process."""
    try:
        found = found_in(inhoud, [wortel.decode()])
    except Exception:
        return False
    return all(found.get(naam) for naam in VAST)


def pyhanko_says(inhoud: bytes, wortel: bytes) -> bool:
    """pyHanko's own validator, as anybody would call it."""
    try:
        embedded = PdfFileReader(BytesIO(inhoud)).embedded_signatures[0]
        root = x509.Certificate.load(pem.unarmor(wortel)[2])
        status = validate_pdf_signature(embedded, ValidationContext(trust_roots=[root], allow_fetching=False))
    except Exception:
        return False
    return bool(status.bottom_line) and status.coverage.name == "ENTIRE_FILE"


def flipped(inhoud: bytes, plek: int) -> bytes:
    changed = bytearray(inhoud)
    changed[plek] ^= 1
    return bytes(changed)


def test_what_was_sealed_is_what_was_read(stuk):
    pdf, sealed, wortel = stuk
    assert sealed.startswith(pdf)
    found = check(sealed, vertrouwd=[wortel])
    assert (found.bevinding, found.gaaf, found.vertrouwd, found.moment) == (Zegelbevinding.ZEGEL, True, True, NU)
    assert demo.WAARSCHUWING in found.door
    assert (found.reden, found.plaats) == ("Ondertekend door Sanne", "Regio")
    assert pyhanko_says(sealed, wortel)


def test_the_sealed_file_stays_lasting_and_accessible(stuk):
    _, sealed, _ = stuk
    with pikepdf.open(BytesIO(sealed)) as bestand:
        with bestand.open_metadata() as meta:
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        veld = bestand.Root.AcroForm.Fields[0]
        assert (str(veld.TU), bestand.Root.Perms.DocMDP.Reference[0].TransformParams.P) == ("Digitaal zegel", 1)
        vorm = (
            bestand.Root.StructTreeRoot.K[0].K[-1] if isinstance(bestand.Root.StructTreeRoot.K, pikepdf.Array) else None
        )
        vorm = vorm if vorm is not None else bestand.Root.StructTreeRoot.K.K[-1]
        assert (str(vorm.S), vorm.K.Obj.objgen) == ("/Form", veld.objgen)
        assert bestand.check_pdf_syntax() == []


def test_qpdf_finds_no_fault(stuk, tmp_path):
    if not shutil.which("qpdf"):
        pytest.skip(
            "qpdf is not installed here; .ci/run installs it. Its library looked at the same file above, through pikepdf."
        )
    (tmp_path / "stuk.pdf").write_bytes(stuk[1])
    found = subprocess.run(["qpdf", "--check", str(tmp_path / "stuk.pdf")], capture_output=True, check=False)
    assert (found.returncode, b"No syntax" in found.stdout) == (0, True)


def test_one_changed_byte_shows_everywhere(stuk):
    """In the words, in the structure, in the signature and behind it; pyHanko alone misses what no signature covers."""
    pdf, sealed, wortel = stuk
    assert own(sealed, wortel)
    plekken = [*range(20, len(pdf), len(pdf) // 12), *range(len(pdf), len(sealed), (len(sealed) - len(pdf)) // 60)]
    assert [plek for plek in plekken if own(flipped(sealed, plek), wortel)] == []


@pytest.mark.parametrize("deel", [0.3, 0.9], ids=["in the words", "near the end of what was read"])
def test_pyhankos_own_validator_refuses_a_changed_text(stuk, deel):
    pdf, sealed, wortel = stuk
    assert not pyhanko_says(flipped(sealed, int(len(pdf) * deel)), wortel)


@pytest.mark.parametrize(
    "hoe", [lambda s: s + b" ", lambda s: s + b"\n%%EOF\n", lambda s: s[:-10], lambda s: s[: len(s) // 2]]
)
def test_added_and_cut_off_bytes_show(stuk, hoe):
    _, sealed, wortel = stuk
    assert not check(hoe(sealed), vertrouwd=[wortel]).gaaf


def test_a_second_seal_behind_the_first_is_a_change(stuk):
    inhoud, _ = demo.make(wachtwoord="x", moment=NU)
    with pytest.raises(ZegelaarFout):
        seal(stuk[1], zegelaar=open_pkcs12(inhoud, "x"), reden="", plaats="", moment=NU)


def test_a_seal_of_somebody_else_is_intact_and_not_trusted(stuk):
    pdf, _, wortel = stuk
    inhoud, _ = demo.make(wachtwoord="x", moment=NU)
    found = check(seal(pdf, zegelaar=open_pkcs12(inhoud, "x"), reden="", plaats="", moment=NU), vertrouwd=[wortel])
    assert (found.gaaf, found.vertrouwd) == (True, False)


def test_an_old_root_in_the_list_keeps_old_seals_trusted(stuk):
    _, sealed, wortel = stuk
    _, nieuw = demo.make(wachtwoord="x", moment=NU)
    assert check(sealed, vertrouwd=[nieuw, wortel]).vertrouwd
    assert not check(sealed, vertrouwd=[nieuw]).vertrouwd


def test_a_certificate_that_ended_seals_nothing(stuk):
    inhoud, _ = demo.make(wachtwoord="x", moment=NU - timedelta(days=90), dagen=30)
    with pytest.raises(ZegelaarFout, match="niet geldig"):
        seal(stuk[0], zegelaar=open_pkcs12(inhoud, "x"), reden="", plaats="", moment=NU)


@pytest.mark.parametrize(
    ("inhoud", "bevinding"),
    [
        (b"", Zegelbevinding.GEEN_PDF),
        (b"\x00" * 1000, Zegelbevinding.GEEN_PDF),
        (b"%PDF-1.7\n%%EOF", Zegelbevinding.GEEN_ZEGEL),
        (b"%PDF-1.7\n/ByteRange [0 1 2 3]\nstartxref\n9\n%%EOF", Zegelbevinding.KAPOT),
        (
            b"%PDF-1.7 /ByteRange\nxref\n0 999999999\ntrailer<</Size 999999999/Prev 9/Root 1 0 R>>\nstartxref\n20\n%%EOF",
            Zegelbevinding.KAPOT,
        ),
        (b"%PDF-1.7 /ByteRange" + b"<<" * 100_000 + b"\nstartxref\n20\n%%EOF", Zegelbevinding.KAPOT),
        (b"%PDF-1.7" + b"x" * (controle.MAX_BYTES + 1), Zegelbevinding.TE_GROOT),
    ],
)
def test_rubbish_gets_an_answer(inhoud, bevinding):
    assert check(inhoud, vertrouwd=[]).bevinding is bevinding


def test_a_file_that_unpacks_to_more_than_there_is_gets_an_answer():
    bom = zlib.compress(bytes(700 * 1024**2), 1)
    kop = f"%PDF-1.7\n1 0 obj<</Type/XRef/Size 9/W[1 4 1]/Root 2 0 R/Filter/FlateDecode/Length {len(bom)}>>stream\n".encode()
    found = check(kop + bom + b"\nendstream endobj\n%/ByteRange\nstartxref\n9\n%%EOF", vertrouwd=[])
    assert found.bevinding in (Zegelbevinding.KAPOT, Zegelbevinding.TE_ZWAAR)


def test_a_check_that_takes_too_long_is_stopped(stuk):
    assert check(stuk[1], vertrouwd=[], wachttijd=0.01).bevinding is Zegelbevinding.TE_ZWAAR


def test_two_at_a_time_and_the_third_is_asked_to_wait(stuk, monkeypatch):
    class Full:
        def acquire(self, timeout):
            return False

    monkeypatch.setattr(controle, "_plaatsen", Full())
    with pytest.raises(Druk):
        check(stuk[1], vertrouwd=[])


def test_the_child_finds_no_secret_in_its_environment(stuk, monkeypatch):
    monkeypatch.setenv("ZEGEL_WACHTWOORD", "verklap-mij-niet")
    seen = {}
    real = subprocess.run

    def look(*args, **kwargs):
        seen.update(kwargs["env"])
        return real(*args, **kwargs)

    monkeypatch.setattr(controle.subprocess, "run", look)
    assert check(stuk[1], vertrouwd=[stuk[2]]).gaaf
    assert not {"ZEGEL_WACHTWOORD", "SECRET_KEY", "DATABASE_URL"} & set(seen)


def test_threads_seal_beside_each_other(stuk):
    """As under gunicorn: pyHanko's event loop is made and ended inside the thread that calls."""
    inhoud, wortel = demo.make(wachtwoord="x", moment=NU)
    zegelaar = open_pkcs12(inhoud, "x")
    with ThreadPoolExecutor(8) as pool:
        made = list(
            pool.map(lambda n: seal(stuk[0], zegelaar=zegelaar, reden=f"nummer {n}", plaats="", moment=NU), range(24))
        )
    assert all(own(sealed, wortel) for sealed in made)
    assert sorted(found_in(sealed, [])["reden"] for sealed in made) == sorted(f"nummer {n}" for n in range(24))


@pytest.mark.parametrize(("inhoud", "zin"), [(b"rommel", "gaat niet open"), (None, "gaat niet open")])
def test_a_wrong_password_or_file_is_said_without_the_password(inhoud, zin):
    if inhoud is None:
        inhoud, _ = demo.make(wachtwoord="goed")
    with pytest.raises(ZegelaarFout, match=zin) as fout:
        open_pkcs12(inhoud, "fout-wachtwoord")
    assert "fout-wachtwoord" not in str(fout.value)
