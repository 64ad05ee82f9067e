"""
Edge-avoiding denoising of lightmaps: an a-trous wavelet whose weights fall at edges of surfaces and of light. After
Dammertz et al., "Edge-Avoiding A-Trous Wavelet Transform for fast Global Illumination Filtering" (2010), and the variance
guide of Schied et al., "Spatiotemporal Variance-Guided Filtering" (2017).
"""
import numpy as np

KERNEL = (1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16)


def luminance(light):
    return light @ np.array([0.2126, 0.7152, 0.0722], np.float32)


def shift(array, dy, dx):
    """The neighbour `dy` down and `dx` to the right; at the border, the border itself."""
    out = array
    if dy:
        out = np.roll(out, -dy, 0)
        if dy > 0:
            out[-dy:] = array[-1:]
        else:
            out[:-dy] = array[:1]
    if dx:
        before = out
        out = np.roll(out, -dx, 1)
        if dx > 0:
            out[:, -dx:] = before[:, -1:]
        else:
            out[:, :-dx] = before[:, :1]
    return out


def dilate(light, mask, steps):
    """Lets light run out over the edges of its charts, so that filtering meets no darkness there."""
    light, mask = light.copy(), mask.copy()
    for _ in range(steps):
        total, count = np.zeros_like(light), np.zeros(mask.shape, np.float32)
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                if dy or dx:
                    near = shift(mask, dy, dx)
                    total += shift(light, dy, dx) * near[..., None]
                    count += near
        new = ~mask & (count > 0)
        light[new] = total[new] / count[new][:, None]
        mask |= new
    return light, mask


def tame_fireflies(light, mask, factor=1.8, rounds=2):
    """No texel is much brighter than most of those around it."""
    for _ in range(rounds):
        bright = luminance(light)
        around = np.stack([shift(bright, dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx])
        around.partition(5, axis=0)
        most = around[5] * factor + 0.01
        light = light * np.minimum(1, most / np.maximum(bright, 1e-6))[..., None]
    return light


def denoise(light, position, normal, mask, levels=4, strength=None, texel=0.04):
    """
    `texel`: metres. `strength`: differences of light below so many deviations of its noise are noise; None: all are, and
    only edges of surfaces are kept, as becomes bounced light.
    """
    light, _ = dilate(light.astype(np.float32), mask, 2)
    light = tame_fireflies(light, mask)
    normal = normal / np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-4)
    weight_of = mask.astype(np.float32)
    variance = _variance(light, position, normal, weight_of) if strength else None
    for level in range(levels):
        step = 2 ** level
        bright = luminance(light)
        spread = strength * np.sqrt(np.maximum(_blur(variance), 0)) + 2e-3 if strength else None
        total, weights, new_variance = np.zeros_like(light), np.zeros_like(bright), np.zeros_like(bright)
        for iy, ky in enumerate(KERNEL):
            for ix, kx in enumerate(KERNEL):
                dy, dx = (iy - 2) * step, (ix - 2) * step
                away = shift(position, dy, dx) - position
                off_plane = np.abs((normal * away).sum(-1))
                facing = np.maximum(0, (normal * shift(normal, dy, dx)).sum(-1)) ** 24
                far = (away * away).sum(-1) / (2 * (texel * step * 2.6) ** 2)
                edge = np.abs(shift(bright, dy, dx) - bright) / spread if strength else 0
                weight = ky * kx * facing * np.exp(-off_plane / 0.02 - far - edge) * shift(weight_of, dy, dx)
                if iy == 2 and ix == 2:
                    weight = np.full_like(bright, ky * kx)
                total += weight[..., None] * shift(light, dy, dx)
                weights += weight
                if strength:
                    new_variance += weight * weight * shift(variance, dy, dx)
        light = total / weights[..., None]
        variance = new_variance / (weights * weights) if strength else None
    return light


def _blur(array):
    return sum(shift(array, dy, dx) * ((2 - abs(dy)) * (2 - abs(dx)) / 16) for dy in (-1, 0, 1) for dx in (-1, 0, 1))


def _variance(light, position, normal, weight_of):
    """Of the brightness among the neighbours on the same surface."""
    bright = luminance(light)
    total, squares, weights = np.zeros_like(bright), np.zeros_like(bright), np.zeros_like(bright)
    for dy in range(-2, 3):
        for dx in range(-2, 3):
            off = np.abs((normal * (shift(position, dy, dx) - position)).sum(-1))
            weight = (np.maximum(0, (normal * shift(normal, dy, dx)).sum(-1)) ** 8 * np.exp(-off / 0.02)
                      * shift(weight_of, dy, dx))
            near = shift(bright, dy, dx)
            total += weight * near
            squares += weight * near * near
            weights += weight
    mean = total / np.maximum(weights, 1e-6)
    return np.maximum(squares / np.maximum(weights, 1e-6) - mean * mean, 0)
