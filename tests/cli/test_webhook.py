"""Webhook: from the command line and the environment, or not at all."""

import sys

import pytest

from bot.cli.main import main
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


def test_a_place_to_listen_at_goes_before_the_settings() -> None:
    made = hook_of("https://bot.example.org/tg", "s3cret", "1:token", SETTINGS, "[::1]:8443")
    assert (made.listen, made.port) == ("::1", 8443)


@pytest.mark.parametrize(
    "listen", ["", "8443", ":8443", "localhost", "localhost:0", "localhost:99999", "a:b"]
)
def test_what_is_no_place_to_listen_at_is_refused(listen: str) -> None:
    with pytest.raises(SetupError, match="no place to listen at"):
        hook_of("https://bot.example.org/tg", "s3cret", "1:token", SETTINGS, listen)


def test_serve_refuses_a_webhook_without_secret_in_one_line(monkeypatch, capsys) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:token")
    monkeypatch.delenv("TELEGRAM_WEBHOOK_SECRET", raising=False)
    monkeypatch.setattr(sys, "argv", ["citebot", "serve", "--webhook", "https://bot.example.org/tg"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 1
    assert capsys.readouterr().err.startswith("TELEGRAM_WEBHOOK_SECRET: is not set; ")
