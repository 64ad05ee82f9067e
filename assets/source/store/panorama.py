"""
The store as smooth things mirror it: a small panorama from its middle, as a Radiance file.

    blender -b OUT/place.blend -P panorama.py -- OUT/store.hdr [samples]
"""
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from light.denoise import shift, tame_fireflies  # noqa: E402

WIDTH, HEIGHT = 256, 128
# In the scene's axes: between the door and the living room, at the height of the eye.
EYE = (0.0, 1.6, 2.2)


def main(path, samples="192"):
    scene = bpy.context.scene
    camera = bpy.data.cameras.new("panorama")
    camera.type = "PANO"
    camera.cycles.panorama_type = "EQUIRECTANGULAR"
    thing = bpy.data.objects.new("panorama", camera)
    thing.location = (EYE[0], -EYE[2], EYE[1])
    # The middle of the picture looks along the scene's +x, as three reads it.
    thing.rotation_euler = (math.pi / 2, 0, -math.pi / 2)
    scene.collection.objects.link(thing)
    scene.camera = thing
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scene.cycles.samples = int(samples)
    # Lamps are no picture of themselves: the strips and bulbs that they stand for are.
    for mesh in bpy.data.objects:
        if mesh.type == "MESH" and mesh.name.startswith("metal_"):
            glow = mesh.data.attributes["glow"]
            values = np.empty(len(glow.data) * 4, np.float32)
            glow.data.foreach_get("color", values)
            glow.data.foreach_set("color", values * 15)
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.filepath = path + ".exr"
    bpy.ops.render.render(write_still=True)
    image = bpy.data.images.load(path + ".exr")
    pixels = np.empty(WIDTH * HEIGHT * 4, np.float32)
    image.pixels.foreach_get(pixels)
    light = tame_fireflies(pixels.reshape(HEIGHT, WIDTH, 4)[..., :3].copy(), None)
    light = sum(shift(light, dy, dx) * ((2 - abs(dy)) * (2 - abs(dx)) / 16) for dy in (-1, 0, 1) for dx in (-1, 0, 1))
    out = bpy.data.images.new("store", WIDTH, HEIGHT, float_buffer=True, alpha=False)
    filled = np.ones((HEIGHT, WIDTH, 4), np.float32)
    filled[..., :3] = light
    out.pixels.foreach_set(filled.ravel())
    out.filepath_raw, out.file_format = path, "HDR"
    out.save()
    print(f"PANORAMA mean {light.mean((0, 1))}, {os.path.getsize(path)} bytes", flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("--") + 1:])
