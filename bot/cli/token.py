"""Token: the secret that opens the bot's account, from the environment or a file."""

from collections.abc import Mapping
from pathlib import Path

from bot.errors import Problem, SetupError

TOKEN, TOKEN_FILE, API_URL = "TELEGRAM_TOKEN", "TELEGRAM_TOKEN_FILE", "TELEGRAM_API_URL"


def token_from(environ: Mapping[str, str]) -> str:
    """Return the token of TELEGRAM_TOKEN, else that in the file named by TELEGRAM_TOKEN_FILE.

    Raises SetupError when there is none; no message ever holds a token.
    """
    if given := environ.get(TOKEN, "").strip():
        return given
    named = environ.get(TOKEN_FILE, "")
    if not named:
        raise _missing(TOKEN, "is not set", f"get a token from @BotFather and set it, or {TOKEN_FILE}")
    try:
        held = Path(named).read_text("utf-8").strip()
    except (OSError, ValueError) as error:
        fact = f"the file {named} cannot be read ({type(error).__name__})"
        raise _missing(TOKEN_FILE, fact, "name a text file that holds the token") from error
    if not held:
        raise _missing(TOKEN_FILE, f"the file {named} is empty", "write the token into it")
    return held


def _missing(name: str, fact: str, way_out: str) -> SetupError:
    return SetupError((Problem(name, 0, fact, way_out),))
