"""What holds for all tests."""

from hypothesis import settings

# Machines are busy now and then: how long one example takes says nothing.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
