"""Verb forms: the English verbs whose forms no stem brings together: rise, rose, risen."""

_VERBS = """
begin began begun; break broke broken; bring brought; build built; buy bought; catch caught; choose
chose chosen; come came; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; fight
fought; fly flew flown; forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; get
got gotten; give gave given; go went gone; grow grew grown; hear heard; hide hid hidden; hold held;
keep kept; know knew known; lead led; leave left; lend lent; lose lost; make made; mean meant; meet
met; pay paid; rise rose risen; run ran; say said; sell sold; send sent; shake shook shaken; show
shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sleep slept; speak spoke spoken; spend
spent; stand stood; steal stole stolen; strike struck; swim swam swum; take took taken; teach
taught; tell told; think thought; throw threw thrown; win won; write wrote written
"""
_ROWS = tuple(tuple(row.split()) for row in _VERBS.split(";"))
_FORMS = {form: row for row in _ROWS for form in row}


def verb_forms(word: str) -> tuple[str, ...]:
    """Return all forms of the irregular verb that a lower-case word is one of; none for any other word."""
    return _FORMS.get(word, ())
