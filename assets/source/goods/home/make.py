"""Makes the things for the home: blender -b --factory-startup -P assets/source/goods/home/make.py [-- handle …]"""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE), str(SOURCE / "goods")]

from home import cuscino_lodi, orologio_ore, specchio_luna, tazzine_alba, vassoio_ottone  # noqa: E402
from kit.product import make_all  # noqa: E402

HOME = [cuscino_lodi, orologio_ore, specchio_luna, tazzine_alba, vassoio_ottone]
make_all([each.PRODUCT for each in HOME], SOURCE / "goods" / "raw" / "home")
