"""
What the mirrors on the walls show: a picture from each, as tiles.py takes it.

    blender -b OUT/place.blend -P mirrors.py -- OUT

They show the light that was baked: bake.py comes before.
"""
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from light import rays  # noqa: E402
from palette import FINISHES, NUMBER  # noqa: E402
from rooms.common import layout  # noqa: E402

SIDE = 512
SAMPLES = 24
# Degrees that a picture is wide and high; src/showroom/view/shell/surface-chunks.ts says the same.
WIDE, HIGH = 120, 70
# Metres before the glass.
BEFORE = 0.05
MIRRORS = {"nave": layout.MIRROR, "aisle": layout.FITTING_MIRROR}
# What is brighter is cut off.
BRIGHTEST = FINISHES[NUMBER["mirror"]]["glow"]


def camera_before(mirror):
    x, y, z, heading, _, _ = mirror
    turn = math.radians(heading)
    camera = bpy.data.cameras.new("mirror")
    camera.type, camera.clip_start = "PANO", 0.01
    camera.cycles.panorama_type = "EQUIRECTANGULAR"
    camera.cycles.longitude_min, camera.cycles.longitude_max = math.radians(-WIDE / 2), math.radians(WIDE / 2)
    camera.cycles.latitude_min, camera.cycles.latitude_max = math.radians(-HIGH / 2), math.radians(HIGH / 2)
    thing = bpy.data.objects.new("mirror", camera)
    thing.location = (x + BEFORE * math.sin(turn), -(z - BEFORE * math.cos(turn)), y)
    thing.rotation_euler = (math.pi / 2, 0, -turn)
    bpy.context.scene.collection.objects.link(thing)
    return thing


def picture(path):
    image = bpy.data.images.load(path)
    pixels = np.empty(SIDE * SIDE * 4, np.float32)
    image.pixels.foreach_get(pixels)
    return pixels.reshape(SIDE, SIDE, 4)[::-1, :, :3]


def main(out):
    scene = bpy.context.scene
    scene.render.resolution_x = scene.render.resolution_y = SIDE
    scene.cycles.samples = SAMPLES
    scene.render.image_settings.file_format = "OPEN_EXR"
    rays.paint(rays.baked_in(out))
    # One draws the curtain when one is inside; who looks at the mirror from the room sees the room.
    bpy.data.objects["baked_fitting"].hide_render = True
    for name, mirror in MIRRORS.items():
        scene.camera = camera_before(mirror)
        scene.render.filepath = os.path.join(out, f"mirror_{name}.exr")
        bpy.ops.render.render(write_still=True)
        light = picture(scene.render.filepath)
        np.save(os.path.join(out, f"mirror_{name}.npy"), np.clip(light / BRIGHTEST, 0, 1))
        print(f"MIRROR {name} mean {light.mean((0, 1))}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("--") + 1:])
