"""The place as Blender bakes it: one object a lightmap, one material that reads colour from the faces."""
import math

import bpy
import numpy as np
from mathutils import Vector

from helpers.frame import at
from helpers.model import Model
from helpers.packing import lightmap_uv
from helpers.shapes import block
from light.lamps import SUN, lamps
from palette import PLASTER


def to_blender(points):
    points = np.asarray(points, float)
    return np.stack([points[..., 0], -points[..., 2], points[..., 1]], -1)


def material(name):
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    nodes, links = made.node_tree.nodes, made.node_tree.links
    nodes.clear()
    colour = nodes.new("ShaderNodeAttribute")
    colour.name = colour.attribute_name = "albedo"
    glow = nodes.new("ShaderNodeAttribute")
    glow.name = glow.attribute_name = "glow"
    diffuse, emission = nodes.new("ShaderNodeBsdfDiffuse"), nodes.new("ShaderNodeEmission")
    emission.name = "emission"
    both, out = nodes.new("ShaderNodeAddShader"), nodes.new("ShaderNodeOutputMaterial")
    links.new(colour.outputs["Color"], diffuse.inputs["Color"])
    links.new(glow.outputs["Color"], emission.inputs["Color"])
    links.new(diffuse.outputs[0], both.inputs[0])
    links.new(emission.outputs[0], both.inputs[1])
    links.new(both.outputs[0], out.inputs[0])
    # Their light comes from area lamps: glowing faces would only add noise.
    made.cycles.sample_as_light = False
    return made


def mesh_object(name, faces, side, surface, collection):
    """Blender's object of these faces; corners at one place are one, so that shading is smooth."""
    index, verts, polygons = {}, [], []
    for face in faces:
        corners = []
        for point in face.points:
            key = tuple(np.round(point * 1e4).astype(int)) + (face.brush.finish,)
            if key not in index:
                index[key] = len(verts)
                verts.append(point)
            corners.append(index[key])
        polygons.append(corners)
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([tuple(v) for v in to_blender(verts)], [], polygons)
    uv, albedo, glow = [], [], []
    for face in faces:
        for corner in lightmap_uv(face, side):
            # Images count from the lower edge here.
            uv.append((corner[0], 1 - corner[1]))
            albedo.append((*face.brush.albedo, 1))
            # Only a little: lamps stand in for strips and bulbs, and rays that met them by chance would leave specks.
            shine = 0.2 if face.brush.finish == "glow" else 0.0
            glow.append((*(shine * c for c in face.brush.tint), 1))
    layer = mesh.uv_layers.new(name="Lightmap")
    layer.data.foreach_set("uv", np.array(uv, np.float32).ravel())
    for key, values in (("albedo", albedo), ("glow", glow)):
        attribute = mesh.attributes.new(key, "FLOAT_COLOR", "CORNER")
        attribute.data.foreach_set("color", np.array(values, np.float32).ravel())
    mesh.materials.append(surface)
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = math.radians(40)
    mesh.update()
    thing = bpy.data.objects.new(name, mesh)
    collection.objects.link(thing)
    return thing


def add_lamp(area):
    lamp = bpy.data.lights.new(area.name, "AREA")
    lamp.shape = "DISK" if area.is_round else "RECTANGLE"
    lamp.size, lamp.size_y = area.width, area.height
    lamp.energy, lamp.color = area.strength, area.colour
    thing = bpy.data.objects.new(area.name, lamp)
    thing.location = to_blender(area.at)
    thing.rotation_euler = Vector(to_blender(area.way)).to_track_quat("-Z", "Y").to_euler()
    thing.visible_camera = thing.visible_glossy = False
    bpy.context.scene.collection.objects.link(thing)


def add_sun(sun):
    lamp = bpy.data.lights.new("sun", "SUN")
    lamp.energy, lamp.color, lamp.angle = sun["strength"], sun["colour"], math.radians(sun["angle"])
    thing = bpy.data.objects.new("sun", lamp)
    thing.rotation_euler = Vector(to_blender(sun["way"])).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(thing)
    return thing


def add_blockers(surface, collection):
    """Boxes around walls and roof that keep the sky out of cracks, and a lid that keeps the sun off the street."""
    outer = Model("outer")
    for x in (-10.75, 10.75):
        block(outer, at(x, 0, 0), 0.1, 5.6, 18, PLASTER, y=-0.1, bevel=0, corner=0)
    block(outer, at(0, 0, -8.8), 21.6, 5.6, 0.1, PLASTER, y=-0.1, bevel=0, corner=0)
    block(outer, at(0, 0, 0), 21.6, 0.1, 17, PLASTER, y=-0.2, bevel=0, corner=0)
    mesh_object("outer", outer.faces, 64, surface, collection)
    lid = bpy.data.meshes.new("lid")
    lid.from_pydata([tuple(v) for v in to_blender([(-40, 22, 8.7), (40, 22, 8.7), (40, 22, 40), (-40, 22, 40)])], [],
                    [(0, 1, 2, 3)])
    thing = bpy.data.objects.new("lid", lid)
    collection.objects.link(thing)
    thing.visible_camera = thing.visible_diffuse = thing.visible_glossy = False


def set_up_cycles():
    scene = bpy.context.scene
    world = bpy.data.worlds.new("sky")
    scene.world = world
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs[0].default_value = (0.93, 0.96, 1.0, 1)
    background.inputs[1].default_value = 1.05
    world.cycles.sampling_method = "NONE"
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.device = "CPU"
    cycles.use_denoising = False
    cycles.use_adaptive_sampling = False
    cycles.max_bounces, cycles.diffuse_bounces = 7, 6
    cycles.sample_clamp_indirect = 3
    cycles.caustics_reflective = cycles.caustics_refractive = False


def make_bake_scene(made, lightmaps):
    collection = bpy.context.scene.collection
    surface = material("surface")
    for lightmap, side in lightmaps.items():
        models = [model for which, model in made.values() if which == lightmap]
        baked = [face for model in models for face in model.faces if face.brush.is_baked]
        other = [face for model in models for face in model.faces
                 if not face.brush.is_baked and face.brush.finish not in ("glass", "leaf")]
        leaves = [face for model in models for face in model.faces if face.brush.finish == "leaf"]
        mesh_object(f"baked_{lightmap}", baked, side, surface, collection)
        for name, faces in (("metal", other), ("leaves", leaves)):
            if faces:
                mesh_object(f"{name}_{lightmap}", faces, side, surface, collection)
    add_blockers(surface, collection)
    for area in lamps():
        add_lamp(area)
    add_sun(SUN)
    set_up_cycles()
