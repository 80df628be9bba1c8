"""Webhook: from the command line and the environment, or not at all."""

import pytest

from bot.cli.webhook import hook_of, secret_from
from bot.errors import SetupError
from bot.settings import Hook, TelegramSettings

SETTINGS = TelegramSettings(webhook_listen="0.0.0.0", webhook_port=9, health_seconds=7)  # noqa: S104


def test_a_webhook_without_secret_does_not_start() -> None:
    with pytest.raises(SetupError, match="TELEGRAM_WEBHOOK_SECRET: is not set"):
        secret_from({})


@pytest.mark.parametrize("secret", ["a b", "贷款", "a" * 257, "a:b"])
def test_a_secret_that_telegram_would_refuse_is_refused(secret: str) -> None:
    with pytest.raises(SetupError, match="other characters") as caught:
        secret_from({"TELEGRAM_WEBHOOK_SECRET": secret})
    assert secret not in str(caught.value)


def test_a_secret_may_stand_in_a_file(tmp_path) -> None:
    (tmp_path / "secret").write_text("s3cret\n", encoding="utf-8")
    assert secret_from({"TELEGRAM_WEBHOOK_SECRET_FILE": str(tmp_path / "secret")}) == "s3cret"


def test_address_and_settings_make_a_webhook() -> None:
    made = hook_of("https://bot.example.org/tg", "s3cret", "1:token", SETTINGS)
    assert made == Hook("https://bot.example.org/tg", "s3cret", "0.0.0.0", 9, 7)  # noqa: S104


@pytest.mark.parametrize("url", ["bot.example.org", "ftp://example.org/x", "https:///x", ""])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(SetupError, match="no https address"):
        hook_of(url, "s3cret", "1:token", SETTINGS)


@pytest.mark.parametrize("url", ["https://example.org/1:token", "https://example.org/s3cret"])
def test_an_address_that_gives_a_secret_away_is_refused(url: str) -> None:
    with pytest.raises(SetupError, match="holds a secret") as caught:
        hook_of(url, "s3cret", "1:token", SETTINGS)
    assert url not in str(caught.value)
