"""Photos cleaned: seconds and memory against decoding the whole picture, as ratios."""

import multiprocessing as mp
import resource
import time
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from handhaving.fotos.schoon import clean

AANTAL = 20


def made() -> bytes:
    """A photo of 12 megapixels with some noise, as a phone makes it."""
    uit = BytesIO()
    Image.effect_noise((4000, 3000), 60).convert("RGB").save(uit, "JPEG", quality=85)
    return uit.getvalue()


def ours(inhoud: bytes) -> None:
    """The portal's way."""
    clean(ContentFile(inhoud, name="foto.jpg"))


def whole(inhoud: bytes) -> None:
    """Decode all of it, then shrink."""
    beeld = Image.open(BytesIO(inhoud))
    beeld.load()
    beeld.resize((1600, 1200), Image.Resampling.LANCZOS).save(BytesIO(), "JPEG", quality=82)


def measure(way, inhoud: bytes, aantal: int, answer) -> None:
    """Seconds per photo and the growth of this process in MB."""
    begin = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    clock = time.process_time()
    for _ in range(aantal):
        way(inhoud)
    answer.put(
        ((time.process_time() - clock) / aantal, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - begin) / 1024)
    )


def run(way, inhoud: bytes, aantal: int) -> tuple[float, float]:
    """The same in a process of its own."""
    answer = mp.get_context("fork").Queue()
    child = mp.get_context("fork").Process(target=measure, args=(way, inhoud, aantal, answer))
    child.start()
    found = answer.get()
    child.join()
    return found


def main() -> None:
    """Print the ratios."""
    inhoud = made()
    een, veel, heel = run(ours, inhoud, 1), run(ours, inhoud, AANTAL), run(whole, inhoud, AANTAL)
    print(f"file {len(inhoud) / 1e6:.1f} MB")
    print(f"cpu per photo: {veel[0]:.3f} s, whole {heel[0]:.3f} s, ratio {veel[0] / heel[0]:.2f}")
    print(f"growth: 1 photo {een[1]:.0f} MB, {AANTAL} photos {veel[1]:.0f} MB, whole {heel[1]:.0f} MB")
    print(f"ratios: {AANTAL} against 1 {veel[1] / max(een[1], 1):.2f}; against whole {veel[1] / heel[1]:.2f}")


if __name__ == "__main__":
    main()
