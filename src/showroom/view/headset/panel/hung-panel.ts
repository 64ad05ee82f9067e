import {
  CanvasTexture,
  Group,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  type Ray,
  SRGBColorSpace,
  Vector3,
} from "three"
import type { Panel } from "../../../../client/headset-panel.ts"
import type { PanelSeen } from "../../../sim/headset/index.ts"
import { buttonAt, layPanel, type PanelLayout, QUESTION_X_HEIGHT, TEXT } from "./layout-panel.ts"
import { paintPanel } from "./paint-panel.ts"

/** What a ray meets of a panel. */
export interface PanelHit {
  readonly distance: number
  readonly button: string | null
}

/** A panel that hangs in the store. */
export interface HungPanel {
  readonly object: Group
  /** What is shown; `null`: nothing. */
  readonly panel: Panel | null
  /** Half its width and height at one metre, metres. */
  readonly half: { readonly width: number; readonly height: number }
  show(panel: Panel | null): void
  /** Hangs it to be read from `eye`, `distance` metres away. */
  hang(at: { x: number; y: number; z: number }, eye: Vector3, distance: number): void
  point(button: string | null): void
  meet(ray: Ray): PanelHit | null
  /** Of a fingertip, metres before the panel's face, and what is under it; `null`: it isn't over the panel. */
  touch(tip: Vector3): PanelHit | null
  /** As it is seen; `null` when nothing is shown. */
  seen(): PanelSeen | null
  /** The middle of each button, in the store. */
  buttons(): readonly { readonly id: string; readonly at: Vector3 }[]
  dispose(): void
}

/** Texture pixels a millimetre at one metre: headsets show some 25 pixels a degree, which is 1.4 of them. */
const SHARPNESS = 2
const MILLIMETRE = 0.001

const local = new Vector3()
const corner = new Vector3()
const normal = new Vector3()

export function createHungPanel(document: Document): HungPanel {
  const canvas = document.createElement("canvas")
  const pen = canvas.getContext("2d")
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 4
  const material = new MeshBasicMaterial({ map: texture, transparent: true, toneMapped: false })
  const mesh = new Mesh(new PlaneGeometry(1, 1), material)
  mesh.renderOrder = 6
  const object = new Group()
  object.add(mesh)
  object.visible = false
  let shown: Panel | null = null
  let layout: PanelLayout = { width: 1, height: 1, lines: [], boxes: [] }
  let pointed: string | null = null
  let disposed = false

  function paint(): void {
    if (!pen || !shown) return
    const [width, height] = [Math.ceil(layout.width * SHARPNESS), Math.ceil(layout.height * SHARPNESS)]
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height })
      // Another size is another texture.
      texture.dispose()
    }
    pen.setTransform(SHARPNESS, 0, 0, SHARPNESS, 0, 0)
    paintPanel(pen, layout, pointed)
    texture.needsUpdate = true
  }

  function lay(): void {
    if (!pen || !shown) return
    layout = layPanel(shown, (text, face) => {
      pen.font = TEXT[face].font
      return pen.measureText(text).width
    })
    mesh.scale.set(layout.width * MILLIMETRE, layout.height * MILLIMETRE, 1)
    paint()
  }

  const fonts = Object.values(TEXT).map(({ font }) => document.fonts?.load(font))
  void Promise.allSettled(fonts).then(() => {
    if (!disposed) lay()
  })

  /** What is at a place in the panel's own axes, in its width and height. */
  function hitAt({ x, y }: Vector3, distance: number): PanelHit | null {
    const across = (x / MILLIMETRE / layout.width + 0.5) * layout.width
    const down = (0.5 - y / MILLIMETRE / layout.height) * layout.height
    if (across < 0 || down < 0 || across > layout.width || down > layout.height) return null
    return { distance, button: buttonAt(layout, across, down) }
  }

  return {
    object,
    get panel() {
      return shown
    },
    get half() {
      return { width: (layout.width * MILLIMETRE) / 2, height: (layout.height * MILLIMETRE) / 2 }
    },
    show: (panel) => {
      if (panel === shown) return
      shown = panel
      object.visible = panel !== null
      lay()
    },
    hang: ({ x, y, z }, eye, distance) => {
      object.position.set(x, y, z)
      object.scale.setScalar(distance)
      object.lookAt(eye)
      object.updateMatrixWorld(true)
    },
    point: (button) => {
      if (button === pointed) return
      pointed = button
      paint()
    },
    meet: (ray) => {
      if (!shown) return null
      normal.set(0, 0, 1).transformDirection(object.matrixWorld)
      const towards = ray.direction.dot(normal)
      if (towards > -1e-3) return null
      local.setFromMatrixPosition(object.matrixWorld).sub(ray.origin)
      const distance = local.dot(normal) / towards
      if (distance < 0) return null
      return hitAt(object.worldToLocal(ray.at(distance, local)), distance)
    },
    touch: (tip) => {
      if (!shown) return null
      object.worldToLocal(local.copy(tip))
      return hitAt(local, local.z * object.scale.x)
    },
    seen: () => {
      if (!shown) return null
      const corners = [-0.5, 0.5].flatMap((across) =>
        [-0.5, 0.5].map((up) => {
          const { x, y, z } = mesh.localToWorld(corner.set(across, up, 0))
          return { x, y, z }
        }),
      )
      const { x, y, z } = normal.set(0, 0, 1).transformDirection(object.matrixWorld)
      return {
        corners,
        centre: { x: object.position.x, y: object.position.y, z: object.position.z },
        normal: { x, y, z },
        xHeight: QUESTION_X_HEIGHT * MILLIMETRE * object.scale.x,
      }
    },
    buttons: () => {
      if (!shown) return []
      return layout.boxes.map(({ button, x, y, width, height }) => ({
        id: button.id,
        at: object.localToWorld(
          new Vector3(
            (x + width / 2 - layout.width / 2) * MILLIMETRE,
            (layout.height / 2 - y - height / 2) * MILLIMETRE,
            0,
          ),
        ),
      }))
    },
    dispose: () => {
      disposed = true
      texture.dispose()
      material.dispose()
      mesh.geometry.dispose()
    },
  }
}
