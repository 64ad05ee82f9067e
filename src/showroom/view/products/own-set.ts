import {
  Color,
  Group,
  InstancedMesh,
  type Material,
  Matrix4,
  MeshBasicMaterial,
  MeshStandardMaterial,
} from "three"
import type { OwnDrawing } from "./product-shape.ts"
import type { ModelPart } from "./read-parts.ts"
import type { Look } from "./surface-shape.ts"

/** One product that is drawn with its own materials. */
export interface OwnInstance {
  setLook(look: Look): void
  setShown(shown: boolean): void
  remove(): void
}

/** Where one stands, and in which light. */
export interface OwnPlace {
  readonly matrix: Matrix4
  readonly light: readonly [r: number, g: number, b: number]
}

/** Products of merchants that bring pictures of their own: a draw call for each part and material of each shape. */
export interface OwnSet {
  readonly object: Group
  add(place: OwnPlace, drawing: OwnDrawing, look: Look): OwnInstance
  /** Writes what has changed; called once a frame. */
  write(): void
  dispose(): void
}

interface Placed {
  readonly place: OwnPlace
  look: Look
  shown: boolean
}

/** All that is drawn of one part in one material. */
interface Drawn {
  readonly mesh: InstancedMesh
  readonly part: ModelPart
  readonly material: Material
  readonly takesDye: boolean
}

interface Kind {
  readonly placed: Set<Placed>
  drawn: readonly Drawn[]
  /** Something came, went or changed its material: the meshes are made anew. */
  changed: boolean
  /** Something came into view or left it. */
  stale: boolean
}

/** Colours are dyed by factor; a channel darker than this can't be raised without noise. */
const DARKEST = 0.02

const matrix = new Matrix4()
const light = new Color()

/** The factor that turns a material's colour into another. */
function dyeBy(material: Material, dye: Color, out: Color): void {
  if (!(material instanceof MeshStandardMaterial || material instanceof MeshBasicMaterial)) return
  const { r, g, b } = material.color
  out.r *= dye.r / Math.max(DARKEST, r)
  out.g *= dye.g / Math.max(DARKEST, g)
  out.b *= dye.b / Math.max(DARKEST, b)
}

/** What a part is made of in a look. */
export function materialIn({ material, variants }: ModelPart, look: Look): Material {
  return (look.kind === "variant" && variants.get(look.name)) || material
}

function makeDrawn({ parts, mainPart }: OwnDrawing, placed: ReadonlySet<Placed>): readonly Drawn[] {
  return parts.flatMap((part, number) => {
    const materials = new Set([...placed].map(({ look }) => materialIn(part, look)))
    return [...materials].map((material) => {
      const mesh = new InstancedMesh(part.geometry, material, placed.size)
      mesh.name = material.name
      // What is in view is decided for each instance.
      mesh.frustumCulled = false
      return { mesh, part, material, takesDye: number === mainPart }
    })
  })
}

/** Puts the instances that are to be drawn first, and draws no more. */
function write({ mesh, part, material, takesDye }: Drawn, placed: ReadonlySet<Placed>): void {
  let count = 0
  for (const { place, look, shown } of placed) {
    if (!shown || materialIn(part, look) !== material) continue
    mesh.setMatrixAt(count, matrix.multiplyMatrices(place.matrix, part.matrix))
    light.setRGB(...place.light)
    if (takesDye && look.kind === "tint") dyeBy(part.material, look.colour, light)
    mesh.setColorAt(count, light)
    count++
  }
  mesh.count = count
  mesh.visible = count > 0
  mesh.instanceMatrix.needsUpdate = true
  if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true
}

export function createOwnSet(): OwnSet {
  const object = new Group()
  const kinds = new Map<OwnDrawing, Kind>()

  function clear(kind: Kind): void {
    for (const { mesh } of kind.drawn) {
      object.remove(mesh)
      mesh.dispose()
    }
    kind.drawn = []
  }

  function remake(drawing: OwnDrawing, kind: Kind): void {
    clear(kind)
    if (kind.placed.size === 0) kinds.delete(drawing)
    else kind.drawn = makeDrawn(drawing, kind.placed)
    for (const { mesh } of kind.drawn) object.add(mesh)
  }

  return {
    object,
    add: (place, drawing, first) => {
      const kind = kinds.get(drawing) ?? { placed: new Set(), drawn: [], changed: true, stale: true }
      kinds.set(drawing, kind)
      const placed: Placed = { place, look: first, shown: false }
      kind.placed.add(placed)
      kind.changed = true
      return {
        setLook: (look) => {
          placed.look = look
          kind.changed = true
        },
        setShown: (shown) => {
          kind.stale ||= placed.shown !== shown
          placed.shown = shown
        },
        remove: () => {
          kind.placed.delete(placed)
          kind.changed = true
        },
      }
    },
    write: () => {
      for (const [drawing, kind] of kinds) {
        if (kind.changed) remake(drawing, kind)
        if (kind.changed || kind.stale) for (const drawn of kind.drawn) write(drawn, kind.placed)
        kind.changed = false
        kind.stale = false
      }
    },
    dispose: () => {
      for (const kind of kinds.values()) clear(kind)
      kinds.clear()
    },
  }
}
