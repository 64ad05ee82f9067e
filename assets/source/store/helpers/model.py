"""A model under construction: faces with a brush, and charts, which say where their light lies in a lightmap."""
import random
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Chart:
    """A piece of surface laid flat: metres, later texels. Pieces may share one chart."""
    density: float
    low: np.ndarray = field(default_factory=lambda: np.full(2, np.inf))
    high: np.ndarray = field(default_factory=lambda: np.full(2, -np.inf))
    # Share of the light that comes straight from lamps; see `Brush`.
    lamplight: float = 1.0
    # Set by the packer: its cells (x, y, width, height), texels of its corner, texels a metre along each side, and whether
    # it lies on its side.
    cells: tuple = (0, 0, 0, 0)
    place: tuple = (0.0, 0.0)
    scale: np.ndarray = field(default_factory=lambda: np.ones(2))
    turned: bool = False

    def grow(self, points):
        self.low = np.minimum(self.low, points.min(0))
        self.high = np.maximum(self.high, points.max(0))


@dataclass
class Face:
    points: np.ndarray  # n by 3, in the scene
    flat: np.ndarray    # n by 2, metres on the chart
    brush: object
    chart: object
    shift: tuple        # of the tile, so that no two parts show the same piece of wood


class Model:
    def __init__(self, name):
        self.name = name
        self.faces = []
        self.random = random.Random(name)

    def chart(self, brush):
        return Chart(brush.density, lamplight=brush.lamplight) if brush.is_baked else None

    def add(self, polygons, brush, chart=None, shift=None):
        """`polygons`: pairs of corners in the scene and corners on the chart. All of them lie on one chart."""
        chart = chart or self.chart(brush)
        if shift is None:
            shift = (0.0, 0.0) if brush.finish == "plaster" else (self.random.random(), self.random.random())
        for points, flat in polygons:
            points, flat = np.asarray(points, float), np.asarray(flat, float)
            if chart is not None:
                chart.grow(flat)
            self.faces.append(Face(points, flat, brush, chart, shift))
        return chart

    def parts(self, *finishes):
        """The faces of these finishes only, as a model of its own."""
        part = Model(self.name)
        part.faces = [face for face in self.faces if face.brush.finish in finishes]
        return part

    def without(self, *finishes):
        part = Model(self.name)
        part.faces = [face for face in self.faces if face.brush.finish not in finishes]
        return part

    def triangle_count(self):
        return sum(len(face.points) - 2 for face in self.faces)


def charts_of(models):
    """Every chart once, in the order of the faces."""
    met = {}
    for model in models:
        for face in model.faces:
            if face.chart is not None:
                met.setdefault(id(face.chart), face.chart)
    return list(met.values())
