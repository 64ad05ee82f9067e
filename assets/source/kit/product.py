"""A product of the shop, from its parts to its file."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import bpy

from . import levels, materials, occlusion, parts, quality
from .materials import Finish


@dataclass
class Moving:
    """Parts that turn about `pivot` (metres, as they stand in the whole). `extras` go to the glTF node."""

    parts: list
    pivot: tuple[float, float, float]
    extras: dict = field(default_factory=dict)
    within: str | None = None
    """The moving node that carries this one, or `None`."""


@dataclass
class Build:
    """What a product's build function returns, unless it is a plain list of parts that stand still."""

    still: list
    moving: dict[str, Moving] = field(default_factory=dict)
    marks: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    """Empty nodes that others go by: where spectacles sit on a nose."""
    cord: list = field(default_factory=list)
    """Parts that don't count in its size: the flex on the table, the cord it hangs on."""


@dataclass(frozen=True)
class Hotspot:
    """A point worth telling about; `at` and `normal` in Blender's axes (z up, front to -y). `on`: what carries it."""

    id: str
    at: tuple[float, float, float]
    normal: tuple[float, float, float]
    on: str | None = None


@dataclass(frozen=True)
class Light:
    """What a lamp gives when it is on; `at` in Blender's axes, `range` in metres."""

    at: tuple[float, float, float]
    colour: str = "#FFD9A3"
    range: float = 4.0


@dataclass(frozen=True)
class Product:
    """`handle`: the catalogue's. `build()` returns parts (or a `Build`) for the fineness in force.

    `variants`: option value (or several joined by " / ") -> {finish's name: the finish it becomes}; an empty
    dict is the model as built. `sizes`: option value -> scale. `ground`: what it stands on, "floor", "wall" or
    None. `fineness`: of lod1 and lod2. `lod2`: its triangles, None for none.
    """

    handle: str
    build: object
    variants: dict[str, dict[str, Finish]] = field(default_factory=dict)
    sizes: dict[str, float] = field(default_factory=dict)
    moves: str | None = None
    light: Light | None = None
    hotspots: tuple[Hotspot, ...] = ()
    ground: str | None = "floor"
    fineness: tuple[float, float] = (0.34, 0.2)
    lod0: int = 6000
    lod1: int = 490
    lod2: int | None = None


def _y_up(point):
    return [round(point[0], 4), round(point[2], 4), round(-point[1], 4)]


def _clear():
    for each in list(bpy.data.objects):
        bpy.data.objects.remove(each)
    for mesh in list(bpy.data.meshes):
        bpy.data.meshes.remove(mesh)


def _built(product):
    made = product.build()
    return made if isinstance(made, Build) else Build(made)


def _empty(name, parent=None, at=(0, 0, 0)):
    node = bpy.data.objects.new(name, None)
    bpy.context.scene.collection.objects.link(node)
    node.parent = parent
    node.location = at
    return node


def _finest(product, root):
    """LOD 0: `<handle>_lod0`, and a node with its pivot as origin for everything that moves."""
    made = _built(product)
    sizes = [f"{part.name} {parts.triangles(part)}" for part in made.still]
    bodies = {"": levels.weigh_normals(levels.join(made.still, f"{product.handle}_lod0"))} if made.still else {}
    if made.cord:
        bodies["cord"] = levels.weigh_normals(levels.join(made.cord, f"{product.handle}_cord"))
    for name, moving in made.moving.items():
        bodies[name] = levels.weigh_normals(levels.join(moving.parts, f"{product.handle}_{name}"))
    count = sum(parts.triangles(body) for body in bodies.values())
    if count > product.lod0:
        raise ValueError(f"{product.handle}: {count} triangles, at most {product.lod0} ({', '.join(sizes)})")
    occlusion.bake(list(bodies.values()), product.ground)
    nodes = {}
    for name, body in bodies.items():
        if name not in made.moving:
            body.parent = root
            continue
        moving = made.moving[name]
        holder = nodes[moving.within] if moving.within else root
        base = made.moving[moving.within].pivot if moving.within else (0, 0, 0)
        node = _empty(name, holder, [a - b for a, b in zip(moving.pivot, base)])
        for key, value in moving.extras.items():
            node[key] = value
        body.data.transform(parts.matrix([-c for c in moving.pivot]))
        body.parent = node
        nodes[name] = node
    for name, at in made.marks.items():
        _empty(name, root, at)
    return count


def _coarse(product, root, level, budget):
    with quality.coarser(product.fineness[level - 1], level):
        made = _built(product)
        pieces = [*made.still, *made.cord, *(part for moving in made.moving.values() for part in moving.parts)]
        body = levels.decimate(levels.join(pieces, f"{product.handle}_lod{level}"), budget)
    occlusion.bake([body], product.ground, rays=40)
    body.parent = root
    return parts.triangles(body)


def _facts(product, finishes):
    extras = {}
    if product.sizes:
        extras["sizes"] = product.sizes
    if product.moves:
        extras["moves"] = product.moves
    if product.ground != "floor":
        extras["hangs"] = True
    if product.light:
        light = product.light
        extras["light"] = {"at": _y_up(light.at), "colour": light.colour, "range": light.range}
    if product.hotspots:
        extras["hotspots"] = [
            {"id": h.id, "at": _y_up(h.at), "normal": _y_up(h.normal), **({"on": h.on} if h.on else {})}
            for h in product.hotspots
        ]
    variants = {
        value: {name: _plain(finish) for name, finish in swaps.items()} for value, swaps in product.variants.items()
    }
    return {"handle": product.handle, "extras": extras, "materials": finishes, "variants": variants}


def _plain(finish):
    """A finish as the packer reads it: colours linear."""
    plain = asdict(finish)
    plain["colour"] = [round(c, 5) for c in materials.linear(finish.colour)]
    plain["emission"] = [round(c, 5) for c in materials.linear(finish.emission)] if finish.emission else None
    return plain


def make(product, folder):
    """Writes `<folder>/<handle>.glb` (raw) and `.json` (extras and variants) for pack.mjs; returns triangles."""
    _clear()
    root = _empty(product.handle)
    counts = [_finest(product, root)]
    for level, budget in ((1, product.lod1), (2, product.lod2)):
        if budget:
            counts.append(_coarse(product, root, level, budget))
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    known = {m.name for o in bpy.data.objects if o.type == "MESH" for m in o.data.materials}
    for value, swaps in product.variants.items():
        for name in swaps:
            if name not in known:
                raise ValueError(f"{product.handle}: variant {value} changes {name}, which it hasn't")
    finishes = {name: _plain(materials.finish_of(bpy.data.materials[name])) for name in sorted(known)}
    facts = _facts(product, finishes)
    (folder / f"{product.handle}.json").write_text(json.dumps(facts, ensure_ascii=False, indent=2) + "\n")
    bpy.ops.export_scene.gltf(
        filepath=str(folder / f"{product.handle}.glb"),
        export_format="GLB",
        export_yup=True,
        export_apply=False,
        export_texcoords=True,
        export_normals=True,
        export_colors=True,
        export_extras=True,
        export_animations=False,
        export_cameras=False,
        export_lights=False,
    )
    print("made", product.handle, counts)
    return counts


def make_all(products, folder):
    """`make` for those named after `--` on the command line, or for all."""
    import sys

    wanted = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    for product in products:
        if not wanted or product.handle in wanted:
            make(product, folder)
