"""The commands, and all the wiring."""
