"""The whole place: which models there are, which share a lightmap, and what each file holds."""
from helpers.model import Model
from place import ceiling, floor, glazing, interior, signs
from rooms import (atrium, audio, bricks, ceramics, checkout, eyewear, fitting, help_desk, lighting, lounge, windows)
from street import furniture, ground, opposite, own_front

ROOMS = {
    "atrium": (atrium, help_desk),
    "lighting": (lighting,),
    "lounge": (lounge,),
    "eyewear": (eyewear,),
    "ceramics": (ceramics, checkout),
    "fitting": (fitting,),
    "audio": (audio,),
    "bricks": (bricks,),
}
# Middle of each room, which decides what is fetched first.
MIDDLES = {"atrium": (0, 2), "lighting": (-7.5, -1.5), "lounge": (-7.5, 5.2), "eyewear": (3.2, 2.5),
           "ceramics": (0, -6), "fitting": (-7.5, -7.2), "audio": (7.5, -4), "bricks": (7.5, 4), "street": (0, 12)}

# Lightmap -> its side in texels. Each room has its own, so that it can come and go.
LIGHTMAPS = {"floor": 1024, "walls": 2048, **{name: 512 for name in ROOMS}, "street": 1024}


def make():
    """Name of each model -> (lightmap, model)."""
    made = {"floor": ("floor", floor.build(Model("floor")))}
    walls = Model("walls")
    for module in (interior, ceiling, glazing, signs, windows):
        module.build(walls)
    made["walls"] = ("walls", walls)
    for name, modules in ROOMS.items():
        room = Model(name)
        for module in modules:
            module.build(room)
        made[name] = (name, room)
    street = Model("street")
    for module in (ground, own_front, opposite, furniture):
        module.build(street)
    made["street"] = ("street", street)
    return made
