import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.batch import BrokenLine, answers


def asked(service, *lines, lang=None):
    return [json.loads(line) for line in answers(lines, service.answerer, service.responder, lang)]


def one(service, question, lang=None):
    return asked(service, json.dumps({"id": "q", "question": question}).encode(), lang=lang)[0]


def test_answer_line_has_the_keys_of_the_contract(service):
    assert list(one(service, "how many loans were issued")) == [
        "id",
        "status",
        "intent",
        "lang",
        "entry",
        "score",
        "text",
        "citations",
        "suggestions",
        "answer_id",
    ]


def test_answer_names_entry_language_and_score(service):
    found = one(service, "how many loans were issued")
    assert (found["status"], found["entry"], found["lang"], found["score"]) == (
        "answer",
        "loans",
        "en",
        100.0,
    )


def test_citation_carries_quote_and_raw_offsets(service):
    cited = one(service, "發放了多少貸款")["citations"]
    raw = service.answerer.knowledge.article.raw
    assert [raw[one["start"] : one["end"]] for one in cited] == ["发放企业贷款3.2亿余元"]
    assert [(one["article"], one["sentence"], one["quote"]) for one in cited] == [
        ("valley", "s3", "发放企业贷款3.2亿余元")
    ]


def test_not_stated_has_its_own_status(service):
    assert one(service, "多少家企业拿到了贷款")["status"] == "not_stated"


def test_smalltalk_names_its_intent(service):
    found = one(service, "xiexie")
    assert (found["status"], found["intent"], found["entry"]) == ("smalltalk", "thanks", None)


def test_abstention_asserts_and_cites_nothing(service):
    found = one(service, "who won the world cup in 1998")
    assert (found["status"], found["entry"], found["citations"], found["score"]) == ("abstain", None, [], 0.0)


def test_suggestions_are_those_of_a_suggestion_only(service):
    assert one(service, "how many loans were issued")["suggestions"] == []


def test_lang_overrides_the_language_of_the_reply(service):
    assert one(service, "how many loans were issued", "zh-Hant")["text"].startswith("河谷縣發放了")


def test_line_is_ascii(service):
    line = next(
        answers(['{"id": "é", "question": "谢谢"}'.encode()], service.answerer, service.responder, None)
    )
    assert line.isascii()


def test_lone_surrogate_is_a_question_and_an_id(service):
    found = asked(service, rb'{"id": "\udfff", "question": "\ud800 how many loans were issued"}')
    assert (found[0]["id"], found[0]["entry"]) == ("\udfff", "loans")


def test_lone_surrogate_as_bytes_is_a_question(service):
    assert asked(service, b'{"id": 1, "question": "\xed\xa0\x80"}')[0]["id"] == 1


def test_blank_lines_and_a_byte_order_mark_are_passed_over(service):
    found = asked(
        service, b'\xef\xbb\xbf{"id": 1, "question": ""}', b"\n", b'{"id": 2, "question": "hi"}\r\n'
    )
    assert [line["id"] for line in found] == [1, 2]


@pytest.mark.parametrize(
    ("raw", "fact"),
    [
        (b"nonsense", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b'{"id": 1}', 'has no "question"'),
        (b'{"question": "hi"}', 'has no "id"'),
        (b"{}", 'has no "id" and no "question"'),
        (b'{"id": 1, "question": 2}', 'has a "question" that is not text'),
        (b'{"id": true, "question": "hi"}', 'has an "id" that is neither'),
        (b'{"id": 1.5, "question": "hi"}', 'has an "id" that is neither'),
        (b'["hi"]', "is not an object"),
    ],
)
def test_broken_line_is_named_after_the_lines_before_it(service, raw, fact):
    found = answers([b'{"id": 1, "question": "hi"}', raw], service.answerer, service.responder, None)
    assert json.loads(next(found))["id"] == 1
    with pytest.raises(BrokenLine, match=f"line 2 {fact}"):
        next(found)


@given(question=st.text(alphabet=st.characters(), max_size=60))
@settings(deadline=None, max_examples=60)
def test_any_string_is_a_valid_question(service, question):
    assert one(service, question)["status"] in {"answer", "not_stated", "suggest", "abstain", "smalltalk"}
