"""Makes the seating: blender -b --factory-startup -P assets/source/goods/seating/make.py [-- handle …]"""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE), str(SOURCE / "goods")]

from kit.product import make_all  # noqa: E402
from seating import brera, colonna, duomo, lenta, meringa, naviglio, solferino, trama  # noqa: E402

MODULES = (brera, solferino, colonna, meringa, naviglio, lenta, trama, duomo)
make_all([module.PRODUCT for module in MODULES], SOURCE / "goods" / "raw" / "seating")
