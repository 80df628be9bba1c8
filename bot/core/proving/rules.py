"""Rules: what knowledge, settings and messages must keep to, each with a code, a reason and examples."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that `citebot check` looks at.

    `code` is its name on every line of output; `says` is the rule in one sentence, `why` its
    reason; `wrong` and `right` are short examples. A `warning` stops nothing and leaves the exit
    code at 0. A `waivable` rule can be set aside for one entry, one `of_article` for some words of
    the article, with a reason (`waive:`).
    """

    code: str
    says: str
    why: str
    wrong: str
    right: str
    warning: bool = False
    waivable: bool = False
    of_article: bool = False


_FILES = (
    Rule(
        "F101",
        "every file that is needed is there and can be read as UTF-8 text of at most 1 MB",
        "what cannot be read cannot be served",
        "entries/finance.yaml saved as GBK",
        "entries/finance.yaml saved as UTF-8",
    ),
    Rule(
        "F102",
        "every YAML file of a knowledge folder is one that the bot reads",
        "whoever wrote it believes that the bot knows what it says",
        "valley/money.yaml",
        "valley/entries/money.yaml",
    ),
    Rule(
        "F103",
        "fitted weights belong to the matcher that uses them",
        "weights of other parts would score at random",
        "weights.yaml of an earlier version",
        "weights.yaml written by `make fit`, or none: then the usual weights serve",
    ),
    Rule(
        "F104",
        "what a command writes can be written, and is not written by anyone else at the same time",
        "a file is written whole or stays as it was",
        "`citebot new entry` while the topic file is locked",
        "`citebot new entry` once it is free",
    ),
    Rule(
        "Y101",
        "a file is valid YAML",
        "a file that is half read would lose entries without a word",
        "answer: He said: yes",
        'answer: "He said: yes"',
    ),
    Rule(
        "Y102",
        "files use no anchors, aliases, tags or deep nesting",
        "they hide what is said, and can grow without bound",
        "zh: *text",
        "zh: 县里发放了贷款。",
    ),
    Rule(
        "Y103",
        "a key stands once in its mapping",
        "YAML would quietly drop the first",
        "{zh: 甲, zh: 乙}",
        "{zh: 甲, en: A}",
    ),
)
_SHAPES = (
    Rule(
        "S101",
        "every key is one that is known there",
        "a mistyped key would be ignored",
        "phrasing: {zh: [...]}",
        "phrasings: {zh: [...]}",
    ),
    Rule(
        "S102",
        "every key that is needed is there",
        "an answer without, say, citations proves nothing",
        "- id: loans",
        "- id: loans\n  cites: [...]\n  answer: {...}\n  phrasings: {...}",
    ),
    Rule(
        "S103",
        "a value is of the kind that its key takes, and not empty",
        "a list read as one text would be one odd text",
        "cites: 发放企业贷款3.2亿余元",
        "cites: [发放企业贷款3.2亿余元]",
    ),
    Rule(
        "S104",
        "texts that YAML reads as something else are quoted",
        "no is false, 12:30 is 750 and 2020-03-01 is a date to YAML",
        "en: [no]",
        'en: ["no"]',
    ),
    Rule(
        "S105",
        "texts hold no invisible characters",
        "they change what is matched and show nothing",
        "a zero-width or direction mark, pasted from a web page",
        "the same text, typed",
    ),
    Rule(
        "S106",
        "a value is within its range, or one of its choices",
        "out of it the bot would not do what is meant",
        "threshold: 900",
        "threshold: 68",
    ),
)
_ARTICLE = (
    Rule(
        "A101",
        "article.txt is the text whose SHA-256 article.yaml pins",
        "quotes and offsets are proved against that very text",
        "article.txt edited, sha256 as before",
        "article.txt as received; a new version goes through `citebot check --against`",
    ),
    Rule(
        "A102",
        "the reading rules of article.yaml fit the text",
        "a repair that matches nothing mends nothing",
        "repairs: [{find: 擔保?, ...}] where the text says it twice",
        "repairs: [{find: 信用擔保?, ...}], found exactly once",
    ),
    Rule(
        "A103",
        "each article of a folder has an id of its own",
        "nobody could tell which of two articles a citation is of",
        "id: valley in valley-2020/article.yaml and in valley-2023/article.yaml",
        "id: valley-2020 and id: valley-2023",
    ),
    Rule(
        "A104",
        "two articles give the same measure the same value",
        "who asks for it gets both with their dates, and one of them may be a mistake",
        "12支维修小队 in one article, 30支维修小队 in a newer one",
        "both as they are when each was true on its day",
        warning=True,
    ),
    Rule(
        "T101",
        "translations name sentences of the article",
        "the translation of no sentence is never shown",
        "s99: The county ...",
        "s29: The county ...",
    ),
    Rule(
        "L101",
        "a line of the lexicon holds words",
        "an empty line means nothing",
        "- {zh: []}",
        "- {zh: [贷款, 放贷], en: [loan]}",
    ),
    Rule(
        "L102",
        "a word stands in one line of the lexicon",
        "in two it would mean two things",
        "- {zh: [贷款, 资金]}\n- {zh: [补贴, 资金]}",
        "- {zh: [贷款]}\n- {zh: [补贴, 资金]}",
    ),
    Rule(
        "M101",
        "messages use only placeholders that are filled in",
        "a reader would see the braces",
        "Source: {publishr}",
        "Source: {publisher}",
    ),
)
_ENTRIES = (
    Rule(
        "E101",
        "every entry has an id of its own",
        "links, votes and corpora name entries by it",
        "two entries with id: loans",
        "id: loans-issued and id: loans-count",
    ),
    Rule(
        "E102",
        "every topic has one file",
        "readers browse by topic",
        "topic: finance in two files",
        "topic: finance in entries/finance.yaml alone",
    ),
    Rule(
        "E103",
        "related entries are other entries of this article",
        "they become buttons",
        "related: [loan-issued]",
        "related: [loans-issued]",
    ),
    Rule(
        "E104",
        "an entry cites words of the article",
        "an answer without a proof is an assertion",
        "cites: []",
        "cites: [现场签约项目8个]",
    ),
    Rule(
        "E105",
        "a topic file has an entry",
        "an empty topic is an empty button",
        "entries: []",
        "entries: [{id: ...}]",
    ),
    Rule(
        "E106",
        "every text is written: none begins with TODO:",
        "`citebot new entry` leaves them where only a person can tell what to say",
        'en: "TODO: answer in one sentence"',
        "en: Eight projects were signed.",
    ),
)
_PROOF = (
    Rule(
        "P100",
        "a citation is words of one sentence of the article, to the letter",
        "it is what a reader is shown as the proof",
        "cites: [新发放贷款1.6亿余元] where the article says 1.5亿余元",
        "cites: [发放企业贷款3.2亿余元]",
    ),
    Rule(
        "P101",
        "every number of an answer is one that its citations carry: value, unit and what it counts",
        "a wrong digit is a wrong answer; 150 million is 1.5亿, 5亿 is not",
        "cites: [签约金额14.06亿元] · en: Contracts over 1.4 billion yuan.",
        "cites: [签约金额14.06亿元] · en: Contracts worth 1.406 billion yuan.",
        waivable=True,
    ),
    Rule(
        "P102",
        "an answer hedges what its citations hedge, and nothing else: nearly, over, planned, so far",
        "planned is not done, and over 150 million is not 150 million",
        "cites: [计划投放信贷专项资金5亿元] · zh: 投放信贷专项资金5亿元。",
        "cites: [计划投放信贷专项资金5亿元] · zh: 计划投放信贷专项资金5亿元。",
        waivable=True,
    ),
    Rule(
        "P103",
        "every name and quoted term of an answer stands in its citations, or translates one by the lexicon",
        "a wrong person or place is a wrong answer",
        "cites: [中国经济周刊 黄斌] · zh: 作者是黄彬。",
        "cites: [中国经济周刊 黄斌] · zh: 作者是黄斌。",
        waivable=True,
    ),
    Rule(
        "P104",
        "the answers of an entry carry the same values, hedges and names in every language",
        "readers of one language must not be told less, or else",
        "zh: 组建16支小分队。 · en: Squads were formed.",
        "zh: 组建16支小分队。 · en: Sixteen squads were formed.",
        waivable=True,
    ),
    Rule(
        "P105",
        "an answer made traditional and back again is the same text",
        "a character that is lost on the way is a wrong word",
        "zh: 乾隆 (made 干隆 on the way back)",
        "`script_exceptions` of lexicon.yaml names the words that may differ",
        waivable=True,
    ),
    Rule(
        "P106",
        "an answer names the role that its citations give a value: confirmed or cured, lent or planned",
        "four cured is not four confirmed",
        "cites: [治愈4例] · en: Four confirmed cases.",
        "cites: [治愈4例] · en: Four were cured.",
        waivable=True,
    ),
    Rule(
        "P107",
        "the answer of an entry with `not_stated: true` says that the article does not tell",
        "a reader must not take it for what the article says",
        "not_stated: true · en: The article says how many loans there were.",
        "not_stated: true · en: The article does not say how many loans there were.",
        waivable=True,
    ),
    Rule(
        "P108",
        "an answer is made of what its citations say",
        "a true answer with another quote under it proves nothing",
        "cites: [水电费优惠10%] · zh: 给企业减免房租。",
        "cites: [给企业减免房租] · zh: 给企业减免房租。",
        waivable=True,
    ),
)
_QUESTIONS = (
    Rule(
        "Q200",
        "each language of an entry has phrasings with words in them",
        "an entry that nobody can ask for is never shown",
        "en: ['?']",
        "en: [how many loans were issued]",
    ),
    Rule(
        "Q201",
        "no phrasing stands in two entries, in whatever script or pinyin it is typed",
        "the same question can have one answer",
        "签约了几个项目 in one entry, 簽約了幾個項目 in another",
        "签约了几个项目 in one of them",
        waivable=True,
    ),
    Rule(
        "Q202",
        "a phrasing asked a little otherwise still finds its own entry",
        "who drops a small word, or takes another for the same, means the same question",
        "燃气费有优惠吗 in one entry, 燃气费优惠吗 in another that does not name it as related",
        "燃气费优惠吗 in one of them",
        waivable=True,
    ),
    Rule(
        "Q203",
        "the phrasings of an entry that answers reach each other, as often as bot.yaml says (check: reach)",
        "who finds an entry by one phrasing alone finds it by no other words, either",
        "zh: [发放了多少贷款, 银根松了没, 钱袋子]",
        "zh: [发放了多少贷款, 放了多少贷款, 贷款发了多少]",
        warning=True,
        waivable=True,
    ),
    Rule(
        "Q204",
        "patterns can be expanded",
        "a broken pattern matches nothing",
        "(发|放了多少贷款",
        "(发|放)了多少贷款",
    ),
)
_COVERAGE = (
    Rule(
        "C301",
        "most of the words of every clause of the article are cited by entries that tell something",
        "a reader may ask for any of it, and would be told that the article does not say",
        "the article says 全力打赢,抓细抓落实; no entry cites 抓细抓落实",
        "cites: [抓细抓落实]",
        waivable=True,
        of_article=True,
    ),
    Rule(
        "C302",
        "every value, name, title and quoted term of the article is cited, and every value said, by an entry",
        "figures and names are what readers ask for most",
        "cites: [签约金额14.06亿元] · zh: 对接会签了约。",
        "cites: [签约金额14.06亿元] · zh: 签约金额14.06亿元。",
        waivable=True,
        of_article=True,
    ),
    Rule(
        "C303",
        "a quoted term that counts things is explained by the article, or an entry says that it is not",
        "eight of what? A reader will ask, and silence looks like a bot that has not read it",
        "the article asks for “八个一” and lists no eight; no entry says so",
        "not_stated: true · zh: 文章没有说明“八个一”是哪八个。",
        waivable=True,
        of_article=True,
    ),
)
_DRIFT = (
    Rule(
        "D401",
        "words that an entry cites stand in the new version of the article",
        "what the article no longer says proves nothing",
        "cites: [组建12支维修小队] where the new version drops the sentence",
        "the entry deleted, or citing what the new version says",
    ),
    Rule(
        "D402",
        "a number that an entry cites is the same in the new version of the article",
        "a corrected figure must be corrected in the answer, too",
        "cites: [现场签约项目8个] where the new version says 现场签约项目9个",
        "cites: [现场签约项目9个], and the answers say nine",
    ),
    Rule(
        "D403",
        "a translated sentence stands in the new version of the article",
        "the translation of a sentence that has changed is the translation of another text",
        "s17: the translation of the sentence as it was",
        "s17: the translation of the sentence as it is",
    ),
    Rule(
        "D404",
        "a sentence that is new in the new version is carried by an entry",
        "what nobody has read may change what is true",
        "a new sentence that no entry cites",
        "an entry that cites it, or a waiver in article.yaml",
        warning=True,
    ),
)
_WAIVERS = (
    Rule(
        "W101",
        "a waiver names a rule that can be waived, with a reason, and is needed",
        "one that is left behind would hide the next mistake",
        "waive: {P101: checked by hand} on an entry without an unproved number",
        "waive: {P102: the article's next sentence says that it is planned}",
    ),
)

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in (
        *_FILES,
        *_SHAPES,
        *_ARTICLE,
        *_ENTRIES,
        *_PROOF,
        *_QUESTIONS,
        *_COVERAGE,
        *_DRIFT,
        *_WAIVERS,
    )
}
"""All rules by code, in the order of their families."""
