import { BufferAttribute, BufferGeometry, CanvasTexture, Mesh, ShaderMaterial, SRGBColorSpace } from "three"
import type { Plan, PlanTile } from "../../../client/plan/ask-plan.ts"
import { edgesOf, standingOf, stepOf } from "../../../client/plan/plan-scale.ts"
import { GHOST, INK, inkOn } from "./heat-colours.ts"

/** Metres over the floor, and metres of a label: as wide as most of a tile, or of a cell. */
const LIFT = 0.045
const WIDTH = { zone: 1.7, tile: 1.7, cell: 1 }
const SHAPE = 2
const LEAST = 0.3
/** They are seen from the side: deeper than wide, they look as they should. */
const TALL = 1.4
const COLUMNS = 8
const SANS = '"Figtree Variable", Figtree, system-ui, sans-serif'
export const LABEL_FONTS = [`600 40px ${SANS}`]

const VERTEX = /* glsl */ `
attribute vec2 corner;
uniform vec2 turn;
varying vec2 vAt;
void main() {
  vAt = uv;
  /* Each lies on the floor and turns about its middle: it is read upright from wherever one looks. */
  vec3 at = position + vec3( corner.x * turn.x - corner.y * turn.y, 0.0, corner.x * turn.y + corner.y * turn.x );
  gl_Position = projectionMatrix * viewMatrix * vec4( at, 1.0 );
}
`
const FRAGMENT = /* glsl */ `
uniform sampler2D words;
uniform float share;
varying vec2 vAt;
void main() {
  vec4 ink = texture2D( words, vAt );
  gl_FragColor = vec4( ink.rgb, ink.a * share );
  #include <colorspace_fragment>
}
`

export interface LabelWords {
  readonly value: (value: number) => string
  readonly n: (n: number) => string
}

/** The numbers of the tiles, lying on them, in one piece. */
export interface HeatLabels {
  readonly object: Mesh
  show(plan: Plan, words: LabelWords): void
  /** Which way the camera looks along the floor, a vector of length 1: labels are read upright from there. */
  face(x: number, z: number): void
  fade(share: number): void
  dispose(): void
}

/** `height` of a label's picture, in pixels. */
export function createHeatLabels(document: Document, height: number): HeatLabels {
  const canvas = document.createElement("canvas")
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 8
  const uniforms = { words: { value: texture }, turn: { value: [1, 0] }, share: { value: 0 } }
  const material = new ShaderMaterial({
    ...{ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms },
    ...{ transparent: true, depthWrite: false, toneMapped: false },
    polygonOffset: true,
    polygonOffsetFactor: -3,
    polygonOffsetUnits: -3,
  })
  let geometry = new BufferGeometry()
  const object = new Mesh(geometry, material)
  object.name = "plan labels"
  object.frustumCulled = false
  object.renderOrder = 0.6

  function paint(tiles: readonly PlanTile[], plan: Plan, words: LabelWords): void {
    const width = height * SHAPE
    canvas.width = width * COLUMNS
    canvas.height = height * Math.max(1, Math.ceil(tiles.length / COLUMNS))
    const pen = canvas.getContext("2d")
    if (!pen) return
    const edges = edgesOf(plan.measure, plan.total.value ?? 0)
    pen.textAlign = "center"
    for (const [index, tile] of tiles.entries()) {
      const value = tile.value ?? 0
      const isFull = standingOf(tile) === "full"
      pen.fillStyle = isFull ? inkOn(plan.measure, stepOf(value, edges)) : tile.level === "zone" ? INK : GHOST
      const x = ((index % COLUMNS) + 0.5) * width
      const y = Math.floor(index / COLUMNS) * height
      pen.font = `${isFull ? 600 : 500} ${height * 0.52}px ${SANS}`
      pen.fillText(words.value(value), x, y + height * 0.55, width * 0.96)
      pen.font = `500 ${height * 0.25}px ${SANS}`
      pen.fillText(words.n(tile.n), x, y + height * 0.88, width * 0.96)
    }
    texture.dispose()
    texture.needsUpdate = true
  }

  function place(tiles: readonly PlanTile[]): void {
    const rows = Math.max(1, Math.ceil(tiles.length / COLUMNS))
    const [positions, corners, uvs, indices]: [number[], number[], number[], number[]] = [[], [], [], []]
    for (const [index, { middle, level, room }] of tiles.entries()) {
      const half = Math.min(WIDTH[level] / 2, Math.max(LEAST, room * 0.9))
      const [left, top] = [(index % COLUMNS) / COLUMNS, 1 - Math.floor(index / COLUMNS) / rows]
      for (const [across, along] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ] as const) {
        positions.push(middle.x, LIFT, middle.z)
        corners.push(across * half, ((along * half) / SHAPE) * TALL)
        uvs.push(left + (across + 1) / 2 / COLUMNS, top - (along + 1) / 2 / rows)
      }
      const first = index * 4
      indices.push(first, first + 2, first + 1, first, first + 3, first + 2)
    }
    geometry.dispose()
    geometry = new BufferGeometry()
    geometry.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3))
    geometry.setAttribute("corner", new BufferAttribute(new Float32Array(corners), 2))
    geometry.setAttribute("uv", new BufferAttribute(new Float32Array(uvs), 2))
    geometry.setIndex(indices)
    object.geometry = geometry
  }

  return {
    object,
    show: (plan, words) => {
      const tiles = plan.tiles.filter((tile) => tile.value !== null)
      paint(tiles, plan, words)
      place(tiles)
    },
    face: (x, z) => {
      uniforms.turn.value = [-z, x]
    },
    fade: (share) => {
      uniforms.share.value = share
    },
    dispose: () => {
      object.removeFromParent()
      geometry.dispose()
      material.dispose()
      texture.dispose()
    },
  }
}
