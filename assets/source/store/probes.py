"""Light in the air: irradiance on a regular grid, as spherical harmonics of two bands.

    blender -b OUT/place.blend -P probes.py -- OUT assets/light/probes.bin [samples]

At each place of the grid hangs a cube of a centimetre. Cycles bakes the light on its six sides, one texel a side: of every
lamp, and of all that was baked before; four coefficients are fitted to the six. Layout of the file: see
src/showroom/view/light/probe-grid.ts.
"""
import math
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402
from mathutils.bvhtree import BVHTree  # noqa: E402

from light import rays  # noqa: E402

# Scene axes: metres, y up, z towards the street.
ORIGIN = (-10.0, 0.2, -8.0)
STEP = (1.0, 1.0, 1.0)
SIZE = (21, 4, 21)

HALF = 0.005
# A probe in a patch of sun would light a whole person as if they stood in it from head to foot.
BRIGHTEST = 1.8
# The brightest that surfaces shine on the air with: a patch of sun would leave specks.
SHINING = 5.0
SIDES = ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))
IMAGE = 128


def to_blender(x, y, z):
    return (x, -z, y)


def grid():
    """All places, x fastest, then y, then z."""
    for k in range(SIZE[2]):
        for j in range(SIZE[1]):
            for i in range(SIZE[0]):
                yield tuple(o + s * n for o, s, n in zip(ORIGIN, STEP, (i, j, k)))


def cubes(places):
    """One mesh of cubes; side n of cube m is texel 6 m + n."""
    verts, faces, uvs = [], [], []
    for m, place in enumerate(places):
        centre = Vector(to_blender(*place))
        for n, side in enumerate(SIDES):
            out = Vector(to_blender(*side))
            across = Vector((out.y, out.z, out.x))
            up = out.cross(across)
            base = len(verts)
            for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                verts.append(centre + (out + across * a + up * b) * HALF)
            faces.append((base, base + 1, base + 2, base + 3))
            texel = m * 6 + n
            u, v = texel % IMAGE, texel // IMAGE
            for a, b in ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)):
                uvs.append(((u + a) / IMAGE, (v + b) / IMAGE))
    mesh = bpy.data.meshes.new("probes")
    mesh.from_pydata(verts, [], faces)
    layer = mesh.uv_layers.new(name="Lightmap")
    for loop, uv in zip(layer.data, uvs):
        loop.uv = uv
    thing = bpy.data.objects.new("probes", mesh)
    bpy.context.scene.collection.objects.link(thing)
    return thing


def bake_sides(thing, samples):
    image = bpy.data.images.new("probes", IMAGE, IMAGE, float_buffer=True, alpha=False)
    image.colorspace_settings.name = "Non-Color"
    material = bpy.data.materials.new("probes")
    material.use_nodes = True
    node = material.node_tree.nodes.new("ShaderNodeTexImage")
    node.image = image
    material.node_tree.nodes.active = node
    thing.data.materials.append(material)
    bpy.ops.object.select_all(action="DESELECT")
    thing.select_set(True)
    bpy.context.view_layer.objects.active = thing
    cycles = bpy.context.scene.cycles
    cycles.samples = samples
    cycles.use_adaptive_sampling = False
    bpy.ops.object.bake(type="DIFFUSE", pass_filter={"DIRECT"}, margin=0)
    pixels = np.empty(IMAGE * IMAGE * 4, np.float32)
    image.pixels.foreach_get(pixels)
    return pixels.reshape(-1, 4)[:, :3]


def solid_tree():
    verts, faces = [], []
    for thing in bpy.context.scene.objects:
        if thing.type != "MESH" or thing.hide_render or thing.name == "probes":
            continue
        base = len(verts)
        verts += [thing.matrix_world @ v.co for v in thing.data.vertices]
        faces += [[base + i for i in p.vertices] for p in thing.data.polygons]
    return BVHTree.FromPolygons(verts, faces)


def is_buried(tree, place):
    """Whether a place is inside a wall: most rays from it meet the back of something near."""
    start, backs, count = Vector(to_blender(*place)), 0, 48
    for i in range(count):
        z = 1 - 2 * (i + 0.5) / count
        r, a = math.sqrt(1 - z * z), i * 2.39996
        way = Vector((r * math.cos(a), r * math.sin(a), z))
        hit, normal, _, distance = tree.ray_cast(start, way, 20)
        if hit is not None and (normal.dot(way) > 0 or distance < 0.04):
            backs += 1
    return backs > count * 0.3


def fill_buried(values, buried):
    """Gives each buried probe the mean of its neighbours, from the outside in."""
    shape = (SIZE[2], SIZE[1], SIZE[0])
    field = values.reshape(*shape, 3, 4).copy()
    open_ = ~buried.reshape(shape)
    while not open_.all():
        total = np.zeros_like(field)
        count = np.zeros(shape)
        for axis in range(3):
            for by in (1, -1):
                near = np.roll(open_, by, axis)
                edge = [slice(None)] * 3
                edge[axis] = 0 if by == 1 else -1
                near[tuple(edge)] = False
                total += np.roll(field, by, axis) * near[..., None, None]
                count += near
        new = ~open_ & (count > 0)
        field[new] = total[new] / count[new][:, None, None]
        open_ |= new
    return field.reshape(-1, 3, 4)


def harmonics(sides):
    """Four coefficients a channel from the light on six sides: its mean, and how it changes along each axis."""
    out = np.zeros((len(sides), 3, 4), np.float32)
    out[:, :, 0] = sides.mean(1)
    for axis in range(3):
        out[:, :, 1 + axis] = (sides[:, 2 * axis] - sides[:, 2 * axis + 1]) / 2
    # Light may not be negative on any side: darker by at most what there is.
    length = np.linalg.norm(out[:, :, 1:], axis=2)
    keep = np.minimum(1, out[:, :, 0] / np.maximum(length, 1e-6))
    out[:, :, 1:] *= keep[:, :, None]
    return out


def main(out, path, samples=256):
    began = time.time()
    places = list(grid())
    rays.own_materials()
    rays.show_light({name: np.clip(light, 0, SHINING) for name, light in rays.baked_in(out).items()}, 1.0)
    rays.switch(lamps=rays.ALL, sun=True, sky=True)
    thing = cubes(places)
    light = bake_sides(thing, int(samples))[: len(places) * 6].reshape(-1, 6, 3)
    light = np.clip(np.nan_to_num(light), 0, BRIGHTEST)
    tree = solid_tree()
    buried = np.array([is_buried(tree, place) for place in places])
    values = fill_buried(harmonics(light), buried)
    # Red, green, blue; each probe by probe.
    values.transpose(1, 0, 2).astype("<f2").tofile(path)
    mean = values[~buried][:, :, 0].mean(0)
    print(f"PROBES {len(places)} of which buried {buried.sum()}, mean {mean}, {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("--") + 1:])
