"""Characters, scripts and stems: what is known of a text before its words are."""
