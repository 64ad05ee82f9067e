"""Texture coordinates in metres for the parts that show a detail (the grain of oak, the loops of bouclé)."""

import math

import bmesh

from . import materials, parts, quality

# A texture coordinate is kept as a share of a metre: a face of more than half of one may need to be shifted by a tile.
LONGEST = 0.48


def project(part, grain=None):
    """Coordinates from the faces' main directions; u follows `grain` ("x", "y" or "z"; else the longest side)."""
    mesh = part.data
    layer = mesh.uv_layers.get(parts.UV) or mesh.uv_layers.new(name=parts.UV)
    spans = [max(v.co[i] for v in mesh.vertices) - min(v.co[i] for v in mesh.vertices) for i in range(3)]
    first = "xyz".index(grain) if grain else spans.index(max(spans))
    low = [min(v.co[i] for v in mesh.vertices) for i in range(3)]
    for polygon in mesh.polygons:
        facing = max(range(3), key=lambda i: abs(polygon.normal[i]))
        axes = [i for i in range(3) if i != facing]
        if first == axes[1]:
            axes.reverse()
        for index in polygon.loop_indices:
            at = mesh.vertices[mesh.loops[index].vertex_index].co
            layer.data[index].uv = (at[axes[0]] - low[axes[0]], at[axes[1]] - low[axes[1]])
    return part


def divided(part, axis, longest=LONGEST):
    """Cuts a plank across `axis` so that no face is longer than `longest` metres: its grain needn't be stretched."""
    if not quality.fine():
        return part
    bm = bmesh.new()
    bm.from_mesh(part.data)
    index = "xyz".index(axis)
    along = [vert.co[index] for vert in bm.verts]
    low, span = min(along), max(along) - min(along)
    normal = [float(index == i) for i in range(3)]
    # A flat face is cut as one, not as the slivers that it was filled with.
    bmesh.ops.dissolve_limit(bm, angle_limit=0.005, verts=bm.verts, edges=bm.edges)
    count = math.ceil(span / longest)
    for k in range(1, count):
        at = [(low + span * k / count) * each for each in normal]
        bmesh.ops.bisect_plane(bm, geom=[*bm.verts, *bm.edges, *bm.faces], dist=1e-5, plane_co=at, plane_no=normal)
    bm.to_mesh(part.data)
    bm.free()
    return part


def grained(part, axis):
    """Lays the grain of a part (or of each of a list) along "x", "y" or "z"."""
    for each in part if isinstance(part, list) else [part]:
        project(each, axis)
    return part


def complete(part):
    """Gives coordinates to a part whose finish shows a detail and that has none, and brings them between 0 and 1.

    There they can be stored in 16 bits; the detail tiles, so where it starts doesn't matter.
    """
    mesh = part.data
    tiles = [finish.tile for finish in map(materials.finish_of, mesh.materials) if finish.detail != "none"]
    layer = mesh.uv_layers.get(parts.UV)
    if layer is None:
        if not tiles:
            mesh.uv_layers.new(name=parts.UV)
            return
        project(part)
        layer = mesh.uv_layers[parts.UV]
    # Without a detail a part may still have a variant that shows one.
    if len(layer.data):
        for axis in (0, 1):
            stretched = _fit(mesh, layer, axis, tiles[0] if tiles else 0.1)
            if stretched > 1.05 and tiles and quality.fine():
                print(f"stretched {stretched:.2f} times: {mesh.name} of {mesh.materials[0].name}; divide it")


def _fit(mesh, layer, axis, tile):
    """Shifts what is longer than a metre back by whole tiles; a face too long for that is stretched, with all others.

    Returns how many times.
    """
    low = min(each.uv[axis] for each in layer.data)
    for each in layer.data:
        each.uv[axis] -= low
    if max(each.uv[axis] for each in layer.data) <= 1:
        return 1
    spans = []
    for polygon in mesh.polygons:
        values = [layer.data[index].uv[axis] for index in polygon.loop_indices]
        spans.append((min(values), max(values) - min(values)))
    period = int((1 - max(span for _, span in spans)) / tile) * tile
    if period > 0:
        for polygon, (start, _) in zip(mesh.polygons, spans):
            back = int(start / period) * period
            for index in polygon.loop_indices:
                layer.data[index].uv[axis] -= back
        return 1
    longest = max(each.uv[axis] for each in layer.data)
    for each in layer.data:
        each.uv[axis] /= longest
    return longest
