"""Any article: whatever text is taken in, the folder that is written of it can be read."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.files.knowledge_folder import check_knowledge
from bot.cli.adding import Wish, add_article
from bot.cli.service import Places
from bot.errors import SetupError
from tests.cli.conftest import CONFIG

PIECES = st.sampled_from(
    [
        "河谷县修好十二座桥",
        "来源：河谷日报 2021-05-04",
        "县里组建了12支维修小队，进村修桥。",
        "The county mended twelve bridges, officials said.",
        "By Jane Doe, The Valley Times",
        "责任编辑：张三",
        "Share",
        "相关阅读",
        "# [a](b) {c}: *d* | e",
        "- 'it''s' \"quoted\" \\\\ #no",
        "\ufffd\u202e\x07\x0c\u2028",
        "",
    ]
)
BODY = "5月3日，河谷县发放企业贷款3.2亿余元，县长王强说，这是去年的两倍。"
LINES = st.lists(PIECES | st.text(max_size=40), max_size=14).map("\n".join)
TEXTS = st.tuples(LINES, LINES).map(f"\n{BODY}\n".join)


def problems(text: str) -> tuple[str, ...]:
    """Return what is wrong with the folder of a text; nothing for one that is refused in one line."""
    with tempfile.TemporaryDirectory() as there:
        source = Path(there) / "a.txt"
        source.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            added = add_article(Places(None, CONFIG), Wish(str(source), {}, "x", Path(there)))
        except SetupError as refused:
            return () if len(refused.problems) == 1 else ("refused in more than a line",)
        return tuple(map(str, check_knowledge(added.placed.folder)))


@settings(max_examples=120, deadline=None)
@given(TEXTS)
def test_the_folder_of_any_text_can_be_read(text: str) -> None:
    assert problems(text) == ()
