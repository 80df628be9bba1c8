"""Facts: what is read out of a sentence, by kind, in Chinese of both scripts and in English."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.articles.reading import ReadingRules, clean, read_article
from bot.core.facts.fact_spans import KINDS
from bot.core.facts.facts import Fact, FactReader, facts_of
from bot.core.knowledge import Lexicon, Name

RULES = ReadingRules(id="a", language="zh", annotations="pinyin")
LEXICON = Lexicon(names=(Name("person", {"zh": ("王强",), "en": ("Wang Qiang",)}),))
VALUES = {"amount", "count", "share", "measure", "number", "date", "duration"}
NAMES = {"person", "organisation", "place", "event", "name", "title", "term"}


def facts(raw: str, lexicon: Lexicon | None = None) -> tuple[Fact, ...]:
    """Return the facts of a text."""
    return facts_of(read_article(raw, RULES), lexicon)


def read(raw: str, *kinds: str) -> list[tuple[str, str]]:
    """Return the words of each fact of some kinds, with what they measure."""
    return [(one.text, one.measure) for one in facts(raw) if one.kind in kinds]


@pytest.mark.parametrize(
    ("text", "kind", "words", "measure"),
    [
        ("累计确诊病例7例。", "count", "7例", "确诊病例"),
        ("治愈3例。", "count", "3例", "治愈"),
        ("现场签约项目9个。", "count", "9个", "签约项目"),
        ("迅速组建12支维修小队。", "count", "12支", "维修小队"),
        ("县里組建了12支維修小隊,進村修橋。", "count", "12支", "维修小队"),
        ("村里种了苹果树800棵。", "count", "800棵", "苹果树"),
        ("接待讀者超過30萬人次。", "count", "30万人次", "读者"),
        ("并给予600元至900元的培训补贴。", "amount", "600元至900元", "培训补贴"),
        ("工程總經費8億6千萬元。", "amount", "8亿6千万元", "工程总经费"),
        ("總投資約4.5億元。", "amount", "4.5亿元", "总投资"),
        ("计划投资30个亿打造物流中心。", "amount", "30个亿", "投资"),
        ("水电费优惠15%。", "share", "15%", "水电费优惠"),
        ("失业率为2.1%。", "share", "2.1%", "失业率"),
        ("60岁以上老人占18.7%。", "share", "18.7%", "老人"),
        ("地铁3号线全长32.4公里。", "measure", "32.4公里", "全长"),
        ("塔高58米。", "measure", "58米", "塔高"),
        ("全长126公里的高速公路建成。", "measure", "126公里", "高速公路"),
        ("连续40天无新增病例。", "duration", "40天", "无新增病例"),
        ("时间:2021-05-03", "date", "2021-05-03", "时间"),
        ("Some 16 repair teams were formed.", "count", "16", "repair teams"),
        ("It lent 150 million yuan in new loans.", "amount", "150 million yuan", "new loans"),
        ("Rents rose by 8 percent.", "share", "8 percent", "Rents"),
        ("It is 312 metres long.", "measure", "312 metres", "long"),
        ("It paid 70 percent of the cost of the boat.", "share", "70 percent", "cost"),
        ("It costs 3 pounds.", "amount", "3 pounds", ""),
        ("Shares fell to £4.20 after the company cut jobs.", "amount", "£4.20", "Shares"),
        ("It was finished and cost £3.5 million.", "amount", "£3.5 million", "cost"),
        ("It was built in 1874.", "date", "1874", ""),
    ],
)
def test_a_value_is_told_with_what_it_measures(text: str, kind: str, words: str, measure: str) -> None:
    assert read(text, kind) == [(words, measure)]


@pytest.mark.parametrize(
    "text",
    [
        "政企三方联手。",
        "安排一名干部。",
        "万一下雨就停工。",
        "十分高兴。",
        "一手抓生产,一手抓防疫。",
        "One of the firms left.",
        "They are second to none.",
    ],
)
def test_what_only_looks_like_a_value_is_none(text: str) -> None:
    assert read(text, *VALUES) == []


def test_the_measure_of_a_value_is_that_of_its_own_clause() -> None:
    assert read("签约项目8个,签约金额14.6亿元。", *VALUES) == [("8个", "签约项目"), ("14.6亿元", "签约金额")]


def test_a_value_has_its_bound_and_unit() -> None:
    (one,) = facts("走访了近5万人。")
    assert one.value is not None
    assert (one.value.bound, one.value.unit, one.phrase) == ("nearly", "person", "走访了近5万人")


@pytest.mark.parametrize(
    ("text", "hedge", "phrase"),
    [
        ("计划投资30个亿打造物流中心。", "计划", "计划投资30个亿"),
        ("截至目前,全县确诊病例7例。", "截至目前", "确诊病例7例"),
        ("连续40天无新增病例。", "连续", "连续40天无新增病例"),
        ("The firm plans to spend $20 million.", "plans", "plans to spend $20 million"),
        ("签约项目8个。", "", "签约项目8个"),
    ],
)
def test_a_value_has_its_hedge(text: str, hedge: str, phrase: str) -> None:
    assert [(one.hedge, one.phrase) for one in facts(text)] == [(hedge, phrase)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("河谷县农业局6日发布消息。", "6日"),
        ("昨天上午9时,大桥恢复通行。", "昨天上午9时"),
        ("高速公路将于明年通车。", "明年"),
        ("5月3日,县里开会。", "5月3日"),
        ("湖水自2019年起上涨。", "2019年"),
        ("They met on Monday.", "Monday"),
        ("It leaves at half past six in the morning.", "half past six in the morning"),
        ("A second boat comes by the summer of 2026.", "summer of 2026"),
        ("It opens at 9 a.m. each day.", "9 a.m."),
        ("The mill closed last year.", "last year"),
        ("It opened on 3 May 2021.", "3 May 2021"),
    ],
)
def test_dates_are_those_of_the_calendar_the_clock_and_the_day_of_writing(text: str, words: str) -> None:
    assert [one.text for one in facts(text) if one.kind == "date"] == [words]


@pytest.mark.parametrize("text", ["这个时代很好。", "当时很难。", "他天天来。", "Sun and rain."])
def test_what_only_sounds_like_a_time_is_none(text: str) -> None:
    assert read(text, "date") == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("河谷县县长王强表示同意。", "王强", "河谷县县长"),
        ("據教育局局長李小明介紹。", "李小明", "教育局局长"),
        ("该桥由工程师林远山设计。", "林远山", "工程师"),
        ("北山医院院长约翰·史密斯出席。", "约翰·史密斯", "北山医院院长"),
        ("陈晓红教授说。", "陈晓红", "教授"),
        ("工程院院士钟南山出席。", "钟南山", "工程院院士"),
        ("It pleased Dr. Alice Wong of Harlow University.", "Alice Wong", ""),
        ("The bridge was drawn by the engineer Ada Quill.", "Ada Quill", "engineer"),
        ("Mayor Tom Reed opened it.", "Tom Reed", "Mayor"),
        ("It pleased Helen Park, head of the water board.", "Helen Park", "head of the water board"),
        ("Anna Smith, a teacher from Leeds, won.", "Anna Smith", "teacher"),
        ("It was built by Jonas Hale.", "Jonas Hale", ""),
        ("So said Tom Averill, who chairs the islanders' club.", "Tom Averill", "chairs the islanders' club"),
    ],
)
def test_a_person_is_told_with_a_role(text: str, name: str, role: str) -> None:
    assert read(text, "person") == [(name, role)]


def test_all_names_of_a_credit_line_have_its_role() -> None:
    found = read("(某报 黄斌 通讯员:吴小勇 彭亮)", "person")
    assert found == [("黄斌", ""), ("吴小勇", "通讯员"), ("彭亮", "通讯员")]


@pytest.mark.parametrize(
    "text",
    [
        "有关方面表示同意。",
        "记者从县里获悉。",
        "专家和领导参加。",
        "校长高度重视。",
        "温度升高,黄金涨价。",
        "The Harlow Bridge, designed by an engineer, opened.",
        "They like Monday.",
    ],
)
def test_a_word_that_opens_like_a_surname_is_no_person(text: str) -> None:
    assert read(text, "person") == []


def test_a_known_person_takes_the_role_that_the_text_gives() -> None:
    assert [(one.text, one.measure) for one in facts("县长王强出席。", LEXICON)] == [("王强", "县长")]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("游客来到北京参观。", "place", "北京"),
        ("湖南省长沙市下了雨。", "place", "湖南省长沙市"),
        ("河谷縣下了雨。", "place", "河谷县"),
        ("他来自中国科学院。", "organisation", "中国科学院"),
        ("转自:中国经济信息网", "organisation", "中国经济信息网"),
        ("县里印发《河谷县就业意见》。", "title", "河谷县就业意见"),
        ("吹响“双线战役”集结号。", "term", "双线战役"),
        ("It rained in Tarn County.", "place", "Tarn County"),
        ("They work at the Housing Council.", "organisation", "Housing Council"),
    ],
)
def test_other_names_are_told_by_what_they_name(text: str, kind: str, words: str) -> None:
    assert [(one.kind, one.text) for one in facts(text) if one.kind in NAMES] == [(kind, words)]


@pytest.mark.parametrize(
    "text", ["全县下了雨。", "他们下乡进村。", "送岗上门。", "工业区很大。", "城市里下了雨。"]
)
def test_any_county_is_no_place(text: str) -> None:
    assert read(text, "place") == []


@pytest.mark.parametrize(
    ("text", "items", "what"),
    [
        ("采取电话询问、问卷调查、实地走访等方式调研。", ("电话询问", "问卷调查", "实地走访"), "方式"),
        ("在用工、信貸、房租等方面給予支持。", ("用工", "信贷", "房租"), "方面"),
        ("针对就业难、用工难等问题,出台意见。", ("就业难", "用工难"), "问题"),
        ("村里种了苹果、香梨和桃子。", ("苹果", "香梨", "桃子"), ""),
        ("对没有抵押、信誉良好、产品优良的企业,发放贷款。", ("没有抵押", "信誉良好", "产品优良"), "企业"),
        (
            "采取“线上发布、线下送岗、实地考察”等方式。",
            ("线上发布", "线下送岗", "实地考察"),
            "方式",
        ),
        ("The town sells honey, wool and cheese.", ("honey", "wool", "cheese"), ""),
        ("Money goes to new wells, pumps, and pipes.", ("new wells", "pumps", "pipes"), ""),
    ],
)
def test_a_list_is_told_part_by_part(text: str, items: tuple[str, ...], what: str) -> None:
    assert [(one.items, one.measure) for one in facts(text) if one.kind == "list"] == [(items, what)]


@pytest.mark.parametrize(
    "text",
    [
        "压实村组、社区责任。",
        "下雨了,停电了,路断了。",
        "He came, saw it, and he left.",
        "It is cold, wet.",
        "It struck on Tuesday, killing 12 people and injuring 200.",
    ],
)
def test_two_parts_alone_and_clauses_are_no_list(text: str) -> None:
    assert read(text, "list") == []


@pytest.mark.parametrize(
    ("text", "kind", "words", "what"),
    [
        ("由于连日暴雨,两座桥梁被冲毁。", "cause", "连日暴雨", "两座桥梁被冲毁"),
        ("昨天大桥因大雾关闭。", "cause", "大雾", "关闭"),
        ("鼓励受疫情影响的企业协商。", "cause", "疫情", "企业协商"),
        ("以規劃編制為契機,搶抓機遇。", "cause", "规划编制", "抢抓机遇"),
        ("为方便村民出行,镇里开通了公交。", "purpose", "方便村民出行", "镇里开通了公交"),
        ("为了治沙,村民种树。", "purpose", "治沙", "村民种树"),
        ("云海茶是指高山茶园出产的绿茶。", "definition", "高山茶园出产的绿茶", "云海茶"),
        ("健康促进中心(简称健促中心)成立。", "definition", "健促中心", "健康促进中心"),
        ("The schools closed because of the flood.", "cause", "the flood", "The schools closed"),
        ("They planted trees in order to slow erosion.", "purpose", "slow erosion", "They planted trees"),
        ("To protect the birds, visitors keep out.", "purpose", "protect the birds", "visitors keep out"),
        ("A weir is a low dam across a river.", "definition", "a low dam across a river", "weir"),
    ],
)
def test_causes_purposes_and_definitions_are_told(text: str, kind: str, words: str, what: str) -> None:
    assert read(text, kind) == [(words, what)]


@pytest.mark.parametrize(
    "text",
    [
        "因此他们走了。",
        "作为重点项目来谋划。",
        "打造种植加工为一体的产业。",
        "原因不明。",
        "They plan to help the town.",
        "He went to York.",
        "It is a shame.",
    ],
)
def test_what_gives_no_reason_is_none(text: str) -> None:
    assert read(text, "cause", "purpose", "definition") == []


RAW = (
    "河谷縣(hé gǔ)新聞\n\n5月3日,河谷縣縣長王強表示,發放企業貸款3.2億餘元,組建12支維修小隊。\n"
    "採取電話詢問、問卷調查、實地走訪等方式調研;該縣累計確診病例4例。\n"
    "The Tarn Bridge cost £3.5 million, said Mayor Tom Reed on Monday.\n"
)


def test_facts_come_in_the_order_of_the_text() -> None:
    places = [(int(one.sentence[1:]), one.begin) for one in facts(RAW)]
    assert places == sorted(places)
    assert len(places) > 8


def test_the_words_in_the_raw_text_clean_to_those_of_the_fact() -> None:
    found = facts(RAW)
    assert [clean(RAW[one.start : one.stop], RULES) for one in found] == [one.text for one in found]


@settings(max_examples=200, deadline=None)
@given(
    st.text(
        alphabet="河谷縣縣長王強近5万人至8%年月、。,“”()《》因为和等的 The $3m of May in was (a)\n",
        max_size=80,
    )
)
def test_any_text_has_facts_that_stand_in_it(text: str) -> None:
    article = read_article(f"{text}\n完。", RULES)
    said = {one.id: one.text for one in article.sentences}
    found = facts_of(article)
    assert all(one.kind in KINDS and one.text for one in found)
    assert all(said[one.sentence][one.begin : one.end] == one.text for one in found)
    assert all(0 <= one.start < one.stop <= len(article.raw) for one in found)
    assert all(one.measure in said[one.sentence] and one.text in one.phrase for one in found)


def test_two_readings_are_the_same() -> None:
    assert facts(RAW) == facts(RAW)


def test_a_blank_sentence_has_no_facts() -> None:
    assert FactReader(Lexicon()).spans(" ") == ()
