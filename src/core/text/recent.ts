/**
 * Remembers what a function without effects gave for the keys that it was last asked about, in two generations: when one is
 * full, the one before it is forgotten.
 *
 * @param size how many answers a generation holds
 */
export function recent<Value>(size: number): (key: string, compute: () => Value) => Value {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  return (key, compute) => {
    const known = young.get(key) ?? old.get(key)
    if (known !== undefined) return known
    const value = compute()
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(key, value)
    return value
  }
}
