"""Adding: how long an article of 10,000 characters takes to be read and indexed, printed as a table.

Run with `make bench`. Figures are of this machine and this run; nothing is asserted.
"""

import re
import statistics
import time
from collections.abc import Callable

from bot.adapters.incoming.receiving import receive
from bot.core.articles.intake import take
from bot.core.pause import collection_paused
from bot.core.sentences.article_answerer import ArticleAnswerer
from tests.adapters.incoming.pages import EN_BODY, ZH_BODY, page

SIZE = 10_000
ROUNDS = 7


def body(paragraphs: tuple[str, ...], shift: int) -> tuple[str, ...]:
    """Return paragraphs of 10,000 characters in all, each with numbers of its own."""
    told: list[str] = []
    written = 0
    while written < SIZE:
        text = _shifted(paragraphs[len(told) % len(paragraphs)], shift + len(told))
        told.append(text[: SIZE - written])
        written += len(text)
    return tuple(told)


def _shifted(text: str, shift: int) -> str:
    return re.sub(r"\d", lambda digit: str((int(digit[0]) + shift) % 10), text)


KINDS: dict[str, Callable[[int], bytes]] = {
    "Chinese text in UTF-8": lambda n: "\n".join(("河谷县修好桥梁", *body(ZH_BODY, n))).encode(),
    "Chinese page in GBK": lambda n: page(body=body(ZH_BODY, n), charset="gb2312").encode("gbk"),
    "English text in UTF-8": lambda n: "\n".join(("Bridges mended", *body(EN_BODY, n))).encode(),
    "English page in UTF-8": lambda n: page("Bridges mended", body(EN_BODY, n), "By Jane Doe").encode(),
}


def main() -> None:
    """Print the table, in processor time."""
    print(f"{SIZE:,} characters, read and indexed")
    for name, content in KINDS.items():
        # No round has the words of another: what is remembered of one helps the next no more than it would.
        times = [_milliseconds(content(number)) for number in range(ROUNDS + 1)][1:]
        print(f"  {name:<24} {statistics.median(times):.0f} ms (at most {max(times):.0f} ms)")


def _milliseconds(content: bytes) -> float:
    begin = time.process_time()
    with collection_paused():
        ArticleAnswerer(take(receive(content), "article").article)
    return 1000 * (time.process_time() - begin)


if __name__ == "__main__":
    main()
