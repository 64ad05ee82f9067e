"""The bones, all of one figure; garments share them."""

import bpy

from .weights import ELBOW, HIP_X, SHOULDER, SIDES, WRIST

BONES = {
    "root": ((0, 0, 0), (0, 0.15, 0), None),
    "hips": ((0, 0, 0.60), (0, 0, 0.70), "root"),
    "spine": ((0, 0, 0.70), (0, 0, 1.04), "hips"),
    "head": ((0, 0, 1.06), (0, 0, 1.5), "spine"),
    # Squeezed to blink: its origin is the line between the pupils.
    "eyes": ((0, -0.203, 1.285), (0, -0.203, 1.35), "head"),
}
for _s, _side in SIDES:
    _x = _s * HIP_X
    BONES[f"upper_arm.{_side}"] = (SHOULDER[_side], ELBOW[_side], "spine")
    BONES[f"forearm.{_side}"] = (ELBOW[_side], WRIST[_side], f"upper_arm.{_side}")
    BONES[f"thigh.{_side}"] = ((_x, 0, 0.58), (_x, 0, 0.35), "hips")
    BONES[f"shin.{_side}"] = ((_x, 0, 0.35), (_x, 0, 0.10), f"thigh.{_side}")
    BONES[f"foot.{_side}"] = ((_x, 0, 0.10), (_x, -0.12, 0.03), f"shin.{_side}")


def make():
    data = bpy.data.armatures.new("rig")
    rig = bpy.data.objects.new("person", data)
    bpy.context.scene.collection.objects.link(rig)
    bpy.context.view_layer.objects.active = rig
    bpy.ops.object.mode_set(mode="EDIT")
    for name, (head, tail, parent) in BONES.items():
        bone = data.edit_bones.new(name)
        bone.head, bone.tail = head, tail
        if parent:
            bone.parent = data.edit_bones[parent]
    bpy.ops.object.mode_set(mode="OBJECT")
    return rig


def bind(part, weigh):
    """Writes the weights of a part by the place of each of its points."""
    for vertex in part.data.vertices:
        for bone, weight in weigh(vertex.co).items():
            if weight > 0.001:
                group = part.vertex_groups.get(bone) or part.vertex_groups.new(name=bone)
                group.add([vertex.index], weight, "REPLACE")
