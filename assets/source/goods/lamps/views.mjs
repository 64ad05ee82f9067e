/** How the lamps are photographed; see pictures/views.mjs. `variants`: option values, a picture each. */
export const VIEWS = [
  { handle: "lampada-cupola", yaw: 20, pitch: 7, variants: [["Avorio"], ["Terracotta"], ["Verde bottiglia"]] },
  { handle: "lampada-airone", yaw: 18, pitch: 12, variants: [["Verde bottiglia"], ["Ocra"], ["Inchiostro"]] },
  { handle: "lampada-luna", yaw: 20, pitch: 4, fill: 0.9, variants: [["Ottone"], ["Nero"]] },
  { handle: "piantana-sempione", yaw: 14, pitch: 6, fill: 0.88, variants: [["Ottone"], ["Nero"]] },
  {
    handle: "sospensione-plisse",
    yaw: 10,
    pitch: -6,
    crop: [0, 0.5],
    hangs: true,
    fill: 0.9,
    variants: [["Carta bianca"], ["Carta cipria"]],
  },
  {
    handle: "lampada-fiammifero",
    yaw: 24,
    pitch: 12,
    fill: 0.86,
    variants: [["Rosso"], ["Verde bottiglia"], ["Nero"]],
  },
  {
    handle: "applique-mezzaluna",
    yaw: 26,
    pitch: 8,
    fill: 0.66,
    hangs: true,
    variants: [["Biscotto"], ["Terracotta"], ["Grafite"]],
  },
  { handle: "lampada-nastro", yaw: 20, pitch: 9, fill: 0.86, variants: [["Latte"], ["Corallo"], ["Rovere"]] },
]
