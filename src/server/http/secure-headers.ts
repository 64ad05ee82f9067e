import type { MiddlewareHandler } from "hono"
import { secureHeaders } from "hono/secure-headers"

export interface SecurePagesOptions {
  /** Whether people reach the server by https. */
  readonly https: boolean
  /** Origin of the merchant's shop, when a cart is posted there. */
  readonly formTarget: string | null
  /** Whether pages may hold scripts in their text. */
  readonly inlineScripts: boolean
}

/**
 * What a page of ours may do. Code comes from this origin only; decoders are WebAssembly, and text is laid out in workers
 * made from blobs. Pictures and models may live on the merchant's own servers.
 */
export function securePages({ https, formTarget, inlineScripts }: SecurePagesOptions): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'", "blob:", ...(inlineScripts ? ["'unsafe-inline'"] : [])],
      workerSrc: ["'self'", "blob:"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:", "https:"],
      fontSrc: ["'self'", "data:"],
      mediaSrc: ["'self'", "blob:"],
      connectSrc: ["'self'", "data:", "blob:", "https:"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'", ...(formTarget === null ? [] : [formTarget])],
      frameAncestors: ["'self'"],
    },
    referrerPolicy: "strict-origin-when-cross-origin",
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: https ? "max-age=15552000" : false,
    xXssProtection: false,
    permissionsPolicy: {
      camera: [],
      geolocation: [],
      microphone: ["self"],
      xrSpatialTracking: ["self"],
    },
  })
}
