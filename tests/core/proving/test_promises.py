"""Promises: terms that count what they stand for, and whether the article tells it."""

import pytest

from bot.core.proving.promises import Mention, Promise, is_kept, promise


def mention(text: str, term: str, after: tuple[str, ...] = ()) -> Mention:
    """Return the first place of a term within marks."""
    begin = text.index(f"“{term}”") + 1
    return Mention(text, begin, begin + len(term), after)


def kept(text: str, term: str, *, after: tuple[str, ...] = (), openings: tuple[str, ...] = ()) -> bool:
    """Tell whether a text keeps what its term promises."""
    place = mention(text, term, after)
    promised = promise(term, text[place.end :])
    assert promised is not None
    return is_kept(promised, (place,), openings)


@pytest.mark.parametrize(
    ("term", "number", "keys"),
    [
        ("八个一", 8, ()),
        ("六树六抓", 6, ("树", "抓")),
        ("三个必须", 3, ("必须",)),
        ("8个一", 8, ()),
        ("Three Greens", 3, ("green",)),
        ("five-point plan", 5, ("point",)),
    ],
)
def test_a_term_that_counts_promises_as_many_things(term: str, number: int, keys: tuple[str, ...]) -> None:
    assert promise(term, "”") == Promise(number, keys)


@pytest.mark.parametrize(
    "term",
    [
        "政策红利",
        "一对一",
        "十四五",
        "最后一米",
        "24小时",
        "三天",
        "500强",
        "4S店",
        "vanity project",
        "one-stop",
    ],
)
def test_a_term_that_counts_nothing_promises_nothing(term: str) -> None:
    assert promise(term, "”") is None


@pytest.mark.parametrize(
    ("term", "behind"),
    [("1234", "”、“五个一律从严”要求"), ("1+3", "”工作机制"), ("4+2", "” programme"), ("1+N", "”模式")],
)
def test_a_code_before_a_kind_of_rules_is_a_promise_without_a_number(term: str, behind: str) -> None:
    assert promise(term, behind) == Promise(None)


@pytest.mark.parametrize(("term", "behind"), [("12345", "”热线"), ("2020", "”计划"), ("1234", "”")])
def test_other_digits_are_no_promise(term: str, behind: str) -> None:
    assert promise(term, behind) is None


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("“三个到位”,即责任到位、措施到位、资金到位", "三个到位"),
        ("“三个到位”是指责任到位、措施到位、资金到位", "三个到位"),
        ("落实“三个到位”要求:责任到位、措施到位、资金到位", "三个到位"),
        ("落实早发现、早报告、早隔离、早治疗的“四早”要求", "四早"),
        ("严格执行“1+3”工作机制,即一个平台、三支队伍", "1+3"),
        ("桥路水被称为“三大件”", "三大件"),
        ("The “Three Greens” policy: cleaner buses, wider lanes, and new trees.", "Three Greens"),
        ("The “three pillars”, namely work, rent and roads, stand.", "three pillars"),
    ],
)
def test_a_term_defined_where_it_stands_is_explained(text: str, term: str) -> None:
    assert kept(text, term)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("坚持“八个一”措施,下沉摸排重心,压实村组、社区责任", "八个一"),
        ("严格落实“甲乙”、“两个确保”要求", "两个确保"),
        ("“三个到位”,即责任到位、措施到位", "三个到位"),
        ("严格落实“1234”要求", "1234"),
        ("The mayor praised the “five-point plan” again, as did many.", "five-point plan"),
    ],
)
def test_a_term_whose_things_are_not_listed_is_not_explained(text: str, term: str) -> None:
    assert not kept(text, term)


@pytest.mark.parametrize(
    "after",
    [
        ("一是管住人,二是管住车,三是管住门。",),
        ("第一,管住人。", "第二,管住车。", "第三,管住门。"),
        ("(一)管住人(二)管住车(三)管住门",),
        ("①管住人②管住车③管住门",),
        ("1.管住人", "2.管住车", "3.管住门"),
        ("Firstly, people.", "Secondly, cars.", "Thirdly, gates."),
    ],
)
def test_a_numbered_list_behind_a_term_explains_it(after: tuple[str, ...]) -> None:
    assert kept("县里提出“三个管住”。", "三个管住", after=after)


def test_a_numbered_list_that_is_too_short_does_not() -> None:
    assert not kept("县里提出“三个管住”。", "三个管住", after=("一是管住人,二是管住车。",))


def test_a_list_of_more_than_ten_counts_in_digits() -> None:
    assert kept("The “twelve steps” are known.", "twelve steps", after=("1. Stop.", "12. Go."))


def test_paragraphs_that_open_with_what_is_counted_explain_it() -> None:
    openings = ("强化“两树两抓”", "树立民本思想抓防疫", "树立金融思维抓对接")
    assert kept("强化“两树两抓”,再接再厉", "两树两抓", openings=openings)


def test_a_paragraph_too_few_does_not() -> None:
    assert not kept("强化“三树三抓”,再接再厉", "三树三抓", openings=("树立甲抓乙", "树立丙抓丁"))
