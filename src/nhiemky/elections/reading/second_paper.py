"""How dark the windows of the second reader are, against the paper and by the noise of each window itself."""

from __future__ import annotations

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.surface import FINE

Stack: TypeAlias = NDArray[np.float32]
Bits: TypeAlias = NDArray[np.uint8]
Floats: TypeAlias = NDArray[np.float64]

#: A printed black that is nearer to the paper than so many grey levels is none.
LEAST_SPAN = 24.0


def darkness(windows: NDArray[np.uint8], black: float) -> tuple[Stack, Floats]:
    """How far each pixel is on its way from the paper of its window to the printed black, and the noise of that paper."""
    number, high, wide = windows.shape
    soft = cv2.blur(windows.reshape(number * high, wide), (3, 3)).reshape(windows.shape)
    step = round(FINE)
    tall, broad = high // step, wide // step
    bright = soft[:, : tall * step, : broad * step].reshape(number, tall, step, broad, step)
    # The brightest of every square millimetre but noise: on it lies the plane of the paper, whatever is drawn elsewhere.
    blocks = bright[:, :, ::2, :, ::2].max(axis=(2, 4)).astype(np.float64).reshape(number, -1)
    down, across = np.mgrid[0:tall, 0:broad]
    terms = np.stack(
        [np.ones(tall * broad), (across.ravel() + 0.5) * step, (down.ravel() + 0.5) * step], axis=1
    )
    middle = np.median(blocks, axis=1, keepdims=True)
    near = np.abs(blocks - middle) < 0.15 * middle
    weighted = terms[None] * near[..., None]
    plane = np.linalg.solve(
        np.einsum("nkp,kq->npq", weighted, terms), np.einsum("nkp,nk->np", weighted, blocks)[..., None]
    )[..., 0]
    lines = np.arange(high, dtype=np.float32)[None, :, None] * plane[:, 2, None, None].astype(np.float32)
    columns = np.arange(wide, dtype=np.float32)[None, None, :] * plane[:, 1, None, None].astype(np.float32)
    paper = lines + columns + plane[:, 0, None, None].astype(np.float32)
    taken = paper - soft
    # Level and noise of the paper from its bright side, where no ink is: the 5 and 30 of 100 quantiles of a normal spread.
    few = taken[:, 1::3, 1::3].reshape(number, -1)
    low, mid = (round(share * few.shape[1]) for share in (0.05, 0.30))
    parted = np.partition(few, (low, mid), axis=1)
    spread = (parted[:, mid] - parted[:, low]) / 1.12
    level = parted[:, mid] + 0.524 * spread
    span = np.maximum(plane[:, 0] - level - black, LEAST_SPAN)
    taken -= level[:, None, None]
    taken /= span[:, None, None].astype(np.float32)
    return taken, spread / span
