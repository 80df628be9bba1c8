"""An article: its paragraphs and sentences, each tied to the raw text."""
