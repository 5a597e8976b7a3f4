"""Child process that reads one workbook from standard input and writes its rows as pickles to standard output.

A process of its own because the reader is native code that allocates a whole sheet at once: one cell in the last row
and column of an otherwise empty sheet asks for hundreds of gigabytes, and a failed allocation ends the process. Here
only this child ends. It knows nothing of the project, has no secrets in its environment and cannot write a file.
"""

import pickle
import sys
from typing import Any

import python_calamine

try:
    import resource
except ImportError:  # no such limits on this system
    resource = None  # type: ignore[assignment]

AANTAL = 2_000


def limit(geheugen: int, rekentijd: int) -> None:
    """Cap memory (bytes) and processor time (seconds) where the system can."""
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))
    resource.setrlimit(resource.RLIMIT_CPU, (rekentijd, rekentijd))


def send(bericht: tuple[Any, ...]) -> None:
    pickle.dump(bericht, sys.stdout.buffer, protocol=5)


def send_rows(sheet: python_calamine.CalamineSheet) -> None:
    """Send rows in batches; equal cells of a batch become one object, which halves the pickle."""
    deel: list[list[Any]] = []
    gezien: dict[Any, Any] = {}
    for rij in sheet.iter_rows():
        deel.append([gezien.setdefault(cel, cel) for cel in rij] if any(rij) else [])
        if len(deel) == AANTAL:
            send(("rijen", deel))
            deel = []
            gezien = {}
    send(("rijen", deel))


def main() -> None:
    limit(int(sys.argv[1]), int(sys.argv[2]))
    try:
        werkmap = python_calamine.CalamineWorkbook.from_filelike(sys.stdin.buffer)
        zichtbaar = python_calamine.SheetVisibleEnum.Visible
        blad_soort = python_calamine.SheetTypeEnum.WorkSheet
        bladen = [blad for blad in werkmap.sheets_metadata if blad.typ == blad_soort]
        send(("bladen", [blad.name for blad in bladen if blad.visible != zichtbaar]))
        for blad in bladen:
            if blad.visible != zichtbaar:
                continue
            sheet = werkmap.get_sheet_by_name(blad.name)
            begin = sheet.start[1] if sheet.start else 0
            send(("blad", blad.name, begin, sheet.total_height, sheet.total_width))
            sys.stdout.buffer.flush()
            send_rows(sheet)
        send(("klaar",))
    except python_calamine.PasswordError:
        send(("fout", "versleuteld"))
    except MemoryError:
        send(("fout", "te_zwaar"))
    except BrokenPipeError:
        raise
    except BaseException:
        # A panic of the native reader derives from BaseException; whatever it was, this file cannot be read.
        send(("fout", "kapot"))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
