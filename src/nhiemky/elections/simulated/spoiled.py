"""Pages that are no readable paper, or no paper at all: what a scanner also delivers, and what somebody may try."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from nhiemky.elections.simulated import flatbed
from nhiemky.elections.simulated.ballots import ballot, seen
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Deck, Pixels, Simulated
from nhiemky.elections.simulated.sensor import Exposure, exposed


def blank_page(deck: Deck, at: int) -> Pixels:
    """The back of a sheet, or a sheet that nothing was printed on."""
    dice = np.random.default_rng((deck.seed, at, 1))
    canvas = Canvas(np.full_like(deck.page, 255), deck.layout, 3 if deck.colour else 1)
    behind = flatbed.behind(dice, scanner=deck.scanner)
    return seen(canvas, deck, behind, dice)[0]


def lost_corner(deck: Deck, at: int) -> Simulated:
    """Paper `at` with one of its corner marks torn off or turned over."""
    return ballot(replace(deck, torn=1.0), at)


def cut(image: Pixels, share: float = 0.55) -> Pixels:
    """Only this share of the page was drawn in, from its upper edge."""
    return np.ascontiguousarray(image[: int(image.shape[0] * share)])


def one_bit(image: Pixels) -> Pixels:
    """As a scanner set to black and white gives it: 0 and 255, nothing between."""
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    level = np.median(grey) * 0.68
    return np.where(grey > level, 255, 0).astype(np.uint8)


def photocopied(image: Pixels, *, seed: int) -> Pixels:
    """The page after a copying machine: no colour, hard contrast, specks of toner; in as many channels as it had."""
    dice = np.random.default_rng((seed, 1))
    grey = image if image.ndim == 2 else np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)
    white = float(np.median(grey))
    curve = np.clip((np.arange(256) - 0.3 * white) / (0.58 * white), 0, 1) * 255
    copied = np.asarray(cv2.LUT(grey, curve.astype(np.uint8)), np.uint8)
    height, width = copied.shape
    specks = dice.integers((0, 0), (height, width), (height * width // 4000, 2))
    copied[specks[:, 0], specks[:, 1]] = dice.integers(30, 180, len(specks), dtype=np.uint8)
    how = Exposure(white=246, black=28, gamma=1.0, blur=0.6, noise=2.5, quality=82)
    found = exposed(copied, how, dice)
    return found if image.ndim == 2 else np.asarray(cv2.cvtColor(found, cv2.COLOR_GRAY2RGB), np.uint8)
