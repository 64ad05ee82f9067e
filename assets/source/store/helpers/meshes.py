"""Models as arrays: corners with normals, for the GLB, and as Blender's meshes, for the bake."""
import numpy as np

from helpers.packing import lightmap_uv

# Tiles a texture coordinate runs over: they are stored as 0..1, so that they can be quantised.
UV_SPAN = 32
WELD = 1e4


def _normals(model):
    """For each face the normals at its corners: rounded over where faces meet at less than the brush's angle."""
    around = {}
    face_normals = []
    for number, face in enumerate(model.faces):
        total = np.zeros(3)
        for k in range(1, len(face.points) - 1):
            total += np.cross(face.points[k] - face.points[0], face.points[k + 1] - face.points[0])
        face_normals.append(total)
        for corner in np.round(face.points * WELD).astype(int):
            around.setdefault((face.brush.finish, *corner), []).append(number)
    lengths = np.array([np.linalg.norm(n) or 1 for n in face_normals])
    units = np.array(face_normals) / lengths[:, None]
    out = []
    for number, face in enumerate(model.faces):
        least = np.cos(np.radians(face.brush.smooth))
        corners = []
        for corner in np.round(face.points * WELD).astype(int):
            near = around[(face.brush.finish, *corner)]
            near = [n for n in near if units[n] @ units[number] >= least]
            total = sum(face_normals[n] for n in near)
            length = np.linalg.norm(total)
            corners.append(total / length if length > 0 else units[number])
        out.append(np.array(corners))
    return out


def arrays_of(model, side):
    """Arrays of a triangle mesh in the scene's axes, laid out in a lightmap of `side` texels."""
    position, normal, colour, tile, light, index = [], [], [], [], [], []
    for face, corners in zip(model.faces, _normals(model)):
        base = len(position)
        brush = face.brush
        tint = (*np.clip(brush.tint, 0, 1), brush.number / 255)
        flat = face.flat[:, ::-1] if brush.upright else face.flat
        tiles = flat / brush.metres + face.shift
        light_uv = lightmap_uv(face, side)
        for k in range(len(face.points)):
            position.append(face.points[k])
            normal.append(corners[k])
            colour.append(tint)
            tile.append(tiles[k])
            light.append(light_uv[k])
        for k in range(1, len(face.points) - 1):
            index += (base, base + k, base + k + 1)
    tile = np.array(tile)
    # Whole tiles off: only the fraction is seen, and the span stays small.
    tile = (tile - np.floor(tile.mean(0))) / UV_SPAN + 0.5
    colour = np.array(colour)
    # What has no tile shows none: its coordinates compress to nothing.
    return {
        "POSITION": np.array(position, np.float32),
        "NORMAL": np.array(normal, np.float32),
        "COLOR_0": np.round(colour * 65535).astype(np.uint16),
        "TEXCOORD_0": np.clip(tile, 0, 1).astype(np.float32),
        "TEXCOORD_1": np.clip(light, 0, 1).astype(np.float32),
        "index": np.array(index, np.uint32),
    }
