"""Keys: what each language of the bot's own words has to give, and what each text is for."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.core.questions.question_types import TYPES, UNITS

_ARTICLE = ("title", "publisher", "date", "topics")
_SEVERAL = ("count", "titles")


@dataclass(frozen=True, slots=True)
class Key:
    """A text that each language gives: what it is for, and the placeholders that it may use."""

    about: str
    placeholders: frozenset[str]


KEYS: Mapping[str, Key] = MappingProxyType(
    {
        key: Key(about, frozenset(names))
        for key, (about, *names) in {
            "lang_name": ("The name of the language in the language itself.",),
            "listed": ("How a list goes on by one.", "first", "next"),
            "day": ("A date in full.", "year", "month", "day"),
            "months": ("What {month} of a date is, January first, with spaces between.",),
            "clip": ("What stands for words that are left out.",),
            "start": ("The first message of a chat.", *_ARTICLE),
            "start_several": ("The first message of a chat about several articles.", *_SEVERAL),
            "greeting_several": ("The answer to a greeting, with several articles.", *_SEVERAL),
            "about_several": ("What the bot is, with several articles.", *_SEVERAL),
            "summary_several": ("What several articles are about.", *_SEVERAL),
            "source_several": ("Where the answers come from, with several articles.", *_SEVERAL),
            "more_articles": ("Below a list of articles: how many more there are.", "count"),
            "help": ("How to use the bot.", *_ARTICLE),
            "abstain": ("When the article does not say.", *_ARTICLE),
            "abstain_several": ("When none of several articles says.", *_SEVERAL),
            "abstain_bare": ("When an article without title does not say.",),
            "no_more": ("When more is asked for and all that belongs to it has been said.", *_ARTICLE),
            "suggest": ("Above questions that may be meant.",),
            "partly": ("When only a part of a message found an answer.",),
            "fact_lead": ("Before a sentence of the article that no entry says.",),
            "corrected": ("When the question takes for granted what the article does not have.", "answer"),
            "related": ("Above related questions.",),
            "source_link": ("Where the article can be read.", "url"),
            "source_author": ("Who wrote the article.", "author"),
            "source_line": ("Who published the article, and when.", "publisher", "date"),
            "source_line_as_of": (
                "Who published the article, and for which day its figures, plans and states hold.",
                "publisher",
                "date",
            ),
            "source_line_undated": ("Who published an article without date.", "publisher"),
            "source_line_of": ("The line of an article among several.", "title", "source"),
            "source_title": ("The line of an article without publisher and date.", "title"),
            "article_name": ("How an article among several is named.", "title", "date"),
            "dated": ("How an article is named on a button.", "title", "date"),
            "said_by": ("What an article among several says, or asks for.", "article", "text"),
            "as_of": ("The day that an answer holds for, where no publisher is known.", "date"),
            "reported": ("When an article without publisher appeared.", "date"),
            "label_title": ("Behind a quote of the headline.",),
            "label_paragraph": ("Behind a quote: its paragraph and sentence.", "number", "sentence"),
            "label_sentences": (
                "Behind a quote of several sentences of a paragraph.",
                "number",
                "first",
                "last",
            ),
            "label_field": ("Behind a quote of what is known about the article.",),
            "show_context": ("Button: the quotes with the sentences around them.",),
            "hide_context": ("Button: back from there to the quotes alone.",),
            "share": ("Button: send a link to this answer to somebody.",),
            "ask_bot": ("Button under an answer that was sent into another chat.",),
            "inline_not_said": ("Above no answers, where the bot is asked from another chat.",),
            "outline": ("Above the paragraphs of the article.",),
            "outline_line": ("One paragraph of the outline.", "number", "sentences", "words"),
            "to_outline": ("Button: back to the outline.",),
            "paragraph": ("Above a paragraph of the article.", "number", "last"),
            "translated": ("Above a paragraph in the reader's language.",),
            "topics": ("Above the list of topics.",),
            "topic": ("Above the questions of a topic.", "topic"),
            "topic_count": ("A topic with the number of its questions.", "topic", "count"),
            "page": ("Where a long list is turned to.", "page", "pages"),
            "page_back": ("Button: the page before.",),
            "page_next": ("Button: the next page.",),
            "to_topics": ("Button: back to the topics.",),
            "facts": ("Above the key figures of an article.", "title"),
            "facts_row": ("One key figure, above the words that tell it.", "number", "value", "sentence"),
            "facts_hedged": ("A key figure with the words that hedge it.", "value", "hedge"),
            "facts_kicker": ("Above the title in the picture of the key figures.",),
            "facts_card": ("On a card of that picture: its number and sentence.", "number", "sentence"),
            "facts_choose": ("Above several articles, one of whose key figures can be shown.",),
            "facts_none": ("When an article has no figures.",),
            "none_of_these": ("Button: none of the suggestions is meant.",),
            "none_of_these_reply": ("When none of the suggestions is meant.", *_ARTICLE),
            "thumbs_up": ("Button: the answer was good.",),
            "thumbs_down": ("Button: the answer was not good.",),
            "chosen": ("A button that has been pressed.", "label"),
            "vote_kept": ("When a thumb was pressed in a group; at most 200 characters.",),
            "not_kept": ("When a press cannot be kept just now; at most 200 characters.",),
            "privacy": (
                "What is kept of a reader, in answer to /privacy.",
                "language_days",
                "chat_minutes",
                "vote_days",
                "questions",
            ),
            "privacy_none": ("Within /privacy: no question is kept.",),
            "privacy_unanswered": ("Within /privacy: unanswered questions are kept.", "question_days"),
            "privacy_all": ("Within /privacy: all questions are kept.", "question_days"),
            "forgotten": ("When what was kept of a reader is deleted, in answer to /forget.",),
            "not_forgotten": ("When nothing can be deleted just now, in answer to /forget.",),
            "expired": ("When a button is too old to be pressed.",),
            "not_text": ("When a message is a picture, a sound or the like.",),
            "error": ("When something went wrong inside; the log has the incident, too.", "incident"),
            "too_many": ("When a reader asks too fast; said once a minute.",),
            "lang_choose": ("Above the choice of languages.",),
            "lang_chosen": ("When a language has been chosen.",),
            "why": ("Above what led to the last answer, in answer to /why.",),
            "why_read": ("In /why: what a follow-up was read as.", "question"),
            "why_words": ("In /why: the words of the question that tell something.", "words"),
            "why_asks": ("In /why: what kind of answer is asked for.", "kinds"),
            "why_exact": (
                "In /why: the question is a known way to ask another to the letter.",
                "question",
                "place",
            ),
            "why_match": (
                "In /why: what came closest, with its score and the score needed.",
                "question",
                "place",
                "score",
                "least",
            ),
            "why_silent": ("In /why: the article touches the matter and does not tell it.",),
            "why_instead": ("In /why: what the article has instead was said.",),
            "why_pressed": ("In /why: a button was pressed.", "question"),
            "why_more": ("In /why: more was asked for.", "question"),
            "why_no_more": ("In /why: more was asked for, and all had been said.", "question"),
            "why_untold": ("In /why: no answer to a follow-up belongs to what was said before.",),
            "why_smalltalk": ("In /why: the message was no question about the article.",),
            "cause_nothing": ("In /why: no word of the question leads anywhere.",),
            "cause_unsure": ("In /why: the score is too low.",),
            "cause_several": ("In /why: several answers are as likely.", "words"),
            "cause_little": ("In /why: the question shares too little with what came closest.",),
            "cause_unexplained": ("In /why: words that what came closest has nothing to do with.", "words"),
            "cause_kind": ("In /why: a kind of answer that what came closest does not give.", "words"),
            "cause_unit": (
                "In /why: what is to be counted, which what came closest does not count.",
                "words",
            ),
            "cause_noun": ("In /why: a thing asked for that what came closest does not name.", "words"),
            "cause_detail": ("In /why: a detail that what came closest does not give.",),
            "cause_why_not": ("In /why: it is asked why something is not so.",),
            "cause_turned": ("In /why: words that turn the matter around.", "words"),
            "cause_reversed": ("In /why: the question turns the matter around in no single word.",),
            "cause_unknown": ("In /why: names or numbers that the article does not have.", "words"),
            "cause_other": ("In /why: a number in the question, and the article's.", "words", "known"),
            "why_nothing": ("When /why comes before any question.",),
            "command_start": ("What /start does, in Telegram's list of commands.",),
            "command_help": ("What /help does, in Telegram's list of commands.",),
            "command_topics": ("What /topics does, in Telegram's list of commands.",),
            "command_facts": ("What /facts does, in Telegram's list of commands.",),
            "command_source": ("What /source does, in Telegram's list of commands.",),
            "command_lang": ("What /lang does, in Telegram's list of commands.",),
            "command_why": ("What /why does, in Telegram's list of commands.",),
            "command_privacy": ("What /privacy does, in Telegram's list of commands.",),
            "command_forget": ("What /forget does, in Telegram's list of commands.",),
            "bot_description": ("What the bot does, in a chat that is still empty; at most 512 characters.",),
            "bot_short_description": ("What the bot does, in its profile; at most 120 characters.",),
            "chat_welcome": ("The first line of a chat in the terminal.",),
            "chat_prompt": ("Before what is typed in the terminal.",),
            "chat_pick": ("Above numbered choices in the terminal.",),
            "chat_no_such_number": ("When a number without choice is typed.",),
            "chat_unknown_command": ("When an unknown command is typed.", "command"),
            "chat_nothing_to_explain": ("When /why comes before any question.",),
            "chat_reloaded": ("When a saved edit is live.",),
            "chat_kept": ("When a saved edit has problems and is not taken.", "problem", "count"),
            "chat_bye": ("The last line of a chat in the terminal.",),
        }.items()
    }
    | {f"kind_{kind}": Key(f"A kind of answer, in /why: {kind}.", frozenset()) for kind in TYPES}
    | {f"unit_{unit}": Key(f"What is counted, in /why: {unit}.", frozenset()) for unit in UNITS}
)
"""Every key a language gives."""

REPLY_PLACEHOLDERS = frozenset(_ARTICLE)
"""The placeholders that replies to smalltalk may use."""
