"""What Cycles bakes of one object, and what shines meanwhile. Arrays run from the image's upper row down."""
import os
import time

import bpy
import numpy as np

NOTHING = -99.0
# Light on what has no lightmap: metal and leaves.
AIR = 0.7
# Metres to what touches a surface.
TOUCHING = 0.006
# Brightness of strips and bulbs in pictures, as a share of their glow in the bake.
PICTURED = 15.0
scene = bpy.context.scene
SKY = scene.world.node_tree.nodes["Background"].inputs[1].default_value


def bake(thing, kind, side, samples, seed=0, **options):
    """Linear light of an object's texels; what no face covers is NOTHING."""
    image = bpy.data.images.new("bake", side, side, float_buffer=True, alpha=False)
    image.colorspace_settings.name = "Non-Color"
    pixels = np.full(side * side * 4, NOTHING, np.float32)
    image.pixels.foreach_set(pixels)
    nodes = thing.material_slots[0].material.node_tree.nodes
    node = nodes.get("target") or nodes.new("ShaderNodeTexImage")
    node.name, node.image = "target", image
    nodes.active = node
    bpy.ops.object.select_all(action="DESELECT")
    thing.select_set(True)
    bpy.context.view_layer.objects.active = thing
    scene.cycles.samples, scene.cycles.seed = samples, seed
    began = time.time()
    bpy.ops.object.bake(type=kind, margin=0, use_clear=False, **options)
    image.pixels.foreach_get(pixels)
    node.image = None
    bpy.data.images.remove(image)
    print(f"    {thing.name} {kind} {side}px {samples} samples {time.time() - began:.0f} s", flush=True)
    return pixels.reshape(side, side, 4)[::-1, :, :3].copy()


def light(thing, side, samples, seed=0, bounced=False):
    return bake(thing, "DIFFUSE", side, samples, seed, pass_filter={"INDIRECT" if bounced else "DIRECT"})


def meshes():
    return [thing for thing in scene.objects if thing.type == "MESH" and thing.material_slots]


def own_materials():
    """Each object gets a material of its own: what it is baked into, and what it shines with, are its own."""
    for thing in meshes():
        thing.material_slots[0].material = thing.material_slots[0].material.copy()


# Begins the name of every lamp.
ALL = ("",)


def switch(lamps=(), sun=False, sky=False, bounces=0):
    """Puts on the lamps whose names begin so, and puts out all others."""
    for thing in scene.objects:
        if thing.type == "LIGHT":
            thing.hide_render = not (sun if thing.name == "sun" else thing.name.startswith(tuple(lamps)))
    scene.world.node_tree.nodes["Background"].inputs[1].default_value = SKY if sky else 0
    scene.cycles.max_bounces = bounces


def _shine_with(thing, output):
    tree = thing.material_slots[0].material.node_tree
    tree.links.new(output(tree), tree.nodes["emission"].inputs["Color"])


def has(lamp):
    return any(thing.type == "LIGHT" and thing.name.startswith(lamp) for thing in scene.objects)


def glow(on=True):
    """Strips and bulbs shine, or nothing does."""
    for thing in meshes():
        _shine_with(thing, (lambda tree: tree.nodes["glow"].outputs["Color"]) if on else _black)


def show_backs():
    """All faces shine on their backs, and on what touches them: where that light falls, a surface is inside of something."""
    for thing in meshes():
        _shine_with(thing, _back if not thing.name.startswith("leaves") else _black)


def show_light(lights, glowing=0.0):
    """All faces shine with the light that falls on them, strips and bulbs so much; `lights`: by the name of a lightmap."""
    for thing in meshes():
        baked = lights.get(thing.name.removeprefix("baked_"))
        _shine_with(thing, lambda tree, baked=baked: _reflected(tree, baked, glowing))


def baked_in(out):
    """The light of all lightmaps that were baked, by their names."""
    lights = {}
    for file in os.listdir(out):
        if file.startswith("light_") and file.endswith(".npz"):
            light = np.load(os.path.join(out, file))["light"].astype(np.float32)
            cells = len(light) // 2
            lights[file[6:-4]] = light.reshape(cells, 2, cells, 2, 3).mean((1, 3))
    return lights


def paint(lights):
    """For pictures: all looks as it was lit, and nothing lights it any more."""
    own_materials()
    show_light(lights, PICTURED)
    for thing in meshes():
        tree = thing.material_slots[0].material.node_tree
        tree.links.new(tree.nodes["emission"].outputs[0], tree.nodes["Material Output"].inputs[0])
    switch(sky=True)


def _node(tree, kind, name):
    node = tree.nodes.new(kind)
    node.name = name
    return node


def _back(tree):
    if "hidden" in tree.nodes:
        return tree.nodes["hidden"].outputs["Value"]
    geometry, path = tree.nodes.new("ShaderNodeNewGeometry"), tree.nodes.new("ShaderNodeLightPath")
    near, hidden = tree.nodes.new("ShaderNodeMath"), _node(tree, "ShaderNodeMath", "hidden")
    near.operation, hidden.operation = "LESS_THAN", "MAXIMUM"
    near.inputs[1].default_value = TOUCHING
    tree.links.new(path.outputs["Ray Length"], near.inputs[0])
    tree.links.new(near.outputs["Value"], hidden.inputs[0])
    tree.links.new(geometry.outputs["Backfacing"], hidden.inputs[1])
    return hidden.outputs["Value"]


def _black(tree):
    output = (tree.nodes.get("black") or _node(tree, "ShaderNodeRGB", "black")).outputs["Color"]
    output.default_value = (0, 0, 0, 1)
    return output


def _reflected(tree, baked, glowing):
    times = tree.nodes.get("reflected") or _node(tree, "ShaderNodeVectorMath", "reflected")
    own = tree.nodes.get("own") or _node(tree, "ShaderNodeVectorMath", "own")
    times.operation, own.operation = "MULTIPLY_ADD", "SCALE"
    own.inputs["Scale"].default_value = glowing
    tree.links.new(tree.nodes["glow"].outputs["Color"], own.inputs[0])
    tree.links.new(tree.nodes["albedo"].outputs["Color"], times.inputs[0])
    tree.links.new(own.outputs["Vector"], times.inputs[2])
    for link in list(times.inputs[1].links):
        tree.links.remove(link)
    times.inputs[1].default_value = (AIR, AIR, AIR)
    if baked is not None:
        picture = tree.nodes.get("light") or _node(tree, "ShaderNodeTexImage", "light")
        picture.image = _image(baked)
        tree.links.new(picture.outputs["Color"], times.inputs[1])
    return times.outputs["Vector"]


def _image(light):
    side = light.shape[0]
    image = bpy.data.images.new("light", side, side, float_buffer=True, alpha=False)
    image.colorspace_settings.name = "Non-Color"
    pixels = np.ones((side, side, 4), np.float32)
    pixels[..., :3] = light[::-1]
    image.pixels.foreach_set(pixels.ravel())
    image.update()
    return image
