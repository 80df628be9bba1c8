"""`python -m bot` is `citebot`."""

from bot.cli.main import main

if __name__ == "__main__":
    main()
