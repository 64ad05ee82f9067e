"""
Baked light to 8 bits, for the browser: divided by the scale, in sRGB, dithered.

    blender -b --factory-startup -P encode.py -- OUT [walls,floor,atrium]
"""
import os
import sys

import bpy
import numpy as np

# Brighter light is cut off; the scene names the same number.
SCALE = 4.0
# Brighter than this counts by half: the eye shuts where the sun falls or a lamp is near, and colours stay what they are.
GLARE, SHUT = 1.3, 0.5


def baked_in(out):
    return sorted(file[6:-4] for file in os.listdir(out) if file.startswith("light_") and file.endswith(".npz"))


def without_glare(light):
    brightest = light.max(-1, keepdims=True)
    return light * np.where(brightest > GLARE, (GLARE + (brightest - GLARE) * SHUT) / np.maximum(brightest, GLARE), 1)


def main(out, names=None):
    rng = np.random.default_rng(1)
    for name in names.split(",") if names else baked_in(out):
        baked = np.load(os.path.join(out, f"light_{name}.npz"))
        light = np.clip(without_glare(baked["light"].astype(np.float32)) / SCALE, 0, 1)
        coded = np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 1e-8) ** (1 / 2.4) - 0.055)
        coded = np.clip(coded + (rng.random(coded.shape) - 0.5) / 255, 0, 1)
        height, width, _ = coded.shape
        image = bpy.data.images.new(name, width, height, alpha=False)
        image.colorspace_settings.name = "Non-Color"
        pixels = np.ones((height, width, 4), np.float32)
        pixels[..., :3] = coded[::-1]
        image.pixels.foreach_set(pixels.ravel())
        image.filepath_raw = os.path.join(out, f"{name}.png")
        image.file_format = "PNG"
        image.save()
        print(f"ENCODED {name}, {(light >= 1).any(-1).mean():.2%} cut off", flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("--") + 1:])
