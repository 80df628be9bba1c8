"""Delay: the longest time for which one message, however hostile, keeps the bot from all others."""

import asyncio
import random
import sys
import time
from pathlib import Path

from bot.adapters.telegram.handlers import answered
from bot.cli.service import Places, build
from bot.replies.responder import Responder

ROOT = Path(__file__).resolve().parents[2]
BAR = 50.0
_LENGTH, _TIMES = 4_096, 5


def hostile() -> dict[str, str]:
    """Return messages that are hard to read, by what they are."""
    dice = random.Random(1)  # noqa: S311 - no secret

    def some(first: int, last: int) -> str:
        return "".join(chr(dice.randint(first, last)) for _ in range(_LENGTH))

    made = {
        "one letter": "a" * _LENGTH,
        "one Han character": "贷" * _LENGTH,
        "random Han characters": some(0x4E00, 0x9FA5),
        "rare Han characters": some(0x3400, 0x4DB0),
        "2,048 distinct tokens": " ".join(chr(0x4E00 + number) for number in range(2_048)),
        "random ASCII": some(0x20, 0x7E),
        "random characters": some(0x20, 0xD7FF),
        "emoji": "🤔" * 2_048,
        "joined emoji": "👨\u200d👩\u200d👧\u200d👦" * 370,
        "combining marks": "e" + "\u0301" * (_LENGTH - 1),
        "zero width": "\u200b" * _LENGTH,
        "ligatures": "ﷺ" * _LENGTH,
        "typed pinyin": "zhaogongxiaofenduiyoujizhi" * 160,
        "numerals": "一二三四五六七八九十百千万亿" * 290,
        "a hundred questions": "how many loans were issued? 签约了几个项目? " * 100,
        "one long question": "how many loans were issued to companies in the county " * 80,
    }
    text = next((ROOT / "knowledge").glob("*/article.txt")).read_text("utf-8")
    made["the article, shuffled"] = "".join(dice.sample(text, min(_LENGTH, len(text))))
    return {name: message[:_LENGTH] for name, message in made.items()}


async def worst(responder: Responder, message: str) -> tuple[float, float]:
    """Return the milliseconds that a message takes, and those for which the loop stood still meanwhile."""
    longest, running = 0.0, True

    async def beat() -> None:
        nonlocal longest
        while running:
            before = time.perf_counter()
            await asyncio.sleep(0)
            longest = max(longest, time.perf_counter() - before)

    beating = asyncio.create_task(beat())
    await asyncio.sleep(0.01)
    began, longest = time.perf_counter(), 0.0
    await answered(responder, message, None, None)
    took, running = time.perf_counter() - began, False
    await beating
    return 1_000 * took, 1_000 * longest


async def measure() -> float:
    """Print the table and return the worst delay."""
    service = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config"))
    service.answerer.warm()
    await answered(service.responder, "how many loans were issued", None, None)
    print(f"{'message of 4,096 characters':28}{'answered, ms':>14}{'others wait, ms':>17}")
    most = 0.0
    for name, message in hostile().items():
        # A character more makes another question of it: none is remembered.
        found = [await worst(service.responder, f"{number}{message}"[:_LENGTH]) for number in range(_TIMES)]
        took, delay = max(one[0] for one in found), sorted(one[1] for one in found)[_TIMES // 2]
        most = max(most, delay)
        print(f"{name:28}{took:14.1f}{delay:17.1f}")
    return most


def main() -> None:
    """Measure, and fail when others wait too long."""
    most = asyncio.run(measure())
    print(f"longest wait of others {most:.1f} ms (median of {_TIMES}), bar {BAR:.0f} ms")
    sys.exit(0 if most <= BAR else 1)


if __name__ == "__main__":
    main()
