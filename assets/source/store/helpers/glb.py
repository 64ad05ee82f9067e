"""Writes GLB files: nodes with one mesh each. Compressed afterwards by pack.mjs."""
import json
import struct

import numpy as np

TYPES = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4"}
COMPONENTS = {np.dtype(np.float32): 5126, np.dtype(np.uint16): 5123, np.dtype(np.uint32): 5125}


def write_glb(path, parts):
    """`parts`: (name, arrays of meshes.py, material as glTF has it)."""
    blob, views, accessors, meshes, nodes, materials = bytearray(), [], [], [], [], []

    def accessor(array, target):
        array = np.ascontiguousarray(array)
        while len(blob) % 4:
            blob.append(0)
        views.append({"buffer": 0, "byteOffset": len(blob), "byteLength": array.nbytes, "target": target})
        blob.extend(array.tobytes())
        width = 1 if array.ndim == 1 else array.shape[1]
        made = {"bufferView": len(views) - 1, "componentType": COMPONENTS[array.dtype], "count": len(array),
                "type": TYPES[width]}
        if array.dtype == np.uint16 and array.ndim > 1:
            made["normalized"] = True
        return accessors.append(made) or len(accessors) - 1

    for name, arrays, material in parts:
        attributes = {key: accessor(value, 34962) for key, value in arrays.items() if key != "index"}
        position = arrays["POSITION"]
        accessors[attributes["POSITION"]].update(min=position.min(0).tolist(), max=position.max(0).tolist())
        if material not in materials:
            materials.append(material)
        primitive = {"attributes": attributes, "indices": accessor(arrays["index"], 34963),
                     "material": materials.index(material)}
        meshes.append({"name": name, "primitives": [primitive]})
        nodes.append({"name": name, "mesh": len(meshes) - 1})
    while len(blob) % 4:
        blob.append(0)
    document = {
        "asset": {"version": "2.0", "generator": "assets/source/store"}, "scene": 0,
        "scenes": [{"nodes": list(range(len(nodes)))}], "nodes": nodes, "meshes": meshes, "materials": materials,
        "accessors": accessors, "bufferViews": views, "buffers": [{"byteLength": len(blob)}],
    }
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    with open(path, "wb") as file:
        file.write(struct.pack("<4sII", b"glTF", 2, 12 + 8 + len(text) + 8 + len(blob)))
        file.write(struct.pack("<I4s", len(text), b"JSON") + text)
        file.write(struct.pack("<I4s", len(blob), b"BIN\0") + bytes(blob))
