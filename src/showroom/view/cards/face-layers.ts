import { DataArrayTexture, LinearFilter, LinearMipmapLinearFilter, SRGBColorSpace } from "three"
import type { CardFace } from "./card-face.ts"
import { CARD } from "./paint-card.ts"

/** What is printed on all cards of a scene, a layer of one texture each. */
export interface FaceLayers {
  readonly texture: DataArrayTexture
  /** Layers in use. */
  readonly size: number
  /** The layer of a face, to be given back; a face that is held twice is painted once. */
  hold(face: CardFace): number
  release(face: CardFace): void
  dispose(): void
}

const FIRST = 4

interface Entry {
  readonly layer: number
  holders: number
}

/** `share`: of a card's full size; memory goes with its square. */
export function createFaceLayers(share: number): FaceLayers {
  const [width, height] = [Math.round(CARD.width * share), Math.round(CARD.height * share)]
  const bytes = width * height * 4
  let data = new Uint8Array(0)
  const texture = new DataArrayTexture(new Uint8Array(4), 1, 1, 1)
  texture.colorSpace = SRGBColorSpace
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = 4
  const entries = new Map<CardFace, Entry>()
  const freed: number[] = []
  let next = 0

  function grow(): void {
    const larger = new Uint8Array(Math.max(FIRST * bytes, data.length * 2))
    larger.set(data)
    data = larger
    // Its memory has a fixed size: it is given back, and taken anew when next drawn.
    texture.dispose()
    texture.image = { data, width, height, depth: data.length / bytes }
    texture.clearLayerUpdates()
  }

  function write(face: CardFace, layer: number): void {
    const pixels = face.paint(share)?.getContext("2d")?.getImageData(0, 0, width, height)
    if (!pixels) return
    data.set(pixels.data, layer * bytes)
    texture.needsUpdate = true
  }

  return {
    texture,
    get size() {
      return entries.size
    },
    hold: (face) => {
      const known = entries.get(face)
      if (known) {
        known.holders++
        return known.layer
      }
      const layer = freed.pop() ?? next++
      if ((layer + 1) * bytes > data.length) grow()
      const entry: Entry = { layer, holders: 1 }
      entries.set(face, entry)
      write(face, layer)
      void face.settled.then(() => {
        if (entries.get(face) === entry) write(face, layer)
      })
      return layer
    },
    release: (face) => {
      const entry = entries.get(face)
      if (!entry) return
      entry.holders--
      if (entry.holders > 0) return
      entries.delete(face)
      freed.push(entry.layer)
    },
    dispose: () => texture.dispose(),
  }
}
