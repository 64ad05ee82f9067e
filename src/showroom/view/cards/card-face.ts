import { CanvasTexture, SRGBColorSpace } from "three"
import type { Language } from "../../../domain/language.ts"
import type { Product } from "../../../domain/product.ts"
import { CARD, cardWords, paintCard } from "./paint-card.ts"

const FONTS = ['64px "Instrument Serif"', '600 30px "Figtree Variable"']

export interface CardOptions {
  document: Document
  language: Language
}

/** What is printed on a card. */
export interface CardFace {
  /** Paints it as it can be painted now, `share` of its full size. `null`: the page has no canvas to paint on. */
  paint(share: number): HTMLCanvasElement | null
  /** Resolves when its picture and typefaces have come, or won't come: then it is painted anew. */
  readonly settled: Promise<void>
}

/** The picture, or `null` when there is none or it can't be had. */
async function loadPicture(document: Document, address: string | null): Promise<HTMLImageElement | null> {
  if (address === null) return null
  const picture = document.createElement("img")
  picture.crossOrigin = "anonymous"
  picture.src = address
  try {
    await picture.decode()
    return picture
  } catch {
    return null
  }
}

export function createCardFace(product: Product, { document, language }: CardOptions): CardFace {
  const words = cardWords(product, language)
  let picture: HTMLImageElement | null = null
  const fonts = Promise.allSettled(FONTS.map((font) => document.fonts?.load(font)))
  const settled = Promise.all([loadPicture(document, product.image), fonts]).then(([loaded]) => {
    picture = loaded
  })
  return {
    paint: (share) => {
      const canvas = document.createElement("canvas")
      canvas.width = Math.round(CARD.width * share)
      canvas.height = Math.round(CARD.height * share)
      const pen = canvas.getContext("2d", { willReadFrequently: true })
      if (!pen) return null
      pen.scale(share, share)
      paintCard(pen, words, picture)
      return canvas
    },
    settled,
  }
}

/** A texture of its own for a card that is looked at from near, painted again when what is missing has come. */
export function faceTexture(face: CardFace): CanvasTexture {
  const texture = new CanvasTexture(face.paint(1) ?? undefined)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 4
  void face.settled.then(() => {
    const painted = face.paint(1)
    if (!painted) return
    texture.image = painted
    texture.needsUpdate = true
  })
  return texture
}
