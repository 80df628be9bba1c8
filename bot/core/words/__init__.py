"""The words of a text, with what they mean and how they may be misspelt."""
