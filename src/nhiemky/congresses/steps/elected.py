"""Who was elected at a congress, written down for the statistics; always from the records, never by hand."""

from __future__ import annotations

from nhiemky.congresses.models import Congress, Elected
from nhiemky.congresses.queries.elected import lines_of


def count_elected(congress: Congress) -> int:
    """Write anew whom the congress brought into its bodies. Says how many lines there are.

    Called when an election of it is decided, when a conference with elections becomes that of a congress, and when what the
    congress is to elect changes.
    """
    # One writer for a congress: two elections of it may be decided in the same second.
    congress = Congress.objects.select_for_update(of=("self",)).select_related("season").get(pk=congress.pk)
    lines = lines_of(congress)
    congress.elected.all().delete()
    Elected.objects.bulk_create(
        Elected(
            congress=congress,
            person_id=line.person,
            body=line.body,
            way=line.way,
            re_elected=line.re_elected,
            directly=line.directly,
            election_id=line.election,
            appointment_id=line.appointment,
        )
        for line in lines
    )
    return len(lines)
