"""
Builds the place: models, lightmap layout, GLBs, and a Blender file to bake.

    blender -b --factory-startup -P build.py -- OUT
"""
import json
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402
import numpy as np  # noqa: E402

import whole  # noqa: E402
from helpers.bake_scene import make_bake_scene  # noqa: E402
from helpers.glb import write_glb  # noqa: E402
from helpers.meshes import arrays_of  # noqa: E402
from helpers.model import charts_of  # noqa: E402
from helpers.packing import owners, pack  # noqa: E402

OPAQUE = {"name": "surface", "pbrMetallicRoughness": {"metallicFactor": 0, "roughnessFactor": 0.8}}
LEAVES = {"name": "leaf", "doubleSided": True, "pbrMetallicRoughness": {"metallicFactor": 0, "roughnessFactor": 0.8}}
GLASS = {"name": "glass", "doubleSided": True, "alphaMode": "BLEND",
         "pbrMetallicRoughness": {"baseColorFactor": [1, 1, 1, 0.12], "metallicFactor": 0, "roughnessFactor": 0.02}}


def parts_of(prefix, model, side):
    """A model as the parts of a GLB: what is solid, leaves, glass."""
    sorted_out = ((prefix, model.without("leaf", "glass"), OPAQUE), (f"{prefix}_foliage", model.parts("leaf"), LEAVES),
                  (f"{prefix}_glass", model.parts("glass"), GLASS))
    return [(name, arrays_of(part, side), material) for name, part, material in sorted_out if part.faces]


def main(out):
    began = time.time()
    os.makedirs(out, exist_ok=True)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    made = whole.make()
    for lightmap, side in whole.LIGHTMAPS.items():
        models = [model for name, (which, model) in made.items() if which == lightmap]
        charts = charts_of(models)
        scale, used = pack(charts, side)
        print(f"LIGHTMAP {lightmap}: {len(charts)} charts, {scale:.1f} texels a metre, {used:.0%} used", flush=True)
        np.savez_compressed(os.path.join(out, f"charts_{lightmap}.npz"), owner=owners(charts, side),
                            lamplight=np.array([chart.lamplight for chart in charts], np.float32))
    files = {"shell": []}
    for name, (lightmap, model) in made.items():
        side = whole.LIGHTMAPS[lightmap]
        if name in ("floor", "walls"):
            files["shell"] += parts_of(f"shell_{name}", model, side)
        else:
            files[name] = parts_of(f"room_{name}", model, side)
    counts = {}
    for name, parts in files.items():
        write_glb(os.path.join(out, f"{name}.glb"), parts)
        counts[name] = sum(len(arrays["index"]) // 3 for _, arrays, _ in parts)
        print(f"GLB {name}: {counts[name]} triangles in {len(parts)} parts", flush=True)
    make_bake_scene(made, whole.LIGHTMAPS)
    bpy.ops.wm.save_as_mainfile(filepath=os.path.join(out, "place.blend"), compress=False)
    with open(os.path.join(out, "place.json"), "w") as file:
        json.dump({"triangles": counts, "rooms": {k: v for k, v in whole.MIDDLES.items()}}, file)
    print(f"BUILT in {time.time() - began:.0f} s; rooms {sum(v for k, v in counts.items() if k not in ('shell', 'street'))}")


if __name__ == "__main__":
    main(sys.argv[sys.argv.index("--") + 1] if "--" in sys.argv else "/tmp/vetrina-store")
