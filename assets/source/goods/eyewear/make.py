"""Makes the eyewear: blender -b --factory-startup -P assets/source/goods/eyewear/make.py [-- handle …]"""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE), str(SOURCE / "goods")]

from eyewear import custodia_feltro, occhiali_brera_sole, occhiali_darsena, occhiali_isola, occhiali_lettura  # noqa: E402
from kit.product import make_all  # noqa: E402

EYEWEAR = [custodia_feltro, occhiali_brera_sole, occhiali_darsena, occhiali_isola, occhiali_lettura]
make_all([each.PRODUCT for each in EYEWEAR], SOURCE / "goods" / "raw" / "eyewear")
