import { SRGBColorSpace, type WebGLRenderer, WebGLRenderTarget } from "three"

/** What a session shows: both eyes beside each other. */
export interface HeadsetPicture {
  readonly height: number
  viewportOf(view: XRView): XRViewport | undefined
  begin(): void
  end(): void
  dispose(): void
}

/** Share of the pixels that the headset would like: text stays sharp, and the chip of one that is worn has air left. */
const SCALE = 1
/** 0 sharp to the edge .. 1 coarse there, where lenses blur anyway. */
const FOVEATION = 0.6

/**
 * Draws into a session's own framebuffer, with the programs that draw the page: see quality/picture.ts. The browser's
 * antialiasing is asked for: edges that crawl before the eyes tire them.
 *
 * Three's own manager of headsets isn't used: with what the scene does with hands, frames and panels by itself, what is left
 * of it is this file, and it would weigh on everybody's first view.
 */
export async function openPicture(
  session: XRSession,
  renderer: WebGLRenderer,
  clip: { readonly near: number; readonly far: number },
): Promise<HeadsetPicture> {
  const gl = renderer.getContext()
  if (!(gl instanceof WebGL2RenderingContext)) throw new Error("a headset takes WebGL 2")
  await gl.makeXRCompatible()
  const layer = new XRWebGLLayer(session, gl, { antialias: true, framebufferScaleFactor: SCALE })
  if ("fixedFoveation" in layer) layer.fixedFoveation = FOVEATION
  await session.updateRenderState({ baseLayer: layer, depthNear: clip.near, depthFar: clip.far })
  const size = [layer.framebufferWidth, layer.framebufferHeight] as const
  const target = Object.assign(new WebGLRenderTarget(...size, { colorSpace: SRGBColorSpace }), {
    isXRRenderTarget: true,
  })
  renderer.setRenderTargetFramebuffer(target, layer.framebuffer)
  return {
    height: layer.framebufferHeight,
    viewportOf: (view) => {
      // As many pixels as the headset thinks that this machine can fill.
      const wanted = "recommendedViewportScale" in view ? view.recommendedViewportScale : null
      if (typeof wanted === "number") view.requestViewportScale(wanted)
      return layer.getViewport(view)
    },
    begin: () => renderer.setRenderTarget(target),
    end: () => renderer.setRenderTarget(null),
    dispose: () => target.dispose(),
  }
}
