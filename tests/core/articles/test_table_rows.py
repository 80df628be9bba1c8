"""Table rows: what a row says is said with the names of its columns."""

from bot.core.articles.table_rows import are_heads, row


def test_an_english_row_names_its_columns() -> None:
    assert row(["Bridge", "Length"], ["North", "120 m"]) == "Bridge: North, Length: 120 m"


def test_a_chinese_row_names_its_columns() -> None:
    assert row(["桥", "长度"], ["北桥", "120米"]) == "桥:北桥,长度:120米"


def test_empty_cells_say_nothing() -> None:
    assert row(["Bridge", "Length"], ["North", ""]) == "Bridge: North"


def test_cells_without_a_column_stand_alone() -> None:
    assert row(["Bridge"], ["North", "120 m"]) == "Bridge: North, 120 m"


def test_values_are_no_heads() -> None:
    assert not are_heads(["North", "120 m"])


def test_words_are_heads() -> None:
    assert are_heads(["Bridge", "Length"])
