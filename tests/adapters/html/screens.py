"""Screens: where pages are looked at, and what with."""

import shutil

import pytest

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
in_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; apt-get install chromium")
