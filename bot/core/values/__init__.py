"""Numbers, dates and units in a text, and what bounds them."""
