import pytest

from bot.replies.dates import written
from tests.replies.makers import messages


@pytest.mark.parametrize(
    ("lang", "shown"), [("zh-Hans", "2020年3月1日"), ("zh-Hant", "2020年3月1日"), ("en", "1 March 2020")]
)
@pytest.mark.parametrize(
    "text", ["2020-03-01", "2020年3月1日", "2020/3/1", "March 1, 2020", " 1 March 2020 "]
)
def test_a_date_is_written_as_each_language_does(text, lang, shown):
    assert written(text, lang, messages()) == shown


@pytest.mark.parametrize("text", ["2020年3月", "", "2020-13-01", "last spring", "2020-03-01 12:00"])
def test_what_is_no_whole_date_stays(text):
    assert written(text, "en", messages()) == text


def test_words_beside_a_date_get_the_readers_script():
    assert written("2020年农历三月", "zh-Hant", messages()) == "2020年農曆三月"
