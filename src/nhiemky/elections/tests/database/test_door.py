"""Who may send a bundle is asked before anything of it is taken in (site.door)."""

from __future__ import annotations

from nhiemky.elections.actions.take_count import take_count
from nhiemky.site.door import may_enter


def test_a_large_request_is_asked_who_sends_it_before_it_is_read(cast, hall, reader, desk, rf):
    ballot = hall.ballot(hall.opened(), method="scan")
    take_count(cast.teller, ballot, letter="A", way="scan")
    url = desk.url(ballot, "scan", batch=1)

    def enters(name):
        request = rf.post(url)
        if name:
            desk(name)
            request.COOKIES["sessionid"] = desk.client.cookies["sessionid"].value
        return may_enter(request)

    assert enters("teller") and not enters("")
    assert not enters("other_teller") and not enters("secretary") and not enters("stranger")
