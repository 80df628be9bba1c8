from dataclasses import replace

from bot.replies.outline import Outline
from tests.replies.makers import knowledge, messages


def outline():
    return Outline(knowledge(), messages())


def test_each_paragraph_has_a_line_with_its_sentences_and_first_words():
    lines = [one.line for one in outline().paragraphs("zh-Hans")]
    assert lines[0] == "0 · s1：河谷县新闻"
    assert lines[2] == "2 · s3–s4：5月3日,县里组建了12支维修小队,进村修桥,里面还有发电机。"
    assert lines[3].endswith("…")


def test_the_outline_is_in_the_readers_script():
    assert outline().paragraphs("zh-Hant")[0].line == "0 · s1：河谷縣新聞"


def test_a_paragraph_is_read_sentence_by_sentence():
    reply = outline().paragraph(2, "zh-Hans")
    assert reply.blocks[0].quotes[0].text.splitlines() == [
        "s3  5月3日,县里组建了12支维修小队,进村修桥,里面还有发电机。",
        "s4  连续40天没有停电。",
    ]
    assert reply.blocks[0].quotes[0].label == "第2段 · s3–s4"


def test_one_sentence_of_a_paragraph_can_stand_out():
    quote = outline().paragraph(2, "zh-Hans", "s4").blocks[0].quotes[0]
    assert [quote.text[begin:end] for begin, end in quote.marks] == ["连续40天没有停电。"]


def test_readers_of_another_language_get_the_translation_below():
    known = replace(knowledge(), translations={"en": {"s4": "No outage for 40 days."}})
    reply = Outline(known, messages()).paragraph(2, "en")
    assert reply.blocks[1].text == "In English:\nNo outage for 40 days."


def test_readers_of_the_articles_language_get_no_translation():
    known = replace(knowledge(), translations={"en": {"s4": "No outage for 40 days."}})
    assert len(Outline(known, messages()).paragraph(2, "zh-Hans").blocks) == 1


def test_an_english_opening_is_cut_between_words():
    known = replace(knowledge(), translations={"en": {"s3": "alpha " * 30}})
    assert Outline(known, messages()).paragraphs("en")[2].line.endswith("alpha…")


def test_there_is_no_paragraph_past_the_end():
    assert outline().paragraph(99, "en") is None


def test_a_sentence_has_the_number_of_its_paragraph():
    assert (outline().number_of("s4"), outline().number_of("s99")) == (2, None)


def test_without_an_article_the_outline_is_empty():
    assert Outline(replace(knowledge(), article=None), messages()).paragraphs("en") == ()
