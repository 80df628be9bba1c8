"""Near misses: phrasings with one thing swapped, so that the article no longer answers them.

`python -m tests.near_misses` prints how many are answered all the same, kind by kind;
`--write` also lists them as the known failures of tests/test_near_misses.py.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from itertools import chain

from bot.cli.service import Places, build
from bot.core.answerer import Answerer
from bot.core.knowledge import Knowledge
from bot.core.outcomes import Answer
from bot.core.text.normalize import fingerprint, normalize
from bot.core.values.numerals import values
from tests.benchmarks.corpus import CORPUS, ROOT

KNOWN = CORPUS / "near_miss_failures.txt"
EACH = 100
"""Cases of a kind, half of them Chinese, half English."""
_SHOWN = 8
_HEAD = (
    "# Near misses (tests/near_misses.py) that are answered though one thing in them was swapped.",
    "# Each must go on failing: one that no longer does is taken off, by `python -m tests.near_misses --write`.",
)

Swap = Callable[[str, str], Iterator[str]]
"""From a phrasing and its language to the texts with one thing swapped."""

_PLACES = {
    "zh": (
        (
            r"蓝山县?|(?:我们|全|该|这个|这|当地|咱们?)县(?![级农城长委政])",
            "嘉禾县 江华县 宁远县 临武县 固安县",
        ),
        (r"湖南省?", "广东省 江西 湖北省"),
        (r"永州市?", "郴州市 衡阳 长沙市"),
        (r"湘江", "珠江 赣江 汉江"),
    ),
    "en": (
        (r"(?:lanshan|the|this|that)(?: county)\b(?!['’]s| \w+ bank| bank)", "Jiahe+county Ningyuan+county"),
        (r"\blanshan\b(?! county)", "Jiahe Jianghua Ningyuan"),
        (r"\bhunan\b", "Guangdong Jiangxi Hubei"),
        (r"\byongzhou\b", "Chenzhou Hengyang Changsha"),
        (r"\bxiang(?:jiang)? river\b|\bxiangjiang\b", "Pearl+River Gan+River"),
    ),
}
_BANKS = {
    "zh": (
        (
            r"县?农商银?行|农村商业银行|(?<![家个间些么政的的])(?<!哪)银行(?![里业企])",
            "建设银行 中国银行 工商银行 招商银行 农业银行",
        ),
    ),
    "en": (
        (
            r"(?:the )?(?:(?:local|county|county['’]s) )?rural (?:commercial )?bank|\bthe (?:(?:local|county) )?bank\b",
            "China+Construction+Bank Bank+of+China ICBC the+Agricultural+Bank+of+China China+Merchants+Bank",
        ),
    ),
}
_ROLES = {
    "zh": (
        (r"县政府|(?<![县省市])政府(?!搭)|(?<![在从到对的])县里(?!的)", "省政府 市长 国务院"),
        (r"县级?领导", "省长 市长"),
        (r"科局长|联络员", "厅长 书记"),
        (r"记者|作者|通讯员", "主编 摄影师"),
        (r"(?<![县校各])领导(?!小组)", "省长 市长"),
        (r"企业代表|代表", "部长"),
    ),
    "en": (
        (
            r"(?<!in )(?<!is )(?<!of )(?<!to )(?<!for )\b(?:the|this) (?:county|local government|government|authorities)(?! (?:leader|rural|bank|level))\b",
            "the+mayor the+provincial+government the+governor the+central+government",
        ),
        (r"(?:the |a )?county(?:-level)? (?:leaders?|officials?)", "the+governor the+mayor"),
        (r"(?:the |a )?(?:bureau chief|section chief|liaison officer|liaison)\b", "the+police+chief"),
        (
            r"(?:the )?(?:journalist|author|reporter|writer|correspondent)s?\b",
            "the+photographer the+editor-in-chief",
        ),
        (r"(?<=did )they\b|(?<=do )they\b|(?<=are )they\b", "the+mayor the+provincial+government"),
    ),
}
_OPPOSITES = {
    "zh": (
        (r"减免|降低|减轻|减(?=租|房)|优惠|打折", "提高 取消 上涨"),
        (r"开辟|开通|(?<![召公展离])开(?=了|[一-龥]{0,2}通道)", "关闭 取消 禁止"),
        (r"发放|投放|给予|提供|发(?=了|补)", "拒绝发放 取消 停止发放"),
        (r"支持|帮扶|帮助|扶持|鼓励|担保", "处罚 禁止 拒绝支持"),
        (r"组建|成立|组成", "解散 取消"),
        (r"签约|签(?=了|下)", "取消 拒绝签"),
        (r"引进|打造|建(?=设|了|成)", "关闭 放弃 赶走"),
        (r"简化|缩短", "延长"),
        (r"提高|加快|强化|深化", "降低 放弃 推迟"),
        (r"治愈|治好|康复", "死亡"),
        (r"出台|开展|实行|召开|举行", "取消 禁止 推迟"),
        (r"复工复产|复工|开工", "停工 停产"),
    ),
    "en": (
        (r"\b(?:cut|reduce|lower|waive|discount)\b", "raise increase"),
        (r"\b(?:reduced|lowered|waived|discounted)\b", "raised increased cancelled"),
        (r"\b(?:opened|set up|launched|introduced|started|formed|created)\b", "closed cancelled banned"),
        (r"\b(?:open|launch|introduce|start|form|create|build)\b", "close cancel ban"),
        (r"\b(?:issued|granted|given|provided|signed|offered|lent|paid)\b", "refused cancelled withdrawn"),
        (r"\b(?:give|provide|offer|grant|lend|pay|sign)\b", "refuse cancel stop"),
        (r"\b(?:supported|helped|encouraged|backed)\b", "punished fined banned"),
        (r"\b(?:support|help|encourage|back(?= \w))\b", "punish fine ban"),
        (r"\b(?:attracted|brought in|built)\b", "closed rejected abandoned"),
        (r"\b(?:cured|recovered)\b", "killed"),
        (r"\b(?:shorten|simplify|speed up|shortened|simplified)\b", "delay lengthen"),
        (r"\b(?:resume|restart|reopen)\b", "halt close"),
    ),
}
_YEARS = {"zh": "2018年 2016年 2019年5月 去年 1998年", "en": "2019 2016 May+2018 1998"}
_SMALL_ZH = "三四六七九"
_SMALL_EN = "three six seven nine eleven".split()


def _by_table(table: dict[str, tuple[tuple[str, str], ...]]) -> Swap:
    """Return the swap that puts other words for the first place where a row's pattern stands."""

    def swap(text: str, lang: str) -> Iterator[str]:
        for pattern, others in table[lang]:
            for other in others.replace("+", "\u00a0").split(" "):
                new, count = re.subn(
                    pattern, other.replace("\u00a0", " "), text, count=1, flags=re.IGNORECASE
                )
                if count:
                    yield new

    return swap


def years(text: str, lang: str) -> Iterator[str]:
    """Yield a text with another time in it: swapped for its own, else put in."""
    own = r"(?:20\d\d年)?\d{1,2}月\d{1,2}日|20\d\d年" if lang == "zh" else r"\bmarch 1(?:st)?\b|\b20\d\d\b"
    for other in _YEARS[lang].split():
        time = other.replace("+", " ")
        new, count = re.subn(own, time, text, count=1, flags=re.IGNORECASE)
        if count:
            yield new
        else:
            yield f"{time}{text}" if lang == "zh" else f"{text.rstrip('?')} in {time}"


def numbers(text: str, _lang: str) -> Iterator[str]:
    """Yield a text with another number in place of one of its own, written the same way."""
    plain = normalize(text)
    for value in values(plain):
        old = plain[value.start : value.end]
        if value.amount > 1 and value.unit != "year" and plain[value.start - 1 : value.start] != "几":
            yield from (plain[: value.start] + new + plain[value.end :] for new in _other_numbers(old))


def _other_numbers(old: str) -> Iterator[str]:
    digits = re.match(r"\d+(?:\.\d+)?", old)
    if digits is not None:
        yield from (f"{Decimal(digits[0]) + more}{old[digits.end() :]}" for more in (2, 17))
    elif old.isascii():
        first = re.split(r"[ -]", old)[0]
        yield from (other + old[len(first) :] for other in _SMALL_EN if other != first)
    else:
        at = max((i for i, ch in enumerate(old) if ch in "一二三四五六七八九"), default=-1)
        yield from (old[:at] + other + old[at + 1 :] for other in _SMALL_ZH if at >= 0 and other != old[at])


KINDS: dict[str, Swap] = {
    "place": _by_table(_PLACES),
    "bank": _by_table(_BANKS),
    "year": years,
    "number": numbers,
    "role": _by_table(_ROLES),
    "polarity": _by_table(_OPPOSITES),
}


def near_misses(knowledge: Knowledge, kind: str) -> tuple[str, ...]:
    """Return near misses of a kind, spread evenly over the entries that answer.

    Which ones hangs on the texts alone: a new phrasing leaves nearly all as they were.
    """
    asked = {fingerprint(text) for entry in knowledge.entries() for text in _texts(entry.phrasings)}
    asked |= {text for entry in knowledge.entries() for text in entry.exact}
    found: list[str] = []
    for lang in ("zh", "en"):
        ranked: dict[str, tuple[int, bytes]] = {}
        for entry in knowledge.entries():
            texts = () if entry.not_stated else entry.phrasings.get(lang, ())
            swapped = {
                new for text in texts for new in KINDS[kind](text, lang) if fingerprint(new) not in asked
            }
            for rank, text in enumerate(sorted(swapped, key=_mark)):
                ranked.setdefault(text, (rank, _mark(text)))
        found += sorted(ranked, key=ranked.__getitem__)[: EACH // 2]
    return tuple(found)


def _mark(text: str) -> bytes:
    return sha256(text.encode()).digest()


def _texts(phrasings: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    return chain.from_iterable(phrasings.values())


def answered(answerer: Answerer, kind: str) -> list[str]:
    """Return the near misses of a kind that get an answer."""
    return [text for text in near_misses(answerer.knowledge, kind) if isinstance(answerer.ask(text), Answer)]


def known_failures() -> frozenset[str]:
    """Return the near misses that are known to be answered."""
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def main() -> None:
    """Print how many near misses of each kind are answered, with some of them."""
    answerer = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config")).answerer
    found = {kind: answered(answerer, kind) for kind in KINDS}
    for kind, texts in found.items():
        print(f"{kind:10} {len(texts):3} of {len(near_misses(answerer.knowledge, kind))} answered")
        for text in texts[:_SHOWN]:
            print(f"{'':10} {text}")
    if "--write" in sys.argv:
        lines = [*_HEAD, *(text for texts in found.values() for text in texts)]
        KNOWN.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
