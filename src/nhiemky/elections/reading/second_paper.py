"""How dark the windows of the second reader are, against the paper and by the noise of each window itself."""

from __future__ import annotations

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.shapes import FINE

Stack: TypeAlias = NDArray[np.float32]
Bits: TypeAlias = NDArray[np.uint8]
Floats: TypeAlias = NDArray[np.float64]

#: A printed black that is nearer to the paper than so many grey levels is none.
LEAST_SPAN = 24.0
#: Squares that differ by this share from the middle one of their window are no paper.
NEAR = 0.15


def darkness(
    windows: NDArray[np.uint8], black: float, *, scale: float = FINE, blur: int = 3
) -> tuple[Stack, Floats]:
    """How far each pixel is on its way from the paper of its window to the printed black, and the noise of that paper."""
    number, high, wide = windows.shape
    soft = cv2.blur(windows.reshape(number * high, wide), (blur, blur)).reshape(windows.shape)
    across, down, bright = _paper(soft, step=round(scale))
    taken = across[:, None, :] + down[:, :, None]
    taken -= soft
    # Level and noise of the paper from its bright side, where no ink is: the 5 and 30 of 100 quantiles of a normal spread.
    few = taken[:, 1::3, 1::3].reshape(number, -1)
    low, mid = (round(share * few.shape[1]) for share in (0.05, 0.30))
    parted = np.partition(few, (low, mid), axis=1)
    spread = (parted[:, mid] - parted[:, low]) / 1.12
    level = parted[:, mid] + 0.524 * spread
    span = np.maximum(bright - level - black, LEAST_SPAN)
    taken -= level[:, None, None]
    taken /= span[:, None, None].astype(np.float32)
    return taken, spread / span


def _paper(soft: Bits, *, step: int) -> tuple[Stack, Stack, Floats]:
    """The paper of each window as a sum of two curves, across (n, width) and down (n, height); and its middle.

    The brightest of every square millimetre is paper, but under the print. Through those lies a plane; then, for the edge
    of a shadow, the curve of the brightest in every column and in every row: no mark fills one from edge to edge.
    """
    number, high, wide = soft.shape
    tall, broad = high // step, wide // step
    parts = soft[:, : tall * step, : broad * step].reshape(number, tall, step, broad, step)
    blocks = parts[:, :, ::2, :, ::2].max(axis=(2, 4)).astype(np.float64).reshape(number, -1)
    rows, columns = np.mgrid[0:tall, 0:broad] * step + step / 2
    terms = np.stack([np.ones(tall * broad), columns.ravel(), rows.ravel()], axis=1)
    middle = np.median(blocks, axis=1, keepdims=True)
    weighted = terms[None] * (np.abs(blocks - middle) < NEAR * middle)[..., None]
    plane = np.linalg.solve(
        np.einsum("nkp,kq->npq", weighted, terms), np.einsum("nkp,nk->np", weighted, blocks)[..., None]
    )[..., 0]
    left = (blocks - plane @ terms.T).reshape(number, tall, broad)
    by_column = left.max(axis=1)
    by_row = (left - by_column[:, None, :]).max(axis=2)
    across = _curve(by_column, wide) + plane[:, 1:2] * np.arange(wide)
    down = _curve(by_row, high) + plane[:, 2:3] * np.arange(high) + plane[:, 0:1]
    return across.astype(np.float32), down.astype(np.float32), middle[:, 0]


def _curve(steps: Floats, length: int) -> Stack:
    smooth = cv2.blur(steps.astype(np.float32), (3, 1), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(smooth, (length, len(steps)), interpolation=cv2.INTER_LINEAR), np.float32)
