"""
Edge-avoiding denoising of lightmaps: an a-trous wavelet whose weights fall at edges of surfaces and of light. After
Dammertz et al., "Edge-Avoiding A-Trous Wavelet Transform for fast Global Illumination Filtering" (2010), and the variance
guide of Schied et al., "Spatiotemporal Variance-Guided Filtering" (2017); the variance is that of two halves of the samples,
after Rousselle et al., "Adaptive Rendering with Non-Local Means Filtering" (2012).
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


def dilate(light, mask, owner, steps):
    """Lets light run out over the edges of what is lit, within its chart: filtering meets no darkness there."""
    light, mask = light.copy(), mask.copy()
    for _ in range(steps):
        total, count = np.zeros_like(light), np.zeros(mask.shape, np.float32)
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                if dy or dx:
                    near = shift(mask, dy, dx) & (shift(owner, dy, dx) == owner)
                    total += shift(light, dy, dx) * near[..., None]
                    count += near
        new = ~mask & (count > 0) & (owner >= 0)
        light[new] = total[new] / count[new][:, None]
        mask |= new
    return light, mask


def fill(light, mask):
    """Gives what no light was baked for that of its wider surroundings: nothing there is black, or hard to compress."""
    if mask.all() or min(light.shape[:2]) < 2 or not mask.any():
        return light
    weight = mask[..., None].astype(np.float32)
    quarters = [np.s_[dy::2, dx::2] for dy in (0, 1) for dx in (0, 1)]
    count = sum(weight[each] for each in quarters)
    mean = sum((light * weight)[each] for each in quarters) / np.maximum(count, 1)
    coarse = larger(fill(mean, count[..., 0] > 0))
    return np.where(mask[..., None], light, coarse)


def larger(light):
    """Twice the size, between texels along straight lines."""
    for axis in (0, 1):
        ahead = (1, 0) if axis == 0 else (0, 1)
        before, after = shift(light, -ahead[0], -ahead[1]), shift(light, *ahead)
        pair = np.stack([0.75 * light + 0.25 * before, 0.75 * light + 0.25 * after], axis + 1)
        shape = list(light.shape)
        shape[axis] *= 2
        light = pair.reshape(shape)
    return light


def tame_fireflies(light, mask, factor=1.8, rounds=2):
    """No texel is much brighter than most of those around it."""
    for _ in range(rounds):
        bright = luminance(light)
        around = np.stack([shift(bright, dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx])
        around.partition(5, axis=0)
        most = around[5] * factor + 0.01
        light = light * np.minimum(1, most / np.maximum(bright, 1e-6))[..., None]
    return light


def denoise(halves, surface, levels=4, strength=None):
    """
    `halves`: the same light baked twice, by other rays: how far they are apart tells how noisy it is. `strength`:
    differences of light below so many deviations of the noise are noise; None: all are, and only edges of surfaces are kept.
    """
    light = ((halves[0] + halves[1]) / 2).astype(np.float32)
    light, _ = dilate(light, surface.mask, surface.owner, 2)
    light = tame_fireflies(light, surface.mask)
    variance = _variance(halves, surface.mask.astype(np.float32)) if strength else None
    for level in range(levels):
        step = 2 ** level
        bright = luminance(light)
        spread = strength * np.sqrt(np.maximum(_blur(variance), 0)) + 2e-3 if strength else None
        total, weights, new_variance = np.zeros_like(light), np.zeros_like(bright), np.zeros_like(bright)
        for iy, ky in enumerate(KERNEL):
            for ix, kx in enumerate(KERNEL):
                dy, dx = (iy - 2) * step, (ix - 2) * step
                if dy or dx:
                    weight = ky * kx * surface.kinship(dy, dx, step).astype(np.float32)
                    if strength:
                        weight *= np.exp(-np.abs(shift(bright, dy, dx) - bright) / spread)
                else:
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


def _variance(halves, weight_of):
    """Of the mean of two halves, from how far they are apart among the texels around."""
    apart = luminance(halves[0] - halves[1]) ** 2 / 4
    total, weights = np.zeros_like(apart), np.zeros_like(apart)
    for dy in range(-3, 4):
        for dx in range(-3, 4):
            near = shift(weight_of, dy, dx)
            total += near * shift(apart, dy, dx)
            weights += near
    return total / np.maximum(weights, 1)
