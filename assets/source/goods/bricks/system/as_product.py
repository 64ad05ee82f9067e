"""A brick set as a product of the kit: a moving node a step, a plain hull for afar."""

import bmesh
import bpy
from kit import materials, quality
from kit.product import Build, Hotspot, Moving, Product

from .colours import PLASTIC
from .grid import PITCH, PLATE
from .hull import hull


def product(handle, compose, centre, hotspots=(), variants=None, lod0=10000):
    """`compose()` returns the BrickSet. `centre`: studs (x, y) of its foot's middle. `hotspots`: (id, (x, y, z), normal)
    with the point in studs and plates."""

    def build():
        if not quality.fine():
            return [_welded(_part(hull(compose()), "hull", centre))]
        meshes = compose().meshes()
        moving = {
            f"step_{number:02d}": Moving([_part(mesh, f"step_{number:02d}", centre)], (0, 0, 0))
            for number, mesh in enumerate(meshes, start=1)
        }
        return Build([], moving)

    points = tuple(
        Hotspot(id, ((at[0] - centre[0]) * PITCH, (at[1] - centre[1]) * PITCH, at[2] * PLATE), normal)
        for id, at, normal in hotspots
    )
    return Product(handle, build, variants or {}, moves="build", hotspots=points, lod0=lod0)


def _welded(part):
    """Corners that meet become one, so that thinning the hull out tears no holes; its edges stay sharp."""
    bm = bmesh.new()
    bm.from_mesh(part.data)
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=1e-5)
    bm.to_mesh(part.data)
    bm.free()
    part.data.auto_smooth_angle = 0.6
    return part


def _part(made, name, centre):
    """Blender's object of a mesh. Edges are smooth where faces share vertices, sharp everywhere else."""
    mesh = bpy.data.meshes.new(name)
    shifted = [(x - centre[0] * PITCH, y - centre[1] * PITCH, z) for x, y, z in made.positions]
    mesh.from_pydata(shifted, [], made.faces)
    colours = list(dict.fromkeys(made.colours))
    for colour in colours:
        mesh.materials.append(materials.blender(PLASTIC[colour]))
    mesh.polygons.foreach_set("material_index", [colours.index(colour) for colour in made.colours])
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = 3.1415926
    mesh.update()
    part = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(part)
    return part
