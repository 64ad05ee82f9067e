import { v7 } from "uuid"
import type { Device } from "../../domain/event.ts"
import type { Api } from "../api.ts"
import { currentLanguage } from "../language.ts"
import type { SafeStorage } from "../safe-storage.ts"
import type { VisitStore } from "../visit-store.ts"
import { HELP_KEPT } from "./help-kept.ts"
import { recallHelp, rememberHelp } from "./help-memory.ts"
import { createHelpSession, type HelpSession } from "./help-session.ts"
import type { HelpStore } from "./help-store.ts"
import { createHelpWire } from "./help-wire.ts"

export interface OpenHelpOptions {
  readonly window: Window & Pick<typeof globalThis, "crypto" | "fetch">
  readonly api: Api
  readonly visit: VisitStore
  readonly help: HelpStore
  readonly storage: SafeStorage
  readonly device: () => Device
  readonly after: (milliseconds: number, run: () => void) => () => void
}

const KEY_BYTES = 24

/** Asking for help, in a real page. */
export function openHelp(options: OpenHelpOptions): HelpSession {
  const { window, api, visit, help, storage, device, after } = options
  return createHelpSession({
    wire: createHelpWire({ api, fetch: window.fetch.bind(window), after }),
    help,
    recall: () => recallHelp(storage),
    remember: (memory) => rememberHelp(storage, memory),
    situation: () => {
      const { visitId, name, sceneId, sceneVersion, place } = visit.getState()
      return {
        visitId,
        name,
        language: currentLanguage(),
        device: device(),
        ...(sceneId ? { sceneId } : {}),
        ...(sceneVersion ? { sceneVersion } : {}),
        ...(place ? { place } : {}),
      }
    },
    newId: () => v7(),
    newKey: () => {
      const bytes = window.crypto.getRandomValues(new Uint8Array(KEY_BYTES))
      return btoa(String.fromCharCode(...bytes))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
    },
    now: () => Date.now(),
    after,
    onOnline: (listener) => {
      window.addEventListener("online", listener)
      return () => window.removeEventListener("online", listener)
    },
    onOtherTab: (listener) => {
      const hear = ({ key }: StorageEvent) => {
        if (key === HELP_KEPT) listener()
      }
      window.addEventListener("storage", hear)
      return () => window.removeEventListener("storage", hear)
    },
  })
}
