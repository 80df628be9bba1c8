"""Late patterns: regular expressions that are compiled when they are first used."""

import re
from typing import Any, cast

_USED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, as far as it is looked for and replaced by.

    Compiling is most of what importing a module of patterns takes, and no command uses them all.
    A fault of the pattern is raised at its first use.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    """Stands for a pattern; from the first use on, its methods are those of the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        # Found at once from now on; two threads may do it, and do the same.
        vars(self).update((each, getattr(compiled, each)) for each in _USED)
        return getattr(compiled, name)
