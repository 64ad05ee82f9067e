/** How the seating is photographed; see pictures/views.mjs. `variants`: option values, a picture each. */
export const VIEWS = [
  {
    handle: "poltrona-brera",
    yaw: 34,
    pitch: 14,
    variants: [["Bouclé avorio"], ["Bouclé ruggine"], ["Lana verde bosco"]],
  },
  { handle: "sedia-solferino", yaw: 34, pitch: 14, variants: [["Cuoio naturale"], ["Cuoio nero"]] },
  { handle: "sgabello-colonna", yaw: 20, pitch: 13, variants: [["Travertino"], ["Marmo verde"]] },
  { handle: "pouf-meringa", yaw: 20, pitch: 20, fill: 0.7, variants: [["Cipria"], ["Ocra"], ["Salvia"]] },
  {
    handle: "divano-naviglio",
    yaw: 28,
    pitch: 12,
    fill: 0.84,
    variants: [["Lino sabbia"], ["Velluto verde bosco"], ["Cuoio cognac"]],
  },
  {
    handle: "poltrona-lenta",
    yaw: 36,
    pitch: 12,
    variants: [["Cuoio cognac"], ["Cuoio nero"], ["Lana avena"]],
  },
  {
    handle: "tavolino-trama",
    yaw: 20,
    pitch: 26,
    variants: [["Cuoio e rovere"], ["Nero e noce"], ["Verde e rovere"]],
  },
  { handle: "panca-duomo", yaw: 30, pitch: 14, fill: 0.84, variants: [["Rovere"], ["Noce"], ["Rovere nero"]] },
]
