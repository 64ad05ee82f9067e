import { randomBytes, timingSafeEqual } from "node:crypto"
import type { SettingsStore } from "../storage/settings-store.ts"

/** What opens the page for anyone in the company. */
export interface LinkKey {
  get(): Promise<string>
  /** Makes another; addresses with the one before open nothing any more. */
  renew(): Promise<string>
  opens(key: string | undefined): Promise<boolean>
}

const NAME = "digest-key"
const BYTES = 18

export function createLinkKey(settings: SettingsStore, showroomId: string): LinkKey {
  const name = `${NAME} ${showroomId}`
  const made = () => randomBytes(BYTES).toString("base64url")
  const get = async () => String((await settings.get(name)) ?? (await settings.setOnce(name, made())))
  return {
    get,
    renew: async () => {
      const key = made()
      await settings.set(name, key)
      return key
    },
    opens: async (key) => {
      if (key === undefined) return false
      const [given, known] = [Buffer.from(key), Buffer.from(await get())]
      return given.length === known.length && timingSafeEqual(given, known)
    },
  }
}
