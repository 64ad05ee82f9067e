/** The part of WebXR that says whether there is a headset, and puts one on. */
export type Headsets = Pick<XRSystem, "isSessionSupported" | "requestSession"> &
  Partial<Pick<XRSystem, "addEventListener" | "removeEventListener">>

/** Tells whether a headset can show the store: now, and whenever one is plugged in or out. Gives what stops it. */
export function watchHeadsets(xr: Headsets, tell: (isHere: boolean) => void): () => void {
  let stopped = false
  const look = () => {
    xr.isSessionSupported("immersive-vr").then(
      (isHere) => {
        if (!stopped) tell(isHere)
      },
      // A page that may not know has none.
      () => {
        if (!stopped) tell(false)
      },
    )
  }
  look()
  xr.addEventListener?.("devicechange", look)
  return () => {
    stopped = true
    xr.removeEventListener?.("devicechange", look)
  }
}

/** Asks the visitor's headset to show the store. Rejects when it is refused, or doesn't answer. */
export function putOn(xr: Headsets): Promise<XRSession> {
  return xr.requestSession("immersive-vr", { optionalFeatures: ["local-floor", "hand-tracking"] })
}
