import { formatPrice } from "../../../domain/format-price.ts"
import type { Language } from "../../../domain/language.ts"
import type { Product } from "../../../domain/product.ts"
import { breakLines } from "./break-lines.ts"

/** Pixels of a card, 3 : 4. */
export const CARD = { width: 480, height: 640 }

const MARGIN = 40
const PICTURE_HEIGHT = 430
const PAPER = "#FBF8F2"
const INK = "#1E2230"
const SOFT_INK = "#5A6070"
const BRASS = "#B98A3E"
const SERIF = '"Instrument Serif", Georgia, serif'
const SANS = '"Figtree Variable", Figtree, system-ui, sans-serif'
/** Pixels; a title that doesn't fit at the largest is set smaller. */
const TITLE_SIZES = [64, 52, 42, 34]

export interface CardWords {
  readonly title: string
  readonly category: string
  readonly price: string
}

export function cardWords(product: Product, language: Language): CardWords {
  const { title, category } = product.texts[language]
  const variant = product.variants[0]
  const price = variant ? formatPrice(variant.price, variant.currency, language) : ""
  return { title, category, price }
}

type Pen = CanvasRenderingContext2D

function paintTitle(pen: Pen, title: string, { top, lines }: { top: number; lines: number }): number {
  for (const size of TITLE_SIZES) {
    pen.font = `${size}px ${SERIF}`
    const set = breakLines(title, CARD.width - 2 * MARGIN, (words) => pen.measureText(words).width)
    if (set.length > lines && size !== TITLE_SIZES.at(-1)) continue
    for (const [at, line] of set.slice(0, lines).entries())
      pen.fillText(
        at === lines - 1 && set.length > lines ? `${line}…` : line,
        MARGIN,
        top + size * (at + 0.85),
      )
    return top + size * Math.min(lines, set.length) * 1.02
  }
  return top
}

function paintPicture(pen: Pen, picture: CanvasImageSource & { width: number; height: number }): void {
  const scale = Math.max(CARD.width / picture.width, PICTURE_HEIGHT / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  pen.save()
  pen.beginPath()
  pen.rect(0, 0, CARD.width, PICTURE_HEIGHT)
  pen.clip()
  pen.drawImage(picture, (CARD.width - width) / 2, (PICTURE_HEIGHT - height) / 2, width, height)
  pen.restore()
}

function paintLine(pen: Pen, words: string, y: number, font: string, colour: string): void {
  pen.font = font
  pen.fillStyle = colour
  pen.fillText(words, MARGIN, y, CARD.width - 2 * MARGIN)
}

/** Paints a product's card: its picture over name and price, or, without one, its name large. */
export function paintCard(pen: Pen, words: CardWords, picture: HTMLImageElement | null): void {
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, CARD.width, CARD.height)
  pen.textBaseline = "alphabetic"
  if (picture) {
    paintPicture(pen, picture)
    pen.fillStyle = INK
    const below = paintTitle(pen, words.title, { top: PICTURE_HEIGHT + 24, lines: 2 })
    paintLine(pen, words.price, Math.min(CARD.height - 32, below + 40), `600 30px ${SANS}`, INK)
    return
  }
  paintLine(pen, words.category, 84, `500 26px ${SANS}`, SOFT_INK)
  pen.fillStyle = BRASS
  pen.fillRect(MARGIN, 112, 64, 3)
  pen.fillStyle = INK
  paintTitle(pen, words.title, { top: 150, lines: 5 })
  paintLine(pen, words.price, CARD.height - 52, `600 40px ${SANS}`, INK)
}
