"""
The store as smooth things mirror it: a small panorama from its middle, as a Radiance file.

    blender -b OUT/place.blend -P panorama.py -- OUT assets/env/store.hdr

It shows the light that was baked: bake.py comes before.
"""
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from light import rays  # noqa: E402

WIDTH, HEIGHT = 256, 128
SAMPLES = 64
# In the scene's axes: between the door and the living room, at the height of the eye.
EYE = (0.0, 1.6, 2.2)


def main(out, path):
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
    scene.cycles.samples = SAMPLES
    rays.paint(rays.baked_in(out))
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.filepath = os.path.join(out, "panorama.exr")
    bpy.ops.render.render(write_still=True)
    image = bpy.data.images.load(scene.render.filepath)
    pixels = np.empty(WIDTH * HEIGHT * 4, np.float32)
    image.pixels.foreach_get(pixels)
    light = pixels.reshape(HEIGHT, WIDTH, 4)[..., :3]
    image = bpy.data.images.new("store", WIDTH, HEIGHT, float_buffer=True, alpha=False)
    filled = np.ones((HEIGHT, WIDTH, 4), np.float32)
    filled[..., :3] = light
    image.pixels.foreach_set(filled.ravel())
    image.filepath_raw, image.file_format = path, "HDR"
    image.save()
    print(f"PANORAMA mean {light.mean((0, 1))}, {os.path.getsize(path)} bytes", flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("--") + 1:])
