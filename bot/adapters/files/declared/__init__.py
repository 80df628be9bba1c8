"""Declared: the keys of each YAML file that people edit, for its reader and for its schema."""
