from io import StringIO

import pytest
from rich.console import Console

from bot.cli.conversation import Conversation
from bot.cli.screen import Screen


class Talk:
    """A conversation on a screen that remembers what was shown since the last line."""

    def __init__(self, service, lang=None, **clock):
        self.shown = StringIO()
        screen = Screen(Console(file=self.shown, width=200, highlight=False))
        self.conversation = Conversation(lambda: service, screen, "en", lang, **clock)

    def __call__(self, line):
        self.shown.seek(0)
        self.shown.truncate()
        self.goes_on = self.conversation.take(line)
        return self.shown.getvalue()


@pytest.fixture
def talk(service):
    return Talk(service)


def test_question_is_answered_with_quote_source_and_numbered_related_questions(talk):
    assert talk("how many loans were issued").splitlines() == [
        "The county lent companies over 320 million yuan.",
        "  「5月3日,河谷县发放企业贷款3.2亿余元。」 paragraph 2 · s3",
        "  Source: 河谷日报, as of 4 May 2021",
        "Related questions",
        "  [1] How many repair teams were formed?",
    ]


@pytest.mark.parametrize("typed", ["1", "[1]", " 1 "])
def test_number_picks_a_choice(talk, typed):
    talk("how many loans were issued")
    assert "12 repair teams" in talk(typed)


def test_number_beyond_the_choices_says_so(talk):
    talk("how many loans were issued")
    assert talk("9") == "There is no such number.\n"


def test_number_without_choices_is_a_question(talk):
    assert "does not say" in talk("9")


def test_topics_can_be_picked_down_to_an_answer(talk):
    assert "[1] Valley (2)" in talk("/topics")
    assert "[2] How many repair teams were formed?" in talk("1")
    assert "12 repair teams" in talk("2")


def test_facts_are_told_line_by_line_and_can_be_picked(talk):
    told = talk("/facts")
    assert "Over 320 million yuan · s3\nThe county lent companies over 320 million yuan" in told
    assert "320 million" in talk("1")


def test_lang_sets_the_language_of_all_replies(talk):
    assert talk("/lang zh-Hant") == "好的，以後用繁體中文回答。\n"
    assert "河谷縣發放了" in talk("how many loans were issued")


def test_lang_without_a_name_offers_all_languages(talk):
    assert "[3] 繁體中文" in talk("/lang")
    assert talk("1") == "好的，以后用简体中文回答。\n"


def test_words_of_the_program_follow_the_script_of_the_question(talk):
    talk("發放了多少貸款")
    assert "話題" in talk("/topics")


def test_source_shows_publisher(talk):
    assert "河谷日报" in talk("/source")


@pytest.mark.parametrize(
    ("command", "words"), [("/help", "/topics"), ("/start", "Hello"), ("/nope", "/nope")]
)
def test_other_commands_answer_in_words(talk, command, words):
    assert words in talk(command)


def test_why_explains_the_last_question(talk):
    talk("how many loans were issued")
    assert "I know these very words" in talk("/why")


def test_why_gives_the_answer_id_of_the_last_question(talk, service):
    talk("how many loans were issued")
    given = talk("/why").split()[-1]
    assert given == service.responder.answer("how many loans were issued").answer_id


def test_why_after_a_pick_gives_the_answer_id_of_what_was_picked(talk, service):
    talk("how many loans were issued")
    talk("1")
    told = talk("/why").splitlines()
    assert told == [
        "You chose “How many repair teams were formed?”, so there was nothing to work out.",
        f"answer id {service.responder.entry('teams', 'en').answer_id}",
    ]


def test_why_before_any_question_says_so(talk):
    assert talk("/why") == "Nothing has been asked yet.\n"


@pytest.mark.parametrize("command", ["/quit", "/exit", "/QUIT"])
def test_quit_ends_the_conversation(talk, command):
    talk(command)
    assert not talk.goes_on


def test_blank_line_shows_nothing(talk):
    assert talk("  ") == ""
    assert talk.goes_on


def test_given_language_goes_before_that_of_the_question(service):
    assert "河谷县发放了" in Talk(service, "zh-Hans")("how many loans were issued")


def test_markup_in_a_question_is_shown_as_it_is(talk):
    talk("[bold]loans[/nope] :smile:")
    assert "loans, nope, smile" in talk("/why")


def test_a_follow_up_is_understood_by_the_question_before_it(talk):
    talk("company loans")
    assert "over 320 million" in talk("how many?")


def test_more_is_the_next_related_entry_until_there_is_none(talk):
    talk("how many loans were issued")
    assert "12 repair teams" in talk("anything else?")
    assert "That is all the article says about this" in talk("anything else?")


def test_a_pressed_entry_is_followed_up_too(talk):
    talk("how many loans were issued")
    talk("1")
    assert "12 repair teams" in talk("how many?")


def test_why_tells_what_a_follow_up_was_read_as(talk):
    talk("company loans")
    talk("how many?")
    assert "“how many loans issued”" in talk("/why")


def test_a_follow_up_after_some_minutes_stands_alone(service):
    now = [0.0]
    talk = Talk(service, clock=lambda: now[0])
    talk("company loans")
    now[0] = 60.0 * service.settings.telegram.context_minutes + 1
    assert "does not say" in talk("how many?")
