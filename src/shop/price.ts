export { formatPrice } from "../client/format-price.ts"
