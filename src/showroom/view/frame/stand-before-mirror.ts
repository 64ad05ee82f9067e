import type { FrameStep } from "../live-scene.ts"

/** While one tries something on, the picture is what the mirror shows. */
export const standBeforeMirror: FrameStep = ({ mirror }) => mirror?.step()
