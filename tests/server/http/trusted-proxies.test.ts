import { describe, expect, test } from "vitest"
import { addressBehind } from "../../../src/server/http/client-address.ts"
import { trustedProxies } from "../../../src/server/http/trusted-proxies.ts"

describe("whom a proxy speaks for", () => {
  test.each([
    ["nobody is there", undefined, "1.2.3.4", "", "unknown"],
    ["a visitor comes directly, whatever they claim", "203.0.113.9", "1.2.3.4", "", "203.0.113.9"],
    ["a proxy on this machine speaks", "127.0.0.1", "203.0.113.9", "", "203.0.113.9"],
    ["it speaks IPv6", "::ffff:127.0.0.1", "2001:db8::7", "", "2001:db8::7"],
    ["it says nothing", "127.0.0.1", undefined, "", "127.0.0.1"],
    ["it says nonsense", "127.0.0.1", "somebody", "", "127.0.0.1"],
    ["a proxy that isn't named speaks", "172.18.0.2", "203.0.113.9", "", "172.18.0.2"],
    ["a named proxy speaks", "172.18.0.2", "203.0.113.9", "172.16.0.0/12", "203.0.113.9"],
    ["a named one as an IPv4 in IPv6", "::ffff:172.18.0.2", "203.0.113.9", "172.18.0.2", "203.0.113.9"],
    ["a visitor puts words before a proxy's", "127.0.0.1", "1.2.3.4, 203.0.113.9", "", "203.0.113.9"],
    [
      "two named proxies stand in a row",
      "10.0.0.1",
      "1.2.3.4, 203.0.113.9, 10.0.0.2",
      "10.0.0.0/8",
      "203.0.113.9",
    ],
    ["all are named", "10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.0/8", "10.0.0.3"],
    ["an IPv6 network is named", "fd00::2", "2001:db8::7", "fd00::/8", "2001:db8::7"],
  ])("[CLU-16] %s", (_, peer, forwarded, trusted, address) => {
    expect(addressBehind(peer, forwarded, trustedProxies(trusted))).toBe(address)
  })

  test.each([
    "proxy",
    "10.0.0.0/33",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "10.0.0",
    "fd00::/129",
    "10.0.0.1 10.0.0.2",
  ])("[CLU-16] %s names no proxy, and is refused", (text) => {
    expect(() => trustedProxies(text)).toThrow(/^invalid proxy/)
  })
})
