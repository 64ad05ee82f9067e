"""
Bakes the lightmaps of a built place.

    blender -b OUT/place.blend -P bake.py -- OUT floor:96:48:16,walls:96:48:16,rooms:96:48:12,street:96:48:12

A lightmap: its name, and samples of bounced light, of each group of lamps, and of the sun. First all that shines on every
lightmap is baked, and what bounces about roughly; then each looks once at all the others as they were lit, which is bounced
light with little noise. Soft light is baked at half the size and denoised; the sun, whose patches have edges, at full size.
"""
import os
import sys
import time
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402

import whole  # noqa: E402
from helpers.bake_scene import to_blender  # noqa: E402
from light import rays  # noqa: E402
from light.denoise import denoise, dilate, fill, larger  # noqa: E402
from light.lamps import STREET_SUN  # noqa: E402
from light.surface import Surface  # noqa: E402

# Lamps that are baked together: each ray asks one of its group, so that large ones and many small ones are better apart.
GROUPS = (("oculus", "cove"), ("fill", "window"), ("niche",))
ROUGH = 8
BOUNCES = 7
# Rays that find out what lies inside of something, and the share of them that meets the back of it.
HIDING, BURIED = 12, 0.3
# The brightest that a texel shines on others with: less than a patch of sun, which would leave specks.
BRIGHTEST = 5.0
STREET_SHARE = 1.05


@dataclass
class First:
    """Light from lamps, sky and sun, and roughly what bounces; the sun in texels, the rest in cells."""
    surface: Surface
    lamps: np.ndarray
    sun: np.ndarray
    rough: np.ndarray

    def whole(self):
        side = self.lamps.shape[0]
        sun = self.sun.reshape(side, 2, side, 2, 3).mean((1, 3))
        return np.clip(self.lamps + sun + self.rough, 0, BRIGHTEST)


def thing_of(name):
    return bpy.data.objects[f"baked_{name}"]


def surface_of(out, name):
    thing, cells = thing_of(name), whole.LIGHTMAPS[name] // 2
    charts = np.load(os.path.join(out, f"charts_{name}.npz"))
    owner = charts["owner"]
    position = rays.bake(thing, "POSITION", cells, 1)
    normal = rays.bake(thing, "NORMAL", cells, 1, normal_space="OBJECT") * 2 - 1
    mask = (position[..., 0] > rays.NOTHING + 1) & (owner >= 0)
    area = sum(p.area for p in thing.data.polygons)
    texel = (area / max(1, mask.sum())) ** 0.5
    rays.switch()
    rays.show_backs()
    inside = rays.light(thing, cells, HIDING)[..., 0] > BURIED
    rays.glow(False)
    print(f"  {name}: cells of {texel * 100:.1f} cm, {(mask & inside).sum() / mask.sum():.1%} buried", flush=True)
    mask &= ~inside
    position[~mask] = normal[~mask] = 0
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-4)
    lamplight = np.where(owner >= 0, charts["lamplight"][owner], 1)
    return Surface(position, normal, owner, mask, lamplight, texel)


def halves(thing, surface, samples, **options):
    """The same light twice, by other rays."""
    pair = [rays.light(thing, len(surface.mask), max(1, samples // 2), seed, **options) for seed in (1, 2)]
    return [np.where(surface.mask[..., None], light, 0) for light in pair]


def first_light(out, name, lamplit, sunlit):
    thing, surface = thing_of(name), surface_of(out, name)
    lamps = 0
    for group in GROUPS:
        if not rays.has(group):
            continue
        # Sky and strips belong to the first group: they count once.
        rays.switch(lamps=group, sky=group is GROUPS[0])
        rays.glow(group is GROUPS[0])
        lamps = lamps + denoise(halves(thing, surface, lamplit), surface, 4, 2.6)
    lamps *= surface.lamplight[..., None]
    rays.switch(sun=True)
    sun = rays.light(thing, whole.LIGHTMAPS[name], sunlit)
    owner, seen = (np.repeat(np.repeat(each, 2, 0), 2, 1) for each in (surface.owner, surface.mask))
    seen &= sun[..., 0] > rays.NOTHING + 1
    sun, _ = dilate(np.where(seen[..., None], sun, 0), seen, owner, 4)
    rays.switch(lamps=rays.ALL, sun=True, sky=True, bounces=BOUNCES)
    rough = denoise(halves(thing, surface, ROUGH, bounced=True), surface, 5)
    return First(surface, lamps, np.clip(sun, 0, 40), rough)


def spread(light, surface):
    """Over all of a lightmap, so that whoever looks at an edge sees light there."""
    light, mask = dilate(light, surface.mask, surface.owner, 8)
    return fill(light, mask)


def bounced_light(name, surface, samples):
    """Light of all that was lit, as it arrives; `rays.show_light` comes before."""
    rays.switch()
    seen = halves(thing_of(name), surface, samples)
    return denoise(seen, surface, 5, 3.2)


def set_sun(sun):
    thing = bpy.data.objects["sun"]
    thing.data.energy, thing.data.color = sun["strength"], sun["colour"]
    thing.rotation_euler = Vector(to_blender(sun["way"])).to_track_quat("-Z", "Y").to_euler()


def go_outside():
    bpy.data.objects["lid"].hide_render = True
    # They stand in for the sky that rooms see, and would light the front from a step away.
    for lamp in [thing for thing in rays.scene.objects if thing.name.startswith("window")]:
        bpy.data.objects.remove(lamp)
    set_sun(STREET_SUN)


def expanded(jobs):
    """`rooms` stands for every room."""
    for job in jobs.split(","):
        name, *samples = job.split(":")
        for each in whole.ROOMS if name == "rooms" else (name,):
            yield each, tuple(int(count) for count in samples)


def bake_all(out, jobs, lit):
    """`lit`: light that is known of others, by the name of a lightmap."""
    first = {}
    for name, (_, lamplit, sunlit) in jobs.items():
        began = time.time()
        first[name] = first_light(out, name, lamplit, sunlit)
        print(f"LIT {name} in {time.time() - began:.0f} s", flush=True)
    shown = {name: spread(each.whole(), each.surface) for name, each in first.items()}
    rays.show_light({**lit, **shown})
    for name, (bounced, _, _) in jobs.items():
        began = time.time()
        surface = first[name].surface
        soft = spread(first[name].lamps + bounced_light(name, surface, bounced), surface)
        # What is outside is seen with an exposure for rooms.
        light = (larger(soft) + first[name].sun) * (STREET_SHARE if name == "street" else 1)
        np.savez(os.path.join(out, f"light_{name}.npz"), light=light.astype(np.float16))
        bright = light.mean(-1)[np.repeat(np.repeat(surface.mask, 2, 0), 2, 1)]
        print(f"BAKED {name} in {time.time() - began:.0f} s; median {np.median(bright):.2f}, "
              f"95% {np.percentile(bright, 95):.2f}, over 4: {(bright > 4).mean():.2%}", flush=True)
    return shown


def main(out, jobs):
    rays.scene.render.threads_mode, rays.scene.render.threads = "FIXED", 2
    rays.own_materials()
    asked = dict(expanded(jobs))
    lit = {}
    for is_outside in (False, True):
        part = {name: samples for name, samples in asked.items() if (name == "street") == is_outside}
        if part:
            if is_outside:
                go_outside()
            lit = bake_all(out, part, lit)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("--") + 1:])
