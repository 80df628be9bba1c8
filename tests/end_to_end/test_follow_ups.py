"""Follow-ups on Telegram: by the chat's last exchange, by the reply that is answered to, each reader for themselves."""

from tests.end_to_end.conftest import until
from tests.end_to_end.standin import BOT_NAME

GROUP = -5


async def answered(stand_in, count: int = 1) -> str:
    await until(lambda: len(stand_in.sent()) >= count)
    return stand_in.sent()[count - 1]["text"]


def reader(number: int) -> dict[str, object]:
    return {"from": {"id": number, "is_bot": False, "first_name": "R", "language_code": "en"}}


async def test_a_follow_up_is_read_by_the_question_before_it(bot, stand_in) -> None:
    stand_in.message("确诊病例")
    await answered(stand_in)
    stand_in.message("多少?")
    assert "累计确诊病例4例" in await answered(stand_in, 2)


async def test_chats_do_not_hear_each_other(bot, stand_in) -> None:
    stand_in.message("was a policy document issued")
    await answered(stand_in)
    stand_in.message("why?", chat=8)
    assert "does not say" in await answered(stand_in, 2)


async def test_readers_of_a_group_do_not_hear_each_other(bot, stand_in) -> None:
    stand_in.message(f"@{BOT_NAME} was a policy document issued", chat=GROUP, **reader(1))
    await answered(stand_in)
    stand_in.message(f"@{BOT_NAME} why?", chat=GROUP, **reader(2))
    assert "does not say" in await answered(stand_in, 2)
    stand_in.message(f"@{BOT_NAME} why?", chat=GROUP, **reader(1))
    assert "problems" in await answered(stand_in, 3)


async def test_an_answer_to_a_reply_is_read_by_that_reply(bot, stand_in) -> None:
    stand_in.message("was a policy document issued")
    await answered(stand_in)
    first = stand_in.last()["message_id"]
    stand_in.message("how many projects were signed")
    await answered(stand_in, 2)
    stand_in.message("why?", reply_to=first)
    assert "problems" in await answered(stand_in, 3)


async def test_a_pressed_entry_is_followed_up(bot, stand_in) -> None:
    stand_in.message("/help")
    await answered(stand_in)
    stand_in.press("v1:e:e:policy-document", stand_in.last())
    await answered(stand_in, 2)
    stand_in.message("why?")
    assert "problems" in await answered(stand_in, 3)


async def test_an_edited_follow_up_is_read_by_what_was_before_it(bot, stand_in) -> None:
    stand_in.message("was a policy document issued")
    await answered(stand_in)
    number = stand_in.message("when?")
    await answered(stand_in, 2)
    stand_in.message("why?", edited=number)
    await until(lambda: stand_in.sent("editMessageText"))
    assert "problems" in stand_in.sent("editMessageText")[0]["text"]
