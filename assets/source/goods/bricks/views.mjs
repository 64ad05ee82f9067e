/** How the brick sets are photographed. */
export const VIEWS = [
  { handle: "casetta-navigli", yaw: 26, pitch: 14, fill: 0.86 },
  { handle: "gatto-tetti", yaw: -22, pitch: 10, fill: 0.84, variants: [["Nero"], ["Rosso"], ["Grigio"]] },
  { handle: "oculo-mattoncini", yaw: 20, pitch: 18, fill: 0.84 },
  { handle: "torre-arcobaleno", yaw: 30, pitch: 12, fill: 0.88 },
  { handle: "tram-giallo", yaw: 30, pitch: 12, fill: 0.86 },
  { handle: "uccellino-giallo", yaw: 32, pitch: 12, fill: 0.84 },
]
