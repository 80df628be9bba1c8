"""Proofs: how many false single edits of the shipped answers `check` catches, and harmless ones it flags.

Run with `make bench`. All were written by people who had not seen the proofs; those of the sealed
files were not looked at while the proofs were built.
"""

from collections import Counter

from tests.edits import verdicts

_FILES = ("false", "false_sealed", "harmless", "harmless_sealed")


def main() -> None:
    """Print the shares by kind for each file."""
    for name in _FILES:
        made: Counter[str] = Counter()
        found: Counter[str] = Counter()
        for edit, problems in verdicts(name):
            made.update((edit.kind, "all"))
            found.update((edit.kind, "all") if problems else ())
        print(f"\n{name} edits, with a problem")
        for kind in sorted(made, key=lambda kind: (kind == "all", kind)):
            print(f"  {kind:16} {found[kind]:4} of {made[kind]:4}  {found[kind] / made[kind]:6.1%}")


if __name__ == "__main__":
    main()
