"""Proofs: how many false single edits of the shipped answers `check` catches, and harmless ones it flags.

Run with `make bench`. The first are made by program; all others were written by people who had not seen the proofs; those of the sealed
files were not looked at while the proofs were built.
"""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.edits import problems, verdicts
from tests.mutations import sound

_FILES = ("false", "false_sealed", "harmless", "harmless_sealed")


def main() -> None:
    """Print the shares by kind for each file."""
    with TemporaryDirectory() as folder:
        made_up = tuple((edit, problems(edit, Path(folder))) for edit in sound())
    for name, edits in (("made", made_up), *((name, verdicts(name)) for name in _FILES)):
        made: Counter[str] = Counter()
        found: Counter[str] = Counter()
        for edit, told in edits:
            made.update((edit.kind, "all"))
            found.update((edit.kind, "all") if told else ())
        print(f"\n{name} edits, with a problem")
        for kind in sorted(made, key=lambda kind: (kind == "all", kind)):
            print(f"  {kind:16} {found[kind]:4} of {made[kind]:4}  {found[kind] / made[kind]:6.1%}")


if __name__ == "__main__":
    main()
