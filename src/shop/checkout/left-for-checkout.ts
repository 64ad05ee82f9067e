/** Where a tab remembers what it was left for the merchant's shop with. */
export const LEFT_FOR_CHECKOUT = "vetrina.away"
