"""Makes the lamps: blender -b --factory-startup -P assets/source/goods/lamps/make.py [-- handle …]"""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE), str(SOURCE / "goods")]

from kit.product import make_all  # noqa: E402
from lamps import airone, cupola, fiammifero, luna, mezzaluna, nastro, plisse, sempione  # noqa: E402

MODULES = (cupola, airone, luna, sempione, plisse, fiammifero, mezzaluna, nastro)
make_all([module.PRODUCT for module in MODULES], SOURCE / "goods" / "raw" / "lamps")
