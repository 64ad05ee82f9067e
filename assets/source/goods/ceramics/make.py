"""Makes the ceramics: blender -b --factory-startup -P assets/source/goods/ceramics/make.py [-- handle …]"""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE), str(SOURCE / "goods")]

from kit.product import make_all  # noqa: E402
from ceramics import canneto, corolla, eclissi, goccia, lario, notturno, onda, sole, trittico  # noqa: E402

MODULES = (goccia, onda, lario, notturno, canneto, corolla, eclissi, sole, trittico)
make_all([module.PRODUCT for module in MODULES], SOURCE / "goods" / "raw" / "ceramics")
