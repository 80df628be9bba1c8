"""Fact drafts: what of an article is worth asking for, with ways to ask and the words that answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.articles.article import Article, Passage
from bot.core.articles.byline import is_byline
from bot.core.facts.fact_spans import VALUES
from bot.core.facts.facts import Fact
from bot.core.knowledge import Name
from bot.core.proving.naming import propose_id
from bot.core.text.clauses import clauses
from bot.core.text.function_words import CHINESE, ENGLISH
from bot.core.text.late_patterns import late
from bot.core.text.normalize import fingerprint
from bot.core.words.segment import segmenter

_EMPTY = CHINESE | ENGLISH | {"时候", "时间"}
_MOST = 80
_LONGEST_ANSWER = {"zh": 90, "en": 260}
_LONGEST_QUESTION = {"zh": 28, "en": 80}
_SHORTEST_QUESTION = {"zh": 4, "en": 8}
_NUMERAL = late(
    r"(?:[\d.,]|[零〇一二两三四五六七八九十百千万亿几数])+[余多]?[万亿]?(?:个(?=[万亿]))?[余多]?(?:至.*?(?=\D*$))?"
)
_PATTERN = late(r"[()\[\]|<>“”‘’\"]")
_RUN = late(r"[\u3400-\u9fff]+|[a-z0-9]+")
_ARTICLE = late(r"(?i)^(?:the|a|an|each|every|about|some) ")
_OPENING = late(r"^(?:据(?:了解|介绍|悉|报道),?|本报讯|记者.{0,8}(?:获悉|了解到),?)[ ,]*")
_DAYTIME = late(r"^(?:上午|下午|早上|中午|晚上|晚间|凌晨|傍晚)[ ,]*")
_TELLING_WORDS = 2
_BOUND = late(r"(?:约|近|逾|超过?|至少|不到|将近|大约|累计)(?=多|百分之多少)")
_ALSO = {"duration": "多长时间", "amount": "是多少", "share": "是多少"}
_TELLING_HAN = 3
"""Characters from which a word for what a list holds is more than 措施 or 方面."""
_ASKED_ZH = {"amount": "多少钱", "share": "百分之多少", "duration": "多久", "date": "什么时候"}
_WAYS_ZH = {
    "person": ("{about}是谁", "{about}叫什么名字", "{text}是谁"),
    "list": ("有哪些{about}", "{about}有哪些", "{about}包括什么"),
    "cause": ("为什么{about}", "{about}的原因是什么"),
    "definition": ("{about}是什么", "什么是{about}"),
}
_WAYS_EN = {
    "count": ("how many {about}", "number of {about}", "{about} count"),
    "amount": ("how much money for {about}", "{about} how much", "cost of {about}"),
    "share": ("what percentage is {about}", "{about} percent", "{about} rate"),
    "duration": ("how long {about}", "{about} how long"),
    "measure": ("what is the {about}", "how much is the {about}"),
    "number": ("what is the {about}", "how much is the {about}"),
    "person": ("who is the {about}", "name of the {about}", "who is {text}"),
    "list": ("which {about}", "list of {about}", "what are the {about}"),
    "cause": ("why {about}", "what is the reason that {about}"),
    "definition": ("what is {about}", "what does {about} mean"),
}
_FIELDS = {
    "zh": {
        "author": ("作者是谁", "谁写的"),
        "publisher": ("谁发布的", "来源是哪里"),
        "date": ("什么时候发布的", "发布日期"),
    },
    "en": {
        "author": ("who is the author", "who wrote it"),
        "publisher": ("who published it", "who is the publisher"),
        "date": ("when was it published", "date of publication"),
    },
}
_KINDS = {
    "person": "person",
    "place": "place",
    "organisation": "organisation",
    "event": "event",
    "title": "document",
}


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A fact as an entry could have it, in the article's language: a quote that answers, and ways to ask."""

    id: str
    quote: str
    questions: tuple[str, ...]


def fact_drafts(article: Article, facts: tuple[Fact, ...]) -> tuple[FactDraft, ...]:
    """Return a draft for each fact that can be asked for, in the order of the article.

    No way to ask belongs to two of them.
    """
    taken: set[str] = set()
    asked: set[str] = set()
    made: list[FactDraft] = []
    for draft in [*_of_fields(article), *_of_facts(article, facts)]:
        questions = tuple(one for one in draft.questions if fingerprint(one) not in asked)
        if not questions or len(made) == _MOST:
            continue
        asked.update(map(fingerprint, questions))
        name = draft.id or propose_id(telling_words(questions[0]), taken)
        taken.add(name)
        made.append(replace(draft, id=name, questions=questions))
    return tuple(made)


def fact_names(article: Article, facts: tuple[Fact, ...]) -> tuple[Name, ...]:
    """Return the names of an article, each once."""
    seen: set[str] = set()
    found = []
    for fact in facts:
        kind, same = _KINDS.get(fact.kind), fingerprint(fact.text)
        if kind and same and same not in seen and len(fact.text) > 1:
            seen.add(same)
            found.append(Name(kind, {article.language: (fact.text,)}))
    return tuple(found)


def _of_fields(article: Article) -> Iterator[FactDraft]:
    for field, questions in _FIELDS[article.language].items():
        passage = article.passage(field)
        if passage is not None:
            yield FactDraft(field, passage.text, questions)


def _of_facts(article: Article, facts: tuple[Fact, ...]) -> Iterator[FactDraft]:
    credited = {field.text for field in article.fields}
    ask = _chinese if article.language == "zh" else _english
    for fact in facts:
        passage = article.passage(fact.sentence)
        if passage is None or fact.text in credited or passage.text in credited or is_byline(passage.text):
            continue
        questions = dict.fromkeys(_typed(one) for one in ask(fact, passage))
        fitting = tuple(one for one in questions if _fits(one, article.language))
        if fitting:
            yield FactDraft("", _answer(fact, passage, article.language), fitting)


def _answer(fact: Fact, passage: Passage, language: str) -> str:
    """Return the sentence, or of a long one the clause, that tells a fact."""
    if len(passage.text) <= _LONGEST_ANSWER[language]:
        return passage.text
    held = [one for one in clauses(passage.text) if one.begin <= fact.begin and fact.end <= one.end]
    return passage.text[held[0].begin : held[0].end] if held else passage.text


def _chinese(fact: Fact, passage: Passage) -> Iterator[str]:
    about = fact.measure
    if fact.kind == "date":
        before, after = _parted(fact, passage)
        yield f"{about}是什么时候" if about else f"{before}什么时候{after}"
    elif fact.kind in VALUES and about:
        what = _ASKED_ZH.get(fact.kind) or "多少" + _NUMERAL.sub("", fact.text, count=1)
        yield _BOUND.sub("", fact.phrase.replace(fact.text, what, 1))
        yield f"{about}{what}"
        yield f"{about}{_ALSO.get(fact.kind, '有多少')}"
    elif about and (fact.kind != "list" or len(about) >= _TELLING_HAN):
        yield from (way.format(about=about, text=fact.text) for way in _WAYS_ZH.get(fact.kind, ()))


def _english(fact: Fact, passage: Passage) -> Iterator[str]:
    about = _ARTICLE.sub("", fact.measure)
    if fact.kind != "person":
        about = about.lower()
    if fact.kind == "date":
        yield f"when {about or ' '.join(_parted(fact, passage)).lower().strip()}"
    elif fact.kind == "amount" and about == "cost":
        yield from ("how much did it cost", "what did it cost", "how expensive was it")
    elif telling_words(about):
        yield from (way.format(about=about, text=fact.text) for way in _WAYS_EN.get(fact.kind, ()))


def _parted(fact: Fact, passage: Passage) -> tuple[str, str]:
    """Return what is told of a date before and behind it: in its clause, else in the one that follows."""
    whole = passage.text
    following = [one for one in clauses(whole) if one.end > fact.end]
    for clause in following[:2]:
        before = _OPENING.sub("", whole[clause.begin : fact.begin]).rstrip(" ,于在")
        after = _DAYTIME.sub("", whole[max(fact.end, clause.begin) : clause.end].lstrip(" ,"))
        if len(telling_words(before + after)) >= _TELLING_WORDS:
            return before, after
    return "", ""


def _typed(question: str) -> str:
    """Return a question as a reader types it, and without what would make it a pattern."""
    return " ".join(_PATTERN.sub(" ", question).split()).rstrip("?？.。")


def _fits(question: str, language: str) -> bool:
    """Tell whether a question is neither too short to ask for one thing nor too long to be typed."""
    return _SHORTEST_QUESTION[language] < len(question) <= _LONGEST_QUESTION[language]


def telling_words(question: str) -> tuple[str, ...]:
    """Return the words of a text that tell what it is about."""
    return tuple(word for word in words_of(question) if word not in _EMPTY and not word.isdigit())


def words_of(text: str) -> list[str]:
    """Return the words of a text in either language, in lower case."""
    cut = segmenter(()).cut
    return [word for run in _RUN.findall(text.lower()) for word in ([run] if run.isascii() else cut(run))]
