"""Makes the audio: blender -b --factory-startup -P assets/source/goods/audio/make.py [-- handle …]"""

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE), str(SOURCE / "goods")]

from audio import (  # noqa: E402
    amplificatore_sarpi,
    cuffie_sordina,
    diffusore_perla,
    diffusore_velasca,
    giradischi_ambrogio,
    radio_lambrate,
    vinile_tram_uno,
)
from kit.product import make_all  # noqa: E402

AUDIO = [
    amplificatore_sarpi, cuffie_sordina, diffusore_perla, diffusore_velasca, giradischi_ambrogio, radio_lambrate,
    vinile_tram_uno
]
make_all([each.PRODUCT for each in AUDIO], SOURCE / "goods" / "raw" / "audio")
