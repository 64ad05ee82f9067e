import type { NetworkInterfaceInfo } from "node:os"
import { localUrl } from "./read-config.ts"

export interface AdvertisedOptions {
  /** What was set; `null`: to be found out. */
  readonly advertiseUrl: string | null
  readonly host: string
  readonly port: number
  /** Of this machine, by interface. */
  readonly interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>
}

/** Where the other processes of a showroom reach this one: the address that it listens on, or the first of this machine. */
export function advertisedUrl({ advertiseUrl, host, port, interfaces }: AdvertisedOptions): string {
  if (advertiseUrl !== null) return advertiseUrl
  if (host !== "0.0.0.0" && host !== "::") return localUrl(host, port)
  const outward = Object.values(interfaces).flatMap((each) => each ?? [])
  const found = outward.find(({ internal, family }) => !internal && family === "IPv4")
  return localUrl(found?.address ?? "127.0.0.1", port)
}
