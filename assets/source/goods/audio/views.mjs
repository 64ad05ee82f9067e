/** How the audio is photographed; see pictures/views.mjs. */
export const VIEWS = [
  { handle: "amplificatore-sarpi", yaw: 24, pitch: 16, fill: 0.82, variants: [["Rovere"], ["Noce"]] },
  { handle: "cuffie-sordina", yaw: 34, pitch: 8, fill: 0.86, variants: [["Panna"], ["Cuoio scuro"], ["Verde bottiglia"]] },
  { handle: "diffusore-perla", yaw: -26, pitch: 8, fill: 0.74, variants: [["Gesso"], ["Nero"]] },
  { handle: "diffusore-velasca", yaw: -26, pitch: 8, fill: 0.88, variants: [["Rovere"], ["Noce"]] },
  { handle: "giradischi-ambrogio", yaw: -28, pitch: 24, fill: 0.84, variants: [["Rovere"], ["Noce"]] },
  { handle: "radio-lambrate", yaw: -22, pitch: 10, fill: 0.82, variants: [["Noce"], ["Crema"], ["Verde bottiglia"]] },
  { handle: "vinile-tram-uno", yaw: -18, pitch: 8, fill: 0.84 },
]
