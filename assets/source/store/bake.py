"""
Bakes the lightmaps of a built place.

    blender -b OUT/place.blend -P bake.py -- OUT walls:64:96:16,floor:64:96:16,rooms:64:96:12,street:64:64:12

A lightmap: its name, and samples of bounced light, of lamps and sky, and of the sun. The first two are baked at half the
size and denoised, bounced light the more; the sun, whose patches have edges, at full size. All are added up.
"""
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402

import whole  # noqa: E402
from helpers.bake_scene import to_blender  # noqa: E402
from light.denoise import denoise, dilate  # noqa: E402
from light.lamps import STREET_SUN  # noqa: E402
from light.under_rugs import fill  # noqa: E402

NOTHING = -99.0
STREET_SHARE = 1.4
scene = bpy.context.scene


def bake(thing, kind, side, samples, **options):
    """Linear light of an object's texels, from the image's upper row down; what no face covers is NOTHING."""
    image = bpy.data.images.new("bake", side, side, float_buffer=True, alpha=False)
    image.colorspace_settings.name = "Non-Color"
    pixels = np.full(side * side * 4, NOTHING, np.float32)
    image.pixels.foreach_set(pixels)
    for slot in thing.material_slots:
        nodes = slot.material.node_tree.nodes
        node = nodes.get("target") or nodes.new("ShaderNodeTexImage")
        node.name, node.image = "target", image
        nodes.active = node
    bpy.ops.object.select_all(action="DESELECT")
    thing.select_set(True)
    bpy.context.view_layer.objects.active = thing
    scene.cycles.samples = samples
    began = time.time()
    bpy.ops.object.bake(type=kind, margin=0, use_clear=False, **options)
    image.pixels.foreach_get(pixels)
    bpy.data.images.remove(image)
    print(f"  {thing.name} {kind} {side}px {samples} samples {options.get('pass_filter', '')} {time.time() - began:.0f} s",
          flush=True)
    return pixels.reshape(side, side, 4)[::-1, :, :3].copy()


def larger(light):
    """Twice the size, between texels along straight lines."""
    for axis in (0, 1):
        before, after = np.roll(light, 1, axis), np.roll(light, -1, axis)
        pair = np.stack([0.75 * light + 0.25 * before, 0.75 * light + 0.25 * after], axis + 1)
        shape = list(light.shape)
        shape[axis] *= 2
        light = pair.reshape(shape)
    return light


def noise_of(light, mask):
    bright = light.mean(-1)
    mean = (np.roll(bright, 1, 0) + np.roll(bright, -1, 0) + np.roll(bright, 1, 1) + np.roll(bright, -1, 1)) / 4
    return float(np.median(np.abs(bright - mean)[mask]) / np.median(bright[mask]))


def light_of(name, thing, side, bounced, lamplit, sunlit):
    half = side // 2
    sun = bpy.data.objects["sun"]
    position = bake(thing, "POSITION", half, 1)
    normal = bake(thing, "NORMAL", half, 1, normal_space="OBJECT") * 2 - 1
    mask = position[..., 0] > NOTHING + 1
    indirect = bake(thing, "DIFFUSE", half, bounced, pass_filter={"INDIRECT"})
    sun.hide_render = True
    scene.cycles.max_bounces = 1
    direct = bake(thing, "DIFFUSE", half, lamplit, pass_filter={"DIRECT"})
    sun.hide_render = False
    # The sun alone: every other lamp is out, and no ray goes further.
    lamps = [o for o in scene.objects if o.type == "LIGHT" and o.name != "sun"]
    for lamp in lamps:
        lamp.hide_render = True
    background = scene.world.node_tree.nodes["Background"].inputs[1]
    strength, background.default_value = background.default_value, 0
    scene.cycles.max_bounces = 0
    sunlight = bake(thing, "DIFFUSE", side, sunlit, pass_filter={"DIRECT"})
    for lamp in lamps:
        lamp.hide_render = False
    background.default_value = strength
    scene.cycles.max_bounces = 7
    area = sum(p.area for p in thing.data.polygons)
    texel = (area / max(1, mask.sum())) ** 0.5
    for array in (indirect, direct, position, normal):
        array[~mask] = 0
    soft = (denoise(indirect, position, normal, mask, 4, None, texel)
            + denoise(direct, position, normal, mask, 4, 3.2, texel))
    print(f"  {name}: texel {texel * 100:.1f} cm, noise {noise_of(indirect + direct, mask):.3f} -> {noise_of(soft, mask):.4f}",
          flush=True)
    soft, _ = dilate(soft, mask, 6)
    sun_mask = sunlight[..., 0] > NOTHING + 1
    sunlight[~sun_mask] = 0
    sunlight, _ = dilate(sunlight, sun_mask, 4)
    return larger(soft) + np.clip(sunlight, 0, 40), larger(mask[..., None].astype(np.float32))[..., 0] > 0


def floor_place(thing, side):
    """Where a texel of the floor lies, (x, z): all of it is one chart, so that two corners tell."""
    mesh = thing.data
    uv = np.array([loop.uv[:] for loop in mesh.uv_layers["Lightmap"].data])
    place = np.array([mesh.vertices[loop.vertex_index].co[:2] for loop in mesh.loops])
    low, high = uv.argmin(0), uv.argmax(0)
    # Blender's y is the scene's -z, and images count from the lower edge.
    axis = [0, 1] if abs(place[high[0], 0] - place[low[0], 0]) > 1 else [1, 0]
    scale = [(place[high[k], axis[k]] - place[low[k], axis[k]]) / (uv[high[k], k] - uv[low[k], k]) for k in (0, 1)]

    def place_of(column, row):
        u, v = (column + 0.5) / side, 1 - (row + 0.5) / side
        at = {axis[0]: place[low[0], axis[0]] + (u - uv[low[0], 0]) * scale[0],
              axis[1]: place[low[1], axis[1]] + (v - uv[low[1], 1]) * scale[1]}
        return at[0], -at[1]

    return place_of


def set_sun(sun):
    thing = bpy.data.objects["sun"]
    thing.data.energy, thing.data.color = sun["strength"], sun["colour"]
    thing.rotation_euler = Vector(to_blender(sun["way"])).to_track_quat("-Z", "Y").to_euler()


def expanded(jobs):
    """`rooms` stands for every room."""
    for job in jobs.split(","):
        name, *samples = job.split(":")
        for each in whole.ROOMS if name == "rooms" else (name,):
            yield (each, *samples)


def main(out, jobs):
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    for name, *samples in expanded(jobs):
        thing = bpy.data.objects[f"baked_{name}"]
        began = time.time()
        metal = bpy.data.objects.get(f"metal_{name}")
        if metal and name == "floor":
            # Its thin lines would shade the texels under them.
            metal.hide_render = True
        if name == "street":
            bpy.data.objects["lid"].hide_render = True
            # They stand in for the sky that rooms see, and would light the front from a step away.
            for lamp in [o for o in scene.objects if o.name.startswith("window")]:
                bpy.data.objects.remove(lamp)
            set_sun(STREET_SUN)
        # What is outside is seen with an exposure for rooms.
        share = STREET_SHARE if name == "street" else 1
        light, mask = light_of(name, thing, whole.LIGHTMAPS[name], *(int(each) for each in samples))
        light *= share
        if name == "floor":
            light = fill(light, floor_place(thing, light.shape[0]))
        np.savez(os.path.join(out, f"light_{name}.npz"), light=light.astype(np.float16), mask=mask)
        bright = light.mean(-1)[mask]
        print(f"BAKED {name} in {time.time() - began:.0f} s; median {np.median(bright):.2f}, "
              f"95% {np.percentile(bright, 95):.2f}, over 4: {(bright > 4).mean():.2%}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("--") + 1:])
