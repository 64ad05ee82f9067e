/** How the ceramics are photographed; see pictures/views.mjs. `variants`: option values, a picture each. */
export const VIEWS = [
  { handle: "vaso-goccia", yaw: 20, pitch: 9, variants: [["Gesso"], ["Carbone"]] },
  { handle: "vaso-onda", yaw: 20, pitch: 9, variants: [["Salvia"], ["Latte"], ["Mattone"]] },
  { handle: "anfora-lario", yaw: 24, pitch: 12, variants: [["Terracotta"], ["Calce"]] },
  { handle: "vaso-notturno", yaw: 20, pitch: 11, fill: 0.72, variants: [["Inchiostro"], ["Céladon"]] },
  { handle: "vaso-canneto", yaw: 20, pitch: 10, fill: 0.88, variants: [["Ocra"], ["Gesso"]] },
  { handle: "ciotola-corolla", yaw: 20, pitch: 26, fill: 0.66, variants: [["Cipria"], ["Latte"]] },
  { handle: "piatto-eclissi", yaw: 22, pitch: 9, fill: 0.8, variants: [["Giorno"], ["Notte"]] },
  {
    handle: "caraffa-sole",
    yaw: 16,
    pitch: 14,
    variants: [["Latte e ocra"], ["Cielo e latte"], ["Mattone"]],
  },
  { handle: "vaso-trittico", yaw: 18, pitch: 20, fill: 0.84, variants: [["Giardino"], ["Tramonto"], ["Notte"]] },
]
