"""
Lays charts into a square lightmap: a skyline, the highest first. It is counted in cells of two by two texels, which soft
light is baked in, so that at either size no chart's light comes near its neighbours'.
"""
import numpy as np

# Cells of a chart's own light all around it, for filtering to reach into.
MARGIN = 1
# Cells from the border of a chart's first cell to its edge: less than half, so that the middle of the cell is on the chart.
EDGE = 0.45
# Texels that a chart is wide and high at least: else no middle of a texel may lie on it, and it would get no light.
LEAST = 1.2


def _texels(chart, scale):
    """Texels that a chart would be wide and high, before it is turned."""
    return np.maximum(LEAST, (chart.high - chart.low) * scale * chart.density)


def _sizes(charts, scale):
    out = []
    for chart in charts:
        width, height = _texels(chart, scale)
        turned = height > width
        if turned:
            width, height = height, width
        out.append((*(int(np.ceil(EDGE + texels / 2)) + 2 * MARGIN for texels in (width, height)), turned))
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
    cells = side // 2
    low, high, found = 4.0, 2 * FINEST, None
    for _ in range(12):
        scale = min(FINEST, (low + high) / 2)
        sizes = _sizes(charts, scale)
        places = _lay(sizes, cells) if sum(w * h for w, h, _ in sizes) <= cells * cells else None
        if places is None:
            high = scale
        else:
            low, found = scale, (scale, sizes, places)
    scale, sizes, places = found
    for chart, (width, height, turned), (x, y) in zip(charts, sizes, places):
        chart.cells = (x, y, width, height)
        chart.place = (2 * (x + MARGIN + EDGE), 2 * (y + MARGIN + EDGE))
        chart.scale = _texels(chart, scale) / np.maximum(chart.high - chart.low, 1e-6)
        chart.turned = turned
    used = sum((w - 2 * MARGIN) * (h - 2 * MARGIN) for w, h, _ in sizes) / (cells * cells)
    return scale, used


def owners(charts, side):
    """For each cell, from the upper row down, the number of the chart that it belongs to, from 0; -1: to none."""
    out = np.full((side // 2, side // 2), -1, np.int32)
    for number, chart in enumerate(charts):
        x, y, width, height = chart.cells
        out[y:y + height, x:x + width] = number
    return out


def lightmap_uv(face, side):
    """Corners of a face in its lightmap, 0..1 from the upper left, as glTF counts."""
    chart = face.chart
    if chart is None:
        return np.zeros((len(face.points), 2))
    local = (face.flat - chart.low) * chart.scale
    if chart.turned:
        local = local[:, ::-1]
    return (np.array(chart.place) + local) / side
