import type { StoreShelf } from "./stores.ts"

/** What of a service worker's global scope is used: the DOM's types know none. */
export interface WorkerScope {
  readonly location: { readonly origin: string }
  readonly caches: StoreShelf
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: "install" | "activate", heard: (event: LastingEvent) => void): void
  addEventListener(type: "message", heard: (event: LastingEvent & { readonly data: unknown }) => void): void
  addEventListener(type: "fetch", heard: (event: AskedEvent) => void): void
}

export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void
}

export interface AskedEvent extends LastingEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
