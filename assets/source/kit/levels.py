"""One mesh out of parts, and levels of detail within a budget of triangles."""

import math

import bmesh
import bpy

from . import mapping, parts


def join(objects, name):
    """All parts as one object called `name`; sharp edges and finishes stay."""
    for each in objects:
        mapping.complete(each)
        _mark_sharp(each.data)
    bpy.ops.object.select_all(action="DESELECT")
    for each in objects:
        each.select_set(True)
    bpy.context.view_layer.objects.active = objects[0]
    if len(objects) > 1:
        bpy.ops.object.join()
    whole = bpy.context.view_layer.objects.active
    whole.name = whole.data.name = name
    whole.data.use_auto_smooth = True
    whole.data.auto_smooth_angle = math.pi
    return whole


def _mark_sharp(mesh):
    """Parts have their own smoothing angles; once joined, only marked edges can say so."""
    limit = mesh.auto_smooth_angle if mesh.use_auto_smooth else math.pi
    bm = bmesh.new()
    bm.from_mesh(mesh)
    for edge in bm.edges:
        flat = not edge.is_manifold or not all(face.smooth for face in edge.link_faces)
        edge.smooth = not flat and edge.calc_face_angle(0) <= limit
    bm.to_mesh(mesh)
    bm.free()


def weigh_normals(whole):
    """Large faces decide the normals at bevels, so that flat stays flat and the bevel catches the light."""
    modifier = whole.modifiers.new("weighted", "WEIGHTED_NORMAL")
    modifier.mode = "FACE_AREA_WITH_ANGLE"
    modifier.keep_sharp = True
    bpy.context.view_layer.objects.active = whole
    bpy.ops.object.modifier_apply(modifier=modifier.name)
    return whole


def decimate(whole, budget):
    """Collapses edges until `whole` has at most `budget` triangles."""
    for _ in range(6):
        count = parts.triangles(whole)
        if count <= budget:
            break
        modifier = whole.modifiers.new("decimate", "DECIMATE")
        modifier.ratio = budget / count * 0.98
        modifier.use_collapse_triangulate = True
        bpy.context.view_layer.objects.active = whole
        bpy.ops.object.modifier_apply(modifier=modifier.name)
    if parts.triangles(whole) > budget:
        raise ValueError(f"{whole.name}: {parts.triangles(whole)} triangles can't become {budget}")
    return whole
