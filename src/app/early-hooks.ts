import { SCENE_READY } from "../client/scene-ready.ts"

/**
 * With `?debug`, `window.vetrina` is there before the scene is, so that a script may wait for `ready` from the first
 * moment. The scene puts its own hooks in this one's place when it comes.
 */
export function installEarlyHooks(window: Window): void {
  if (!new URLSearchParams(window.location.search).has("debug")) return
  window.vetrina = {
    ready: new Promise((resolve) => window.addEventListener(SCENE_READY, () => resolve(), { once: true })),
    stats: () => null,
    takeFrames: () => [],
    goTo: () => false,
    standIn: () => false,
    state: () => null,
    ladder: () => [],
    takeRung: () => false,
    freeze: () => {},
  }
}
