import { Color, type Material, Mesh, MeshBasicMaterial, MeshStandardMaterial } from "three"
import { plantModel } from "./model-tree.ts"
import { materialIn } from "./own-set.ts"
import type { ModelBody, Studio } from "./product-model.ts"
import type { OwnDrawing } from "./product-shape.ts"
import type { ModelPart } from "./read-parts.ts"
import { AS_MADE, type Look } from "./surface-shape.ts"

const WHITE = new Color(1, 1, 1)

/** A part's own copy of its material: lit and faded without the others. */
interface Dressed {
  readonly part: ModelPart
  readonly material: Material
  readonly colour: Color
  readonly transparent: boolean
  readonly opacity: number
}

function dress(part: ModelPart, look: Look, isMain: boolean): Dressed {
  const made = materialIn(part, look)
  const material = made.clone()
  const lit = material instanceof MeshStandardMaterial || material instanceof MeshBasicMaterial
  const colour = isMain && look.kind === "tint" ? look.colour : lit ? material.color : WHITE
  return {
    part,
    material,
    colour: colour.clone(),
    transparent: made.transparent,
    opacity: made.opacity,
  }
}

/** A model in the materials that it came with. */
export function createOwnBody({ parts, mainPart }: OwnDrawing): ModelBody {
  let opacity = 1
  let studio: Studio = { light: WHITE, share: 1, local: WHITE }
  const dressAll = (look: Look) => parts.map((part, at) => dress(part, look, at === mainPart))
  let dressed = dressAll(AS_MADE)
  const meshes = new Map<ModelPart, Mesh>()
  const tree = plantModel({
    parts,
    draw: (placed) =>
      placed.map(({ part, matrix }) => {
        const mesh = new Mesh(part.geometry, part.material)
        mesh.matrixAutoUpdate = false
        mesh.matrix.copy(matrix)
        meshes.set(part, mesh)
        return mesh
      }),
  })

  function show(): void {
    for (const { part, material, colour, transparent, opacity: own } of dressed) {
      material.transparent = transparent || opacity < 1
      material.opacity = own * opacity
      if (material instanceof MeshStandardMaterial || material instanceof MeshBasicMaterial)
        material.color.lerpColors(studio.local, studio.light, studio.share).multiply(colour)
      const mesh = meshes.get(part)
      if (mesh) mesh.material = material
    }
  }

  show()
  return {
    object: tree.object,
    movers: tree.movers,
    steps: 0,
    setLook: (look) => {
      for (const { material } of dressed) material.dispose()
      dressed = dressAll(look)
      show()
    },
    pose: tree.pose,
    build: () => {},
    setLit: () => {},
    setStudio: (next) => {
      studio = next
      show()
    },
    setOpacity: (next) => {
      opacity = next
      show()
    },
    dispose: () => {
      for (const { material } of dressed) material.dispose()
    },
  }
}
