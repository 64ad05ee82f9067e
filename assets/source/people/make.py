"""Makes the people of the store: blender -b --factory-startup -P assets/source/people/make.py; then node pack.mjs.

One rig; every part is a skinned mesh of its own, `<kind>-<style>`. The view puts a person together from one part of each
kind and colours it by the names of the materials; pack.mjs adds the levels of detail.
"""

import math
import sys
from pathlib import Path

import bpy

SOURCE = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(SOURCE)]

from people import body, clips, clothes, hair, hidden, rig, shade  # noqa: E402

RAW = Path(__file__).resolve().parent / "raw"
# Share of the triangles that is left of what is modelled round; faces are, and hair is, made as they are seen.
FINEST = 0.5
# What parts are called that are made as they are seen.
KEPT = ("front", "throat")
# Degrees: sharper edges than this stay edges.
CREASE = 75
# Worn while another part is shaded.
DRESSED = {"body": "body", "top": "top-jumper", "bottom": "bottom-trousers", "shoes": "shoes-sneakers"}


def joined(name, weighed):
    """One mesh of parts that are bound already."""
    made = list(weighed)
    for part, weigh in made:
        thin(part)
        rig.bind(part, weigh)
    bpy.ops.object.select_all(action="DESELECT")
    for part, _ in made:
        part.select_set(True)
    whole = made[0][0]
    bpy.context.view_layer.objects.active = whole
    bpy.ops.object.join()
    whole.name = whole.data.name = name
    for layer in list(whole.data.uv_layers):
        whole.data.uv_layers.remove(layer)
    return whole


def dress(whole, armature):
    whole.parent = armature
    whole.modifiers.new("Armature", "ARMATURE").object = armature


def thin(part):
    """What is modelled round is kept as round as its outline shows."""
    if part.name.startswith(KEPT) or part.data.materials[0].name.split(".")[0] in {*shade.PAINTED, "hair"}:
        return
    thinner = part.modifiers.new("Decimate", "DECIMATE")
    thinner.ratio = FINEST
    bpy.ops.object.select_all(action="DESELECT")
    part.select_set(True)
    bpy.context.view_layer.objects.active = part
    bpy.ops.object.modifier_apply(modifier="Decimate")


def soften(part):
    """Its shading is smooth where it was."""
    part.data.use_auto_smooth = True
    part.data.auto_smooth_angle = math.radians(CREASE)
    part.data.calc_loop_triangles()
    print(f"{part.name}: {len(part.data.loop_triangles)} triangles")


def wardrobe():
    yield "body", body.make()
    for style in hair.STYLES:
        yield f"hair-{style}", hair.make(style)
    for kind, garments in (("top", clothes.TOPS), ("bottom", clothes.BOTTOM), ("shoes", clothes.FEET)):
        for name, garment in garments.items():
            yield f"{kind}-{name}", garment()


def main():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    armature = rig.make()
    made = {}
    for name, weighed in wardrobe():
        made[name] = joined(name, weighed)
        hidden.remove(made[name])
        soften(made[name])
    for name, part in made.items():
        kind = name.split("-")[0]
        shade.bake(part, [made[other] for worn, other in DRESSED.items() if worn != kind])
    for part in [each for each in bpy.data.objects if each.type == "MESH"]:
        dress(part, armature)
    clips.make(armature)
    RAW.mkdir(exist_ok=True)
    bpy.ops.export_scene.gltf(
        filepath=str(RAW / "people.glb"),
        export_format="GLB",
        export_animations=True,
        export_nla_strips=True,
        export_force_sampling=False,
        export_apply=False,
        export_skins=True,
        export_texcoords=False,
        export_colors=True,
        export_optimize_animation_size=True,
    )


main()
