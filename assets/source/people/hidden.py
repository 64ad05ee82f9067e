"""Takes away what nobody can ever see: faces buried in others that move with the same bone."""

import bmesh
from mathutils import Vector
from mathutils.bvhtree import BVHTree

from .shade import spread

SURE = 0.999
RAYS = 40


def _bone(part, vertex):
    """The one bone that a point hangs on, or None."""
    sure = [group.group for group in vertex.groups if group.weight > SURE]
    return part.vertex_groups[sure[0]].name if sure else None


def _buried(tree, at, directions):
    """Whether no way leads out from a point."""
    return all(tree.ray_cast(at + way * 1e-4, way)[0] is not None for way in directions)


def remove(part):
    mesh = part.data
    bones = [_bone(part, vertex) for vertex in mesh.vertices]
    directions = [way for up in (1, -1) for way in spread(Vector((0, 0, up)), RAYS)]
    gone = []
    for bone in set(bones) - {None}:
        points = [vertex.co.copy() for vertex in mesh.vertices]
        faces = [list(face.vertices) for face in mesh.polygons if all(bones[at] == bone for at in face.vertices)]
        if not faces:
            continue
        tree = BVHTree.FromPolygons(points, faces)
        buried = {
            at for at, of in enumerate(bones) if of == bone and _buried(tree, mesh.vertices[at].co, directions)
        }
        gone += [face.index for face in mesh.polygons if all(at in buried for at in face.vertices)]
    bm = bmesh.new()
    bm.from_mesh(mesh)
    bm.faces.ensure_lookup_table()
    bmesh.ops.delete(bm, geom=[bm.faces[at] for at in gone], context="FACES")
    bm.to_mesh(mesh)
    bm.free()
    print(f"{part.name}: {len(gone)} faces that nobody sees")
