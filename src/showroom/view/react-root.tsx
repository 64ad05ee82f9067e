import { createRoot, type ReconcilerRoot, useFrame } from "@react-three/fiber"
import { ACESFilmicToneMapping, type PerspectiveCamera, type Scene, type WebGLRenderer } from "three"
import type { LiveScene } from "./live-scene.ts"

export interface CanvasRootOptions {
  canvas: HTMLCanvasElement
  renderer: WebGLRenderer
  scene: Scene
  camera: PerspectiveCamera
}

export interface CanvasRoot {
  readonly root: ReconcilerRoot<HTMLCanvasElement>
  /** CSS pixels and device pixels a CSS pixel. */
  resize(page: { readonly width: number; readonly height: number }, dpr: number): Promise<void>
}

/**
 * A root of React Three Fiber on a canvas and a renderer of ours. `<Canvas>` would bring all of three into the bundle,
 * whether or not it is used.
 */
export function createCanvasRoot({ canvas, renderer, scene, camera }: CanvasRootOptions): CanvasRoot {
  const root = createRoot(canvas)
  return {
    root,
    resize: async ({ width, height }, dpr) => {
      await root.configure({
        gl: renderer,
        scene,
        camera: Object.assign(camera, { manual: true }),
        dpr,
        size: { width, height, top: 0, left: 0 },
        frameloop: "always",
      })
      renderer.toneMapping = ACESFilmicToneMapping
    },
  }
}

export interface RoomProps {
  readonly live: LiveScene
  /** One frame, seconds since the one before. */
  readonly onFrame: (delta: number) => void
}

/** Any priority above 0 takes drawing over from React Three Fiber. */
const OURS = 1

/** The list of what is in the scene. Frames move it; it renders once. */
export function Room({ live, onFrame }: RoomProps) {
  useFrame((_state, delta) => onFrame(delta), OURS)
  return live.parts.map((part) => <primitive key={part.uuid} object={part} />)
}
