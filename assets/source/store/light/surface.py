"""What is lit, as cells of a lightmap."""
from dataclasses import dataclass, field

import numpy as np

from light.denoise import shift


@dataclass
class Surface:
    """For each cell its place, its way, its chart, whether it can be seen, and the share of lamplight it takes."""
    position: np.ndarray
    normal: np.ndarray
    owner: np.ndarray
    mask: np.ndarray
    lamplight: np.ndarray
    # Metres of a cell.
    texel: float
    _kinship: dict = field(default_factory=dict)

    def kinship(self, dy, dx, step):
        """How much the neighbour there is of the same surface, 0..1. All kinds of light ask for the same."""
        key = (dy, dx, step)
        if key not in self._kinship:
            away = shift(self.position, dy, dx) - self.position
            off_plane = np.abs((self.normal * away).sum(-1))
            facing = np.maximum(0, (self.normal * shift(self.normal, dy, dx)).sum(-1)) ** 24
            far = (away * away).sum(-1) / (2 * (self.texel * step * 2.6) ** 2)
            same = shift(self.mask, dy, dx) & (shift(self.owner, dy, dx) == self.owner)
            self._kinship[key] = (facing * np.exp(-off_plane / 0.02 - far) * same).astype(np.float16)
        return self._kinship[key]
