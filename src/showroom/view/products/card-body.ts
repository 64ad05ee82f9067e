import { Color, Mesh, MeshBasicMaterial, PlaneGeometry } from "three"
import { faceTexture } from "../cards/card-face.ts"
import type { Surface } from "../surface/surface.ts"
import type { LookBook } from "./look-book.ts"
import type { ModelBody } from "./product-model.ts"
import type { CardDrawing } from "./product-shape.ts"
import { createSurfaceBody } from "./surface-body.ts"

/** Paper is as bright as the light on it, but not brighter than paper. */
const WHITE = new Color(1, 1, 1)

/** A card in the hand: its board, and its print in full size. */
export function createCardBody(
  { board, face, print }: CardDrawing,
  surface: Surface,
  looks: LookBook,
): ModelBody {
  const body = createSurfaceBody(board, surface, looks)
  const material = new MeshBasicMaterial({ map: faceTexture(face), toneMapped: false })
  const mesh = new Mesh(new PlaneGeometry(1, 1), material)
  mesh.matrixAutoUpdate = false
  mesh.matrix.copy(print)
  body.object.add(mesh)
  return {
    ...body,
    setLook: () => {},
    setStudio: (studio) => {
      body.setStudio(studio)
      material.color.lerpColors(studio.local, WHITE, studio.share)
    },
    setOpacity: (opacity) => {
      body.setOpacity(opacity)
      material.transparent = opacity < 1
      material.opacity = opacity
    },
    dispose: () => {
      body.dispose()
      mesh.geometry.dispose()
      material.map?.dispose()
      material.dispose()
    },
  }
}
