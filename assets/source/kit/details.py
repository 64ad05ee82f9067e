"""Makes assets/textures/details.webp: eight grey tiles, one under the other, that multiply a finish's colour.

    blender -b --factory-startup -P assets/source/kit/details.py

Order: oak, travertine, boucle, leather, speckle, brushed, felt, weave. Each is 256 x 256, tiles without a seam and
has a mean of 0.5 (neutral). Grain runs along u (left to right).
"""

from pathlib import Path

import bpy
import numpy as np

SIDE = 256
TARGET = Path(__file__).resolve().parents[2] / "textures" / "details.webp"
random = np.random.default_rng(11)
Y, X = np.mgrid[0:SIDE, 0:SIDE] / SIDE


def noise(low, high=128.0, stretch=(1.0, 1.0), falloff=1.2):
    """Seamless noise with mean 0 and deviation 1; features between SIDE/high and SIDE/low texels.

    `stretch` = (along u, along v): more is longer.
    """
    f = np.fft.fftfreq(SIDE) * SIDE
    fx, fy = np.meshgrid(f * stretch[0], f * stretch[1])
    radius = np.hypot(fx, fy)
    amplitude = np.where(radius < high, 1 / np.maximum(radius, low) ** falloff, 0)
    amplitude[0, 0] = 0
    field = np.fft.ifft2(np.fft.fft2(random.standard_normal((SIDE, SIDE))) * amplitude).real
    return (field - field.mean()) / field.std()


def cells(across, seed, jitter=0.8):
    """Distance to the nearest and second nearest of `across` x `across` uneven points, seamless, in tiles."""
    generator = np.random.default_rng(seed)
    rows, columns = np.mgrid[0:across, 0:across]
    points = np.stack([columns + 0.5 * (rows % 2), rows], -1).reshape(-1, 2)
    points = ((points + generator.uniform(-jitter / 2, jitter / 2, points.shape)) / across) % 1
    nearest = np.full((SIDE, SIDE), 9.0)
    second = nearest.copy()
    owner = np.zeros((SIDE, SIDE), int)
    for index, (px, py) in enumerate(points):
        dx = np.abs(X - px)
        dy = np.abs(Y - py)
        distance = np.hypot(np.minimum(dx, 1 - dx), np.minimum(dy, 1 - dy))
        closer = distance < nearest
        second = np.where(closer, nearest, np.minimum(second, distance))
        owner = np.where(closer, index, owner)
        nearest = np.where(closer, distance, nearest)
    return nearest, second, owner


def neutral(field, deviation):
    """Mean 0.5 and the deviation asked for, within 0.08 to 0.92."""
    field = (field - field.mean()) / field.std() * deviation
    for _ in range(4):
        field = np.clip(field, -0.42, 0.42)
        field -= field.mean()
    return 0.5 + field


def oak():
    """Plain-sawn grain: rings bent by slow noise, dark pores along the early wood."""
    bend = noise(1, 6, (4.0, 1.0), 1.6) * 0.33
    rings = (Y * 7 + bend) % 1
    early = np.clip(rings / 0.75, 0, 1) * np.clip((1 - rings) / 0.12, 0, 1)
    pores = np.clip(noise(24, 128, (9.0, 1.0), 0.2) - 0.75, 0, 2) * np.where(rings < 0.45, 1.0, 0.25)
    fibres = noise(12, 128, (30.0, 1.0), 0.4)
    return neutral(0.75 * early + 0.16 * fibres - 0.6 * pores, 0.085)


def travertine():
    """Beds of stone with open pits drawn out along them."""
    beds = noise(2, 40, (4.0, 0.8), 1.0) + 0.35 * noise(8, 120, (2.0, 1.0), 0.7)
    pits = np.clip(noise(9, 128, (2.2, 1.0), 0.75) - 1.75, 0, 0.8)
    return neutral(beds * 0.55 - 3.4 * pits, 0.10)


def boucle():
    """Loops: round, each lit from above, dark between."""
    across = 20
    nearest, second, owner = cells(across, 3, 1.0)
    shade = np.random.default_rng(5).random(across * across)[owner]
    dome = np.sqrt(np.clip(1 - (nearest * across / 0.85) ** 2, 0, 1))
    curl = np.sin(nearest * across * 10 + shade * 6.28) * 0.12
    gap = np.clip((second - nearest) * across / 0.35, 0, 1)
    return neutral(dome + curl + 0.3 * shade + 0.55 * gap + 0.12 * noise(6, 60), 0.11)


def leather():
    """Pebbles with soft creases between, and a slow unevenness."""
    across = 30
    nearest, second, owner = cells(across, 9, 0.85)
    crease = 1 - np.exp(-(second - nearest) * across / 0.16)
    tone = np.random.default_rng(2).random(across * across)[owner]
    return neutral(crease + 0.1 * tone + 0.14 * noise(2, 20) + 0.05 * noise(20, 128), 0.06)


def speckle():
    """Iron spots burnt through a glaze."""
    field = 0.045 * noise(2, 24)
    generator = np.random.default_rng(21)
    for _ in range(150):
        px, py = generator.random(2)
        radius = generator.gamma(2.0, 0.0016) + 0.002
        dx, dy = np.abs(X - px), np.abs(Y - py)
        distance = np.hypot(np.minimum(dx, 1 - dx), np.minimum(dy, 1 - dy))
        field -= np.clip(1.35 - distance / radius, 0, 1) * generator.uniform(0.3, 1.2)
    return neutral(field, 0.05)


def brushed():
    """Scratches of a brush, all one way."""
    return neutral(noise(14, 128, (40.0, 1.0), 0.25) + 0.5 * noise(4, 128, (14.0, 1.0), 0.5), 0.05)


def felt():
    """Matted fibres, every way."""
    fibres = sum(noise(20, 128, stretch, 0.35) for stretch in ((0.25, 1.0), (1.0, 0.25), (0.6, 0.6)))
    return neutral(fibres + 0.3 * noise(4, 30), 0.075)


def weave():
    """Plain weave: threads that go over and under, each a little thicker or thinner."""
    threads = 24
    u, v = X * threads, Y * threads
    over = (np.floor(u) + np.floor(v)) % 2
    warp = np.sin(np.pi * (u % 1)) ** 0.7 * (0.72 + 0.28 * np.cos(2 * np.pi * (v % 1 - 0.5)))
    weft = np.sin(np.pi * (v % 1)) ** 0.7 * (0.72 + 0.28 * np.cos(2 * np.pi * (u % 1 - 0.5)))
    uneven = np.random.default_rng(4).normal(0, 0.07, threads)
    tone = np.where(over > 0, uneven[np.floor(u).astype(int)], uneven[::-1][np.floor(v).astype(int)])
    return neutral(np.where(over > 0, warp, weft) + tone + 0.07 * noise(20, 128), 0.115)


TILES = [oak, travertine, boucle, leather, speckle, brushed, felt, weave]


def main():
    stack = np.concatenate([tile() for tile in TILES])
    rows = np.ones((SIDE * len(TILES), SIDE, 4), np.float32)
    rows[..., :3] = stack[::-1, :, None]
    image = bpy.data.images.new("details", SIDE, SIDE * len(TILES), alpha=False, float_buffer=False)
    image.colorspace_settings.name = "Non-Color"
    image.pixels.foreach_set(rows.ravel())
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    scene = bpy.context.scene
    scene.render.image_settings.file_format = "WEBP"
    scene.render.image_settings.color_mode = "RGB"
    scene.render.image_settings.quality = 70
    scene.view_settings.view_transform = "Raw"
    image.save_render(str(TARGET), scene=scene)
    for tile, field in zip(TILES, np.split(stack, len(TILES))):
        print(f"{tile.__name__}: mean {field.mean():.3f}, {field.min():.2f} to {field.max():.2f}")


main()
