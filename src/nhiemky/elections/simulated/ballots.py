"""Simulated decks: paper number i of a deck depends on nothing but the deck and i."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import numpy as np

from nhiemky.elections.rules import marks
from nhiemky.elections.rules.marks import Kind, Paper
from nhiemky.elections.simulated import boxes, crosses, flatbed, names, pens, phone, seal, wear
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Deck, Dice, Pixels, Scanner, Simulated, Stamp, Truth


def ballots(deck: Deck, number: int) -> Iterator[Simulated]:
    """The first papers of the deck."""
    return (ballot(deck, at) for at in range(number))


def ballot(deck: Deck, at: int, *, scan: int = 0) -> Simulated:
    """Paper `at` (from 0) of the deck. Another `scan` is the same paper laid on the scanner another time."""
    # Three dice, so that neither the wear of the paper nor the scanner changes what is voted. A last 0 would be no difference.
    voter, paper, machine = (np.random.default_rng((deck.seed, at, one)) for one in (1, 2, 3 + scan))
    meant = marks.decode(deck.marks[at]) if deck.marks else None
    if meant is not None and marks.NOT_ISSUED in meant.flags and deck.seal is not None:
        deck = replace(deck, seal=Stamp.ABSENT)
    canvas = Canvas(deck.page, deck.layout, 3 if deck.colour else 1)
    behind = flatbed.behind(machine, scanner=deck.scanner)
    seal.stamped(canvas, deck, paper)
    filled, odd, hand = _voted(canvas, deck, meant, voter)
    folded, torn = wear.worn(canvas, deck, behind, paper)
    image, turned = seen(canvas, deck, behind, machine)
    truth = Truth(
        positions=filled.positions,
        extra=filled.extra,
        oddity=odd,
        pen=str(hand.pen.tool),
        shape=str(hand.shape),
        folded=folded,
        torn=torn,
        turned=turned,
        seal=deck.seal,
    )
    return Simulated(image=image, truth=truth)


def seen(canvas: Canvas, deck: Deck, behind: int, dice: Dice) -> tuple[Pixels, int]:
    """The sheet as the deck's scanner shows it, and by how many degrees it is turned there."""
    if deck.scanner is Scanner.PHONE:
        return phone.photographed(canvas, deck, behind, dice)
    return flatbed.scanned(canvas, deck, behind, dice)


def _voted(
    canvas: Canvas, deck: Deck, meant: Paper | None, dice: Dice
) -> tuple[boxes.Filled, str | None, crosses.Hand]:
    hand = crosses.hand(pens.pen(dice), dice)
    odd = dice.random() < deck.oddities
    written = meant is not None and not {marks.OFF_LIST, marks.FOREIGN}.isdisjoint(meant.flags)
    if deck.layout.kind is Kind.STRIKE:
        struck = None if meant is None else marks.strikes(meant.on_names)
        name = names.oddity(dice, channels=canvas.channels, meant=struck) if odd else None
        name = names.Oddity.WRITTEN if written else name
        return names.filled(canvas, deck.layout, hand, name, dice, meant=struck), name, hand
    marked = None if meant is None else tuple(chain(*marks.boxes(meant.on_names)))
    box = boxes.oddity(dice, channels=canvas.channels, meant=marked) if odd else None
    box = boxes.Oddity.WRITTEN if written else box
    return boxes.filled(canvas, deck.layout, hand, box, dice, meant=marked), box, hand
