import pytest

from bot.core.smalltalk.cover import AROUND, Cover, foremost

COVER = Cover(
    {
        AROUND: ["could you", "sorry to bother you", "朋友"],
        "greeting": ["hello", "good (morning|evening)", "你好"],
        "thanks": ["thank you", "谢谢[你]"],
        "help": ["how (do|can) i ask [you]", "(怎么|如何)(提问|问)"],
    }
)


@pytest.mark.parametrize(
    ("message", "meanings"),
    [
        ("Hello", ("greeting",)),
        ("good evening!! thank you", ("greeting", "thanks")),
        ("Hello, how do I ask?", ("greeting", "help")),
        ("hellooo", ("greeting",)),
        ("thnak you", ("thanks",)),
        ("您好，謝謝", ("greeting", "thanks")),
        ("你好，怎样提问呀", ("greeting", "help")),
        ("ni hao, zenme wen", ("greeting", "help")),
        ("sorry to bother you, could you...", ("around", "around")),
    ],
)
def test_a_message_of_known_phrases_is_covered(message: str, meanings: tuple[str, ...]) -> None:
    assert COVER.meanings(message) == meanings


@pytest.mark.parametrize(
    "message",
    [
        "",
        "!!!",
        "hello, how many loans",
        "how",
        "谢谢，贷款",
        "thank you zzz",
        "xq",
        "谢谢多少",
        "hi " * 90,
    ],
)
def test_a_message_with_more_to_it_is_not_covered(message: str) -> None:
    assert COVER.meanings(message) is None


def test_no_phrasings_cover_nothing() -> None:
    assert Cover({}).meanings("hello") is None


@pytest.mark.parametrize(
    ("meanings", "found"),
    [
        (("greeting", "help", "thanks"), "help"),
        (("greeting", "thanks"), "thanks"),
        (("around", "greeting"), "greeting"),
        (("around",), None),
    ],
)
def test_what_asks_goes_before_courtesies(meanings: tuple[str, ...], found: str | None) -> None:
    assert foremost(meanings, ("thanks", "greeting")) == found
