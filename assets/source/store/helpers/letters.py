"""Raised lettering, from the outlines of a typeface."""
import os

import bpy
import numpy as np

from helpers.frame import apply

# Any geometric sans serif will do; without one, Blender's own.
TYPEFACES = (
    "/usr/share/fonts/opentype/urw-base35/URWGothic-Demi.otf",
    "/usr/share/fonts/opentype/urw-base35/URWGothic-Book.otf",
)
_meshes = {}


def _typeface():
    for path in TYPEFACES:
        if os.path.exists(path):
            return bpy.data.fonts.load(path, check_existing=True)
    return bpy.data.fonts.get("Bfont")


def _mesh(text, size, depth, fineness, spacing):
    """Points and faces of a text whose middle is at x = 0 and whose letters stand on y = 0."""
    key = (text, size, depth, fineness, spacing)
    if key not in _meshes:
        curve = bpy.data.curves.new("letters", "FONT")
        curve.body = text
        face = _typeface()
        if face:
            curve.font = face
        curve.size = size
        curve.extrude = depth / 2
        curve.resolution_u = fineness
        curve.space_character = spacing
        curve.align_x = "CENTER"
        thing = bpy.data.objects.new("letters", curve)
        bpy.context.scene.collection.objects.link(thing)
        bpy.context.view_layer.update()
        mesh = bpy.data.meshes.new_from_object(thing.evaluated_get(bpy.context.evaluated_depsgraph_get()))
        points = np.array([v.co[:] for v in mesh.vertices])
        faces = [tuple(p.vertices) for p in mesh.polygons]
        bpy.data.objects.remove(thing)
        _meshes[key] = (points, faces)
    return _meshes[key]


def letters(model, frame, text, size, brush, depth=0.02, fineness=2, spacing=1.08, backs=False):
    """Raised by `depth` from the plane z = 0 of the frame. What nobody sees, the back, is left out."""
    points, faces = _mesh(text, size, depth, fineness, spacing)
    points = points + (0, 0, depth / 2)
    polygons = []
    for face in faces:
        corners = points[list(face)]
        if not backs and depth > 0 and np.all(np.abs(corners[:, 2]) < 1e-6):
            continue
        flat = corners[:, :2]
        if np.ptp(corners[:, 2]) > 1e-6:
            # An edge: laid along x, so that it has a width on the chart.
            flat = np.stack([corners[:, 0] + corners[:, 1], corners[:, 2]], 1)
        polygons.append((apply(frame, corners), flat))
    return model.add(polygons, brush.but(density=brush.density * 0.5))


def ring_letters(model, frame, text, radius, size, brush, middle=0.0, spacing=1.25):
    """Flat letters on the floor, around a circle; `middle`: degrees from the front, the letters' feet to the outside."""
    import math
    from helpers.frame import move, tip, turn
    step = math.degrees(size * 0.72 * spacing / radius)
    start = middle - step * (len(text) - 1) / 2
    for k, letter in enumerate(text):
        angle = start + k * step
        place = frame @ turn(angle) @ move(0, 0, radius) @ tip(-90)
        letters(model, place, letter, size, brush, depth=0, backs=True)
