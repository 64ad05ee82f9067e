import { Color, type Data3DTexture, type IUniform, Vector3 } from "three"
import type { ProbeGrid } from "./probe-grid.ts"

/** Shared by reference between all materials of a scene: a change is seen by each. */
export interface LightUniforms {
  readonly probesRed: IUniform<Data3DTexture | null>
  readonly probesGreen: IUniform<Data3DTexture | null>
  readonly probesBlue: IUniform<Data3DTexture | null>
  readonly probesOrigin: IUniform<Vector3>
  readonly probesStep: IUniform<Vector3>
  readonly probesSize: IUniform<Vector3>
  readonly lampPosition: IUniform<Vector3>
  readonly lampColour: IUniform<Color>
  readonly lampRange: IUniform<number>
  /** 0 when none is on .. 1. */
  readonly lampShare: IUniform<number>
}

/** A lamp that may be switched on: the one light of a scene that isn't baked. */
export interface Lamp {
  /** In the scene, metres. */
  readonly at: Vector3
  readonly colour: Color
  /** Metres to where nothing of it arrives any more. */
  readonly range: number
  /** Light on a white surface that faces it one metre away. */
  readonly strength: number
}

export interface SceneLight {
  readonly uniforms: LightUniforms
  /** `share`: 0 off .. 1 on; `dusk`: how far the other light has stepped back for it. */
  setLamp(lamp: Lamp, share: number, dusk: number): void
  dispose(): void
}

/** A white surface one metre off gets this much of `lampColour` (see `lampAt`). */
const AT_ONE_METRE = 1 / 1.3

export function createSceneLight({ channels, origin, step, size }: ProbeGrid): SceneLight {
  const [red, green, blue] = channels
  const uniforms: LightUniforms = {
    probesRed: { value: red },
    probesGreen: { value: green },
    probesBlue: { value: blue },
    probesOrigin: { value: new Vector3(...origin) },
    probesStep: { value: new Vector3(...step) },
    probesSize: { value: new Vector3(...size) },
    lampPosition: { value: new Vector3() },
    lampColour: { value: new Color(0, 0, 0) },
    lampRange: { value: 1 },
    lampShare: { value: 0 },
  }
  return {
    uniforms,
    setLamp: ({ at, colour, range, strength }, share, dusk) => {
      uniforms.lampPosition.value.copy(at)
      uniforms.lampColour.value.copy(colour).multiplyScalar((strength * share) / AT_ONE_METRE)
      uniforms.lampRange.value = range
      uniforms.lampShare.value = dusk
    },
    dispose: () => {
      for (const channel of channels) channel.dispose()
    },
  }
}
