import { type BufferGeometry, Mesh, type Object3D, Texture } from "three"
import type { ProductShape } from "../products/product-shape.ts"

/** Bytes of what a geometry's vertices and triangles are made of; arrays that several share count once. */
export function bytesOfGeometries(geometries: Iterable<BufferGeometry>): number {
  const buffers = new Set<ArrayBufferLike>()
  for (const geometry of geometries)
    for (const attribute of [...Object.values(geometry.attributes), geometry.index])
      if (attribute) buffers.add(attribute.array.buffer)
  let bytes = 0
  for (const { byteLength } of buffers) bytes += byteLength
  return bytes
}

/** A texel of what is decoded from a picture. */
const TEXEL = 4
/** Smaller copies take a third more. */
const MIPMAPS = 4 / 3

/** Bytes of a texture that is a picture, with its smaller copies. */
export function bytesOfPicture({ image, generateMipmaps }: Texture): number {
  const { width, height }: { width?: number; height?: number } = image ?? {}
  return Math.round((width ?? 0) * (height ?? 0) * TEXEL * (generateMipmaps ? MIPMAPS : 1))
}

export function texturesOf(root: Object3D): ReadonlySet<Texture> {
  const textures = new Set<Texture>()
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return
    for (const material of [object.material].flat())
      for (const value of Object.values(material)) if (value instanceof Texture) textures.add(value)
  })
  return textures
}

export function geometriesOf(root: Object3D): ReadonlySet<BufferGeometry> {
  const geometries = new Set<BufferGeometry>()
  root.traverse((object) => {
    if (object instanceof Mesh) geometries.add(object.geometry)
  })
  return geometries
}

function geometriesOfShape({ drawing }: ProductShape): readonly BufferGeometry[] {
  switch (drawing.kind) {
    case "own":
      return drawing.parts.map(({ geometry }) => geometry)
    case "surface":
      return drawing.levels.flatMap(({ solid, clear }) => [solid, clear].filter((each) => each !== null))
    case "card":
      // Boards are shared by all cards of a scene.
      return []
  }
}

/** Bytes that products take in the batches: a geometry for each level of detail. */
export function bytesOfShapes(shapes: readonly ProductShape[]): number {
  return bytesOfGeometries(new Set(shapes.flatMap(geometriesOfShape)))
}
