import type { NetworkInterfaceInfo } from "node:os"
import { expect, test } from "vitest"
import { advertisedUrl } from "../../src/server/advertised-url.ts"

const at = (address: string, family: "IPv4" | "IPv6", internal = false) =>
  ({ address, family, internal }) as NetworkInterfaceInfo
const interfaces = {
  lo: [at("127.0.0.1", "IPv4", true)],
  eth0: [at("fe80::1", "IPv6"), at("172.18.0.4", "IPv4")],
  eth1: [at("10.0.0.4", "IPv4")],
}
const listening = { advertiseUrl: null, host: "0.0.0.0", port: 8080, interfaces }

test.each([
  ["what is set", { ...listening, advertiseUrl: "http://vetrina-1:8080" }, "http://vetrina-1:8080"],
  ["the address that it listens on", { ...listening, host: "127.0.0.1" }, "http://127.0.0.1:8080"],
  ["the first of the machine, when it listens on all", listening, "http://172.18.0.4:8080"],
  ["the same by IPv6", { ...listening, host: "::" }, "http://172.18.0.4:8080"],
  [
    "this machine, when it has no network",
    { ...listening, interfaces: { lo: interfaces.lo } },
    "http://127.0.0.1:8080",
  ],
])("[CLU-17] others reach a process by %s", (_, options, url) => {
  expect(advertisedUrl(options)).toBe(url)
})
