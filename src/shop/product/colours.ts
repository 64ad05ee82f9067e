import type { Language } from "../../domain/language.ts"

export interface NamedColour {
  readonly it: string
  readonly en: string
  /** sRGB, `#rrggbb`. */
  readonly colour: string
}

const COLOURS: readonly NamedColour[] = [
  { it: "Avorio", en: "Ivory", colour: "#f3e9d6" },
  { it: "Bianco", en: "White", colour: "#fbfaf6" },
  { it: "Blu", en: "Blue", colour: "#2b4c86" },
  { it: "Blu notte", en: "Midnight blue", colour: "#1c2742" },
  { it: "Bordeaux", en: "Burgundy", colour: "#6b1f2e" },
  { it: "Carbone", en: "Charcoal", colour: "#33353a" },
  { it: "Cipria", en: "Powder pink", colour: "#e3bfae" },
  { it: "Crema", en: "Cream", colour: "#f1e8d8" },
  { it: "Cuoio", en: "Tan", colour: "#b5713f" },
  { it: "Cuoio naturale", en: "Natural leather", colour: "#c08a5a" },
  { it: "Cuoio nero", en: "Black leather", colour: "#26221f" },
  { it: "Cuoio scuro", en: "Dark leather", colour: "#6e4226" },
  { it: "Bouclé avorio", en: "Ivory bouclé", colour: "#efe6d5" },
  { it: "Bouclé ruggine", en: "Rust bouclé", colour: "#a9512f" },
  { it: "Lana verde bosco", en: "Forest green wool", colour: "#2f4a37" },
  { it: "Gesso", en: "Chalk", colour: "#ece7dd" },
  { it: "Giallo", en: "Yellow", colour: "#e5b93c" },
  { it: "Grigio", en: "Grey", colour: "#8d8c88" },
  { it: "Inchiostro", en: "Ink", colour: "#23406b" },
  { it: "Latte", en: "Milk", colour: "#f6f1e6" },
  { it: "Marrone", en: "Brown", colour: "#6f4a2f" },
  { it: "Mattone", en: "Brick", colour: "#a84b32" },
  { it: "Miele", en: "Honey", colour: "#c98d3e" },
  { it: "Nero", en: "Black", colour: "#1d1c1e" },
  { it: "Noce", en: "Walnut", colour: "#6b4a33" },
  { it: "Ocra", en: "Ochre", colour: "#d19a3a" },
  { it: "Ottone", en: "Brass", colour: "#b98a3e" },
  { it: "Panna", en: "Off-white", colour: "#f4ecdc" },
  { it: "Rosa", en: "Pink", colour: "#e2a0a4" },
  { it: "Rosso", en: "Red", colour: "#b3372c" },
  { it: "Rovere", en: "Oak", colour: "#c39a6b" },
  { it: "Sabbia", en: "Sand", colour: "#d9c4a0" },
  { it: "Salvia", en: "Sage", colour: "#8fa283" },
  { it: "Tartaruga", en: "Tortoiseshell", colour: "#7a4a25" },
  { it: "Terracotta", en: "Terracotta", colour: "#b9663f" },
  { it: "Verde", en: "Green", colour: "#3f7a55" },
  { it: "Verde bottiglia", en: "Bottle green", colour: "#1f5444" },
]

const BY_NAME = new Map(
  COLOURS.flatMap((each) => [[each.it, each] as const, [each.en, each] as const]).map(([name, each]) => [
    name.toLowerCase(),
    each,
  ]),
)

export function namedColour(name: string): NamedColour | undefined {
  return BY_NAME.get(name.trim().toLowerCase())
}

/** The value of an option in `language`, as the feed has it when it is no colour that we know. */
export function valueName(value: string, language: Language): string {
  return namedColour(value)?.[language] ?? value
}
