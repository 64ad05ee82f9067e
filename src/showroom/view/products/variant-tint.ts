import { Color } from "three"
import type { Product, ProductOption } from "../../../domain/product.ts"

/** What merchants call colours, in both languages, and how they look on the main material. sRGB. */
const COLOURS: Readonly<Record<string, string>> = {
  avorio: "#F1E4CC",
  ivory: "#F1E4CC",
  panna: "#F1E8D8",
  cream: "#F1E8D8",
  crema: "#F1E8D8",
  bianco: "#F4F1EA",
  white: "#F4F1EA",
  gesso: "#EFE9DD",
  chalk: "#EFE9DD",
  sabbia: "#DCC8A4",
  sand: "#DCC8A4",
  naturale: "#D8BE97",
  natural: "#D8BE97",
  beige: "#DCCBB0",
  tortora: "#A89883",
  taupe: "#A89883",
  salvia: "#8E9B7A",
  sage: "#8E9B7A",
  verde: "#3F6B4F",
  green: "#3F6B4F",
  bottiglia: "#1F5444",
  bottle: "#1F5444",
  oliva: "#7C7A45",
  olive: "#7C7A45",
  petrolio: "#1F5A66",
  petrol: "#1F5A66",
  teal: "#1F6B6B",
  terracotta: "#B9663F",
  mattone: "#A9523A",
  brick: "#A9523A",
  corallo: "#D8674A",
  coral: "#D8674A",
  rosso: "#B23A2E",
  red: "#B23A2E",
  bordeaux: "#6E2430",
  burgundy: "#6E2430",
  prugna: "#5B3346",
  plum: "#5B3346",
  cipria: "#DDAE98",
  blush: "#DDAE98",
  rosa: "#E0A9A0",
  pink: "#E0A9A0",
  lilla: "#B9A3C4",
  lilac: "#B9A3C4",
  ocra: "#D19A3D",
  ochre: "#D19A3D",
  senape: "#C89A2F",
  mustard: "#C89A2F",
  giallo: "#E0B23A",
  yellow: "#E0B23A",
  arancio: "#D9772F",
  arancione: "#D9772F",
  orange: "#D9772F",
  miele: "#C98B3F",
  honey: "#C98B3F",
  inchiostro: "#23354A",
  ink: "#23354A",
  blu: "#2F4F7F",
  blue: "#2F4F7F",
  notte: "#232D4B",
  navy: "#232D4B",
  azzurro: "#8FB3C9",
  cobalto: "#274B9A",
  cobalt: "#274B9A",
  turchese: "#3C9C97",
  turquoise: "#3C9C97",
  nero: "#1E1D1C",
  black: "#1E1D1C",
  antracite: "#3A3C40",
  anthracite: "#3A3C40",
  grafite: "#45474B",
  graphite: "#45474B",
  grigio: "#8D8A84",
  grey: "#8D8A84",
  gray: "#8D8A84",
  cuoio: "#8A5430",
  leather: "#8A5430",
  tabacco: "#7A5233",
  tobacco: "#7A5233",
  marrone: "#6B4630",
  brown: "#6B4630",
  noce: "#5E4026",
  walnut: "#5E4026",
  rovere: "#B98A58",
  oak: "#B98A58",
  ottone: "#C79A4B",
  brass: "#C79A4B",
  tartaruga: "#6B3F22",
  tortoise: "#6B3F22",
  ruggine: "#A4502F",
  rust: "#A4502F",
  bosco: "#2F4A38",
  forest: "#2F4A38",
  carbone: "#2B2A29",
  charcoal: "#2B2A29",
  latte: "#F1EADB",
  milk: "#F1EADB",
  argento: "#C4C4C0",
  silver: "#C4C4C0",
}

/** A finish is that of the metal, which models don't change. */
const NOT_A_COLOUR = /^(?:finitura|finish)$/i

/** The colour that a value names, `#rrggbb`, by the last word that is one: "Verde bottiglia". `null`: by none. */
export function colourNamed(value: string): string | null {
  const words = value.toLowerCase().split(/[^\p{L}]+/u)
  const word = words.findLast((each) => Object.hasOwn(COLOURS, each))
  return word === undefined ? null : (COLOURS[word] ?? null)
}

function isColour({ name, values }: ProductOption): boolean {
  return !NOT_A_COLOUR.test(name.trim()) && values.every((value) => colourNamed(value) !== null)
}

/**
 * The colour that chosen option values give a product whose model has no variants of its own. `null` when it keeps its
 * own: it has no option whose values are all colours that we know, or the value is the first of the list, which is how
 * the model was made.
 */
export function variantTint({ options }: Product, values: readonly string[]): Color | null {
  const option = options.findIndex(isColour)
  const value = values[option]
  if (value === undefined || value === options[option]?.values[0]) return null
  const colour = colourNamed(value)
  return colour === null ? null : new Color(colour)
}
