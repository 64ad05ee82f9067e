"""How open each point of a part is to the light around it, with the rest of the figure in place."""

import math

from mathutils import Vector
from mathutils.bvhtree import BVHTree

COLOUR = "Occlusion"
RAYS = 40
# Metres beyond which nothing darkens: folds and overlaps count, not the arm that swings by.
REACH = 0.16
DARKEST = 0.35
# Painted on rather than standing out: neither casts shade nor takes it.
PAINTED = {"cheek", "brow", "mouth", "eyes", "glint"}


def spread(normal, count=RAYS):
    """Cosine-weighted directions about `normal`."""
    helper = Vector((0, 0, 1)) if abs(normal.z) < 0.9 else Vector((1, 0, 0))
    side = helper.cross(normal).normalized()
    up = normal.cross(side)
    for k in range(count):
        share = (k + 0.5) / count
        angle = math.tau * ((k * 0.618034) % 1)
        across = math.sqrt(share)
        yield side * across * math.cos(angle) + up * across * math.sin(angle) + normal * math.sqrt(1 - share)


def _painted(mesh, polygon):
    return mesh.materials[polygon.material_index].name.split(".")[0] in PAINTED


def _tree(parts):
    points, faces = [], []
    for part in parts:
        base = len(points)
        points += [vertex.co.copy() for vertex in part.data.vertices]
        faces += [
            [base + at for at in polygon.vertices] for polygon in part.data.polygons if not _painted(part.data, polygon)
        ]
    return BVHTree.FromPolygons(points, faces)


def _openness(tree, at, normal):
    start = at + normal * 0.002
    seen = 0.0
    for way in spread(normal):
        _, _, _, far = tree.ray_cast(start, way, REACH)
        seen += 1.0 if far is None else 0.6 * far / REACH
    return max(DARKEST, seen / RAYS)


def bake(part, others):
    """Writes the vertex colour of `part`: grey, linear, 1 = open."""
    mesh = part.data
    tree = _tree([part, *others])
    painted = {at for polygon in mesh.polygons if _painted(mesh, polygon) for at in polygon.vertices}
    layer = mesh.color_attributes.new(COLOUR, "FLOAT_COLOR", "POINT")
    mesh.color_attributes.active_color = layer
    for vertex in mesh.vertices:
        grey = 1.0 if vertex.index in painted else _openness(tree, vertex.co, vertex.normal)
        layer.data[vertex.index].color = (grey, grey, grey, 1)
