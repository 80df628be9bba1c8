"""Places: where configuration and knowledge lie when nobody says."""

import os
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[3]


def config_folder() -> Path:
    """Return CITEBOT_CONFIG, else ./config where it is, else the project's own folder."""
    named = os.environ.get("CITEBOT_CONFIG")
    if named:
        return Path(named)
    here = Path("config")
    return here if (here / "bot.yaml").is_file() else _ROOT / "config"
