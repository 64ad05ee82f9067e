import { playBurst, playTone, type Synth } from "./synth.ts"

/** What a product is made of, for the ear. */
export type Substance = "glazed" | "metal" | "cloth" | "plastic" | "wood"

/** Words of categories and tags that tell the substance, in the languages of catalogues; the first that is found counts. */
const TELLING: readonly (readonly [words: RegExp, substance: Substance])[] = [
  [/ceramic|porcel|terracott|vetro|glass|gres/i, "glazed"],
  [/mattoncin|brick|plastic/i, "plastic"],
  [/sedut|chair|sofa|divan|cuscin|cushion|tessut|felt|cloth/i, "cloth"],
  [/lampad|lamp|ottone|brass|metal|occhial|eyewear/i, "metal"],
]

export function substanceOf({ category, tags }: { category: string; tags: readonly string[] }): Substance {
  const words = [category, ...tags].join(" ")
  return TELLING.find(([telling]) => telling.test(words))?.[1] ?? "wood"
}

/** Tones in Hz with loudness and seconds, and a rustle of air: what a thing sounds like when it is touched. */
const TOUCH: Readonly<
  Record<
    Substance,
    { tones: readonly (readonly [hertz: number, loud: number, seconds: number])[]; air: number }
  >
> = {
  glazed: {
    tones: [
      [1180, 0.05, 0.5],
      [2730, 0.025, 0.32],
    ],
    air: 0.012,
  },
  metal: {
    tones: [
      [820, 0.035, 0.6],
      [2210, 0.018, 0.45],
      [3350, 0.008, 0.3],
    ],
    air: 0.01,
  },
  cloth: { tones: [[95, 0.05, 0.12]], air: 0.06 },
  plastic: {
    tones: [
      [620, 0.05, 0.05],
      [1540, 0.035, 0.04],
    ],
    air: 0.02,
  },
  wood: {
    tones: [
      [210, 0.08, 0.12],
      [540, 0.03, 0.08],
    ],
    air: 0.015,
  },
}

/** A thing is taken in hand (`pitch` 1) or put back (lower, and with a knock on the shelf). */
export function playTouch(synth: Synth, substance: Substance, moment: "lift" | "put-back"): void {
  const { tones, air } = TOUCH[substance]
  const pitch = (moment === "lift" ? 1 : 0.86) * (0.97 + synth.random() * 0.06)
  for (const [hertz, loudness, decay] of tones) playTone(synth, { frequency: hertz * pitch, loudness, decay })
  playBurst(synth, { frequency: 1400, q: 0.5, loudness: air, decay: 0.16 })
  if (moment === "put-back") playTone(synth, { frequency: 150, to: 90, loudness: 0.08, decay: 0.1 })
}

/** Something lands on the tray. */
export function playTray(synth: Synth): void {
  playTone(synth, { frequency: 660, loudness: 0.05, decay: 0.35 })
  playTone(synth, { frequency: 990, loudness: 0.04, decay: 0.5, after: 0.09 })
  playTone(synth, { frequency: 170, to: 100, loudness: 0.07, decay: 0.1 })
}

/** A choice clicks into place. */
export function playClick(synth: Synth): void {
  playTone(synth, { frequency: 1900, to: 900, loudness: 0.03, decay: 0.035, wave: "triangle" })
  playBurst(synth, { frequency: 4200, q: 1.2, loudness: 0.02, decay: 0.025 })
}
