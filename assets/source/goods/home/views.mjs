/** How the things for the home are photographed; see pictures/views.mjs. */
export const VIEWS = [
  { handle: "cuscino-lodi", yaw: 24, pitch: 8, fill: 0.78, variants: [["Terracotta"], ["Verde bottiglia"], ["Sabbia"]] },
  { handle: "orologio-ore", yaw: -22, pitch: 6, fill: 0.84, variants: [["Rovere"], ["Noce"], ["Nero"]] },
  { handle: "specchio-luna", yaw: 26, pitch: 8, fill: 0.86, variants: [["Travertino"], ["Marmo verde"], ["Nero"]] },
  { handle: "tazzine-alba", yaw: 22, pitch: 26, fill: 0.82 },
  { handle: "vassoio-ottone", yaw: 24, pitch: 24, fill: 0.86, variants: [["Ottone"], ["Acciaio"], ["Nero"]] },
]
