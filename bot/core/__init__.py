"""The engine: pure, without files, clock, network or logging."""
