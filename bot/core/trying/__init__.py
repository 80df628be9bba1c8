"""A knowledge asked its own phrasings: which collide, which reach their entry alone."""
