"""
The tileable textures of the place and what its mirrors show, one under the other in one picture, in the order of TILES.
mirrors.py comes before.

    blender -b --factory-startup -P tiles.py -- OUT
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from palette import TILE_MEAN, linear  # noqa: E402

SIDE = 512
TILES = ("plaster", "terrazzo", "travertine", "oak", "cloth", "paving", "nave", "aisle")
rng = np.random.default_rng(7)


def noise(coarse, across=1.0, down=1.0):
    """Tileable noise of mean 0 and deviation 1; `coarse`: features a tile. `across` and `down` stretch it."""
    f = np.fft.fftfreq(SIDE) * SIDE
    fx, fy = np.meshgrid(f * across, f * down)
    strength = 1 / np.maximum(np.hypot(fx, fy), coarse) ** 1.6
    strength[0, 0] = 0
    field = np.fft.ifft2(np.fft.fft2(rng.standard_normal((SIDE, SIDE))) * strength).real
    return (field - field.mean()) / field.std()


def between(a, b, share):
    return np.array(linear(a)) * (1 - share[..., None]) + np.array(linear(b)) * share[..., None]


def plaster():
    """Lime plaster: broad clouds and faint strokes of the trowel."""
    clouds = 0.030 * noise(2) + 0.022 * noise(9) + 0.016 * noise(26, 0.5, 1.6)
    return np.repeat((1 + clouds)[..., None], 3, 2)


def terrazzo():
    image = np.ones((SIDE, SIDE, 3)) * linear("#DDD3C2")
    image *= 1 + 0.02 * noise(20)[..., None]
    chips = ("#C9B79C", "#F4EFE4", "#A98F74", "#D8C4A6", "#8C8375", "#B8734F", "#F7F2E8", "#5E6B5A", "#CDBFA8")
    shares = (0.21, 0.2, 0.1, 0.17, 0.06, 0.05, 0.12, 0.03, 0.06)
    for _ in range(1150):
        radius = min(rng.gamma(2.0, 1.7) + 1.4, 11)
        cx, cy = rng.integers(0, SIDE, 2)
        reach = int(radius * 1.6) + 2
        ys, xs = np.arange(cy - reach, cy + reach) % SIDE, np.arange(cx - reach, cx + reach) % SIDE
        dy, dx = np.mgrid[-reach:reach, -reach:reach].astype(float)
        sides = rng.integers(4, 7)
        turns = rng.uniform(0, 2 * np.pi) + np.arange(sides) * 2 * np.pi / sides + rng.uniform(-0.45, 0.45, sides)
        depth = np.full(dx.shape, -1e9)
        for turn, distance in zip(turns, radius * rng.uniform(0.62, 1.0, sides)):
            depth = np.maximum(depth, np.cos(turn) * dx + np.sin(turn) * dy - distance)
        cover = np.clip(0.5 - depth, 0, 1)[..., None] * 0.85
        colour = np.array(linear(chips[rng.choice(len(chips), p=shares)])) * rng.uniform(0.92, 1.06)
        part = image[np.ix_(ys, xs)]
        image[np.ix_(ys, xs)] = part * (1 - cover) + colour * cover
    return image


def travertine():
    bands = np.clip(0.5 + 0.2 * noise(3, 0.35, 4.0) + 0.09 * noise(12, 0.3, 3), 0, 1)
    image = between("#CDB799", "#EADCC4", bands)
    pits = noise(16, 0.5, 2.2)
    return image * (1 - 0.3 * np.clip((pits - 2.0) * 2, 0, 1))[..., None]


def oak():
    """The grain runs across, along u."""
    grain = np.clip(0.5 + 0.17 * noise(3, 0.12, 3.5) + 0.12 * noise(30, 0.05, 2.0), 0, 1)
    return between("#A87B4C", "#CFA873", grain)


def cloth():
    rows, columns = np.mgrid[0:SIDE, 0:SIDE] * (2 * np.pi * 48 / SIDE)
    weave = np.sin(columns) * np.sign(np.sin(rows / 2))
    return np.repeat((1 + 0.10 * weave + 0.07 * noise(20))[..., None], 3, 2)


def paving():
    """Slabs in courses, each of its own tone, with dark joints."""
    image, courses = np.ones((SIDE, SIDE)), 4
    deep = SIDE // courses
    for course in range(courses):
        edges = [0, 170, 341] if course % 2 else [85, 256, 427]
        for number, left in enumerate(edges):
            width = (edges[(number + 1) % 3] - left) % SIDE
            columns = np.arange(left, left + width) % SIDE
            rows = np.arange(course * deep, (course + 1) * deep)
            tone = 1 + rng.uniform(-0.07, 0.07)
            image[np.ix_(rows, columns)] = tone
            image[np.ix_(rows, columns[:3])] *= 0.8
            image[np.ix_(rows[:3], columns)] *= 0.8
    return np.repeat((image * (1 + 0.035 * noise(14) + 0.02 * noise(60)))[..., None], 3, 2)


def coded(light):
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 1e-8) ** (1 / 2.4) - 0.055)


def main(out):
    os.makedirs(out, exist_ok=True)
    layers = []
    for name in TILES:
        if name not in TILE_MEAN:
            layers.append(coded(np.load(os.path.join(out, f"mirror_{name}.npy"))))
            continue
        light = globals()[name]()
        # The mean that bounced light was worked out with.
        light *= np.array(TILE_MEAN[name]) / light.reshape(-1, 3).mean(0)
        layers.append(coded(light))
    stacked = np.concatenate(layers)
    image = bpy.data.images.new("tiles", SIDE, SIDE * len(TILES), alpha=False)
    image.colorspace_settings.name = "Non-Color"
    pixels = np.ones((*stacked.shape[:2], 4), np.float32)
    pixels[..., :3] = stacked[::-1]
    image.pixels.foreach_set(pixels.ravel())
    image.filepath_raw = os.path.join(out, "tiles.png")
    image.file_format = "PNG"
    image.save()


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("--") + 1:])
