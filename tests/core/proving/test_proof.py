"""Proof: what an answer says and its citations do not."""

from collections.abc import Iterable

import pytest

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Lexicon, Name, Synonyms
from bot.core.proving.evidence import Evidence, section_numbers, source
from bot.core.proving.proof import Flaw, flaws

RAW = """河谷县新闻
来源:河谷日报 2021-05-04
一、帮扶企业

截至目前,河谷县新发放企业贷款3.2亿余元,计划投资20个亿建设永安北部最大的桥梁。县里组建12支维修小队,对近5万人进行了摸排,给予800元至1600元的补贴。
二、出台政策
县里出台《河谷县支持企业意见》,采取“线上发布、线下送岗”等方式,鼓励企业培训、招工、复工,没有抵押的企业也可贷款。确诊病例4例,治愈3例,连续23天无新增。
记者:王小明 李四光
引进多家企业,以“十四五”规划为契机。电话010-65367254。双方两地联手。
It cost £2.3 million in 14 months.
"""
LEXICON = Lexicon(
    names=(
        Name("place", {"zh": ("河谷县", "河谷"), "en": ("Valley county", "Valley")}),
        Name("place", {"zh": ("永安",), "en": ("Yongan",)}),
        Name("person", {"zh": ("王小明",), "en": ("Wang Xiaoming",)}),
        Name("person", {"zh": ("赵大海",), "en": ("Zhao Dahai",)}),
        Name("slogan", {"zh": ("十四五",), "en": ("14th five-year plan",)}),
    ),
    terms=(Synonyms({"zh": ("意见",), "en": ("opinions",)}),),
)
ARTICLE = read_article(RAW, ReadingRules("valley", "zh", fields=(("title", "河谷县新闻"),)))
SOURCE = source(ARTICLE, LEXICON, {"en": {"s1": "Valley news"}})


def cited(quotes: Iterable[str]) -> Evidence:
    """Return the evidence of some quotes of the article."""
    found = [ARTICLE.cite(quote) for quote in quotes]
    return SOURCE.evidence([one for one in found if one is not None])


def codes(answer: str, *quotes: str, language: str = "zh", told: bool = True) -> list[str]:
    """Return the codes of the flaws of an answer."""
    return [flaw.code for flaw in flaws(answer, language, cited(quotes), told=told)]


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("截至目前,发放企业贷款3.2亿余元。", "新发放企业贷款3.2亿余元"),
        ("截至目前,计划投资二十亿建桥。", "计划投资20个亿建设永安北部最大的桥梁"),
        ("组建了十二支维修小队。", "组建12支维修小队"),
        ("给予800至1600元补贴。", "给予800元至1600元的补贴"),
        ("补贴最高1600元。", "给予800元至1600元的补贴"),
        ("出台《河谷县支持企业意见》。", "出台《河谷县支持企业意见》"),
        ("记者是王小明和李四光两位。", "记者:王小明 李四光"),
        ("电话010-65367254。", "电话010-65367254"),
        ("鼓励企业培训等。", "鼓励企业培训、招工、复工"),
        ("鼓励企业招工、复工、培训。", "鼓励企业培训、招工、复工"),
    ],
)
def test_an_answer_that_says_what_is_cited_has_no_flaw(answer: str, quote: str) -> None:
    assert codes(answer, quote) == []


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("So far over 320 million yuan was lent to companies.", "新发放企业贷款3.2亿余元"),
        ("Nearly 50,000 people were screened (近5万人).", "对近5万人进行了摸排"),
        ("Several companies were brought in.", "引进多家企业"),
        ("Firms without collateral can borrow.", "没有抵押的企业也可贷款"),
        ("The 14th five-year plan is an opportunity.", "以“十四五”规划为契机"),
        ("The reporters are Wang Xiaoming and Li Siguang.", "记者:王小明 李四光"),
        ("One squad of 12 teams.", "组建12支维修小队"),
        ("Two places join hands.", "两地联手"),
        ("Three ways are encouraged: training, hiring, resuming work.", "鼓励企业培训、招工、复工"),
        ('They call it "Valley news".', "两地联手"),
        ('In the "Valley news of Wuhan" (两地联手) it stands.', "两地联手"),
        ("The Grand Alliance (两地联手) is named.", "两地联手"),
        ("On Monday two sides join hands.", "双方"),
    ],
)
def test_an_english_answer_is_proved_by_chinese_words(answer: str, quote: str) -> None:
    assert codes(answer, quote, language="en") == []


@pytest.mark.parametrize(
    ("answer", "quote", "code"),
    [
        ("截至目前,发放企业贷款3.3亿余元。", "新发放企业贷款3.2亿余元", "P101"),
        ("截至目前,发放企业贷款3.2亿余美元。", "新发放企业贷款3.2亿余元", "P101"),
        ("组建12家维修小队。", "组建12支维修小队", "P101"),
        ("电话010-65367255。", "电话010-65367254", "P101"),
        ("发布于2021年5月5日。", "河谷日报 2021-05-04", "P101"),
        ("三位记者是王小明、李四光。", "记者:王小明 李四光", "P101"),
        ("截至目前,发放企业贷款3.2亿元。", "新发放企业贷款3.2亿余元", "P102"),
        ("发放企业贷款3.2亿余元。", "新发放企业贷款3.2亿余元", "P102"),
        ("投资20亿建桥。", "投资20个亿建设永安北部最大的桥梁", "P102"),
        ("近12支维修小队。", "组建12支维修小队", "P102"),
        ("引进企业。", "引进多家企业", "P102"),
        ("多支小队,共12支。", "组建12支维修小队", "P102"),
        ("鼓励企业培训、招工。", "鼓励企业培训、招工、复工", "P102"),
        ("出台《河谷县支持农户意见》。", "出台《河谷县支持企业意见》", "P103"),
        ("记者是赵大海。", "记者:王小明 李四光", "P103"),
        ("记者是王小鸣、李四光。", "记者:王小明 李四光", "P103"),
        ("广东的记者王小明、李四光。", "记者:王小明 李四光", "P103"),
        ("治愈4例。", "确诊病例4例", "P106"),
        ("有抵押的企业也可贷款。", "没有抵押的企业也可贷款", "P106"),
        ("没有组建12支维修小队。", "组建12支维修小队", "P106"),
        ("给企业减免房租。", "组建12支维修小队", "P108"),
    ],
)
def test_an_answer_that_says_otherwise_is_flawed(answer: str, quote: str, code: str) -> None:
    assert code in codes(answer, quote)


@pytest.mark.parametrize(
    ("answer", "quote", "code"),
    [
        ("So far over 32 million yuan was lent.", "新发放企业贷款3.2亿余元", "P101"),
        ("2 billion yuan was invested.", "计划投资20个亿建设永安北部最大的桥梁", "P102"),
        ("Four were cured.", "确诊病例4例", "P106"),
        ("The reporter is Wang Xiaoping (王小明).", "记者:王小明", "P103"),
        (
            "The bridge in Xiangtan (永安北部最大的桥梁) is planned.",
            "计划投资20个亿建设永安北部最大的桥梁",
            "P103",
        ),
        ("Loans and Wuhan people.", "记者:王小明", "P103"),
        ("They came from Wuhan.", "记者:王小明", "P103"),
        ("Reporter Sun Wukong wrote it.", "记者:王小明", "P103"),
        ('The slogan is "go west".', "记者:王小明", "P103"),
        ("Twelve squads (十三支小队).", "组建12支维修小队", "P103"),
    ],
)
def test_an_english_answer_that_says_otherwise_is_flawed(answer: str, quote: str, code: str) -> None:
    assert code in codes(answer, quote, language="en")


def test_digits_alone_do_not_hold_an_answer_against_an_english_quote() -> None:
    assert codes("整修用了14个月,花了230万英镑。", "It cost £2.3 million in 14 months.") == []


def test_a_number_cut_out_of_a_longer_one_proves_nothing() -> None:
    assert codes("贷款2亿余元。", "2亿余元") == ["P101"]


def test_what_is_not_told_must_be_said_to_be_so() -> None:
    assert codes("组建了12支维修小队。", "组建12支维修小队", told=False) == ["P107"]


def test_an_answer_that_the_article_does_not_tell_needs_no_hedge() -> None:
    assert codes("文章没有说发放了几笔。", "新发放企业贷款3.2亿余元", told=False) == []


def test_a_flaw_names_what_the_citations_say() -> None:
    assert list(flaws("组建13支维修小队。", "zh", cited(["组建12支维修小队"]))) == [
        Flaw("P101", "13支", "12支")
    ]


def test_a_number_without_any_in_the_citations_names_none() -> None:
    assert list(flaws("记者王小明5天。", "zh", cited(["记者:王小明"]))) == [Flaw("P101", "5天")]


def test_an_ordinal_is_proved_by_the_headings_before_its_sentence() -> None:
    assert codes("第二部分说的是:出台《河谷县支持企业意见》。", "出台《河谷县支持企业意见》") == []


def test_an_ordinal_of_another_part_is_not_proved() -> None:
    assert codes("第一部分说的是:出台《河谷县支持企业意见》。", "出台《河谷县支持企业意见》") == ["P101"]


def test_a_part_opens_with_a_short_line_before_a_long_one() -> None:
    article = read_article(
        "标题\n甲。\n一句话。又一句话。\n乙。\n再一句话。还有一句话。\n", ReadingRules("a", "zh")
    )
    assert section_numbers(article) == {"s2": 1, "s3": 1, "s4": 1, "s5": 2, "s6": 2, "s7": 2}
