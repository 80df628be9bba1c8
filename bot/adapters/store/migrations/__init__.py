"""Migrations: one step a version of the tables, run by the library in order."""
