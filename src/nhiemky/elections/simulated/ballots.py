"""Simulated decks: paper number i of a deck depends on nothing but the deck and i."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nhiemky.elections.simulated import boxes, crosses, flatbed, pens
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Deck, Simulated, Truth


def ballots(deck: Deck, number: int) -> Iterator[Simulated]:
    """The first papers of the deck."""
    return (ballot(deck, at) for at in range(number))


def ballot(deck: Deck, at: int, *, scan: int = 0) -> Simulated:
    """Paper `at` (from 0) of the deck. Another `scan` is the same paper laid on the scanner another time."""
    voter = np.random.default_rng((deck.seed, at))
    machine = np.random.default_rng((deck.seed, at, 1 + scan))
    canvas = Canvas(deck.page, deck.layout, 3 if deck.colour else 1)
    lid = flatbed.lid(machine, scanner=deck.scanner)
    hand = crosses.hand(pens.pen(voter), voter)
    odd = boxes.oddity(voter, channels=canvas.channels) if voter.random() < deck.oddities else None
    filled = boxes.filled(canvas, deck.layout, hand, odd, voter)
    image, turned = flatbed.scanned(canvas, deck, lid, machine)
    truth = Truth(
        positions=filled.positions,
        extra=filled.extra,
        oddity=None if odd is None else str(odd),
        pen=str(hand.pen.tool),
        shape=str(hand.shape),
        turned=turned,
    )
    return Simulated(image=image, truth=truth)
