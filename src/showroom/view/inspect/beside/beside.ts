import {
  Group,
  Mesh,
  MeshBasicMaterial,
  type PerspectiveCamera,
  PlaneGeometry,
  type Quaternion,
  Vector3,
} from "three"
import type { SeenPoint } from "../../../../client/inspect-store.ts"
import { NOTEBOOK, sizeReference } from "../../../../client/model-facts/size-reference.ts"
import { approach, easeInOut } from "../../../sim/index.ts"
import type { PageSize } from "../../project-box.ts"
import type { Carry } from "../carry.ts"
import { projectPoint } from "../see-points.ts"
import { flatShape } from "./flat-shape.ts"
import { notebookOutline, personOutline } from "./outline.ts"
import { gapBeside, type ReferenceSize, type RoomBeside, referenceSize, roomBeside } from "./room-beside.ts"

/** A quiet flat figure of known size beside the product, and lines along its height and width. */
export interface Beside {
  readonly object: Group
  /** 0 alone .. 1 beside it, eased. */
  readonly share: number
  /** Another product is taken: `size` in metres. */
  begin(size: Vector3): void
  step(wanted: boolean, reducedMotion: boolean, dt: number): void
  /** The room that it all takes, and where in it the product goes; `around`: how wide it is when it is turned. */
  roomFor(size: Vector3, around: number): RoomBeside
  place(carry: Carry, centre: Vector3, upright: Quaternion): void
  /** Where the words of the measures go. */
  marks(lens: PerspectiveCamera, page: PageSize): readonly SeenPoint[]
  dispose(): void
}

const FIGURE = { colour: "#FBF8F2", opacity: 0.78 }
const LINE = { colour: "#1F5444", opacity: 1 }
/** The fold of the notebook's cover, metres. */
const SPINE = { colour: "#C9B292", opacity: 0.9, width: 0.002, x: -0.056 }
const SECONDS = 0.48
/** In shares of the longest side of the product: how thick lines are, how far from it, how long their ends. */
const THICK = 0.006
const OFF = 0.05
const END = 0.045
/** Words stand this much further out. */
const WORDS = 0.085

function quiet({ colour, opacity }: { colour: string; opacity: number }): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ color: colour, transparent: true, toneMapped: false })
  material.userData.opacity = opacity
  return material
}

export function createBeside(): Beside {
  const object = new Group()
  object.visible = false
  const materials = { figure: quiet(FIGURE), line: quiet(LINE), spine: quiet(SPINE) }
  const outlines = { person: personOutline(), notebook: notebookOutline(NOTEBOOK.width, NOTEBOOK.height) }
  const figures = {
    person: new Mesh(flatShape(outlines.person), materials.figure),
    notebook: new Mesh(flatShape(outlines.notebook), materials.figure),
  }
  const bar = new PlaneGeometry(1, 1)
  const bars = Array.from({ length: 6 }, () => new Mesh(bar, materials.line))
  const spine = new Mesh(new PlaneGeometry(SPINE.width, NOTEBOOK.height), materials.spine)
  spine.position.set(SPINE.x, NOTEBOOK.height / 2, 0.0005)
  figures.notebook.add(spine)
  object.add(figures.person, figures.notebook, ...bars)
  const height = new Vector3()
  const width = new Vector3()
  const label = new Vector3()
  let kind: "person" | "notebook" = "person"
  let progress = 0
  let reference: ReferenceSize = referenceSize(kind)

  /** A line of `long` metres around (x, y), with its two ends. */
  function draw(first: number, x: number, y: number, long: number, upright: boolean, unit: number): void {
    const sizes = [long, END * unit, END * unit]
    sizes.forEach((length, at) => {
      const mesh = bars[first + at]
      if (!mesh) return
      const along = at === 0 ? 0 : (at === 1 ? -1 : 1) * (long / 2)
      const lies = at === 0 ? upright : !upright
      mesh.position.set(upright ? x : x + along, upright ? y + along : y, 0)
      mesh.scale.set(lies ? THICK * unit : length, lies ? length : THICK * unit, 1)
    })
  }

  return {
    object,
    get share() {
      return easeInOut(progress)
    },
    begin: (size) => {
      kind = sizeReference({ width: size.x, height: size.y, depth: size.z }).beside
      reference = referenceSize(kind)
      figures.person.visible = kind === "person"
      figures.notebook.visible = kind === "notebook"
      progress = 0
    },
    step: (wanted, reducedMotion, dt) => {
      progress = approach(progress, wanted ? 1 : 0, reducedMotion ? 1 / Math.max(dt, 1e-3) : 1 / SECONDS, dt)
    },
    roomFor: (size, around) =>
      roomBeside({ width: size.x, height: size.y }, around, reference, easeInOut(progress)),
    place: ({ size }, centre, upright) => {
      object.visible = progress > 0
      if (!object.visible) return
      object.position.copy(centre)
      object.quaternion.copy(upright)
      const foot = -size.y / 2
      const gap = gapBeside({ width: size.x, height: size.y }, reference)
      figures[kind].position.set(size.x / 2 + gap + reference.width / 2, foot, 0)
      const unit = Math.max(size.x, size.y, reference.height * 0.5)
      draw(0, -size.x / 2 - OFF * unit, 0, size.y, true, unit)
      draw(3, 0, foot - OFF * unit, size.x, false, unit)
      for (const material of Object.values(materials))
        material.opacity = material.userData.opacity * Math.max(0, 2 * progress - 1)
      object.updateMatrixWorld(true)
      height.set(-size.x / 2 - WORDS * unit, 0, 0).applyMatrix4(object.matrixWorld)
      width.set(0, foot - WORDS * unit, 0).applyMatrix4(object.matrixWorld)
      const { x } = figures[kind].position
      label.set(x, foot - WORDS * unit, 0).applyMatrix4(object.matrixWorld)
    },
    marks: (lens, page) => {
      if (!object.visible) return []
      const shown = Math.max(0, 2 * progress - 1)
      return Object.entries({ height, width, reference: label }).flatMap(([id, at]) => {
        const seen = projectPoint(at, lens, page)
        return seen ? [{ id, ...seen, shown }] : []
      })
    },
    dispose: () => {
      spine.geometry.dispose()
      bar.dispose()
      for (const { geometry } of Object.values(figures)) geometry.dispose()
      for (const material of Object.values(materials)) material.dispose()
    },
  }
}
