"""Writes scenes/flagship.json from the plan, the places and the stock of this folder.

    python3 assets/source/flagship/make.py && npx biome format --write scenes
"""
import json
import os

import floor_plan
import layout
import places
import stock

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")

# Middle of each room: the nearest is fetched first. The same as in assets/source/store/whole.py.
ROOMS = (("atrium", 0, 2), ("lighting", -7.5, -1.5), ("lounge", -7.5, 5.2), ("eyewear", 3.2, 2.5), ("ceramics", 0, -6),
         ("fitting", -7.5, -7.2), ("audio", 7.5, -4), ("bricks", 7.5, 4), ("street", 0, 12))
PROBES = {"file": "light/probes.bin", "origin": [-10, 0.2, -8], "step": [1, 1, 1], "size": [21, 4, 21]}


def rounded(value):
    return round(value, 3)


def fixtures():
    for name, zone, touchpoint, slots in stock.FIXTURES:
        yield {
            "id": name, "zone": zone, "touchpoint": touchpoint, "kind": "built-in",
            "slots": [
                {"id": f"{name}-{number}", "product": product, "position": [rounded(x), rounded(y), rounded(z)],
                 "heading": round(heading % 360, 1), "scale": scale, "light": [0.92, 0.86, 0.78],
                 "inspectable": y < stock.HIGHEST_IN_REACH or name == "lighting-pendants" and number == 2}
                for number, (product, x, y, z, heading, scale) in enumerate(slots, 1)
            ],
        }
    for name, zone, touchpoint, kind, x, y, z, heading in stock.OPEN_SLOTS:
        slot = {"id": f"{name}-1", "product": None, "position": [x, y, z], "heading": heading, "scale": 1,
                "light": [0.92, 0.86, 0.78], "inspectable": True}
        yield {"id": name, "zone": zone, "touchpoint": touchpoint, "kind": kind, "slots": [slot]}


def points(corners):
    return [{"x": x, "z": z} for x, z in corners]


def room(name, x, z):
    return {"id": name, "model": f"models/rooms/{name}.glb", "lightmap": f"lightmaps/{name}.webp", "x": x, "z": z}


def shell():
    return {
        "model": "models/shell.glb",
        "lightmaps": {"shell_floor": "lightmaps/floor.webp", "shell_walls": "lightmaps/walls.webp"},
        "lightmapScale": 4,
        "environment": "env/store.hdr",
        "exposure": 1.08,
        "tiles": "textures/tiles.webp",
        "rooms": [room(*each) for each in ROOMS],
        "probes": PROBES,
    }


def scene():
    x, y, z, heading, width, height = layout.MIRROR
    return {
        "id": "flagship",
        "version": "2",
        "name": {"it": "Il negozio di via Ambrogia", "en": "The flagship store"},
        "shell": shell(),
        "floor": points(floor_plan.FLOOR),
        "obstacles": floor_plan.obstacles(stock.FIXTURES, stock.OPEN_SLOTS),
        "ceiling": floor_plan.CEILING,
        "zones": [
            {"id": i, "name": {"it": it, "en": en}, "outline": points(outline),
             "arrival": {"x": at[0], "z": at[1], "heading": at[2]}}
            for i, it, en, outline, at in places.ZONES
        ],
        "spawnPoints": [{"id": i, "x": x, "z": z, "heading": h} for i, x, z, h in places.SPAWN],
        "fixtures": list(fixtures()),
        "touchpoints": [
            {"id": i, "name": {"it": it, "en": en}, "stage": stage, "zone": zone,
             "at": None if at is None else {"x": at[0], "y": at[1], "z": at[2]}}
            for i, it, en, stage, zone, at in places.TOUCHPOINTS
        ],
        "attendants": [
            {"id": i, "name": name, "at": {"x": x, "z": z, "heading": h}, "outfit": outfit}
            for i, name, x, z, h, outfit in places.ATTENDANTS
        ],
        "mirror": {"x": x, "y": y, "z": z, "heading": heading, "width": width, "height": height},
        "boards": [
            {"id": i, "x": x, "y": y, "z": z, "heading": h, "width": width, "height": height}
            for i, x, y, z, h, width, height in places.BOARDS
        ],
        "surfaces": [{"material": material, "outline": points(outline)} for material, outline in places.SURFACES],
    }


if __name__ == "__main__":
    with open(os.path.join(ROOT, "scenes", "flagship.json"), "w") as file:
        json.dump(scene(), file, indent=1, ensure_ascii=False)
