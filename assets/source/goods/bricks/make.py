"""Makes the brick sets: blender -b --factory-startup -P assets/source/goods/bricks/make.py [-- handle …]"""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE), str(SOURCE / "goods")]

from bricks import casetta_navigli, gatto_tetti, oculo_mattoncini, torre_arcobaleno, tram_giallo, uccellino_giallo  # noqa: E402
from kit.product import make_all  # noqa: E402

SETS = [casetta_navigli, gatto_tetti, oculo_mattoncini, torre_arcobaleno, tram_giallo, uccellino_giallo]
make_all([each.PRODUCT for each in SETS], SOURCE / "goods" / "raw" / "bricks")
