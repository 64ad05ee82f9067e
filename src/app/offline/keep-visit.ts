import type { KeepMessage } from "./keep-message.ts"

/** What of a page's `navigator` is used. */
export interface Keeper {
  /** Absent in some private windows, and where a page isn't served safely. */
  readonly serviceWorker?: Pick<ServiceWorkerContainer, "register" | "ready">
  readonly connection?: { readonly saveData?: boolean }
}

export const WORKER = "/service-worker.js"

/**
 * Registers the service worker, and asks it to keep what a visit without a connection needs. To be called when the page
 * has what it shows: keeping shares the visitor's bandwidth.
 */
export async function keepVisit(keeper: Keeper, answers: () => Promise<readonly string[]>): Promise<void> {
  if (!keeper.serviceWorker) return
  try {
    await keeper.serviceWorker.register(WORKER, { scope: "/" })
    const { active } = await keeper.serviceWorker.ready
    const message: KeepMessage = {
      kind: "keep",
      answers: [...(await answers())],
      scene: keeper.connection?.saveData !== true,
    }
    active?.postMessage(message)
  } catch {
    // A browser that keeps nothing for us, or a server that went away meanwhile: the visit goes on as it is.
  }
}
