"""Hedges: words that bound what is said beyond a number: planned, so far, several, as far as possible."""

import re
from dataclasses import dataclass

from bot.core.text.late_patterns import late


@dataclass(frozen=True, slots=True)
class Hedge:
    """One way to hedge.

    `said` finds it in a plain text of any language; `near` finds what may stand for it: an answer
    that hedges needs only that much in its source.
    """

    name: str
    said: re.Pattern[str]
    near: re.Pattern[str]


def _hedge(name: str, han: str, latin: str, near: str = "(?!)") -> Hedge:
    said = rf"{han}|\b(?:{latin})\b"
    return Hedge(name, late(said), late(rf"{said}|{near}"))


HEDGES = (
    _hedge(
        "planned",
        r"谋划|计划(?=[\u4e00-\u9fff])(?!生育|书|经济|单列)|拟(?!定|人)|规划(?:建设|投资|新建)|打算|预计|"
        r"准备(?=[\u4e00-\u9fff]{1,4}(?:投|建|办|开))",
        r"plan(?:s|ning)?(?= (?:(?:is|was|are|were) )?to\b)|planned|"
        r"intends?|intended|aims? to|expects? to|expected to|(?:is|are) to be|"
        r"will|going to|set to|is meant|are meant",
        r"规划|要(?![求点素])|将(?=[\u4e00-\u9fff])|未来|计划",
    ),
    _hedge(
        "so far",
        r"截至(?:目前|今|当日|当天|\d)|截止(?:目前|\d)|目前为止|迄今|至今",
        r"so far|to date|as of|up to now|until now|by now|thus far|to this day",
        r"目前|已(?!经验)|截至|新发放|\bnow\b|\balready\b",
    ),
    _hedge(
        "several",
        r"(?<!许)多(?:家|支|个(?!月)|名|位|项|种|条|所|座|批)(?=[\u4e00-\u9fff])|数(?:家|名|位|项|种|十|百|千|万)|若干|一批|好几",
        r"several|a number of|multiple|(?<!how )(?<!as )many|various|a batch of|a group of|"
        r"dozens of|hundreds of|thousands of",
        r"多|些|\bsome\b",
    ),
    _hedge(
        "as far as possible",
        r"尽可能|尽量|尽力|力求|力争|争取(?=[\u4e00-\u9fff]{0,4}(?:在|完成|实现))",
        r"as (?:far|much|many|soon|fully|quickly) as possible|as best|strives?|striving|tr(?:y|ies|ying) to|"
        r"at the most possible|wherever possible",
        r"全力|努力|争取",
    ),
    _hedge(
        "in a row",
        r"连续(?=\d|[一二三四五六七八九十])",
        r"in a row|consecutive|consecutively|straight|running|on end|in succession",
    ),
    _hedge(
        "encouraged",
        r"鼓励|倡导|号召|呼吁|提倡",
        r"encourag(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|calls? on|called on|calling on",
        r"引导|\bguid\w+",
    ),
    _hedge(
        "possible",
        r"可能(?!性)(?<!尽可能)|或许|也许|有望|或将|据称|据说|疑似",
        r"may(?! \d)|might|could|possibly|perhaps|likely|reportedly|allegedly|suspected",
        r"可能|或(?!者)|可(?=以|[\u4e00-\u9fff])|能",
    ),
    _hedge(
        "done",
        r"已(?:经|建成|投放|完成|打|获|争|投|签|办|开|收|达)|业已|均已",
        r"already|(?:has|have) (?:been )?(?:won|built|completed|finished|approved|achieved|secured|seized)",
        r"已|完成|建成|成功|获得|竣工|新发放|了",
    ),
    _hedge(
        "part",
        r"近半|过半|半数|一半|部分(?=[\u4e00-\u9fff]{0,3}(?:企业|人|地区|项目|群众))|大多数|多数|少数",
        r"half of|most of|some of|part of|the majority of|a minority of|nearly half|about half",
        r"部分|一些|多数|半|少数",
    ),
    _hedge(
        "per",
        r"每(?:人|户|家|名|位|天|日|月|年|亩|个|次)|人均|户均",
        r"per (?:person|head|capita|household|family|firm|company|day|week|month|year|worker|trainee)|"
        r"(?:per|for each) employee",
        r"每|人均|户均",
    ),
)
