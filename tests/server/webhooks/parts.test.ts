import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { MOST_ATTEMPTS, waitAfter } from "../../../src/server/webhooks/back-off.ts"
import { isPublicAddress } from "../../../src/server/webhooks/public-address.ts"
import { refuseTarget } from "../../../src/server/webhooks/read-target.ts"
import { newSecret, signatureHeaders } from "../../../src/server/webhooks/signature.ts"

describe("the parts of webhooks", () => {
  test("[LEV-10] the signature is that of the standard's own example", () => {
    const signed = {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
    }
    expect(signatureHeaders(signed, ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])).toEqual({
      "webhook-id": signed.id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    })
    expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  })

  test("[LEV-13] waits are drawn within a fifth of what is usual, and a receiver may ask for half a day at most", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_ATTEMPTS + 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
        (attempts, random, retryAfter) => {
          const wait = waitAfter(attempts, { random, retryAfter })
          if (attempts >= MOST_ATTEMPTS) return wait === null
          const usual = waitAfter(attempts, { random: 0.5, retryAfter: null }) ?? Number.NaN
          const asked = Math.min(retryAfter ?? 0, 12 * 3_600_000)
          return (
            wait !== null && wait >= Math.max(asked, usual * 0.79) && wait <= Math.max(asked, usual * 1.21)
          )
        },
      ),
    )
  })

  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:db8::1",
    "2001::1",
    "no-address",
  ])("[LEV-15] %s is nobody's on the Internet", (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test("[LEV-15] public addresses are; written otherwise, a private one is still private", () => {
    for (const address of ["93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:2800:220:1::1"])
      expect(isPublicAddress(address)).toBe(true)
    for (const host of ["127.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]"])
      expect(refuseTarget(`https://${host}/`, false)).toContain("public Internet")
    expect(refuseTarget("https://8.8.8.8/", false)).toBeNull()
    expect(refuseTarget("http://example.com/", false)).toContain("https://")
    expect(refuseTarget("http://127.0.0.1/", true)).toBeNull()
    expect(refuseTarget(`https://example.com/${"a".repeat(2000)}`, true)).toContain("2000")
  })
})
