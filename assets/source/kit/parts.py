"""Parts: Blender objects with one finish each, whose meshes are already where they belong (identity transform)."""

import math

import bmesh
import bpy
from mathutils import Matrix, Vector

from . import materials

UV = "UVMap"


def from_bmesh(bm, finish, smooth=52.0, name="part", closed=True):
    """Ends `bm` as an object. `smooth`: degrees; edges that bend more stay sharp, 0 leaves all faces flat.

    `closed`: its outside can be told; an open skin keeps the side that its faces were made with.
    """
    if closed:
        bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    mesh = bpy.data.meshes.new(name)
    bm.to_mesh(mesh)
    bm.free()
    return from_mesh(mesh, finish, smooth, name)


def from_mesh(mesh, finish, smooth=52.0, name="part"):
    mesh.materials.clear()
    mesh.materials.append(materials.blender(finish))
    mesh.polygons.foreach_set("use_smooth", [smooth > 0] * len(mesh.polygons))
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = math.radians(smooth)
    part = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(part)
    return part


def matrix(at=(0, 0, 0), turn=(0, 0, 0), scale=(1, 1, 1)):
    """`turn`: degrees about x, then y, then z."""
    spin = Matrix.Identity(4)
    for axis, degrees in zip("XYZ", turn):
        spin = Matrix.Rotation(math.radians(degrees), 4, axis) @ spin
    return Matrix.Translation(at) @ spin @ Matrix.Diagonal((*scale, 1))


def place(part, at=(0, 0, 0), turn=(0, 0, 0), scale=(1, 1, 1)):
    """Scales, turns (degrees about x, y, z) and moves a part, or each of a list; returns it."""
    return transform(part, matrix(at, turn, scale))


def transform(part, by):
    if isinstance(part, list):
        return [transform(each, by) for each in part]
    part.data.transform(by)
    if by.determinant() < 0:
        part.data.flip_normals()
    part.data.update()
    return part


def copy(part, at=(0, 0, 0), turn=(0, 0, 0), scale=(1, 1, 1)):
    """A second part like `part` (or a list of them), placed."""
    if isinstance(part, list):
        return [copy(each, at, turn, scale) for each in part]
    twin = part.copy()
    twin.data = part.data.copy()
    bpy.context.scene.collection.objects.link(twin)
    return place(twin, at, turn, scale)


def mirror(part, axis="x"):
    """`part` and its mirror image across the plane through the origin."""
    flip = tuple(-1 if name == axis else 1 for name in "xyz")
    twin = copy(part, scale=flip)
    return [*part, *twin] if isinstance(part, list) else [part, twin]


def around(part, count, start=0.0):
    """`count` copies of `part` (or of a list) about z, `part` itself included; `start` in degrees."""
    out = []
    for index in range(count):
        turned = copy(part, turn=(0, 0, start + 360 * index / count))
        out += turned if isinstance(turned, list) else [turned]
    remove(part)
    return out


def remove(part):
    for each in part if isinstance(part, list) else [part]:
        bpy.data.objects.remove(each)


def aim(direction, up=(0, 0, 1)):
    """A rotation that takes z to `direction`."""
    z = Vector(direction).normalized()
    helper = Vector(up) if abs(z.dot(Vector(up))) < 0.99 else Vector((1, 0, 0))
    x = helper.cross(z).normalized()
    y = z.cross(x)
    return Matrix((x, y, z)).transposed().to_4x4()


def modified(part, *modifiers):
    """Applies modifiers given as ("SUBSURF", {"levels": 2}); the finish stays."""
    for kind, settings in modifiers:
        modifier = part.modifiers.new(kind.lower(), kind)
        for key, value in settings.items():
            setattr(modifier, key, value)
    bpy.context.view_layer.update()
    mesh = bpy.data.meshes.new_from_object(part.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    part.modifiers.clear()
    part.data = mesh
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    return part


def triangles(part) -> int:
    part.data.calc_loop_triangles()
    return len(part.data.loop_triangles)
