/** Event on the window: the scene can be walked, and `window.vetrina` is its own. */
export const SCENE_READY = "vetrina:ready"
