"""Writers of a season and its congresses, used by the room's own actions and followers and by rooms above."""
