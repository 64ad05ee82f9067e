"""Ambient occlusion baked into vertex colour: how much of the sky above its normal a point sees."""

import math
import random

from mathutils import Vector
from mathutils.bvhtree import BVHTree

from . import materials

COLOUR = "Occlusion"
DARKEST = 0.12


def _directions(count, seed=7):
    """Cosine-weighted directions about +z, spread evenly and the same every time."""
    shift = random.Random(seed).random()
    out = []
    for k in range(count):
        share = (k + 0.5) / count
        angle = math.tau * ((k * 0.618034 + shift) % 1)
        radius = math.sqrt(share)
        out.append(Vector((radius * math.cos(angle), radius * math.sin(angle), math.sqrt(1 - share))))
    return out


def _soup(meshes, ground):
    """Everything that casts occlusion (glass doesn't), with the floor or wall that the product is on."""
    verts, faces = [], []
    for mesh in meshes:
        base = len(verts)
        verts += [v.co.copy() for v in mesh.vertices]
        clear = [materials.finish_of(m).alpha < 1 for m in mesh.materials]
        faces += [
            [base + i for i in polygon.vertices] for polygon in mesh.polygons if not clear[polygon.material_index]
        ]
    plane = {
        "floor": [(-9, -9, -0.003), (9, -9, -0.003), (9, 9, -0.003), (-9, 9, -0.003)],
        "wall": [(-9, 0.003, -9), (9, 0.003, -9), (9, 0.003, 9), (-9, 0.003, 9)],
    }.get(ground)
    if plane:
        base = len(verts)
        verts += [Vector(p) for p in plane]
        faces.append([base, base + 1, base + 2, base + 3])
    return BVHTree.FromPolygons(verts, faces)


def bake(objects, ground="floor", rays=56, reach=None):
    """Writes the vertex colour of `objects` (meshes at identity), each shading all.

    `ground`: "floor" (z = 0), "wall" (y = 0) or None. `reach`: metres beyond which nothing darkens; by default
    a third of the product's largest side, at least 8 cm.
    """
    meshes = [o.data for o in objects]
    corners = [v.co for mesh in meshes for v in mesh.vertices]
    sides = [max(c[i] for c in corners) - min(c[i] for c in corners) for i in range(3)]
    far = reach or max(0.08, max(sides) / 3)
    tree = _soup(meshes, ground)
    directions = _directions(rays)
    for mesh in meshes:
        mesh.calc_normals_split()
        normals = [{} for _ in mesh.vertices]
        for loop in mesh.loops:
            normals[loop.vertex_index][tuple(round(c, 1) for c in loop.normal)] = loop.normal.copy()
        # By vertex, not by corner: Blender 3.4's exporter reads corners' colours with the index of their vertex.
        layer = mesh.color_attributes.get(COLOUR) or mesh.color_attributes.new(COLOUR, "FLOAT_COLOR", "POINT")
        mesh.color_attributes.active_color = layer
        for vertex, sides in zip(mesh.vertices, normals):
            seen = [_openness(tree, vertex.co, normal, directions, far) for normal in sides.values()]
            grey = sum(seen) / max(len(seen), 1)
            layer.data[vertex.index].color = (grey, grey, grey, 1)


def _openness(tree, point, normal, directions, far):
    helper = Vector((0, 0, 1)) if abs(normal.z) < 0.9 else Vector((1, 0, 0))
    side = helper.cross(normal).normalized()
    up = normal.cross(side)
    start = point + normal * 0.0012
    seen = 0.0
    for x, y, z in directions:
        _, _, _, distance = tree.ray_cast(start, side * x + up * y + normal * z, far)
        seen += 1.0 if distance is None else (distance / far) ** 0.7
    return DARKEST + (1 - DARKEST) * seen / len(directions)
