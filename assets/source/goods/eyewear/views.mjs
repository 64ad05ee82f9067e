/** How the eyewear is photographed; see pictures/views.mjs. */
export const VIEWS = [
  { handle: "custodia-feltro", yaw: 22, pitch: 24, fill: 0.78, variants: [["Grigio"], ["Terracotta"]] },
  { handle: "occhiali-brera-sole", yaw: 24, pitch: 12, fill: 0.8, variants: [["Ottone"], ["Acciaio"], ["Nero opaco"]] },
  { handle: "occhiali-darsena", yaw: 22, pitch: 12, fill: 0.8, variants: [["Tartaruga"], ["Miele"], ["Nero"]] },
  { handle: "occhiali-isola", yaw: -24, pitch: 12, fill: 0.8, variants: [["Nero"], ["Blu notte"]] },
  { handle: "occhiali-lettura", yaw: 26, pitch: 14, fill: 0.78, variants: [["Cognac"], ["Grigio fumo"], ["Verde bottiglia"]] },
]
