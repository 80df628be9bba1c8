from dataclasses import replace
from urllib.parse import unquote

import pytest

from bot.core.answer_id import decode
from bot.core.knowledge import Knowledge
from bot.core.outcomes import Abstention, Answer, NotStated, Smalltalk, Suggestion
from bot.core.ranker import USUAL
from bot.replies.messages import INTENTS, LANGUAGES
from bot.replies.responder import Responder
from tests.replies.makers import (
    FakeAnswerer,
    article,
    entries,
    fact,
    knowledge,
    messages,
    responder,
    statement,
)


def marked(reply, block=0, quote=0):
    shown = reply.blocks[block].quotes[quote]
    return [shown.text[begin:end] for begin, end in shown.marks]


def answer(lang, *names):
    return Answer(lang, 90.0, tuple(statement(name) for name in names))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh-Hans", "县里组建了12支小队,里面还有发电机。"),
        ("zh-Hant", "縣裡組建了12支小隊,裡面還有發電機。"),
        ("en", "The answer to teams."),
    ],
)
def test_answer_is_in_the_language_of_the_outcome(lang, text):
    assert responder().reply(answer(lang, "teams")).blocks[0].text == text


def test_given_traditional_text_goes_before_made_text():
    assert responder().reply(answer("zh-Hant", "outage")).blocks[0].text == "連續四十日"


def test_lang_overrides_the_language_of_the_outcome():
    assert responder().reply(answer("en", "outage"), "zh-Hans").blocks[0].text == "outage的回答。"


def test_citations_of_one_sentence_are_one_quote_with_two_marks():
    reply = responder().reply(answer("zh-Hans", "teams"))
    assert [len(block.quotes) for block in reply.blocks] == [1]
    assert marked(reply) == ["12支", "进村修桥"]


def test_quote_for_traditional_readers_keeps_its_marks():
    reply = responder().reply(answer("zh-Hant", "teams"))
    assert reply.blocks[0].quotes[0].text == "5月3日,縣裡組建了12支維修小隊,進村修橋,裡面還有發電機。"
    assert marked(reply) == ["12支", "進村修橋"]


def test_quote_for_english_readers_stays_simplified():
    assert marked(responder().reply(answer("en", "teams"))) == ["12支", "进村修桥"]


@pytest.mark.parametrize(
    ("lang", "label"), [("zh-Hans", "第2段 · s3"), ("zh-Hant", "第2段 · s3"), ("en", "paragraph 2 · s3")]
)
def test_quote_says_its_paragraph(lang, label):
    assert responder().reply(answer(lang, "teams")).blocks[0].quotes[0].label == label


def test_long_sentence_is_cut_to_clauses_around_the_cited_words():
    quote = responder().reply(answer("zh-Hans", "loans")).blocks[0].quotes[0]
    assert quote.text.endswith("…")
    assert len(quote.text) <= 162
    assert [quote.text[begin:end] for begin, end in quote.marks] == ["发放企业贷款3.2亿余元"]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("zh-Hans", "来源：河谷日报，2021年5月4日"),
        ("zh-Hant", "來源：河谷日報，2021年5月4日"),
        ("en", "Source: Valley Daily, 4 May 2021"),
    ],
)
def test_answer_ends_with_publisher_and_date(lang, line):
    assert responder().reply(answer(lang, "rent")).plain().endswith(line)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("zh-Hans", "来源：河谷日报，截至2021年5月4日的报道"),
        ("zh-Hant", "來源：河谷日報，截至2021年5月4日的報道"),
        ("en", "Source: Valley Daily, as of 4 May 2021"),
    ],
)
def test_answer_with_a_figure_says_as_of_which_day(lang, line):
    assert responder().reply(answer(lang, "loans")).plain().endswith(line)


def test_answer_that_tells_of_a_plan_says_as_of_which_day():
    planned = replace(statement("rent"), answers={"zh": "计划减免房租。", "en": "Rent is to be cut."})
    reply = responder().reply(Answer("en", 90.0, (planned,)))
    assert reply.source.endswith("as of 4 May 2021")


def test_what_is_not_stated_holds_as_of_no_day():
    reply = responder().reply(NotStated("en", 80.0, (statement("no-fees"),)))
    assert reply.source == "Source: Valley Daily, 4 May 2021"


def test_without_an_address_no_quote_is_linked():
    assert responder().reply(answer("en", "loans")).blocks[0].quotes[0].url == ""


def test_with_an_address_a_quote_links_to_its_words():
    known = knowledge(article(url="https://news.example/story"))
    url = responder(known).reply(answer("en", "outage")).blocks[0].quotes[0].url
    assert unquote(url) == "https://news.example/story#:~:text=连续40天"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ((("publisher", "河谷日报"),), "Source: Valley Daily"),
        ((("date", "2021-05-04"),), "Reported on 4 May 2021"),
        ((), ""),
    ],
)
def test_source_line_says_only_what_is_known(fields, line):
    assert responder(knowledge(article(fields))).reply(answer("en", "rent")).source == line


def test_a_figure_without_publisher_holds_as_of_its_day():
    known = knowledge(article((("date", "2021-05-04"),)))
    assert responder(known).reply(answer("en", "loans")).source == "As of 4 May 2021"


def test_related_questions_are_at_most_three_choices_without_the_answered_and_unknown():
    reply = responder().reply(answer("en", "loans"))
    assert [choice.entry for choice in reply.choices] == ["teams", "outage", "rent"]


def test_choice_is_labelled_with_the_first_phrasing_that_asks():
    labels = [choice.label for choice in responder().reply(Suggestion("en", 30.0, ("teams",))).choices]
    assert labels == ["How many teams?"]


def test_choice_for_traditional_readers_is_in_their_script():
    labels = [choice.label for choice in responder().reply(Suggestion("zh-Hant", 30.0, ("rent",))).choices]
    assert labels == ["Rent有多少？"]


def test_reply_names_what_it_said_and_cited():
    reply = responder().reply(answer("en", "teams", "outage"))
    assert reply.said == ("teams", "outage")
    assert [citation.quote for citation in reply.citations] == ["12支", "进村修桥", "连续40天"]


def test_unanswered_part_adds_one_line_and_does_not_repeat_the_question():
    outcome = Answer("en", 90.0, (statement("teams"),), ("zebra question",))
    reply = responder().reply(outcome)
    assert reply.blocks[-1].text == messages().say("partly", "en")
    assert "zebra" not in reply.plain()


def test_three_statements_are_three_blocks_within_the_limit():
    reply = responder().reply(answer("zh-Hans", "loans", "teams", "rent"))
    assert [len(block.quotes) for block in reply.blocks] == [1, 1, 1]
    assert len(reply.plain()) < 1200


def test_not_stated_has_its_own_status_and_shows_what_is_there():
    reply = responder().reply(NotStated("zh-Hans", 80.0, (statement("no-fees"),)))
    assert reply.status == "not_stated"
    assert marked(reply) == ["发放企业贷款3.2亿余元"]


def test_fact_leads_with_its_value():
    reply = responder().reply(Answer("zh-Hant", 75.0, (fact("12支维修小队", "12支维修小队"),)))
    assert reply.blocks[0].text == "12支維修小隊"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_fact_without_a_value_lets_the_quote_speak(lang):
    reply = responder().reply(Answer(lang, 75.0, (fact("连续40天没有停电。"),)))
    assert reply.blocks[0].text == messages().say("fact_lead", lang)
    assert len(reply.blocks[0].quotes) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_suggestion_offers_choices_and_asserts_nothing(lang):
    reply = responder().reply(Suggestion(lang, 30.0, ("loans", "rent")))
    assert reply.plain() == messages().say("suggest", lang)
    assert [choice.entry for choice in reply.choices] == ["loans", "rent"]


@pytest.mark.parametrize(
    ("lang", "about"), [("zh-Hans", "河谷县新闻"), ("zh-Hant", "河谷縣新聞"), ("en", "Money, Life")]
)
def test_abstention_says_what_the_article_is_about(lang, about):
    reply = responder().reply(Abstention(lang, "coverage"))
    assert about in reply.plain()
    assert "{" not in reply.plain()


def test_abstention_offers_a_question_of_each_topic():
    reply = responder().reply(Abstention("en", "coverage"))
    assert [choice.entry for choice in reply.choices] == ["loans", "teams"]


def test_abstention_without_article_or_topics_is_one_sentence():
    lonely = Responder(FakeAnswerer(known=Knowledge(None, ())), messages())
    assert lonely.reply(Abstention("en", "threshold")).plain() == "The article does not say."


def test_article_without_a_title_is_known_by_its_first_words():
    reply = responder(knowledge(article(()))).reply(Abstention("zh-Hans", "coverage"))
    assert "河谷县新闻" in reply.plain()


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_smalltalk_is_answered_in_every_language(lang, intent):
    reply = responder().reply(Smalltalk(lang, intent))
    assert (reply.status, reply.intent, reply.lang) == ("smalltalk", intent, lang)
    assert reply.plain()
    assert "{" not in reply.plain()


def test_summary_entry_answers_what_the_article_is_about():
    given = (
        *knowledge().entries(),
        knowledge()
        .entries()[0]
        .__class__(
            "summary",
            "valley",
            {"zh": "五行。", "en": "Five lines."},
            (),
            {"zh": ("概要",), "en": ("summary",)},
        ),
    )
    reply = responder(knowledge(given=given)).reply(Smalltalk("en", "summary"))
    assert (reply.plain(), reply.status, reply.intent) == ("Five lines.", "smalltalk", "summary")


def test_source_cites_title_publisher_and_date():
    reply = responder().source("zh-Hans")
    assert [citation.quote for citation in reply.citations] == ["河谷县新闻", "河谷日报", "2021-05-04"]
    assert reply.blocks[0].quotes[0].label == "标题"


def test_source_gives_the_address_when_there_is_one():
    found = responder(knowledge(article(url="https://news.example/1"))).source("en")
    assert "https://news.example/1" in found.plain()


def test_entry_replies_like_its_answer():
    assert responder().entry("no-fees", "en") == responder().reply(
        NotStated("en", 0.0, (statement("no-fees"),))
    )


def test_unknown_entry_is_none():
    assert responder().entry("nope", "en") is None


def test_topics_count_what_can_be_asked():
    assert [(topic.id, topic.label, topic.count) for topic in responder().topics("zh-Hant")] == [
        ("money", "資金", 1),
        ("life", "生活", 3),
    ]


def test_topic_lists_its_answering_entries():
    assert [choice.entry for choice in responder().topic("life", "en")] == ["teams", "outage", "rent"]


def test_unknown_topic_is_empty():
    assert responder().topic("nope", "en") == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_start_and_help_offer_examples(lang):
    found = responder()
    assert found.start(lang).choices == found.help(lang).choices != ()


def test_answer_replies_to_the_outcome_of_the_question():
    found = Responder(FakeAnswerer(Abstention("en", "coverage")), messages())
    assert found.answer("anything").status == "abstain"


def test_an_answer_id_tells_question_language_and_reply():
    found = Responder(FakeAnswerer(Abstention("en", "coverage")), messages(), "c41d2e")
    told = decode(found.answer(" Ｗho won? ", "zh-Hant").answer_id)
    assert (told.asked, told.lang, told.pressed, told.basis) == ("Who won?", "zh-Hant", False, found.basis)
    assert told.basis.scorer == "c41d2e"


def test_replies_that_show_the_same_are_equal_whatever_their_ids():
    found = Responder(FakeAnswerer(Abstention("en", "coverage")), messages())
    assert found.answer("one") == found.answer("two")
    assert found.answer("one").answer_id != found.answer("two").answer_id


def test_an_answer_id_changes_with_what_is_offered_below_the_reply():
    one, other = (responder(knowledge(given=entries()[:size])).entry("loans", "en") for size in (4, 5))
    assert one.plain() == other.plain()
    assert decode(one.answer_id).reply != decode(other.answer_id).reply


def test_an_answer_id_changes_with_the_weights():
    weighed = replace(knowledge(), weights=USUAL)
    assert responder(weighed).basis.configuration != responder().basis.configuration
