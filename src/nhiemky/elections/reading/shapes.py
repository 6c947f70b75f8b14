"""The pictures that readers share, and how many pixels a millimetre has in each."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

#: 0 where the paper is, 1 where it is as black as the print.
Ink: TypeAlias = NDArray[np.float32]
#: 1 or 0.
Mask: TypeAlias = NDArray[np.uint8]

#: Pixels per millimetre: of windows that a reader looks at (200 dpi), of the whole sheet, of the map of its paper.
FINE, WHOLE, PAPER = 8.0, 4.0, 1.0
