"""Lays charts into a square lightmap: a skyline, the highest first."""
import numpy as np

# Texels of air around a chart, so that light doesn't bleed into its neighbours.
GAP = 4


def _sizes(charts, scale):
    out = []
    for chart in charts:
        width, height = (chart.high - chart.low) * scale * chart.density
        turned = height > width
        if turned:
            width, height = height, width
        out.append((max(1, int(np.ceil(width))) + 1 + GAP, max(1, int(np.ceil(height))) + 1 + GAP, turned))
    return out


def _lay(sizes, side):
    """Corners of rectangles in a square of `side`, or None when they don't fit."""
    skyline = [(0, 0, side)]  # x, y, width
    places = [None] * len(sizes)
    for number in sorted(range(len(sizes)), key=lambda k: (-sizes[k][1], -sizes[k][0])):
        width, height, _ = sizes[number]
        best = None
        for at in range(len(skyline)):
            x = skyline[at][0]
            if x + width > side:
                break
            y, left, k = 0, width, at
            while left > 0:
                y = max(y, skyline[k][1])
                left -= skyline[k][2]
                k += 1
            if y + height <= side and (best is None or y < best[0]):
                best = (y, x)
        if best is None:
            return None
        y, x = best
        places[number] = (x, y)
        skyline = _raise(skyline, x, y + height, width)
    return places


def _raise(skyline, x, y, width):
    out = []
    for sx, sy, sw in skyline:
        if sx + sw <= x or sx >= x + width:
            out.append((sx, sy, sw))
            continue
        if sx < x:
            out.append((sx, sy, x - sx))
        if sx + sw > x + width:
            out.append((x + width, sy, sx + sw - x - width))
    out.append((x, y, width))
    out.sort()
    merged = []
    for part in out:
        if merged and merged[-1][1] == part[1]:
            merged[-1] = (merged[-1][0], part[1], merged[-1][2] + part[2])
        else:
            merged.append(part)
    return merged


# Texels a metre: finer than this nobody sees.
FINEST = 96.0


def pack(charts, side):
    """Gives every chart its place at the greatest scale at which all fit. Returns texels a metre, and the share used."""
    low, high, found = 4.0, 2 * FINEST, None
    for _ in range(12):
        scale = min(FINEST, (low + high) / 2)
        sizes = _sizes(charts, scale)
        places = _lay(sizes, side) if sum(w * h for w, h, _ in sizes) <= side * side else None
        if places is None:
            high = scale
        else:
            low, found = scale, (scale, sizes, places)
    scale, sizes, places = found
    for chart, (_, _, turned), (x, y) in zip(charts, sizes, places):
        chart.place = (x + GAP / 2 + 0.5, y + GAP / 2 + 0.5)
        chart.scale = scale * chart.density
        chart.turned = turned
    used = sum((w - GAP) * (h - GAP) for w, h, _ in sizes) / (side * side)
    return scale, used


def lightmap_uv(face, side):
    """Corners of a face in its lightmap, 0..1 from the upper left, as glTF counts."""
    chart = face.chart
    if chart is None:
        return np.zeros((len(face.points), 2))
    local = (face.flat - chart.low) * chart.scale
    if chart.turned:
        local = local[:, ::-1]
    return (np.array(chart.place) + local) / side
