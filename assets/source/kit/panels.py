"""Flat fields with points inside, so that the shade at their rim doesn't darken their middle."""

import bmesh

from . import parts, quality

SHARES = (1.0, 0.94, 0.84, 0.5)


def panel(outline, finish, middle, normal, shares=SHARES):
    """A flat or gently hollow field: rings of `outline` (3D points) drawn in towards `middle`, which closes it. It looks
    towards `normal`."""
    bm = bmesh.new()
    rings = [
        [bm.verts.new([m + (p - m) * share for p, m in zip(point, middle)]) for point in outline]
        for share in (shares if quality.fine() else (shares[0], shares[1]))
    ]
    for a, b in zip(rings, rings[1:]):
        for k in range(len(a)):
            j = (k + 1) % len(a)
            bm.faces.new((a[k], a[j], b[j], b[k]))
    tip = bm.verts.new(middle)
    for k in range(len(outline)):
        bm.faces.new((rings[-1][k], rings[-1][(k + 1) % len(outline)], tip))
    part = parts.from_bmesh(bm, finish, 60, "panel")
    if sum(sum(a * b for a, b in zip(polygon.normal, normal)) for polygon in part.data.polygons) < 0:
        part.data.flip_normals()
    return part
